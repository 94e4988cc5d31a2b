import { join } from "node:path";
import { z } from "zod";
import { isLanguage, type Language } from "../language/languages.ts";
import { withoutMarks } from "../language/segment.ts";
import type { Concern } from "./knowledge.ts";
import { type Fault, readYaml } from "./readYaml.ts";
import { languageTag } from "./schemas.ts";

const concernRow = z.strictObject({
  id: z.string(),
  outcome: z.enum(["urgent", "handover", "unanswerable", "refused", "greeting", "out_of_scope", "notice"]),
  /** Key of the message that is said first. */
  say: z.string(),
  /** Hotlines to show, first the one to call now. */
  contacts: z.array(z.string()).default([]),
  /** True for danger that lasts: what is asked beside it is answered too. */
  goesOn: z.boolean().default(false),
  /** Regular expressions on the normalised question, case-insensitive. */
  patterns: z.record(languageTag, z.array(z.string().min(1))),
});

/** knowledge/concerns.yaml: words that show danger, a wish for a person, a personal case, a greeting. Order is priority. */
export function readConcerns(directory: string, faults: Fault[]): Concern[] {
  const file = join(directory, "concerns.yaml");
  return (readYaml(file, z.array(concernRow), faults) ?? []).map((row) => {
    const patterns = new Map<Language, RegExp[]>();
    for (const [tag, sources] of Object.entries(row.patterns))
      if (isLanguage(tag)) patterns.set(tag, compilePatterns(sources, file, `${row.id}.${tag}`, faults));
    return { id: row.id, outcome: row.outcome, say: row.say, contacts: row.contacts, goesOn: row.goesOn, patterns };
  });
}

/** Patterns that do not compile are faults. What is typed without marks is found too ("chong danh toi"). */
export function compilePatterns(sources: readonly string[], file: string, field: string, faults: Fault[]): RegExp[] {
  return sources.flatMap((source) => {
    try {
      const bare = withoutMarks(source);
      return bare === source ? [new RegExp(source, "iu")] : [new RegExp(source, "iu"), new RegExp(bare, "iu")];
    } catch (error) {
      faults.push({ file, line: 1, field, message: error instanceof Error ? error.message : String(error) });
      return [];
    }
  });
}
