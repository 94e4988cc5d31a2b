import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fillFigures } from "../knowledge/fillFigures.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { allPassages, type Passage } from "../knowledge/passages.ts";
import { toSnapshot } from "../knowledge/snapshot.ts";
import { LANGUAGE_TAGS } from "../language/languages.ts";
import { createAnalyze } from "./analyze.ts";
import { packAsks } from "./asks.ts";
import { planBridges } from "./bridge.ts";
import { type GroupMember, textsOf } from "./buildGroup.ts";
import { buildGroups } from "./buildGroups.ts";
import { createHashedEmbedder } from "./hashedEmbedder.ts";
import { farFile, INDEX_VERSION, KEYS_FILE, type Manifest, sha256, vectorKey } from "./indexFiles.ts";
import { learnsWith, otherQuestions } from "./otherQuestions.ts";
import type { Rarity } from "./rarity.ts";
import { searchText } from "./searchText.ts";
import type { CreateEmbedder, Embedder } from "./types.ts";
import { buildVectorIndex } from "./vectorIndex.ts";
import type { Vector } from "./vectors.ts";

export type BuildProgress = (done: number, all: number) => void;

/** The vector of a text (vectorKey) that an earlier index holds. */
export type EarlierVectors = ReadonlyMap<string, Vector>;

type BuildInput = {
  readonly knowledge: Knowledge;
  readonly createEmbedder: CreateEmbedder;
  readonly fingerprint: string;
  /** The whole index directory; replaced at once when the new one is complete. */
  readonly directory: string;
  /** YYYY-MM-DD: the figures that are searchable are those of this day. */
  readonly today: string;
  /** Takes vectors of texts that have not changed from an earlier index of this embedder. */
  readonly earlier?: ((embedder: Embedder) => Promise<EarlierVectors>) | undefined;
  readonly onProgress?: BuildProgress;
};

/**
 * Builds the indexes of all passages and asks, a set of files a language, and writes them with a manifest.
 * @throws RangeError if the embedder gives something else than finite vectors of its length
 */
export async function buildIndex({ knowledge, createEmbedder, fingerprint, directory, today, earlier, onProgress = () => {} }: BuildInput): Promise<void> {
  const { passages, asks, aliases } = allPassages(knowledge);
  const searchable = ({ title, text, language }: Passage): string =>
    searchText(`${title}\n${fillFigures(text, language, today, knowledge) ?? text}`, language, knowledge.readings);
  const held = LANGUAGE_TAGS.flatMap((language) => {
    const own = passages.filter((passage) => passage.language === language);
    return own.length === 0 ? [] : [{ language, passages: own, texts: own.map(searchable), asks: asks.filter((ask) => ask.language === language) }];
  });
  const bridges = planBridges(held, knowledge.concepts, createAnalyze(knowledge.concepts, 0));
  const memberOf = (own: (typeof held)[number]): GroupMember => ({
    ...own,
    others: otherQuestions(own.language, { ...knowledge, aliases }),
    bridges: bridges.from(own.language),
  });
  // Every text is read once and learnt from once, and embedded once if a model does that.
  const texts = held.reduce((sum, member) => sum + textsOf(member), 0);
  const all = texts * (createEmbedder ? 3 : 2);
  let done = 0;
  const onTexts = (more: number): void => {
    done += more;
    onProgress(done, all);
  };
  const names = [...new Set(held.map(({ language }) => learnsWith(language)))];
  const built = await buildGroups(
    names.map((name) => {
      const own = held.filter(({ language }) => learnsWith(language) === name);
      return {
        texts: own.reduce((sum, member) => sum + textsOf(member), 0),
        input: () => ({ name, members: own.map(memberOf), glossary: knowledge.concepts, embedded: createEmbedder === null }),
      };
    }),
    onTexts,
  );
  const rarity: Rarity = Object.assign({}, ...built.map((group) => group.rarity));
  const embedder = createEmbedder ? await createEmbedder() : createHashedEmbedder(createAnalyze(knowledge.concepts, 0), knowledge.concepts, rarity);

  const temporary = `${directory}.building-${process.pid}`;
  removeLeftovers(directory);
  mkdirSync(temporary, { recursive: true });
  const files: Record<string, string> = {};
  const write = (name: string, content: string | Uint8Array): void => {
    writeFileSync(join(temporary, name), content);
    files[name] = sha256(content);
  };
  for (const group of built) for (const [name, content] of group.files) write(name, content);
  for (const [language, far] of bridges.farSides()) write(farFile(language), far);
  if (!embedder.sparse) {
    const known = new Map(await earlier?.(embedder));
    const keys: Record<string, string[]> = {};
    for (const member of held) {
      const { language } = member;
      const own = [...member.asks.map(({ text }) => text), ...member.texts];
      const missing = own.filter((text) => !known.has(vectorKey(language, text)));
      for (const [at, vector] of (await embedder.embed(missing, language)).entries()) known.set(vectorKey(language, missing[at] ?? ""), vector);
      keys[language] = own.map((text) => vectorKey(language, text));
      const vectors = keys[language].map((key) => known.get(key) ?? []);
      const { save, centres } = buildVectorIndex(vectors, embedder.dimensions, packAsks(member.asks).subjectOf, () => onTexts(1));
      save(join(temporary, `${language}.vectors`));
      files[`${language}.vectors`] = sha256(readFileSync(join(temporary, `${language}.vectors`)));
      write(`${language}.centres`, centres);
    }
    write(KEYS_FILE, JSON.stringify(keys));
  }
  write("classifiers.json", JSON.stringify(Object.fromEntries(names.map((name, at) => [name, built[at]?.classifier]))));
  write("aliases.json", JSON.stringify(aliases));
  write("rarity.json", JSON.stringify(rarity));
  write("tables.json", JSON.stringify(toSnapshot(knowledge)));
  const manifest: Manifest = {
    kind: "madoguchi-index",
    version: INDEX_VERSION,
    fingerprint,
    embedder: { id: embedder.id, dimensions: embedder.dimensions },
    languages: held.map(({ language }) => language),
    files,
  };
  writeFileSync(join(temporary, "manifest.json"), JSON.stringify(manifest, null, 2));
  rmSync(directory, { recursive: true, force: true });
  renameSync(temporary, directory);
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
