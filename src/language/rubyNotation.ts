import { AFTER_COUNTER, type FuriganaSegment } from "./furigana.ts";

/** 引[ひ]っ越[こ]し: each run of kanji, or of digits and kanji, with its reading in brackets after it. */
const READ_RUN = /([\p{Script=Han}ヶヵ\d]+)\[([ぁ-ゖー]+)\]/gu;
const HIRAGANA = /^[ぁ-ゖー]+$/u;

/** A written form with its reading. `context` is what must stand before it: the phrase before, number and counter (〜), or null for anything. */
export type ReadWord = { readonly context: string | null; readonly segments: readonly FuriganaSegment[] };

/**
 * Reads one line of ruby notation; null if a kanji has no reading, or something else is wrong.
 * @example parseRuby("引[ひ]っ越[こ]し") // {context: null, segments: 引 (ひ), "っ", 越 (こ), "し"}
 * @example parseRuby("手続きを 行[おこな]って") // {context: "手続きを", segments: 行 (おこな), "って"}
 */
export function parseRuby(line: string): ReadWord | null {
  const [, phrase, after, word = ""] = /^(?:([^\s〜]+) |(〜))?([^\s〜]+)$/u.exec(line) ?? [];
  const context = phrase ?? after ?? null;
  const segments: FuriganaSegment[] = [];
  let at = 0;
  for (const match of word.matchAll(READ_RUN)) {
    if (match.index > at) segments.push({ text: word.slice(at, match.index), reading: null });
    segments.push({ text: match[1] ?? "", reading: match[2] ?? "" });
    at = match.index + match[0].length;
  }
  if (at < word.length) segments.push({ text: word.slice(at), reading: null });
  const wrong = segments.some(({ text, reading }) => reading === null && /[[\]\p{Script=Han}]/u.test(text));
  return segments.length === 0 || wrong || /[[\]]/.test(context ?? "") ? null : { context, segments };
}

/** @example showRuby({context: null, segments}) // "引[ひ]っ越[こ]し" */
export const showRuby = ({ context, segments }: ReadWord): string =>
  `${lead(context)}${segments.map(({ text, reading }) => (reading === null ? text : `${text}[${reading}]`)).join("")}`;

/** The written form that a line is found by. @example writtenForm(parseRuby("手続きを 行[おこな]って")) // "手続きを 行って" */
export const writtenForm = ({ context, segments }: ReadWord): string => `${lead(context)}${segments.map(({ text }) => text).join("")}`;

/** What a context is in the written form: a phrase with its space, or the mark of a counter. */
export function lead(context: string | null): string {
  if (context === null) return "";
  return context === AFTER_COUNTER ? context : `${context} `;
}

/** @example toHiragana("ベトナム") // "べとなむ" */
export const toHiragana = (kana: string): string => kana.replace(/[ァ-ヶ]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60));

/**
 * A whole reading laid onto the kanji of a written form: kana and dots must stand in both. Null if they do not fit.
 * @example alignReading("引っ越し", "ひっこし") // 引 (ひ), "っ", 越 (こ), "し"
 */
export function alignReading(written: string, reading: string): FuriganaSegment[] | null {
  const runs = written.match(/[\p{Script=Han}ヶヵ]+|[^\p{Script=Han}ヶヵ]+/gu) ?? [];
  const read = runs.map((run) => /\p{Script=Han}/u.test(run));
  const pattern = runs.map((run, at) => (read[at] ? "(.+?)" : `(${toHiragana(run).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")})`)).join("");
  const parts = new RegExp(`^${pattern}$`, "u").exec(toHiragana(reading));
  if (!parts || !runs.every((_, at) => !read[at] || HIRAGANA.test(parts[at + 1] ?? ""))) return null;
  return runs.map((text, at) => ({ text, reading: read[at] ? (parts[at + 1] ?? "") : null }));
}
