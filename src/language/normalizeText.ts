/** Characters that show nothing, or that only carry hidden text (zero width, bidi controls, Unicode tags). */
const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
/** Zero-width joiners belong to the spelling of several scripts; dropping them harms only the display, not the search. */
const CONTROL = /[\p{Cc}\p{Cs}]+/gu;

/**
 * The text as it is searched and stored: well-formed, NFKC, visible characters only, single spaces.
 * @example normalizeText("ビザ\u200b　２８時間") // "ビザ 28時間"
 */
export function normalizeText(text: string): string {
  return text.toWellFormed().normalize("NFKC").replace(INVISIBLE, "").replaceAll("\ufffd", " ").replace(CONTROL, " ").replace(/\s+/g, " ").trim();
}

/** True if there is at least one letter or digit to read. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
