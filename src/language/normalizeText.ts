/** Characters that show nothing, or that only carry hidden text (zero width, bidi controls, Unicode tags); with the two Hangul fillers that NFKC turns into one of them. */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u3164\uffa0\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;
/** Zero-width joiners belong to the spelling of several scripts; dropping them harms only the display, not the search. */
const CONTROL = /[\p{Cc}\p{Cs}]+/gu;

/**
 * The text as it is searched and stored: well-formed, NFKC, visible characters only, single spaces. The same again when it is done twice.
 * @example normalizeText("ビザ\u200b　２８時間") // "ビザ 28時間"
 */
export function normalizeText(text: string): string {
  // Invisible characters go first: they may stand between a letter and its accent, which NFKC joins.
  return text.toWellFormed().replace(INVISIBLE, "").normalize("NFKC").replaceAll("\ufffd", " ").replace(CONTROL, " ").replace(/\s+/g, " ").trim();
}

/** True if there is at least one letter or digit to read. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const DIGIT = /\p{Nd}/u;

/**
 * Digits of other scripts (Devanagari, Burmese, Arabic …) as ASCII ones; nothing else changes, and the text keeps its length.
 * @example asciiDigits("၂၀၂၆ ခုနှစ်") // "2026 ခုနှစ်"
 */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code > 0xffff) return digit;
    // Unicode keeps each script's digits together in order, and blocks that touch are whole: every unbroken run is a multiple of ten long.
    let first = code;
    while (DIGIT.test(String.fromCodePoint(first - 1))) first--;
    return String((code - first) % 10);
  });
}
