import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Alias, Passage } from "../knowledge/passages.ts";
import { fromSnapshot } from "../knowledge/snapshot.ts";
import { isLanguage, type Language } from "../language/languages.ts";
import { remember } from "../shared/remember.ts";
import { createAnalyze } from "./analyze.ts";
import { unpackAsks } from "./asks.ts";
import { type Bridge, type FarSide, farSubjects, openFarSide } from "./bridge.ts";
import type { EarlierVectors } from "./buildIndex.ts";
import type { Classifier } from "./classifier.ts";
import { unpackExpansion } from "./expansion.ts";
import { contentFeatures } from "./features.ts";
import { createHashedEmbedder } from "./hashedEmbedder.ts";
import {
  bridgeFile,
  farFile,
  INDEX_VERSION,
  KEYS_FILE,
  type Manifest,
  manifestFile,
  type StoredClassifiers,
  type StoredLanguage,
  sha256,
} from "./indexFiles.ts";
import { openKeywordIndex } from "./keywordIndex.ts";
import { learnsWith } from "./otherQuestions.ts";
import type { Rarity } from "./rarity.ts";
import { openSparseVectorIndex } from "./sparseVectorIndex.ts";
import { unpackTranslation } from "./translationModel.ts";
import type { CreateEmbedder, Embedder, LanguageIndex, SearchIndex } from "./types.ts";
import { type DenseVectorIndex, openVectorIndex } from "./vectorIndex.ts";
import type { Vector } from "./vectors.ts";

/** Why an index cannot be used. Each is mended by building it again. */
export type IndexFault = "missing" | "foreign" | "stale" | "damaged";

export class IndexError extends Error {
  readonly fault: IndexFault;
  constructor(fault: IndexFault, message: string) {
    super(message);
    this.name = "IndexError";
    this.fault = fault;
  }
}

type OpenInput = {
  readonly directory: string;
  /** What knowledge/ is now; null opens whatever is there, to take vectors from it. */
  readonly fingerprint: string | null;
  readonly createEmbedder: CreateEmbedder;
};

/** A question and its clauses, and the parts of an answer, are looked at by several rankings. */
const REMEMBERED = 500;

/**
 * Opens an index that buildIndex wrote.
 * @throws IndexError if it is missing, of another program or version, of other content or another embedder, or damaged
 */
export async function openIndex({ directory, fingerprint, createEmbedder }: OpenInput): Promise<SearchIndex> {
  const manifest = readManifest(directory);
  if (manifest.version !== INDEX_VERSION) throw new IndexError("foreign", `the index is of version ${manifest.version}, this program reads ${INDEX_VERSION}`);
  if (fingerprint !== null && manifest.fingerprint !== fingerprint) throw new IndexError("stale", "knowledge/ has changed since the index was built");
  // The hash of each file vouches for what it holds.
  const bytes = (name: string): Buffer => {
    const file = join(directory, name);
    const content = existsSync(file) ? readFileSync(file) : null;
    if (content === null || sha256(content) !== manifest.files[name]) throw new IndexError("damaged", `${name} is missing or is not what was written`);
    return content;
  };
  /** For hnswlib, which reads files itself. */
  const vouched = (name: string): string => {
    bytes(name);
    return join(directory, name);
  };
  const text = (name: string): string => bytes(name).toString("utf8");
  // Read by earlierVectors alone, which trusts an index that opens.
  if (KEYS_FILE in manifest.files) bytes(KEYS_FILE);
  const rarity: Rarity = JSON.parse(text("rarity.json"));
  const aliases: Alias[] = JSON.parse(text("aliases.json"));
  const tables = fromSnapshot(JSON.parse(text("tables.json")));
  const analyze = createAnalyze(tables.concepts, REMEMBERED);
  const embedder = createEmbedder ? await createEmbedder() : createHashedEmbedder(analyze, tables.concepts, rarity);
  if (embedder.id !== manifest.embedder.id) throw new IndexError("stale", `the index was built with the embedder ${manifest.embedder.id}, not ${embedder.id}`);
  const storedClassifiers: StoredClassifiers = JSON.parse(text("classifiers.json"));
  const classifier = remember(manifest.languages.length, (name: string): Classifier => {
    const stored = storedClassifiers[name];
    if (!stored) throw new IndexError("damaged", `classifiers.json lacks ${name}`);
    return { ...stored, weights: new Int8Array(bytes(`${name}.subjects`)) };
  });
  const held = manifest.languages.filter(isLanguage);
  const stored = new Map(held.map((language): [Language, StoredLanguage] => [language, JSON.parse(text(`${language}.passages.json`))]));
  const farSides = new Map<Language, FarSide>();
  for (const [language, { passages, subjects }] of stored)
    if (farFile(language) in manifest.files) farSides.set(language, openFarSide(farSubjects(language, subjects, passages), bytes(farFile(language))));
  const languages = new Map<Language, LanguageIndex>();
  for (const [language, { passages, subjects }] of stored) {
    const asks = unpackAsks(subjects, bytes(`${language}.asks`));
    const size = asks.size + passages.length;
    languages.set(language, {
      passages,
      asks,
      labels: labelsOf(passages),
      vectors: embedder.sparse
        ? openSparseVectorIndex(bytes(`${language}.vectors`), asks.subjectOf, size)
        : openVectorIndex(vouched(`${language}.vectors`), bytes(`${language}.centres`), embedder.dimensions, size),
      keywords: openKeywordIndex(bytes(`${language}.keywords`)),
      classifier: classifier(learnsWith(language)),
      expansion: unpackExpansion(bytes(`${language}.expansion`)),
      translation: unpackTranslation(bytes(`${language}.translation`)),
      bridges: held.flatMap((to): Bridge[] => {
        const far = farSides.get(to);
        return far && bridgeFile(language, to) in manifest.files
          ? [{ far, model: { ...unpackTranslation(bytes(bridgeFile(language, to))), passageWords: far.vocabulary } }]
          : [];
      }),
    });
  }
  return { fingerprint: manifest.fingerprint, embedder, featurize: contentFeatures(analyze, rarity), analyze, tables, aliases, rarity, languages };
}

/** The vectors that the index of an embedder holds, by the texts that they were made from; none if it cannot be read. */
export async function earlierVectors(directory: string, embedder: Embedder): Promise<EarlierVectors> {
  const vectors = new Map<string, Vector>();
  const index = await openIndex({ directory, fingerprint: null, createEmbedder: async () => embedder }).catch((error: unknown) => {
    if (error instanceof IndexError) return null;
    throw error;
  });
  if (!index || embedder.sparse) return vectors;
  const keys: Record<string, string[]> = JSON.parse(readFileSync(join(directory, KEYS_FILE), "utf8"));
  for (const [language, { vectors: held }] of index.languages)
    if ("vectorOf" in held) for (const [label, key] of (keys[language] ?? []).entries()) vectors.set(key, (held as DenseVectorIndex).vectorOf(label));
  return vectors;
}

function labelsOf(passages: readonly Passage[]): Map<string, number[]> {
  const labels = new Map<string, number[]>();
  for (const [label, { subject }] of passages.entries()) labels.set(subject, [...(labels.get(subject) ?? []), label]);
  return labels;
}

function readManifest(directory: string): Manifest {
  const file = join(directory, "manifest.json");
  if (!existsSync(file)) throw new IndexError("missing", `there is no index in ${directory}`);
  try {
    return manifestFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new IndexError("foreign", `${file} is not a manifest of this program's index`);
  }
}
