import { normalizeText } from "../language/normalizeText.ts";
import { searchWords } from "../language/segment.ts";
import type { FindConcepts } from "./conceptFinder.ts";
import { hashOf } from "./features.ts";

/** Figures differ from passage to passage: that there is one, and of which kind, counts as a word of its own. */
const KINDS: readonly (readonly [name: string, looks: RegExp])[] = [
  ["#number", /\d/u],
  ["#money", /[¥円]|yen/u],
  ["#year", /(?<![\d,.-])(?:19|20)\d\d(?!\d|[,.-]\d)/u],
  ["#phone", /(?<!\d)0\d{1,3}-\d{2,4}/u],
];

/**
 * What a question is made of, for the translation model: its words, pairs of words that follow each other ("how much"), and the concepts
 * that it names; each as a hash (32 bits, unsigned), each once.
 * @example questionWords("How much is it?", findConcepts) // the hashes of "how", "much", "how much", …
 */
export function questionWords(text: string, findConcepts: FindConcepts): Uint32Array {
  const plain = plainText(text);
  const spaced = plain.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
  const pairs = UNSPACED.test(plain) ? [] : spaced.slice(1).map((word, at) => `${spaced[at]} ${word}`);
  return hashes([...searchWords(plain), ...pairs, ...concepts(plain, findConcepts)]);
}

/** What a passage or a part of it is made of: its words, the kinds of figure in it, and the concepts that it names. */
export function passageWords(text: string, findConcepts: FindConcepts): Uint32Array {
  const plain = plainText(text);
  return hashes([...searchWords(plain), ...KINDS.flatMap(([name, looks]) => (looks.test(plain) ? [name] : [])), ...concepts(plain, findConcepts)]);
}

/** Pairs of characters stand for pairs of words in these scripts. */
const UNSPACED = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Thai}\p{Script=Myanmar}\p{Script=Khmer}]/u;

/** As features.ts has it, so that a text is cut into words and searched for concepts once. */
const plainText = (text: string): string => normalizeText(text).toLowerCase();

const concepts = (plain: string, findConcepts: FindConcepts): string[] => findConcepts(plain).map((concept) => `c:${concept}`);

const hashes = (words: readonly string[]): Uint32Array => Uint32Array.from(new Set(words.map(hashOf))).sort();
