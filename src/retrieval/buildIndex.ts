import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fillFigures } from "../knowledge/fillFigures.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Ask, allPassages, type Passage } from "../knowledge/passages.ts";
import type { Facet } from "../knowledge/schemas.ts";
import { toSnapshot } from "../knowledge/snapshot.ts";
import { LANGUAGE_TAGS } from "../language/languages.ts";
import { centresOf, packCentres } from "./centres.ts";
import { conceptFinder } from "./conceptFinder.ts";
import { contentFeatures } from "./features.ts";
import { INDEX_VERSION, type Manifest, type StoredLanguage, sha256, vectorKey } from "./indexFiles.ts";
import { buildKeywordIndex } from "./keywordIndex.ts";
import { measureRarity, type Rarity } from "./rarity.ts";
import { searchText } from "./searchText.ts";
import { buildSparseVectorIndex } from "./sparseVectorIndex.ts";
import { learnsWith, trainSubjects } from "./trainSubjects.ts";
import { trainTranslation } from "./trainTranslation.ts";
import { packTranslation } from "./translationModel.ts";
import { passageWords, questionWords } from "./translationWords.ts";
import type { CreateEmbedder, SearchIndex } from "./types.ts";
import { buildVectorIndex } from "./vectorIndex.ts";

export type BuildProgress = (done: number, all: number) => void;

type BuildInput = {
  readonly knowledge: Knowledge;
  /** Makes the embedder once the corpus is known (the embedded one weighs words by it). */
  readonly createEmbedder: CreateEmbedder;
  readonly fingerprint: string;
  /** The whole index directory; replaced at once when the new one is complete. */
  readonly directory: string;
  /** YYYY-MM-DD: the figures that are searchable are those of this day. */
  readonly today: string;
  /** An earlier index: vectors of texts that have not changed are taken from it. */
  readonly previous?: SearchIndex | undefined;
  readonly onProgress?: BuildProgress;
};

/**
 * Builds keyword and vector indexes of all passages and asks, one of each a language, and writes them with a manifest.
 * @returns how many vectors were made anew and how many were kept
 */
export async function buildIndex({
  knowledge,
  createEmbedder,
  fingerprint,
  directory,
  today,
  previous,
  onProgress = () => {},
}: BuildInput): Promise<{ made: number; kept: number }> {
  const { passages, asks, aliases } = allPassages(knowledge);
  const languages = LANGUAGE_TAGS.map((language) => ({
    language,
    passages: passages.filter((passage) => passage.language === language),
    asks: asks.filter((ask) => ask.language === language),
  })).filter((entry) => entry.passages.length > 0);
  const searchable = ({ title, text, language }: Passage): string =>
    searchText(`${title}\n${fillFigures(text, language, today, knowledge) ?? text}`, language, knowledge.readings);
  const rarity: Rarity = Object.fromEntries(
    languages.map((entry) => [entry.language, measureRarity([...entry.asks.map(({ text }) => text), ...entry.passages.map(searchable)])]),
  );
  const embedder = await createEmbedder(rarity, knowledge.concepts);
  const reuse = previous?.embedder.id === embedder.id ? earlierVectors(previous) : new Map<string, number[]>();

  const temporary = `${directory}.building-${process.pid}`;
  removeLeftovers(directory);
  mkdirSync(temporary, { recursive: true });
  const files: Record<string, string> = {};
  const write = (name: string, content: string | Uint8Array): void => {
    writeFileSync(join(temporary, name), content);
    files[name] = sha256(content);
  };
  // Every text is embedded once and learnt from once.
  const texts = (entries: typeof languages): number => entries.reduce((sum, entry) => sum + entry.asks.length + entry.passages.length, 0);
  const all = 2 * texts(languages);
  let done = 0;
  let made = 0;
  for (const entry of languages) {
    const ownTexts = [...entry.asks.map(({ text }) => text), ...entry.passages.map(searchable)];
    const missing = ownTexts.filter((text) => !reuse.has(vectorKey(entry.language, text)));
    const fresh = await embedder.embed(missing, entry.language);
    made += missing.length;
    for (const [at, text] of missing.entries()) reuse.set(vectorKey(entry.language, text), fresh[at] ?? []);
    const vectors = ownTexts.map((text) => reuse.get(vectorKey(entry.language, text)) ?? []);
    const build = embedder.sparse ? buildSparseVectorIndex : buildVectorIndex;
    build(vectors, embedder.dimensions, () => onProgress(++done, all)).save(join(temporary, `${entry.language}.vectors`));
    files[`${entry.language}.vectors`] = sha256(readFileSync(join(temporary, `${entry.language}.vectors`)));
    const centres = packCentres(centresOf(entry.asks, vectors));
    write(`${entry.language}.centres`, centres.bytes);
    const stored: StoredLanguage = {
      passages: entry.passages,
      asks: entry.asks,
      keys: ownTexts.map((text) => vectorKey(entry.language, text)),
      centred: centres.subjects,
    };
    const asked = asksBySide(entry.asks);
    write(`${entry.language}.passages.json`, JSON.stringify(stored));
    write(
      `${entry.language}.keywords.json`,
      JSON.stringify(
        buildKeywordIndex(
          entry.passages.map((passage, id) => ({ id, title: passage.title, asks: (asked.get(sideOf(passage)) ?? []).join("\n"), text: searchable(passage) })),
        ).toJSON(),
      ),
    );
  }
  const findConcepts = conceptFinder(knowledge.concepts);
  const featurize = contentFeatures(findConcepts, rarity);
  for (const { language, passages: held, asks: asked } of languages) {
    const label = new Map(held.map((passage, at) => [sideOf(passage), at]));
    const translation = trainTranslation(
      held.map((passage) => passageWords(searchable(passage), findConcepts)),
      asked.flatMap((ask) => {
        const passage = label.get(sideOf(ask));
        return passage === undefined ? [] : [{ words: questionWords(ask.text, findConcepts), passage }];
      }),
    );
    write(`${language}.translation`, packTranslation(translation));
  }
  const classifiers: Record<string, unknown> = {};
  for (const group of new Set(languages.map((entry) => learnsWith(entry.language)))) {
    const members = languages.filter((entry) => learnsWith(entry.language) === group);
    const learnt = members.map((entry) => ({ ...entry, offTopic: knowledge.offTopic.get(entry.language) ?? [], searchable }));
    const { weights, ...rest } = trainSubjects(learnt, { messages: knowledge.messages, aliases, featurize }, (share) =>
      onProgress(Math.round(done + share * texts(members)), all),
    );
    done += texts(members);
    classifiers[group] = rest;
    write(`${group}.subjects`, new Uint8Array(weights.buffer));
  }
  write("classifiers.json", JSON.stringify(classifiers));
  write("aliases.json", JSON.stringify(aliases));
  write("rarity.json", JSON.stringify(rarity));
  write("tables.json", JSON.stringify(toSnapshot(knowledge)));
  const manifest: Manifest = {
    kind: "madoguchi-index",
    version: INDEX_VERSION,
    fingerprint,
    embedder: { id: embedder.id, dimensions: embedder.dimensions },
    languages: languages.map((entry) => entry.language),
    files,
  };
  writeFileSync(join(temporary, "manifest.json"), JSON.stringify(manifest, null, 2));
  rmSync(directory, { recursive: true, force: true });
  renameSync(temporary, directory);
  return { made, kept: texts(languages) - made };
}

/** Throws away what builds left that were interrupted; a build that still runs keeps its folder. */
function removeLeftovers(directory: string): void {
  const prefix = `${basename(directory)}.building-`;
  const parent = dirname(directory);
  for (const name of existsSync(parent) ? readdirSync(parent) : [])
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) rmSync(join(parent, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

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

function earlierVectors(previous: SearchIndex): Map<string, number[]> {
  const vectors = new Map<string, number[]>();
  for (const [, index] of previous.languages) for (const [label, key] of index.keys.entries()) vectors.set(key, index.vectors.vectorOf(label));
  return vectors;
}
