import { chunksOf, storedForm, wordOf } from "../language/furigana.ts";
import { type ReadWord, showRuby, writtenForm } from "../language/rubyNotation.ts";
import { makeReadings } from "./makeReadings.ts";
import type { ReadingDictionary } from "./readingDictionary.ts";
import { type Overrides, overrideFile, type StoredWord, storedFile } from "./readings.ts";
import type { Fault } from "./readYaml.ts";

/**
 * Stored readings that are others than the dictionary and the override table give today, word by word as the texts use them: a stored file that
 * was changed by hand, or that is older than the table.
 * @param texts one line each
 */
export function checkReadings(
  texts: ReadonlySet<string>,
  stored: readonly StoredWord[],
  { dictionary, overrides, directory }: { readonly dictionary: ReadingDictionary; readonly overrides: Overrides; readonly directory: string },
): Fault[] {
  const { words, undecided } = makeReadings([...texts], dictionary, overrides);
  const here = new Map(stored.map((row) => [writtenForm(row.word), row]));
  const derived = new Map(words.map((word) => [writtenForm(word), word]));
  const found = new Map<string, Fault>();
  for (const text of texts)
    for (const chunk of chunksOf(text, overrides.counters)) {
      const row = here.get(storedForm(chunk, here) ?? "");
      const right = derived.get(storedForm(chunk, derived) ?? "");
      const word = wordOf(chunk);
      if (!row || !right || readingIn(word, row.word) === readingIn(word, right)) continue;
      const message = `the dictionary and the override table give ${showRuby(right)}: npm run knowledge -- readings`;
      found.set(`${row.line} ${message}`, { file: storedFile(directory), line: row.line, field: showRuby(row.word), message });
    }
  const unknown = undecided.map((word) => ({
    file: overrideFile(directory),
    line: 1,
    field: word,
    message: "the dictionary knows no reading, or two that nothing tells apart: decide it here",
  }));
  return [...found.values(), ...unknown];
}

/** The whole word in kana, by a reading of its beginning. */
function readingIn(word: string, { segments }: ReadWord): string {
  const length = segments.reduce((sum, { text }) => sum + text.length, 0);
  return segments.map(({ text, reading }) => reading ?? text).join("") + word.slice(length);
}
