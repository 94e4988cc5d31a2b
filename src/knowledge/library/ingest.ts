import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { stringify } from "yaml";
import { detectLanguage } from "../../language/detectLanguage.ts";
import type { Source } from "../schemas.ts";
import { READERS } from "./readers.ts";

/** What a run of `npm run ingest` did with one file. */
export type Ingested = { readonly id: string; readonly reader: string; readonly sections: number };

/**
 * Adds a document to the library: reads it once to see that it can be cited, then keeps it as it is beside a document.yaml.
 * Adding the same file again replaces it. If the id is that of a known source, the document is that source's text.
 * @param today YYYY-MM-DD, put down as the day it was checked
 * @throws Error in one line: the file is missing, of no known format, or empty
 * @example ingest("isa-brochure-2023.txt", "knowledge", sources, "2026-11-21") // {id: "isa-brochure-2023", reader: "text", sections: 96}
 */
export function ingest(path: string, knowledgeDirectory: string, sources: ReadonlyMap<string, Source>, today: string): Ingested {
  const name = basename(path);
  const bytes = read(path);
  const content = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const reader = READERS.find(({ accepts }) => accepts(name, content));
  if (!reader) throw new Error(`${name}: no reader takes this format (known: ${READERS.map((known) => known.name).join(", ")})`);
  const document = reader.read(content);
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
    language: detectLanguage(document.sections.map(({ text }) => text).join(" ").slice(0, 2000), null),
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

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "document";
