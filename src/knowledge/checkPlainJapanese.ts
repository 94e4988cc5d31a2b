import { applyReadings } from "../language/applyReadings.ts";
import { AFTER_COUNTER, type FuriganaSegment } from "../language/furigana.ts";
import { LANGUAGE_TAGS } from "../language/languages.ts";
import { type PlainFault, type PlainKnowledge, plainJapanese, tooManyLong } from "../language/plainJapanese.ts";
import { lead, showRuby } from "../language/rubyNotation.ts";
import { withoutGloss } from "./asks.ts";
import { checkReadings } from "./checkReadings.ts";
import type { Knowledge } from "./knowledge.ts";
import { languageName } from "./phones.ts";
import { type PlainText, plainTexts } from "./plainTexts.ts";
import { installedReadingDictionary } from "./readingDictionary.ts";
import { type Overrides, readingsOf, readOverrides, readStored, storedFile } from "./readings.ts";
import type { Fault } from "./readYaml.ts";

/**
 * The gate of plain Japanese: sentences that are hard to read, kanji without a checked reading, and stored readings that say something else
 * than the override table and the dictionary.
 * @param today YYYY-MM-DD in Japan
 * @param dictionary null where it is not installed: then readings are compared with the table only
 */
export function checkPlainJapanese(knowledge: Knowledge, today: string, dictionary = installedReadingDictionary()): Fault[] {
  const faults: Fault[] = [];
  const overrides = readOverrides(knowledge.directory, knowledge.concepts, faults);
  const stored = readStored(knowledge.directory, faults);
  const known = { terms: termsOf(knowledge), readings: readingsOf(stored, overrides) };
  const texts = plainTexts(knowledge, today);
  const wrong = checkStored(knowledge.directory, stored, overrides);
  const derived = dictionary ? checkReadings(linesOf(texts), stored, { dictionary, overrides, directory: knowledge.directory }) : [];
  const reported = new Set(wrong.map(({ line }) => line));
  return [
    ...faults,
    ...wrong,
    ...derived.filter(({ file, line }) => file !== storedFile(knowledge.directory) || !reported.has(line)),
    ...checkTexts(texts, known),
  ];
}

const linesOf = (texts: readonly PlainText[]): Set<string> => new Set(texts.flatMap(({ text }) => text.split("\n")));

function checkStored(directory: string, stored: ReturnType<typeof readStored>, overrides: Overrides): Fault[] {
  return stored.flatMap(({ word, line }) => {
    // A word after a counter stands beside its kanji, so that an override of one kanji does not mean it.
    const before = word.context === AFTER_COUNTER ? "月" : lead(word.context);
    const right = applyReadings([{ text: before, reading: null }, ...word.segments], overrides.words);
    if (readingOf(right) === before + readingOf(word.segments)) return [];
    const shown = showRuby({ context: null, segments: right });
    return [{ file: storedFile(directory), line, field: showRuby(word), message: `the override table says ${shown}: npm run knowledge -- readings` }];
  });
}

const readingOf = (segments: readonly FuriganaSegment[]): string => segments.map(({ text, reading }) => reading ?? text).join("");

function checkTexts(texts: readonly PlainText[], known: PlainKnowledge): Fault[] {
  const seen = new Set<string>();
  const measure = plainJapanese(known);
  const faults = texts.flatMap(({ file, line, field, text }) =>
    measure(text).flatMap((fault) => {
      const key = `${file} ${fault.rule} ${fault.found} ${fault.sentence}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ file, line, field, message: show(fault) }];
    }),
  );
  const files = [...Map.groupBy(texts, ({ file }) => file)].flatMap(([file, own]) => {
    const fault = tooManyLong(own.map(({ text }) => text));
    return fault ? [{ file, line: 1, field: "", message: show(fault) }] : [];
  });
  return [...faults, ...files];
}

const show = ({ rule, found, sentence }: PlainFault): string => `${rule} (${found}): ${sentence}`;

/** Names of the tables and the glossary, which are said as they are. */
function termsOf({ concepts, statuses, offices, hotlines }: Knowledge): Set<string> {
  const rows = [...concepts, ...statuses, ...statuses.flatMap(({ variants }) => variants), ...offices.values(), ...hotlines.values()];
  return new Set([
    ...rows.flatMap(({ names, also }) => [names.ja, names.en.replace(/ \(.*\)$/, ""), withoutGloss(names["ja-simple"]), ...also.ja]),
    ...[...offices.values()].flatMap(({ account }) => account?.mascot ?? []),
    ...[...offices.values()].flatMap(({ address }) => address?.ja?.split(/[。：]/) ?? []),
    ...LANGUAGE_TAGS.map((tag) => languageName(tag, "ja-simple")),
  ]);
}
