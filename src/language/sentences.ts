/** Ends a sentence in the scripts of our languages: 。！？ . ! ? । ။ ។ ۔ */
const SENTENCE_END = /(?<=[。！？!?।။។۔])(?![」』）)"])\s*|(?<=[a-z\p{L}\p{N})”’"][.!?][)”’"]?)\s+(?=[\p{Lu}\p{Lo}{“"(])/u;

/**
 * The sentences and list lines of a text, in order, without list marks.
 * @example splitSentences("申請します。\n- 写真\n- 旅券") // ["申請します。", "写真", "旅券"]
 */
export function splitSentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => (/^\s*-\s+/.test(line) ? [line.replace(/^\s*-\s+/, "")] : line.split(SENTENCE_END)))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}
