/** Full width in a terminal: East Asian letters, marks and forms (but the half-width katakana), and pictures. */
const WIDE =
  /^(?![\uff61-\uffdc])(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303e\u3099-\u30ff\uff01-\uff60\uffe0-\uffe6])/u;
/** Nothing of its own: marks on the letter before, joiners, direction marks. */
const NARROWLESS = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/**
 * How many columns of a terminal a text takes.
 * @example displayWidth("在留card") // 8
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += NARROWLESS.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return width;
}
