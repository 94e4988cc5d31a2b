import { readFileSync } from "node:fs";
import distanceOf from "damerau-levenshtein";
import wordListPath from "word-list";
import type { Language } from "../language/languages.ts";
import { stem } from "../language/segment.ts";
import { remember } from "../shared/remember.ts";
import type { Rarity, WordCounts } from "./rarity.ts";

/** A word that fewer texts hold is no word to be respelt as: it may be misspelt itself. */
const KNOWN = 3;
/** Shortest word that is respelt, and from where on two letters may be wrong, or the word begins with a capital without beginning a sentence: short ones are names. */
const SHORTEST = 5;
const LONG = 8;
const SHORTEST_KANA = 3;
const LONG_KANA = 5;
/** From a letter of hiragana to the same one of katakana. */
const KATAKANA = 0x60;
/** One question is ranked whole, in clauses and with the one before. */
const REMEMBERED = 50;
const ENGLISH_WORD = /(?<![\p{L}\p{N}'’@._/-])\p{Lu}?[a-z]{4,}(?![\p{L}\p{N}'’@_/]|[.-]\p{L})/gu;
/** A learner's word in hiragana between spaces, and the particle or ending that sticks to it. */
const KANA_WORD =
  /(?<![^\s、。「」?!])([\p{Script=Hiragana}ー]{2,}?)((?:から|まで|には|では|とは|にも|です|でも|[がをにはでのともへや])?)(?=[\s、。「」?!]|$)/gu;

/**
 * The question with the words that no text knows written as the texts write them: English words one or two letters off, and in plain Japanese words in kana that sound
 * nearly so. A word of the English dictionary stays as it is, however rare.
 * @example respell("certficate of eligibilty", "en", rarity) // "certificate of eligibility"
 * @example respell("あぱーとを かりたい", "ja-simple", rarity) // "アパートを かりたい"
 */
export function respell(text: string, language: Language, rarity: Rarity): string {
  const known = rarity[language];
  if (!known) return text;
  if (language === "en") return text.replace(ENGLISH_WORD, (word, at: number) => (isName(word, text, at) ? word : englishOf(word, known)));
  if (language === "ja-simple") return text.replace(KANA_WORD, (whole, word: string, particle: string) => japaneseOf(whole, word, particle, known));
  return text;
}

const isName = (word: string, text: string, at: number): boolean => word.length < LONG && /^\p{Lu}/u.test(word) && !/(?:^|[.?!]\s+)$/u.test(text.slice(0, at));

const countOf = (word: string, { counts }: WordCounts): number => (Object.hasOwn(counts, word) ? (counts[word] ?? 0) : 0);

const byKnown = new WeakMap<WordCounts, (word: string) => string>();
/** The word as it is, or the nearest one that the texts hold: fewest letters off, then in most texts. */
function englishOf(word: string, known: WordCounts): string {
  const respelt = byKnown.get(known) ?? remember(REMEMBERED, nearestIn(known));
  byKnown.set(known, respelt);
  const lower = word.toLowerCase();
  const mended = respelt(lower);
  return mended === lower ? word : mended;
}

function nearestIn(known: WordCounts): (word: string) => string {
  const byInitial = new Map<string, string[]>();
  for (const [word, count] of Object.entries(known.counts))
    if (count >= KNOWN && /^[a-z]{4,}$/.test(word)) byInitial.set(word.slice(0, 1), [...(byInitial.get(word.slice(0, 1)) ?? []), word]);
  return (word) => {
    const base = stem(word);
    if (word.length < SHORTEST || countOf(base, known) > 0 || isEnglish(word)) return word;
    const most = word.length < LONG ? 1 : 2;
    let [best, letters, ending] = ["", most + 1, ""];
    for (const other of byInitial.get(word.slice(0, 1)) ?? []) {
      if (Math.abs(other.length - base.length) > most) continue;
      const off = distanceOf(base, other).steps;
      if (off > letters || off > most || (off === letters && countOf(other, known) <= countOf(best, known))) continue;
      // The s of "forigners" is an ending, that of "frecs" (FRESC) is a letter out of place.
      const keepsEnding = word.startsWith(base) && distanceOf(word, other).steps > off;
      [best, letters, ending] = [other, off, keepsEnding ? word.slice(base.length) : ""];
    }
    return letters > most ? word : `${best}${ending}`;
  };
}

const words = remember(1, (path: string): Buffer => Buffer.concat([Buffer.from("\n"), readFileSync(path), Buffer.from("\n")]));
/** True for a word of the dictionary, which has one a line. */
const isEnglish = (word: string): boolean => words(wordListPath).includes(`\n${word}\n`);

/** The word as it is, or the one that sounds nearly so and stands in most texts; a particle stays. The と of ぱすぽーと is none. */
function japaneseOf(whole: string, word: string, particle: string, known: WordCounts): string {
  if (countOf(whole, known) > 0 || countOf(word, known) >= KNOWN) return whole;
  const heard = byKnownSound.get(known) ?? soundsIn(known);
  byKnownSound.set(known, heard);
  for (const [part, rest] of [[whole, ""] as const, [word, particle] as const]) {
    const best = heard.get(soundOf(part));
    // Short words that sound nearly alike are different words (組織 and 葬式): they may differ in katakana alone.
    const most = part.length < LONG_KANA ? 0 : 2;
    if (best !== undefined && distanceOf(hiraganaOf(part), hiraganaOf(best)).steps <= most) return `${best}${rest}`;
  }
  return whole;
}

const byKnownSound = new WeakMap<WordCounts, ReadonlyMap<string, string>>();
function soundsIn(known: WordCounts): Map<string, string> {
  const words = new Map<string, string>();
  for (const [word, count] of Object.entries(known.counts)) {
    if (count < KNOWN || word.length < SHORTEST_KANA || !/^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(word)) continue;
    const sound = soundOf(word);
    if (count > countOf(words.get(sound) ?? "", known)) words.set(sound, word);
  }
  return words;
}

/**
 * What is left of a word without what learners miss: whether it is a loanword, long vowels, doubled consonants, voicing.
 * @example soundOf("がっこう") // "かこ"
 */
function soundOf(word: string): string {
  return hiraganaOf(word)
    .normalize("NFD")
    .replace(/[\u3099\u309aっー]/gu, "")
    .replace(/(?<=[おこそとのほもよろょうくすつぬふむゆるゅ])[うお]/gu, "")
    .replace(/(?<=[えけせてねへめれ])[いえ]/gu, "");
}

const hiraganaOf = (word: string): string => word.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA));
