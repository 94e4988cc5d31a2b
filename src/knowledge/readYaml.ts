import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import { LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";

/** One thing wrong in knowledge/, said so that an editor can mend it. `line` counts from 1. */
export type Fault = { readonly file: string; readonly line: number; readonly field: string; readonly message: string };

export const showFault = (fault: Fault): string => `${fault.file}:${fault.line}: ${fault.field ? `${fault.field}: ` : ""}${fault.message}`;

/** Thrown when knowledge/ cannot be used; holds every fault that was found. */
export class KnowledgeError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`knowledge/ has ${faults.length} ${faults.length === 1 ? "fault" : "faults"}:\n${faults.map(showFault).join("\n")}`);
    this.name = "KnowledgeError";
    this.faults = faults;
  }
}

/**
 * Parses YAML text with a schema. Faults (syntax or shape) are added to `faults` with file, line and field; then null is returned.
 * @param firstLine line of the file at which `text` begins (front matter starts at 2)
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>, faults: Fault[], firstLine = 1): T | null {
  const quick = schema.safeParse(yamlValue(text));
  return quick.success ? quick.data : parseWithFaults(text, file, schema, faults, firstLine);
}

/** What a text holds; undefined if it is not YAML. This parser takes a sixth of the other's time, but does not know the lines. */
function yamlValue(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function parseWithFaults<T>(text: string, file: string, schema: z.ZodType<T>, faults: Fault[], firstLine: number): T | null {
  const before = faults.length;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number | undefined): number => (offset === undefined ? 1 : lines.linePos(offset).line) + firstLine - 1;
  for (const error of document.errors) faults.push({ file, line: lineAt(error.pos[0]), field: "", message: error.message.split("\n")[0] ?? "is not YAML" });
  // A text that begins with an asterisk is read as a reference, and only making the value would show that it leads nowhere.
  visit(document, {
    Alias: (_key, alias) => {
      if (!alias.resolve(document))
        faults.push({
          file,
          line: lineAt(alias.range?.[0]),
          field: "",
          message: `"*${alias.source}" refers to nothing: put a text that begins with * in quotes`,
        });
    },
  });
  if (faults.length > before) return null;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    faults.push({ file, line: lineAt(offsetOf(document, issue.path)), field: issue.path.map(String).join("."), message: issue.message });
  }
  return null;
}

/** Reads a YAML file of knowledge/; a missing file is a fault too. */
export function readYaml<T>(file: string, schema: z.ZodType<T>, faults: Fault[]): T | null {
  const text = readText(file, faults);
  return text === null ? null : parseYaml(text, file, schema, faults);
}

export function readText(file: string, faults: Fault[]): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    faults.push({ file, line: 1, field: "", message: "cannot be read" });
    return null;
  }
}

/** Where a field, or the nearest thing around it that exists, begins. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
      const start: unknown = node.range[0];
      if (typeof start === "number") return start;
    }
  }
  return undefined;
}

/** The YAML files of a folder, by name; none where there is no such folder. */
export const yamlFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".yaml"))
        .sort()
        .map((name) => join(folder, name))
    : [];
