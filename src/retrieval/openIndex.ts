import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Alias, Passage } from "../knowledge/passages.ts";
import { fromSnapshot } from "../knowledge/snapshot.ts";
import { isLanguage, type Language } from "../language/languages.ts";
import { remember } from "../shared/remember.ts";
import { unpackCentres } from "./centres.ts";
import type { Classifier } from "./classifier.ts";
import { conceptFinder } from "./conceptFinder.ts";
import { contentFeatures } from "./features.ts";
import { INDEX_VERSION, type Manifest, manifestFile, type StoredClassifiers, type StoredLanguage, sha256 } from "./indexFiles.ts";
import { openKeywordIndex } from "./keywordIndex.ts";
import type { Rarity } from "./rarity.ts";
import { openSparseVectorIndex } from "./sparseVectorIndex.ts";
import { learnsWith } from "./trainSubjects.ts";
import { unpackTranslation } from "./translationModel.ts";
import type { CreateEmbedder, LanguageIndex, SearchIndex } from "./types.ts";
import { openVectorIndex } from "./vectorIndex.ts";

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

/**
 * Opens an index that buildIndex wrote.
 * @throws IndexError if it is missing, of another program or version, of other content or another embedder, or damaged
 */
export async function openIndex({ directory, fingerprint, createEmbedder }: OpenInput): Promise<SearchIndex> {
  const manifest = readManifest(directory);
  if (manifest.version !== INDEX_VERSION) throw new IndexError("foreign", `the index is of version ${manifest.version}, this program reads ${INDEX_VERSION}`);
  if (fingerprint !== null && manifest.fingerprint !== fingerprint) throw new IndexError("stale", "knowledge/ has changed since the index was built");
  const file = (name: string): string => join(directory, name);
  for (const [name, hash] of Object.entries(manifest.files))
    if (!existsSync(file(name)) || sha256(readFileSync(file(name))) !== hash) throw new IndexError("damaged", `${name} is missing or is not what was written`);
  // The hashes above vouch for what these files hold.
  const rarity: Rarity = JSON.parse(readFileSync(file("rarity.json"), "utf8"));
  const aliases: Alias[] = JSON.parse(readFileSync(file("aliases.json"), "utf8"));
  const tables = fromSnapshot(JSON.parse(readFileSync(file("tables.json"), "utf8")));
  const embedder = await createEmbedder(rarity, tables.concepts);
  if (embedder.id !== manifest.embedder.id && fingerprint !== null)
    throw new IndexError("stale", `the index was built with the embedder ${manifest.embedder.id}, not ${embedder.id}`);
  const storedClassifiers: StoredClassifiers = JSON.parse(readFileSync(file("classifiers.json"), "utf8"));
  const classifier = remember(manifest.languages.length, (name: string): Classifier => {
    const stored = storedClassifiers[name];
    if (!stored) throw new IndexError("damaged", `classifiers.json lacks ${name}`);
    return { ...stored, weights: new Int8Array(readFileSync(file(`${name}.subjects`))) };
  });
  const languages = new Map<Language, LanguageIndex>();
  for (const language of manifest.languages.filter(isLanguage)) {
    const stored: StoredLanguage = JSON.parse(readFileSync(file(`${language}.passages.json`), "utf8"));
    const { centred, ...rest } = stored;
    languages.set(language, {
      ...rest,
      classifier: classifier(learnsWith(language)),
      labels: labelsOf(stored.passages),
      translation: unpackTranslation(readFileSync(file(`${language}.translation`))),
      centres: unpackCentres(centred, readFileSync(file(`${language}.centres`)), manifest.embedder.dimensions),
      vectors: (embedder.sparse ? openSparseVectorIndex : openVectorIndex)(
        file(`${language}.vectors`),
        manifest.embedder.dimensions,
        stored.asks.length + stored.passages.length,
      ),
      keywords: openKeywordIndex(readFileSync(file(`${language}.keywords.json`), "utf8")),
    });
  }
  const findConcepts = conceptFinder(tables.concepts);
  return {
    fingerprint: manifest.fingerprint,
    embedder: { ...embedder, id: manifest.embedder.id },
    featurize: contentFeatures(findConcepts, rarity),
    findConcepts,
    tables,
    aliases,
    rarity,
    languages,
  };
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
