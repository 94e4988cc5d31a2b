import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isLanguage } from "../../language/languages.ts";
import type { LibraryDocument } from "../knowledge.ts";
import { type Fault, readText, readYaml } from "../readYaml.ts";
import { languageTag, type Source, source } from "../schemas.ts";
import { READERS } from "./readers.ts";

/** knowledge/library/<id>/document.yaml: what a citation says of the document, and which file holds it. */
const libraryEntry = z.strictObject({ ...source.shape, file: z.string().regex(/^[^/\\]+$/), language: languageTag });

/** Every document that was added with `npm run ingest`, read into sections. */
export function readLibrary(directory: string, faults: Fault[]): LibraryDocument[] {
  return documentFolders(directory).flatMap((folder) => readDocument(folder, faults) ?? []);
}

/** Only what citations say of the documents. */
export function readLibrarySources(directory: string, faults: Fault[]): Source[] {
  return documentFolders(directory).flatMap((folder) => {
    const entry = readYaml(join(folder, "document.yaml"), libraryEntry, faults);
    if (!entry) return [];
    const { file: _file, language: _language, ...itsSource } = entry;
    return [itsSource];
  });
}

function documentFolders(directory: string): string[] {
  const root = join(directory, "library");
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name))
    .sort();
}

function readDocument(folder: string, faults: Fault[]): LibraryDocument | null {
  const entry = readYaml(join(folder, "document.yaml"), libraryEntry, faults);
  if (!entry || !isLanguage(entry.language)) return null;
  const { file, language, ...itsSource } = entry;
  const path = join(folder, file);
  const content = readText(path, faults);
  if (content === null) return null;
  const reader = READERS.find(({ accepts }) => accepts(file, content));
  try {
    if (!reader) throw new Error("is in a format that no reader takes");
    return { source: itsSource, language, sections: reader.read(content).sections };
  } catch (error) {
    faults.push({ file: path, line: 1, field: "", message: error instanceof Error ? error.message : String(error) });
    return null;
  }
}
