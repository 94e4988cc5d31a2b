import { applyReadings, type DecidedSegment } from "../language/applyReadings.ts";
import { AFTER_COUNTER, chunksOf, headEnd, wordOf } from "../language/furigana.ts";
import { type ReadWord, showRuby, writtenForm } from "../language/rubyNotation.ts";
import type { DictionaryWord, ReadingDictionary } from "./readingDictionary.ts";
import type { Overrides } from "./readings.ts";

/** What was made, and what a person must decide in the override table: words without a reading, words that their place does not tell apart. */
export type MadeReadings = { readonly words: readonly ReadWord[]; readonly undecided: readonly string[] };

/** One word in one text. `forms` from the shortest written form that may stand in the stored file to the longest. */
type Occurrence = { readonly forms: readonly ReadWord[]; level: number };

/**
 * The readings of every word of the texts, each under the shortest written form that is read in one way: the word as the dictionary ends it
 * (行き), else with its whole ending (来ました), else with the phrase before it.
 * @param texts one sentence each
 */
export function makeReadings(texts: readonly string[], dictionary: ReadingDictionary, overrides: Overrides): MadeReadings {
  const undecided = new Set<string>();
  const occurrences = texts.flatMap((text) => occurrencesIn(text, dictionary(text), overrides, undecided));
  const words = new Map<string, ReadWord>();
  for (let settled = false; !settled; ) {
    settled = true;
    for (const group of groupByForm(occurrences)) {
      if (new Set(group.map((occurrence) => showRuby(formOf(occurrence)))).size <= 1) continue;
      for (const occurrence of group) {
        if (occurrence.level + 1 < occurrence.forms.length) {
          occurrence.level++;
          settled = false;
        } else undecided.add(showRuby(formOf(occurrence)));
      }
    }
  }
  for (const occurrence of occurrences) words.set(writtenForm(formOf(occurrence)), formOf(occurrence));
  return { words: [...words.values()], undecided: [...undecided].sort() };
}

const formOf = ({ forms, level }: Occurrence): ReadWord => forms[level] ?? { context: null, segments: [] };

function groupByForm(occurrences: readonly Occurrence[]): Occurrence[][] {
  return [...Map.groupBy(occurrences, (occurrence) => writtenForm(formOf(occurrence))).values()];
}

function occurrencesIn(text: string, words: readonly DictionaryWord[], overrides: Overrides, undecided: Set<string>): Occurrence[] {
  const segments = applyReadings(
    words.flatMap((word) => word.segments),
    overrides.words,
  );
  return chunksOf(text, overrides.counters).flatMap((chunk) => {
    const word = wordOf(chunk);
    if (!/\p{Script=Han}/u.test(word)) return [];
    const start = chunk.start + chunk.text.length - word.length;
    const stop = start + word.length;
    const head = start + headEnd(word);
    const parts = cut(segments, start, stop);
    if (parts.length === 0 || parts.some(({ text: piece, reading }) => reading === null && /\p{Script=Han}/u.test(piece))) {
      undecided.add(word);
      return [];
    }
    // As far as the dictionary's word and a decision about it reach, so that neither is lost in a shorter form.
    const ends = [...words.filter((one) => one.start < head && head <= one.end).map((one) => one.end), ...parts.map(({ decided }) => decided?.end ?? head)];
    const shortest = Math.min(stop, Math.max(head, ...ends));
    const alone = chunk.counted ? AFTER_COUNTER : null;
    const plain = [shortest, stop].map((end) => ({ context: alone, segments: plainSegments(cut(segments, start, end)) }));
    const inContext = chunk.counted || chunk.before === null ? [] : [{ context: chunk.before, segments: plainSegments(parts) }];
    const forms = parts.some(({ decided }) => decided?.context) ? inContext : [...plain, ...inContext];
    return forms.length > 0 ? [{ forms, level: 0 }] : [];
  });
}

/** The segments between two places; empty if a reading would be cut in two. */
function cut(segments: readonly DecidedSegment[], start: number, stop: number): DecidedSegment[] {
  const parts: DecidedSegment[] = [];
  let at = 0;
  for (const segment of segments) {
    const end = at + segment.text.length;
    const [from, to] = [Math.max(at, start), Math.min(end, stop)];
    if (from < to) {
      const whole = from === at && to === end;
      if (!whole && segment.reading !== null) return [];
      parts.push(whole ? segment : { text: segment.text.slice(from - at, to - at), reading: null });
    }
    at = end;
  }
  return parts;
}

/** Without marks of decisions, neighbouring kana joined: what the notation shows. */
function plainSegments(segments: readonly DecidedSegment[]): ReadWord["segments"] {
  const joined: { text: string; reading: string | null }[] = [];
  for (const { text, reading } of segments) {
    const last = joined.at(-1);
    if (reading === null && last && last.reading === null) last.text += text;
    else joined.push({ text, reading });
  }
  return joined;
}
