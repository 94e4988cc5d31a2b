import type { Ask, Passage } from "../knowledge/passages.ts";
import type { Concept, Facet } from "../knowledge/schemas.ts";
import type { Language } from "../language/languages.ts";
import { subjectFeatures } from "./abroadFeatures.ts";
import { type Analyze, createAnalyze } from "./analyze.ts";
import { packAsks } from "./asks.ts";
import { type BridgeInput, bridgeAsks } from "./bridge.ts";
import { type Classifier, type Example, trainClassifier } from "./classifier.ts";
import { expandPassages, packExpansion } from "./expansion.ts";
import { contentFeatures, type Featurize } from "./features.ts";
import { vectorOf } from "./hashedEmbedder.ts";
import { bridgeFile, type StoredLanguage } from "./indexFiles.ts";
import { buildKeywordIndex } from "./keywordIndex.ts";
import { measureRarity, type Rarity } from "./rarity.ts";
import { buildSparseVectorIndex } from "./sparseVectorIndex.ts";
import { trainTranslation } from "./trainTranslation.ts";
import { packTranslation } from "./translationModel.ts";
import { passageWords, questionWords } from "./translationWords.ts";

/** All texts of one language. */
export type GroupMember = {
  readonly language: Language;
  readonly passages: readonly Passage[];
  /** What is searchable of each passage: its title and its text, with the figures of the day. */
  readonly texts: readonly string[];
  readonly asks: readonly Ask[];
  /** Questions that name no single subject, with the class that they belong to. */
  readonly others: readonly { readonly label: string; readonly text: string }[];
  /** What its bridges to other languages are learnt from. */
  readonly bridges: readonly BridgeInput[];
};

/** The languages of one classifier. Plain data, so that it can be sent to another thread. */
export type GroupInput = {
  readonly name: Language;
  readonly members: readonly GroupMember[];
  readonly glossary: readonly Concept[];
  /** True if the embedded embedder serves the index: its vectors are made here. */
  readonly embedded: boolean;
};

export type BuiltGroup = {
  readonly rarity: Rarity;
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly classifier: Omit<Classifier, "weights">;
};

/** Makes the files of an index for the languages that learn together. @param onProgress told after each step how many texts it has read or learnt from */
export function buildGroup({ name, members, glossary, embedded }: GroupInput, onProgress: (texts: number) => void): BuiltGroup {
  const analyze = createAnalyze(glossary, Number.POSITIVE_INFINITY);
  const rarity: Rarity = Object.fromEntries(
    members.map(({ language, asks, texts }) => [language, measureRarity([...asks.map(({ text }) => text), ...texts], (text) => analyze(text).words)]),
  );
  const featurize = contentFeatures(analyze, rarity, Number.POSITIVE_INFINITY);
  const files = new Map<string, Uint8Array | string>();
  for (const member of members) {
    for (const [file, content] of languageFiles(member, { analyze, featurize, embedded })) files.set(file, content);
    onProgress(textsOf(member));
  }
  const all = members.reduce((sum, member) => sum + textsOf(member), 0);
  let told = 0;
  const { weights, ...classifier } = trainClassifier(
    members.flatMap((member) => examplesOf(member, featurize)),
    (share) => {
      onProgress(Math.round(share * all) - told);
      told = Math.round(share * all);
    },
  );
  files.set(`${name}.subjects`, new Uint8Array(weights.buffer));
  return { rarity, files, classifier };
}

export const textsOf = ({ asks, passages }: Pick<GroupMember, "asks" | "passages">): number => asks.length + passages.length;

type Tools = { readonly analyze: Analyze; readonly featurize: Featurize; readonly embedded: boolean };

function languageFiles({ language, passages, texts, asks, bridges }: GroupMember, { analyze, featurize, embedded }: Tools): [string, Uint8Array | string][] {
  const { subjects, subjectOf, bytes } = packAsks(asks);
  const stored: StoredLanguage = { passages, subjects };
  const files: [string, Uint8Array | string][] = [
    [`${language}.passages.json`, JSON.stringify(stored)],
    [`${language}.asks`, bytes],
  ];
  if (embedded) {
    const vectors = [...asks.map(({ text }) => text), ...texts].map((text) => vectorOf(featurize(text, language)));
    files.push([`${language}.vectors`, buildSparseVectorIndex(vectors, subjectOf).bytes]);
  }
  const asked = asksBySide(asks);
  const keywords = passages.map((passage, at) => ({
    title: analyze(passage.title).words,
    asks: (asked.get(sideOf(passage)) ?? []).flatMap((text) => analyze(text).words),
    text: analyze(texts[at] ?? "").words,
  }));
  files.push([`${language}.keywords`, buildKeywordIndex(keywords).bytes]);
  const label = new Map(passages.map((passage, at) => [sideOf(passage), at]));
  const translation = trainTranslation(
    texts.map((text) => passageWords(text, analyze)),
    asks.flatMap((ask) => {
      const passage = label.get(sideOf(ask));
      return passage === undefined ? [] : [{ words: questionWords(ask.text, analyze), passage }];
    }),
  );
  files.push([`${language}.translation`, packTranslation(translation)], [`${language}.expansion`, packExpansion(expandPassages(translation))]);
  for (const bridge of bridges) {
    const model = trainTranslation(
      bridge.pairs.map(({ other }) => other),
      bridgeAsks(bridge, analyze),
      bridge.vocabulary,
    );
    files.push([bridgeFile(language, bridge.to), packTranslation({ ...model, ...NO_PASSAGES })]);
  }
  return files;
}

/** A bridge's passages taught it words, and are read no more; its words are stored once, with the far side. */
const NO_PASSAGES = { passageWords: new Uint32Array(), words: new Uint16Array(), wordsFrom: Uint32Array.of(0) };

/** What a question may be about is learnt from all asks, from what topics say, and from questions that name no single subject. */
const examplesOf = ({ language, asks, passages, texts, others }: GroupMember, featurize: Featurize): Example[] =>
  [
    ...asks.map(({ subject, text }) => ({ label: subject, text })),
    ...others,
    ...passages.flatMap(({ subject }, at) => (subject.startsWith("topic:") ? [{ label: subject, text: texts[at] ?? "" }] : [])),
  ].map(({ label, text }) => ({ label, features: subjectFeatures(text, language, featurize) }));

/** What an ask asks for, and a passage answers: an ask that names no facet is answered by the summary. */
const sideOf = ({ subject, facet }: { readonly subject: string; readonly facet: Facet | null }): string => `${subject} ${facet ?? "summary"}`;

/** The asks by what they ask for. */
function asksBySide(asks: readonly Ask[]): Map<string, string[]> {
  const sides = new Map<string, string[]>();
  for (const ask of asks) {
    const known = sides.get(sideOf(ask));
    if (known) known.push(ask.text);
    else sides.set(sideOf(ask), [ask.text]);
  }
  return sides;
}
