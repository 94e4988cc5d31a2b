/** A full stop that ends no sentence: after a title or a short word that more follows, in a name of capital letters (U.S.), after the number of a line (1.). */
const NO_END = String.raw`(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|St|Arts?|e\.g|i\.e|vs|cf|approx)\.)(?<!(?:(?<!\p{L})\p{Lu}\.){2})(?<!^\s*\d{1,3}\.)`;
/** Ends a sentence in the scripts of our languages: 。！？ . ! ? । ။ ។ ۔ */
const SENTENCE_END = new RegExp(String.raw`(?<=[。！？!?।။។۔])(?![」』）)"])\s*|(?<=[a-z\p{L}\p{N})”’"][.!?][)”’"]?)${NO_END}\s+(?=[\p{Lu}\p{Lo}{“"(])`, "u");

/**
 * The sentences and list lines of a text, in order, without list marks; the number of a numbered line stays with it.
 * @example splitSentences("申請します。\n- 写真\n- 旅券") // ["申請します。", "写真", "旅券"]
 * @example splitSentences("Ask Mr. Tanaka. Then pay.") // ["Ask Mr. Tanaka.", "Then pay."]
 * @example splitSentences("額です（年収別。確かめてください）。次です。") // ["額です（年収別。確かめてください）。", "次です。"]
 */
export function splitSentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => (/^\s*-\s+/.test(line) ? [line.replace(/^\s*-\s+/, "")] : wholeBrackets(line.split(SENTENCE_END))))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}

/** A sentence that ends within brackets ends nothing: what was parted there is one again. Brackets that nobody closes part nothing. */
function wholeBrackets(parts: readonly string[]): string[] {
  const whole: string[] = [];
  let open = 0;
  for (const [at, part] of parts.entries()) {
    const last = whole.at(-1);
    if (last !== undefined && open > 0 && parts.slice(at).some((rest) => CLOSING.test(rest)))
      whole[whole.length - 1] = `${last}${last.endsWith("。") ? "" : " "}${part}`;
    else whole.push(part);
    open = Math.max(0, open + countOf(part, OPENING) - countOf(part, CLOSING));
  }
  return whole;
}

const OPENING = /[（(]/u;
const CLOSING = /[）)]/u;
const countOf = (text: string, mark: RegExp): number => text.split(mark).length - 1;
