/** A full stop that ends no sentence: after a title or a short word that more follows, in a name of capital letters (U.S.), after the number of a line (1.). */
const NO_END = String.raw`(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|St|Arts?|e\.g|i\.e|vs|cf|approx)\.)(?<!(?:(?<!\p{L})\p{Lu}\.){2})(?<!^\s*\d{1,3}\.)`;
/** Ends a sentence in the scripts of our languages: 。！？ . ! ? । ။ ។ ۔ */
const SENTENCE_END = new RegExp(String.raw`(?<=[。！？!?।။។۔])(?![」』）)"])\s*|(?<=[a-z\p{L}\p{N})”’"][.!?][)”’"]?)${NO_END}\s+(?=[\p{Lu}\p{Lo}{“"(])`, "u");

/**
 * The sentences and list lines of a text, in order, without list marks; the number of a numbered line stays with it.
 * @example splitSentences("申請します。\n- 写真\n- 旅券") // ["申請します。", "写真", "旅券"]
 * @example splitSentences("Ask Mr. Tanaka. Then pay.") // ["Ask Mr. Tanaka.", "Then pay."]
 */
export function splitSentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => (/^\s*-\s+/.test(line) ? [line.replace(/^\s*-\s+/, "")] : line.split(SENTENCE_END)))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}
