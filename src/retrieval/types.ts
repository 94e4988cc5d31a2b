import type { Alias, Ask, Passage } from "../knowledge/passages.ts";
import type { Tables } from "../knowledge/readKnowledge.ts";
import type { Concept } from "../knowledge/schemas.ts";
import type { Language } from "../language/languages.ts";
import type { Centres } from "./centres.ts";
import type { Classifier } from "./classifier.ts";
import type { FindConcepts } from "./conceptFinder.ts";
import type { Featurize } from "./features.ts";
import type { KeywordIndex } from "./keywordIndex.ts";
import type { Rarity } from "./rarity.ts";
import type { TranslationModel } from "./translationModel.ts";

/** Turns texts into vectors of one length. `id` changes whenever the same text would get another vector. */
export type Embedder = {
  readonly id: string;
  readonly dimensions: number;
  /** True if most numbers of its vectors are 0: another index serves them better. */
  readonly sparse: boolean;
  /** One vector of `dimensions` numbers for each text, in order; of length 1 or, for a text without words, 0. */
  readonly embed: (texts: readonly string[], language: Language) => Promise<number[][]>;
};

/** Nearest neighbours by cosine. Labels are positions in the list the index was built from. */
export type VectorIndex = {
  readonly size: number;
  /** The `count` nearest labels with their cosine similarity (-1…1), best first. */
  readonly search: (vector: readonly number[], count: number) => { label: number; similarity: number }[];
  readonly vectorOf: (label: number) => number[];
};

/** What one language's indexes hold. Vector labels: first all asks, then all passages; keyword labels are passages. */
export type LanguageIndex = {
  readonly passages: readonly Passage[];
  readonly asks: readonly Ask[];
  /** Positions of each subject's passages. */
  readonly labels: ReadonlyMap<string, readonly number[]>;
  readonly vectors: VectorIndex;
  readonly keywords: KeywordIndex;
  readonly centres: Centres;
  /** Which subject a question is about; the same one for ja and ja-simple. */
  readonly classifier: Classifier;
  /** Which words of a passage answer which words of a question; its passages are those of `passages`, in order. */
  readonly translation: TranslationModel;
  /** Key of each vector, in label order: names the text it was made from. */
  readonly keys: readonly string[];
};

/** Makes the embedder of an index: the embedded one weighs words by the corpus and knows the glossary. */
export type CreateEmbedder = (rarity: Rarity, concepts: readonly Concept[]) => Promise<Embedder>;

/** The whole index, open for questions. */
export type SearchIndex = {
  readonly fingerprint: string;
  readonly embedder: Embedder;
  /** What a text is about, for the classifiers. */
  readonly featurize: Featurize;
  /** The glossary's concepts that a text names. */
  readonly findConcepts: FindConcepts;
  /** The tables of knowledge/ as they were when the index was built. */
  readonly tables: Tables;
  readonly aliases: readonly Alias[];
  readonly rarity: Rarity;
  readonly languages: ReadonlyMap<Language, LanguageIndex>;
};
