import type { Alias, Passage } from "../knowledge/passages.ts";
import type { Tables } from "../knowledge/readKnowledge.ts";
import type { Language } from "../language/languages.ts";
import type { Analyze } from "./analyze.ts";
import type { Asks } from "./asks.ts";
import type { Bridge } from "./bridge.ts";
import type { Classifier } from "./classifier.ts";
import type { Featurize } from "./features.ts";
import type { KeywordIndex } from "./keywordIndex.ts";
import type { Postings } from "./postings.ts";
import type { Rarity } from "./rarity.ts";
import type { TranslationModel } from "./translationModel.ts";
import type { Vector } from "./vectors.ts";

/** Turns texts into vectors. `id` changes whenever the same text would get another vector. */
export type Embedder = {
  readonly id: string;
  readonly dimensions: number;
  /** True if it gives only the numbers that are not 0: another index serves such vectors better. */
  readonly sparse: boolean;
  /** One vector for each text, in order; of length 1 or, for a text without words, 0. */
  readonly embed: (texts: readonly string[], language: Language) => Promise<Vector[]>;
};

/** Nearest neighbours by cosine. Labels are positions in the list the index was built from; the first of them belong to groups. */
export type VectorIndex = {
  readonly size: number;
  readonly search: (vector: Vector, count: number) => Neighbours;
};
export type Neighbours = {
  /** The `count` nearest labels with their cosine similarity (-1…1), best first. */
  readonly nearest: readonly { readonly label: number; readonly similarity: number }[];
  /** The cosine of the vector and the middle of each group (Rocchio's classifier), by the group's number. */
  readonly middles: Float32Array;
};

/** What one language's indexes hold. Vector labels: first all asks, grouped by their subjects, then all passages; keyword labels are passages. */
export type LanguageIndex = {
  readonly passages: readonly Passage[];
  readonly asks: Asks;
  /** Positions of each subject's passages. */
  readonly labels: ReadonlyMap<string, readonly number[]>;
  readonly vectors: VectorIndex;
  readonly keywords: KeywordIndex;
  /** Which subject a question is about; the same one for ja and ja-simple. */
  readonly classifier: Classifier;
  /** Which passages explain a word of a question; labels are passages. */
  readonly expansion: Postings;
  /** Which words of a passage answer which words of a question; its passages are those of `passages`, in order. */
  readonly translation: TranslationModel;
  /** What leads from its questions to texts of other languages. */
  readonly bridges: readonly Bridge[];
};

/** Makes the embedder of a downloaded model; null stands for the embedded one, which weighs words by the corpus and knows the glossary. */
export type CreateEmbedder = (() => Promise<Embedder>) | null;

/** The whole index, open for questions. */
export type SearchIndex = {
  readonly fingerprint: string;
  readonly embedder: Embedder;
  /** What a text is about, for the classifiers. */
  readonly featurize: Featurize;
  /** Its words and the glossary's concepts that it names. */
  readonly analyze: Analyze;
  /** The tables of knowledge/ as they were when the index was built. */
  readonly tables: Tables;
  readonly aliases: readonly Alias[];
  readonly rarity: Rarity;
  readonly languages: ReadonlyMap<Language, LanguageIndex>;
};
