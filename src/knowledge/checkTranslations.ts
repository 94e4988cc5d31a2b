import { LANGUAGES, type Language, type Script } from "../language/languages.ts";
import { splitSentences } from "../language/sentences.ts";
import { PLACEHOLDER } from "./figures.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Fault } from "./readYaml.ts";

/** The letters of each script, and how long a text may be beside the English one (measured on the texts that are written, with room on both sides). */
const SCRIPTS: Readonly<Record<Script, { readonly letters: string; readonly length: readonly [number, number] }>> = {
  Latin: { letters: "Latin", length: [0.45, 1.8] },
  Japanese: { letters: "Han", length: [0.15, 1.3] },
  Hans: { letters: "Han", length: [0.12, 0.9] },
  Hant: { letters: "Han", length: [0.12, 0.9] },
  Hangul: { letters: "Hangul", length: [0.2, 1.1] },
  Devanagari: { letters: "Devanagari", length: [0.45, 1.8] },
  Thai: { letters: "Thai", length: [0.45, 1.8] },
  Myanmar: { letters: "Myanmar", length: [0.45, 2.2] },
  Khmer: { letters: "Khmer", length: [0.45, 2.2] },
  Cyrillic: { letters: "Cyrillic", length: [0.45, 1.8] },
  Sinhala: { letters: "Sinhala", length: [0.45, 1.8] },
  Bengali: { letters: "Bengali", length: [0.45, 1.8] },
  Arabic: { letters: "Arabic", length: [0.45, 1.8] },
};
/** Shorter English texts say nothing by their length. */
const TELLING_LENGTH = 100;
/** A sentence of fewer words may be a name ("Safety tips"). */
const SENTENCE_WORDS = 5;
/** Names, addresses of pages and Japanese phrases in Latin letters stand in every text; a few are a list of them. */
const OWN_SHARE = 0.2;

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const BRACKETS = /[(（][^()（）]*[)）]/gu;

/** Texts beside the English one: sentences that were left in English, letters of another script, and a length that something missing or added would explain. */
export function checkTranslations({ topics }: Pick<Knowledge, "topics">): Fault[] {
  return topics.flatMap(({ texts }) => {
    const english = texts.get("en");
    return [...texts]
      .filter(([language]) => language !== "en")
      .flatMap(([language, { file, facets }]) =>
        [...facets].flatMap(([field, { text, line }]) => {
          const model = english?.facets.get(field)?.text;
          const found = [
            ...scriptFaults(text, language),
            ...(model === undefined ? [] : [...leftInEnglish(text, model), ...lengthFault(text, model, language)]),
          ];
          return found.map((message) => ({ file, line, field, message }));
        }),
      );
  });
}

const bare = (text: string): string => text.replace(PLACEHOLDER, "").trim();

/** @example leftInEnglish("Antes. Go to the city office first of all.", "Go to the city office first of all.") // ["“Go to …” is left in English"] */
export function leftInEnglish(text: string, english: string): string[] {
  return splitSentences(bare(english))
    .map((sentence) => sentence.replace(/^- /, ""))
    .filter((sentence) => sentence.split(/\s+/).length >= SENTENCE_WORDS && bare(text).includes(sentence))
    .map((sentence) => `“${sentence.slice(0, 60)}” is left in English`);
}

/** @example scriptFaults("Tôi ở Nhậт", "vi") // ["“т” is no letter of vi"] */
export function scriptFaults(text: string, language: Language): string[] {
  const { script } = LANGUAGES[language];
  const own = new RegExp(`\\p{Script=${SCRIPTS[script].letters}}`, "u");
  const letters = [...bare(text).replace(BRACKETS, "")].filter((character) => /\p{L}/u.test(character));
  const strange = letters.find(
    (letter) => !own.test(letter) && !/\p{Script=Latin}/u.test(letter) && !JAPANESE.test(letter) && !/\p{Script=Common}/u.test(letter),
  );
  if (strange !== undefined) return [`“${strange}” is no letter of ${language}`];
  const share = letters.filter((letter) => own.test(letter) || JAPANESE.test(letter)).length / (letters.length || 1);
  return letters.length > 0 && share < OWN_SHARE && script !== "Latin" ? [`only ${Math.round(share * 100)} % of its letters are those of ${language}`] : [];
}

/** @example lengthFault("Có.", "A text of more than a hundred letters …", "vi") // ["is 0.03 times as long as …"] */
export function lengthFault(text: string, english: string, language: Language): string[] {
  const [least, most] = SCRIPTS[LANGUAGES[language].script].length;
  const ratio = bare(text).length / bare(english).length;
  if (bare(english).length < TELLING_LENGTH || (ratio >= least && ratio <= most)) return [];
  return [`is ${ratio.toFixed(2)} times as long as the English text, between ${least} and ${most} is usual: is something missing or added?`];
}
