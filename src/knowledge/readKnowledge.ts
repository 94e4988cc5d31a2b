import { join } from "node:path";
import { z } from "zod";
import type { Knowledge } from "./knowledge.ts";
import { readLibrary, readLibrarySources } from "./library/readLibrary.ts";
import { readMessages } from "./messages.ts";
import { readConcerns } from "./readConcerns.ts";
import { readDeclined } from "./readDeclined.ts";
import { readingsOf, readOverrides, readStored } from "./readings.ts";
import { readTopics } from "./readTopics.ts";
import { type Fault, KnowledgeError, readYaml, yamlFiles } from "./readYaml.ts";
import { concept, figure, hotline, office, prefecture, source, status } from "./schemas.ts";
import { readTranslations, type Translations, translateDeclined, translateTables } from "./translateTables.ts";

/**
 * Reads and parses all of knowledge/.
 * @throws KnowledgeError naming file, line and field of every fault
 * @example const knowledge = readKnowledge("knowledge")
 */
export function readKnowledge(directory: string): Knowledge {
  const faults: Fault[] = [];
  const knowledge = collectKnowledge(directory, faults);
  if (faults.length > 0) throw new KnowledgeError(faults);
  return knowledge;
}

/** Like readKnowledge, but goes on after a fault, so that all are seen at once. */
export function collectKnowledge(directory: string, faults: Fault[]): Knowledge {
  const translations = readTranslations(directory, faults);
  const tables = collectTables(directory, translations, faults);
  return {
    ...tables,
    directory,
    topics: readTopics(directory, faults),
    declined: translateDeclined(readDeclined(directory, tables.concerns, faults), translations),
    library: readLibrary(directory, faults),
  };
}

/** All but topics and library texts, which the index holds: little enough to read at every start. */
export type Tables = Omit<Knowledge, "topics" | "library" | "directory" | "declined">;

/** @throws KnowledgeError naming file, line and field of every fault */
export function readTables(directory: string): Tables {
  const faults: Fault[] = [];
  const tables = collectTables(directory, readTranslations(directory, faults), faults);
  if (faults.length > 0) throw new KnowledgeError(faults);
  return tables;
}

function collectTables(directory: string, translations: Translations, faults: Fault[]): Tables {
  const table = <T extends { id: string }>(name: string, row: z.ZodType<T>): T[] => uniqueRows(join(directory, `${name}.yaml`), row, faults);
  const sources = table("sources", source);
  const added = readLibrarySources(directory, faults).filter(({ id }) => !sources.some((known) => known.id === id));
  const concepts = readGlossary(directory, faults);
  const tables: Tables = {
    sources: byId([...sources, ...added]),
    figures: byId(table("figures", figure)),
    statuses: table("statuses", status),
    offices: byId(table("offices", office)),
    hotlines: byId(table("hotlines", hotline)),
    prefectures: table("prefectures", prefecture),
    concepts,
    // Faults in the readings are checkPlainJapanese's to report: with a few words unread, answers are as right as before.
    readings: readingsOf(readStored(directory, []), readOverrides(directory, concepts, [])),
    concerns: readConcerns(directory, faults),
    messages: readMessages(directory, faults),
  };
  return translateTables(tables, translations, directory, faults);
}

const readGlossary = (directory: string, faults: Fault[]): Knowledge["concepts"] =>
  yamlFiles(join(directory, "glossary")).flatMap((file) => uniqueRows(file, concept, faults));

function uniqueRows<T extends { id: string }>(file: string, row: z.ZodType<T>, faults: Fault[]): T[] {
  const rows = readYaml(file, z.array(row), faults) ?? [];
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) faults.push({ file, line: 1, field: id, message: "stands twice" });
    seen.add(id);
  }
  return rows;
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> => new Map(rows.map((entry) => [entry.id, entry]));
