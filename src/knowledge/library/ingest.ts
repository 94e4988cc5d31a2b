import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { stringify } from "yaml";
import { detectLanguage, type IdentifyLanguage } from "../../language/detectLanguage.ts";
import type { Language } from "../../language/languages.ts";
import type { Source } from "../schemas.ts";
import { READERS } from "./readers.ts";
import type { DocumentReader } from "./types.ts";

/** So much of a document shows its language. */
const TELLING_CHARACTERS = 2000;

/** What a run of `npm run ingest` did with one file. */
export type Ingested = { readonly id: string; readonly reader: string; readonly sections: number };

/**
 * Adds a document to the library: reads it once to see that it can be cited, then keeps it as it is beside a document.yaml.
 * Adding the same file again replaces it. If the id is that of a known source, the document is that source's text.
 * @param today YYYY-MM-DD, put down as the day it was checked
 * @param identify tells languages in Latin and Cyrillic letters apart (language/identifyLanguage.ts); without it they are English and Russian
 * @throws Error in one line that names the file: it is missing, not UTF-8, of no known format, or empty
 * @example ingest("isa-brochure-2023.txt", "knowledge", sources, "2026-11-21") // {id: "isa-brochure-2023", reader: "text", sections: 96}
 */
export function ingest(path: string, knowledgeDirectory: string, sources: ReadonlyMap<string, Source>, today: string, identify?: IdentifyLanguage): Ingested {
  const name = basename(path);
  const bytes = read(path);
  const content = decode(bytes, name);
  const reader = READERS.find(({ accepts }) => accepts(name, content));
  if (!reader) throw new Error(`${name}: no reader takes this format (known: ${READERS.map((known) => known.name).join(", ")})`);
  const document = readWith(reader, content, name);
  const id = slug(basename(name, extname(name)));
  const known = sources.get(id) ?? [...sources.values()].find(({ url }) => url === document.url);
  const title = document.title ?? name;
  const entry = {
    id: known?.id ?? id,
    title: known?.title ?? { en: title, ja: title },
    publisher: known?.publisher ?? { en: "Added by the bureau", ja: "局が追加した資料" },
    url: known?.url ?? document.url ?? "https://www.moj.go.jp/isa/",
    edition: known?.edition ?? document.edition ?? `added ${today}`,
    checked: known?.checked ?? today,
    file: name,
    language: languageOf(
      document.sections.map(({ text }) => text),
      identify,
    ),
  };
  const folder = join(knowledgeDirectory, "library", entry.id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, "document.yaml"), stringify(entry));
  return { id: entry.id, reader: reader.name, sections: document.sections.length };
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new Error(`${path}: cannot be read`);
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${name}: is not UTF-8 text`);
  }
}

function readWith(reader: DocumentReader, content: string, name: string): ReturnType<DocumentReader["read"]> {
  try {
    return reader.read(content);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Lines stay apart, for a space between kana is a mark of plain Japanese; fastText reads one line only. */
function languageOf(texts: readonly string[], identify: IdentifyLanguage = () => null): Language {
  return detectLanguage(texts.join("\n").slice(0, TELLING_CHARACTERS), null, (text, among) => identify(text.replace(/\s+/g, " "), among));
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "document";
