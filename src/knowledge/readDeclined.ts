import { basename, join } from "node:path";
import { z } from "zod";
import { isLanguage, type Language } from "../language/languages.ts";
import type { Concern, Knowledge } from "./knowledge.ts";
import { type Fault, readYaml, yamlFiles } from "./readYaml.ts";
import { languageTag } from "./schemas.ts";

const DECLINES: readonly Concern["outcome"][] = ["unanswerable", "out_of_scope"];
const lists = z.partialRecord(languageTag, z.array(z.string().min(1)));

/**
 * knowledge/declined/<concern>.yaml: questions that no document answers, as people ask them, by language. Optional: a concern without such a
 * file is known by its patterns alone.
 */
export function readDeclined(directory: string, concerns: readonly Concern[], faults: Fault[]): Knowledge["declined"] {
  const declined = new Map<string, ReadonlyMap<Language, readonly string[]>>();
  for (const file of yamlFiles(join(directory, "declined"))) {
    const id = basename(file, ".yaml");
    if (!concerns.some((concern) => concern.id === id && DECLINES.includes(concern.outcome)))
      faults.push({ file, line: 1, field: "", message: `concerns.yaml holds no concern "${id}" that declines` });
    const questions = Object.entries(readYaml(file, lists, faults) ?? {});
    declined.set(id, new Map(questions.flatMap(([tag, asked]) => (isLanguage(tag) && asked ? [[tag, asked] as const] : []))));
  }
  return declined;
}
