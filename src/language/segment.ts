import { remember } from "../shared/remember.ts";

/** Scripts that put no spaces between words, and Hangul, whose particles stick to words: searched by pairs of characters too. */
const UNSPACED =
  /\p{Script=Han}+|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|\p{Script=Thai}[\p{Script=Thai}\p{M}]*|\p{Script=Myanmar}[\p{Script=Myanmar}\p{M}]*|\p{Script=Khmer}[\p{Script=Khmer}\p{M}]*|\p{Script=Hangul}+/gu;
const UNSPACED_TEST = new RegExp(`^(?:${UNSPACED.source})`, "u");
/** A learner's word between spaces, with the particle that sticks to it. */
const SPACED_KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]{3,}[、。?!]?$/u;
const PARTICLE = /(?<=..)(?:から|まで|には|では|とは|にも|[がをにはでのともへ])?[、。?!]?$/u;
/** One question is cut into words many times: by each index, each clause, each facet. */
const REMEMBERED = 2000;
const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/**
 * The search words of a text: dictionary words ∪ pairs of characters for scripts without spaces, stemmed words for the rest.
 * (dependencies §6: right in all eight scripts tried, where defaults score 0–4 of 10.)
 * @param text normalised (normalizeText)
 * @example searchWords("在留カードをなくした") // ["在留", "カード", "を", "なく", "した", "在留", "カー", "ード", "をな", …]
 * @example searchWords("renewing my visas") // ["renew", "my", "visa"]
 */
export const searchWords = (text: string): readonly string[] => remembered(text.toLowerCase());
const remembered: (lower: string) => readonly string[] = remember(REMEMBERED, wordsOf);

function wordsOf(lower: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(lower)) {
    if (!isWordLike) continue;
    if (UNSPACED_TEST.test(segment)) words.push(segment);
    else for (const word of segment.split(/[^\p{L}\p{M}\p{N}]+/u)) if (word) words.push(...spellings(word));
  }
  for (const word of lower.split(" ")) if (SPACED_KANA.test(word)) words.push(word.replace(PARTICLE, ""));
  // Runs stay within one script: 訳と of 通訳として says nothing. Learners put spaces inside words, so runs go across them.
  for (const run of lower
    .replace(/(?<=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー])\s+(?=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])/gu, "")
    .match(UNSPACED) ?? []) {
    const characters = [...run];
    for (let at = 1; at < characters.length; at++) words.push(`${characters[at - 1]}${characters[at]}`);
  }
  return words;
}

/** A word, and as it is typed without its marks: half of all Vietnamese messages have none ("gia han visa"). */
function spellings(word: string): string[] {
  const bare = /\p{Script=Latin}/u.test(word) ? withoutMarks(word) : word;
  return bare === word ? [stem(word)] : [stem(word), stem(bare)];
}

/** Latin letters without their marks. @example withoutMarks("đổi tên") // "doi ten" */
export const withoutMarks = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}+/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replaceAll("ı", "i")
    .normalize("NFC");

/** English endings that do not change what a word is about; other languages keep their words (the subwords of the embedder bridge them). */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const base = word
    .replace(/(?:ies|ied)$/, "y")
    .replace(/(?<=[a-z]{3})(?:ations?|ators?|ating|ated|ate)$/, "at")
    .replace(/(?<=[a-z]{3})(?:ings?|ed)$/, "")
    .replace(/(?<=[^su])s$/, "")
    .replace(/(?<=(?:s|x|ch|sh))e$/, "");
  return base.replace(/([bdgmnprt])\1$/, "$1").replace(/(?<=[a-z]{3})e$/, "");
}

/** A learner's word between spaces: the dictionary cuts kana where it will. */
const KANA_WORD = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6}$/u;
/** True for a text without spaces that is one word. @example isOneWord("在留") // true; isOneWord("年金脱退") // false */
export const isOneWord = (text: string): boolean => KANA_WORD.test(text) || [...segmenter.segment(text)].length === 1;

/** Where words begin in a text, in code units: a short kana name counts only there. */
export function wordStarts(text: string): Set<number> {
  const starts = new Set<number>();
  for (const { index } of segmenter.segment(text)) starts.add(index);
  return starts;
}
