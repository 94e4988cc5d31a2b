import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Counter, FuriganaSegment, Readings } from "../language/furigana.ts";
import { alignReading, parseRuby, type ReadWord, showRuby, writtenForm } from "../language/rubyNotation.ts";
import { type Fault, readYaml } from "./readYaml.ts";
import type { Concept } from "./schemas.ts";

/** What people decided (knowledge/readings.yaml) and what was made from it and the dictionary (knowledge/readings/stored.txt). */
const OVERRIDES = "readings.yaml";
const STORED = join("readings", "stored.txt");
export const storedFile = (directory: string): string => join(directory, STORED);
export const overrideFile = (directory: string): string => join(directory, OVERRIDES);

const kana = z.string().regex(/^[ぁ-ゖー]+$/u, "write the reading in hiragana");
const ruby = z.string().refine((line) => parseRuby(line) !== null, "write each run of kanji with its reading: 引[ひ]っ越[こ]し");
const numbers = z.record(z.string().regex(/^\d+$/), kana).default({});
const overrideTable = z.strictObject({
  /** Words that the dictionary reads wrongly or in two ways; with the phrase before where that decides. */
  words: z.array(ruby).default([]),
  /** Counters after a number. */
  counters: z
    .array(z.strictObject({ word: ruby, lastDigit: z.record(z.string().regex(/^\d$/), kana).default({}), whole: numbers, wholeAfterMonth: numbers }))
    .default([]),
});

/** The override table with the readings of the glossary, longest written form first, and the counters. */
export type Overrides = { readonly words: ReadonlyMap<string, ReadWord>; readonly counters: Readings["counters"] };

export function readOverrides(directory: string, concepts: readonly Concept[], faults: Fault[]): Overrides {
  const file = overrideFile(directory);
  const table = existsSync(file) ? readYaml(file, overrideTable, faults) : null;
  const own = (table?.words ?? []).map((line) => parseRuby(line)).filter((word) => word !== null);
  const words = new Map(glossaryReadings(directory, concepts, faults).map((word) => [writtenForm(word), word]));
  // A person's decision comes before the glossary, whose readings are those of whole names.
  for (const word of own) words.set(writtenForm(word), word);
  const longestFirst = [...words].sort(([one], [other]) => other.length - one.length);
  return { words: new Map(longestFirst), counters: new Map((table?.counters ?? []).map((row) => counterOf(row))) };
}

/** The reading of a concept is that of its Japanese name. */
function glossaryReadings(directory: string, concepts: readonly Concept[], faults: Fault[]): ReadWord[] {
  return concepts.flatMap(({ id, names, reading }) => {
    // A number in a name is read in many ways, and so are Latin letters: nothing to lay a reading onto.
    if (reading === undefined || !/\p{Script=Han}/u.test(names.ja) || /[\dA-Za-z]/.test(names.ja)) return [];
    const segments = alignReading(names.ja, reading);
    if (segments) return [{ context: null, segments }];
    faults.push({ file: join(directory, "glossary"), line: 1, field: id, message: `the reading "${reading}" does not fit "${names.ja}"` });
    return [];
  });
}

type CounterRow = z.infer<typeof overrideTable>["counters"][number];
function counterOf(row: CounterRow): [string, Counter] {
  const segments: readonly FuriganaSegment[] = parseRuby(row.word)?.segments ?? [];
  const table = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(entries));
  const counter = { segments, lastDigit: table(row.lastDigit), whole: table(row.whole), wholeAfterMonth: table(row.wholeAfterMonth) };
  return [segments.map(({ text }) => text).join(""), counter];
}

const STORED_HEAD = `# Made by: npm run knowledge -- readings. Don't edit: put a wrong reading right in ../readings.yaml and make the file anew.
# Each word as it is found in a text, with the reading of its kanji; before it, where that decides, the phrase before or 〜 (number and counter).
`;

/** The stored file, one word a line in the order of their written forms. */
export function showStored(words: readonly ReadWord[]): string {
  const sorted = [...words].sort((one, other) => (writtenForm(one) < writtenForm(other) ? -1 : 1));
  return `${STORED_HEAD}${sorted.map((word) => `${showRuby(word)}\n`).join("")}`;
}

/** One line of the stored file, with its line number. */
export type StoredWord = { readonly word: ReadWord; readonly line: number };

/** The stored readings: one word a line in ruby notation, lines that begin with # are for people. */
export function readStored(directory: string, faults: Fault[]): StoredWord[] {
  const file = storedFile(directory);
  if (!existsSync(file)) return [];
  const seen = new Map<string, number>();
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text, index) => {
      const line = index + 1;
      if (text === "" || text.startsWith("#")) return [];
      const word = parseRuby(text);
      const fault = (message: string): void => void faults.push({ file, line, field: text, message });
      if (!word) fault("is not in ruby notation: 引[ひ]っ越[こ]し");
      const twin = word ? seen.get(writtenForm(word)) : undefined;
      if (twin !== undefined) fault(`stands in line ${twin} too`);
      if (word) seen.set(writtenForm(word), line);
      return word ? [{ word, line }] : [];
    });
}

/**
 * The checked readings of knowledge/, for furiganaOf.
 * @example furiganaOf("在留カード", readingsOf(readStored("knowledge", []), readOverrides("knowledge", concepts, [])))
 */
export function readingsOf(stored: readonly StoredWord[], { counters }: Pick<Overrides, "counters">): Readings {
  return { words: new Map(stored.map(({ word }) => [writtenForm(word), word.segments])), counters };
}
