import type { Concept } from "../knowledge/schemas.ts";
import { emojiNames } from "../language/emojiNames.ts";
import { LANGUAGE_TAGS, type Language } from "../language/languages.ts";
import type { Analyze } from "./analyze.ts";
import { expandPassages } from "./expansion.ts";
import { buildPostings, type Postings } from "./postings.ts";
import { trainTranslation } from "./trainTranslation.ts";
import { passageWords, questionWords } from "./translationWords.ts";

/** What leads from the questions of one language to the library documents of the others: texts that say the same in both, and the sections. */
export type Bridge = {
  readonly pairs: readonly { readonly own: string; readonly other: string }[];
  readonly sections: readonly string[];
};

/** The texts of one language: what is said where, and its library sections. */
export type BridgeTexts = {
  readonly language: Language;
  readonly passages: readonly { readonly subject: string; readonly facet: string }[];
  readonly texts: readonly string[];
};

/**
 * The bridge of a language. Words are learnt from what stands in two languages: sides of the same subject, the glossary's names, and what Unicode calls
 * the things of everyday life; so a document needs no translation to be found.
 * @param all the texts of every language, in the order of `LANGUAGE_TAGS`
 */
export function bridgeOf(language: Language, all: readonly BridgeTexts[], glossary: readonly Concept[]): Bridge {
  const others = all.filter((texts) => texts.language !== language && texts.passages.some(({ subject }) => isSection(subject)));
  const own = all.find((texts) => texts.language === language);
  const said = new Map(own?.passages.map((passage, at) => [sideOf(passage), own.texts[at] ?? ""]));
  const pairs = others.flatMap((other) => [
    ...other.passages.flatMap((passage, at) => both(said.get(sideOf(passage)), other.texts[at])),
    ...glossary.flatMap((concept) => both(namesOf(concept, language), namesOf(concept, other.language))),
    ...things(language, other.language),
  ]);
  return { pairs, sections: others.flatMap(({ passages, texts }) => texts.filter((_, at) => isSection(passages[at]?.subject ?? ""))) };
}

/** The subjects of the sections that a language's bridge leads to, in its order. @param passagesOf the passages of every language that has any */
export const beyond = (language: Language, passagesOf: (other: Language) => readonly { readonly subject: string }[]): string[] =>
  LANGUAGE_TAGS.filter((other) => other !== language).flatMap((other) => passagesOf(other).flatMap(({ subject }) => (isSection(subject) ? [subject] : [])));

/** Which sections explain which words of a question in another language; labels are positions in `sections`. */
export function buildBridge({ pairs, sections }: Bridge, analyze: Analyze): Postings {
  if (sections.length === 0) return buildPostings([]);
  const model = trainTranslation(
    [...pairs.map(({ other }) => other), ...sections].map((text) => passageWords(text, analyze)),
    pairs.map(({ own }, passage) => ({ words: questionWords(own, analyze), passage })),
  );
  return expandPassages(model, pairs.length);
}

export const isSection = (subject: string): boolean => subject.startsWith("library:");

const sideOf = ({ subject, facet }: { readonly subject: string; readonly facet: string }): string => `${subject} ${facet}`;

const both = (own: string | undefined, other: string | undefined): Bridge["pairs"] => (own && other ? [{ own, other }] : []);

const namesOf = ({ names, also }: Concept, language: Language): string => [names[language] ?? [], also[language] ?? []].flat().join(", ");

function things(language: Language, other: Language): Bridge["pairs"] {
  const own = emojiNames(language);
  return [...emojiNames(other)].flatMap(([emoji, names]) => both(own.get(emoji), names));
}
