import type { Analyze } from "./analyze.ts";
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
 * @example questionWords("How much is it?", analyze) // the hashes of "how", "much", "how much", …
 */
export function questionWords(text: string, analyze: Analyze): Uint32Array {
  const { plain, words, concepts } = analyze(text);
  const spaced = plain.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
  const pairs = UNSPACED.test(plain) ? [] : spaced.slice(1).map((word, at) => `${spaced[at]} ${word}`);
  return hashes([...words, ...pairs, ...concepts.map(named)]);
}

/** What a passage or a part of it is made of: its words, the kinds of figure in it, and the concepts that it names. */
export function passageWords(text: string, analyze: Analyze): Uint32Array {
  const { plain, words, concepts } = analyze(text);
  return hashes([...words, ...KINDS.flatMap(([name, looks]) => (looks.test(plain) ? [name] : [])), ...concepts.map(named)]);
}

/** Pairs of characters stand for pairs of words in these scripts. */
const UNSPACED = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Thai}\p{Script=Myanmar}\p{Script=Khmer}]/u;

const named = (concept: string): string => `c:${concept}`;

const hashes = (words: readonly string[]): Uint32Array => Uint32Array.from(new Set(words.map(hashOf))).sort();
