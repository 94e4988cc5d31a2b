import type { Language } from "../language/languages.ts";
import { searchWords } from "../language/segment.ts";

/** In how many of a language's texts each search word stands. */
export type WordCounts = { readonly documents: number; readonly counts: Readonly<Record<string, number>> };
export type Rarity = Readonly<Partial<Record<Language, WordCounts>>>;

/** @param wordsOf cuts a text into its search words */
export function measureRarity(texts: readonly string[], wordsOf: (text: string) => readonly string[]): WordCounts {
  const counts: Record<string, number> = Object.create(null);
  for (const text of texts) for (const word of new Set(wordsOf(text))) counts[word] = (counts[word] ?? 0) + 1;
  return { documents: texts.length, counts };
}

/** Inverse document frequency as a share, 0…1: 1 for a word that no text holds, near 0 for one that most hold. */
export function rarityOf(word: string, language: Language, rarity: Rarity): number {
  const known = rarity[language];
  if (!known) return 1;
  return Math.log((known.documents + 1) / ((known.counts[word] ?? 0) + 1)) / Math.log(known.documents + 2);
}

/** A word of a question and how rare it is, 0…1. */
export type RareWord = { readonly word: string; readonly rare: number };

/** The different search words of a text, each with its rarity. */
export const weighWords = (text: string, language: Language, rarity: Rarity): RareWord[] =>
  [...new Set(searchWords(text))].map((word) => ({ word, rare: rarityOf(word, language, rarity) }));

/** How much words say together: their rarity, added up. */
export const massOf = (words: readonly RareWord[]): number => words.reduce((sum, { rare }) => sum + rare, 0);
