import type { Language } from "../language/languages.ts";
import { remember } from "../shared/remember.ts";
import type { Analyze } from "./analyze.ts";
import { type Rarity, rarityOf } from "./rarity.ts";

/** One trait of a text: its hash (32 bits, unsigned) and how much it weighs. */
export type Feature = { readonly hash: number; readonly weight: number };
export type Featurize = (text: string, language: Language) => readonly Feature[];

/** How a word, a piece of it and a concept of the glossary weigh against each other. */
export const FEATURE_WEIGHTS = { word: 1, piece: 0.8, concept: 1.4 };
const PIECE = 3;
/** A question and its clauses are looked at by the embedder, the classifier and the ranking of sentences. */
const REMEMBERED = 50;

/**
 * What a text is about: its words and their pieces, weighed by rarity, and the glossary's concepts, so that words for one
 * thing come near in every language and spelling.
 * @param most how many texts are kept
 * @example contentFeatures(createAnalyze(glossary, 100), rarity)("在留カード", "ja") // the words, their pairs of characters, the concept residence-card
 */
export function contentFeatures(analyze: Analyze, rarity: Rarity, most = REMEMBERED): Featurize {
  const remembered = remember(most, (key): readonly Feature[] => {
    const at = key.indexOf(" ");
    const [language, text] = [key.slice(0, at) as Language, key.slice(at + 1)];
    const { words, concepts } = analyze(text);
    const features: Feature[] = [];
    for (const [word, times] of countWords(words)) {
      const weight = rarityOf(word, language, rarity) * Math.sqrt(times);
      features.push({ hash: hashOf(`w:${word}`), weight: weight * FEATURE_WEIGHTS.word });
      const pieces = piecesOf(word);
      for (const piece of pieces) features.push({ hash: hashOf(`p:${piece}`), weight: (weight * FEATURE_WEIGHTS.piece) / Math.sqrt(pieces.length) });
    }
    for (const concept of concepts) features.push({ hash: hashOf(`c:${concept}`), weight: FEATURE_WEIGHTS.concept });
    return features;
  });
  return (text, language) => remembered(`${language} ${text}`);
}

export function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Runs of PIECE letters of a word with its ends marked, so that misspelt words share most of them. */
function piecesOf(word: string): string[] {
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Arabic}\p{M}]{4,}$/u.test(word)) return [];
  const marked = `<${word}>`;
  return Array.from({ length: marked.length - PIECE + 1 }, (_, at) => marked.slice(at, at + PIECE));
}

/** FNV-1a with a last mixing, 32 bits, unsigned. */
export function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
