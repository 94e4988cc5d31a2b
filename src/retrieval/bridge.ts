import type { Ask } from "../knowledge/passages.ts";
import type { Concept } from "../knowledge/schemas.ts";
import { emojiNames } from "../language/emojiNames.ts";
import { hasWholeTexts, type Language } from "../language/languages.ts";
import type { Analyze } from "./analyze.ts";
import { OTHERS } from "./expansion.ts";
import { type Arrays, packArrays, unpackArrays } from "./packedArrays.ts";
import { find } from "./postings.ts";
import { tellingWords } from "./trainTranslation.ts";
import { explain, type HeldTexts, holdTexts, NOTHING, type TranslationModel } from "./translationModel.ts";
import { passageWords, questionWords } from "./translationWords.ts";

/**
 * A bridge leads from the questions of one language to texts of another: to the sections of its library documents, and to the many ways in which
 * people ask for each topic in English. Words are learnt from what stands in both languages, so a document needs no translation to be found, and a
 * language that has few asks of its own gains by those of English.
 */

/** The language whose asks help those that have few. */
const PIVOT: Language = "en";
/** The asks of a topic are read in so many parts; the better half of them counts. Chosen on 2,451 asks left out of four languages. */
const PARTS = 8;

/** All texts of one language, as they are searchable, in the order of its passages. */
type Side = { readonly subject: string; readonly facet: string };
export type BridgeTexts = { readonly language: Language; readonly passages: readonly Side[]; readonly texts: readonly string[]; readonly asks: readonly Ask[] };

/** What leads to one language: texts that say the same, ours as they are written, theirs as words that the far side knows. */
export type BridgeInput = {
  readonly to: Language;
  readonly vocabulary: Uint32Array;
  readonly pairs: readonly { readonly own: string; readonly other: Uint32Array }[];
};

/** The far side of bridges, as it is stored: its words, those of each text as positions in them, and where each text begins. */
const FAR = { vocabulary: "Uint32Array", words: "Uint16Array", from: "Uint32Array" } as const;

/** The subjects of the texts on a far side, in their order: each that is asked for as often as it has parts, then the sections of the library. */
export const farSubjects = (language: Language, asked: readonly string[], passages: readonly { readonly subject: string }[]): string[] => [
  ...(language === PIVOT ? asked.flatMap((subject) => Array.from({ length: PARTS }, () => subject)) : []),
  ...passages.flatMap(({ subject }) => (isSection(subject) ? [subject] : [])),
];

/** The languages that a bridge leads to from a language. */
const reachedFrom = (language: Language, all: readonly BridgeTexts[]): BridgeTexts[] =>
  all.filter(
    (other) =>
      other.language !== language && ((other.language === PIVOT && !hasWholeTexts(language)) || other.passages.some(({ subject }) => isSection(subject))),
  );

/** What is learnt for the bridges of an index, worked out where it is asked for: the largest languages need none, and are built meanwhile. */
export type BridgePlan = {
  readonly from: (language: Language) => BridgeInput[];
  /** The far sides, packed, by their language. */
  readonly farSides: () => ReadonlyMap<Language, Uint8Array>;
};

/** @param all the texts of every language */
export function planBridges(all: readonly BridgeTexts[], glossary: readonly Concept[], analyze: Analyze): BridgePlan {
  const words = new Map<string, Uint32Array>();
  const wordsIn = (text: string): Uint32Array => {
    const known = words.get(text) ?? passageWords(text, analyze);
    words.set(text, known);
    return known;
  };
  const ends = new Map<Language, { readonly vocabulary: Uint32Array; readonly packed: Uint8Array }>();
  const endOf = (end: BridgeTexts): { readonly vocabulary: Uint32Array; readonly packed: Uint8Array } => {
    const known = ends.get(end.language);
    if (known) return known;
    const far = farTexts(end).map(wordsIn);
    const vocabulary = tellingWords([...far, ...end.texts.flatMap((text) => text.split("\n").map(wordsIn))]);
    const made = { vocabulary, packed: packFar(vocabulary, far) };
    ends.set(end.language, made);
    return made;
  };
  return {
    from: (language) => {
      const own = all.find((texts) => texts.language === language);
      if (!own) return [];
      return reachedFrom(language, all).map((end) => ({
        to: end.language,
        vocabulary: endOf(end).vocabulary,
        pairs: pairsOf(own, end, glossary).map(({ own: text, other }) => ({ own: text, other: wordsIn(other) })),
      }));
    },
    farSides: () => new Map([...new Set(all.flatMap(({ language }) => reachedFrom(language, all)))].map((end) => [end.language, endOf(end).packed])),
  };
}

function farTexts({ language, passages, texts, asks }: BridgeTexts): string[] {
  const parts = new Map<string, string[]>();
  const subjects = farSubjects(language, [...new Set(asks.map(({ subject }) => subject))], []);
  for (const [at, subject] of subjects.entries()) {
    const own = parts.get(subject) ?? asks.flatMap((ask) => (ask.subject === subject ? [ask.text] : []));
    parts.set(subject, own);
    subjects[at] = own.filter((_, place) => place % PARTS === at % PARTS).join("\n");
  }
  return [...subjects, ...texts.filter((_, at) => isSection(passages[at]?.subject ?? ""))];
}

function packFar(vocabulary: Uint32Array, texts: readonly Uint32Array[]): Uint8Array {
  const held = texts.map((text) =>
    Uint16Array.from(text, (word) => find(vocabulary, word) + 1)
      .filter((at) => at > 0)
      .map((at) => at - 1),
  );
  const from = Uint32Array.from([0, ...held.map(({ length }) => length)]);
  for (let at = 1; at < from.length; at++) (from[at] as number) += from[at - 1] as number;
  return packArrays(FAR, { vocabulary, words: Uint16Array.from(held.flatMap((text) => [...text])), from });
}

type Pair = { readonly own: string; readonly other: string };

/** What stands in both languages: sides of the same subject, line by line where they have as many, the glossary's names, and what things are called. */
function pairsOf(own: BridgeTexts, other: BridgeTexts, glossary: readonly Concept[]): Pair[] {
  const said = new Map(own.passages.map((passage, at) => [sideOf(passage), own.texts[at] ?? ""]));
  return [
    ...other.passages.flatMap((passage, at) => lineByLine(said.get(sideOf(passage)), other.texts[at])),
    ...glossary.flatMap((concept) => both(namesOf(concept, own.language), namesOf(concept, other.language))),
    ...things(own.language, other.language),
  ];
}

const both = (own: string | undefined, other: string | undefined): Pair[] => (own && other ? [{ own, other }] : []);

function lineByLine(own: string | undefined, other: string | undefined): Pair[] {
  const [ours, theirs] = [own?.split("\n") ?? [], other?.split("\n") ?? []];
  return ours.length === theirs.length ? ours.flatMap((line, at) => both(line, theirs[at])) : both(own, other);
}

const namesOf = ({ names, also }: Concept, language: Language): string => [names[language] ?? [], also[language] ?? []].flat().join(", ");

function things(language: Language, other: Language): Pair[] {
  const own = emojiNames(language);
  return [...emojiNames(other)].flatMap(([emoji, names]) => both(own.get(emoji), names));
}

export const isSection = (subject: string): boolean => subject.startsWith("library:");
const sideOf = ({ subject, facet }: Side): string => `${subject} ${facet}`;

/** What a bridge is learnt from: pairs for trainTranslation. */
export const bridgeAsks = ({ pairs }: BridgeInput, analyze: Analyze): { words: Uint32Array; passage: number }[] =>
  pairs.map(({ own }, passage) => ({ words: questionWords(own, analyze), passage }));

/** A far side, open for questions. */
export type FarSide = { readonly vocabulary: Uint32Array; readonly subjects: readonly string[]; readonly held: HeldTexts };

/** @param subjects farSubjects of its language; @param bytes what planBridges packed */
export function openFarSide(subjects: readonly string[], bytes: Uint8Array): FarSide {
  const { vocabulary, words, from }: Arrays<typeof FAR> = unpackArrays(FAR, bytes);
  const texts = subjects.map((_, at) => words.subarray(from[at], from[at + 1]));
  return { vocabulary, subjects, held: holdTexts(texts, vocabulary.length) };
}

/** A bridge, open for questions. Its model's passage words are the far side's. */
export type Bridge = { readonly model: TranslationModel; readonly far: FarSide };

/**
 * How much better each subject of the far side explains a question than chance does: a topic by the better half of its parts. What a text says
 * nothing of counts as little against it as in the expansion of a language's own passages (expansion.ts), so that both are on one scale.
 */
export function crossBridge(question: Uint32Array, { model, far }: Bridge): Map<string, number> {
  const lenient = (OTHERS - NOTHING) * Math.sqrt(question.length);
  const explained = explain(model, question, far.held).map((score) => score + lenient);
  const scores = new Map<string, number>();
  for (let at = 0; at < far.subjects.length; ) {
    const subject = far.subjects[at] as string;
    const parts = isSection(subject) ? 1 : PARTS;
    const better = explained
      .slice(at, at + parts)
      .sort()
      .slice(parts >> 1);
    scores.set(subject, better.reduce((sum, one) => sum + one, 0) / better.length);
    at += parts;
  }
  return scores;
}
