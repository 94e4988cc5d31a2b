import type { FuriganaSegment } from "./furigana.ts";
import { lead, type ReadWord } from "./rubyNotation.ts";

/** A segment that an override decided, with the end of the written form that decided it (its kana belong to the decision), and whether the phrase before counted. */
export type DecidedSegment = FuriganaSegment & { readonly decided?: { readonly end: number; readonly context: boolean } };

/** Where in the text an override holds. */
type Decision = { readonly start: number; readonly end: number; readonly word: ReadWord };

/**
 * The segments of a text with the readings of the override table put over them. An override holds only where it begins and ends between
 * segments, so that 方[かた] does not change 方法; one kanji only where no other kanji stands beside it.
 * @param overrides by written form, the longest first
 * @example applyReadings([{text: "一", reading: "いち"}, {text: "人", reading: "にん"}], [一人[ひとり]]) // 一人 (ひとり)
 */
export function applyReadings(segments: readonly FuriganaSegment[], overrides: ReadonlyMap<string, ReadWord>): DecidedSegment[] {
  const text = segments.map((segment) => segment.text).join("");
  const bounds = boundsOf(segments);
  const taken: Decision[] = [];
  for (const [form, word] of overrides) {
    for (let found = text.indexOf(form); found >= 0; found = text.indexOf(form, found + 1)) {
      const [start, end] = [found + lead(word.context).length, found + form.length];
      const free = taken.every((other) => end <= other.start || other.end <= start);
      if (free && bounds.has(start) && bounds.has(end) && standsAlone(text, start, end)) taken.push({ start, end, word });
    }
  }
  if (taken.length === 0) return [...segments];
  return replaced(segments, taken);
}

/** Where a segment begins or ends, and everywhere inside kana. */
function boundsOf(segments: readonly FuriganaSegment[]): Set<number> {
  const bounds = new Set<number>([0]);
  let at = 0;
  for (const { text, reading } of segments) {
    if (reading === null) for (let inside = at; inside <= at + text.length; inside++) bounds.add(inside);
    at += text.length;
    bounds.add(at);
  }
  return bounds;
}

const isKanji = (character: string | undefined): boolean => character !== undefined && /\p{Script=Han}/u.test(character);
function standsAlone(text: string, start: number, end: number): boolean {
  if (text.slice(start, end).match(/\p{Script=Han}/gu)?.length !== 1) return true;
  const kanji = start + text.slice(start, end).search(/\p{Script=Han}/u);
  return !isKanji(text[kanji - 1]) && !isKanji(text[kanji + 1]);
}

function replaced(segments: readonly FuriganaSegment[], taken: readonly Decision[]): DecidedSegment[] {
  const result: DecidedSegment[] = [];
  let at = 0;
  for (const segment of segments) {
    const end = at + segment.text.length;
    const touching = taken.filter((one) => one.start < end && at < one.end).sort((one, other) => one.start - other.start);
    let from = at;
    for (const { start, end: stop, word } of touching) {
      if (start > from) result.push({ text: segment.text.slice(from - at, start - at), reading: segment.reading });
      if (start >= at) result.push(...word.segments.map((own) => ({ ...own, decided: { end: stop, context: word.context !== null } })));
      from = Math.min(end, Math.max(from, stop));
    }
    if (from < end) result.push({ text: segment.text.slice(from - at), reading: segment.reading });
    at = end;
  }
  return result;
}
