import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { allPassages } from "../../src/knowledge/passages.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import type { Language } from "../../src/language/languages.ts";
import { buildIndex } from "../../src/retrieval/buildIndex.ts";
import { hashOf } from "../../src/retrieval/features.ts";
import { INDEX_VERSION, KEYS_FILE, manifestFile, sha256, vectorKey } from "../../src/retrieval/indexFiles.ts";
import { openIndex } from "../../src/retrieval/openIndex.ts";
import { OFF_TOPIC } from "../../src/retrieval/otherQuestions.ts";
import { weighWords } from "../../src/retrieval/rarity.ts";
import { explain, holdTexts, positionsOf, wordsOf } from "../../src/retrieval/translationModel.ts";
import { passageWords, questionWords } from "../../src/retrieval/translationWords.ts";
import type { CreateEmbedder, LanguageIndex, SearchIndex } from "../../src/retrieval/types.ts";
import { countingEmbedder } from "../support/countingEmbedder.ts";
import { type SmallIndex, smallIndex } from "../support/smallIndex.ts";
import { smallKnowledge } from "../support/smallKnowledge.ts";

const FINGERPRINT = "of-the-day";
/** What is searchable of a passage: its title and its text. */
const DOCUMENTS = "If you lost your card\n- a photo\n- your passport";

/** Builds the small index and says what was reported on the way. */
async function build(
  small: SmallIndex,
  { today = "2026-11-21", createEmbedder = small.input().createEmbedder }: { readonly today?: string; readonly createEmbedder?: CreateEmbedder } = {},
): Promise<{ progress: [number, number][]; index: SearchIndex }> {
  const { directory } = small;
  const progress: [number, number][] = [];
  await buildIndex({
    knowledge: readKnowledge(small.knowledge),
    createEmbedder,
    fingerprint: FINGERPRINT,
    directory,
    today,
    onProgress: (done, all) => void progress.push([done, all]),
  });
  return { progress, index: await openIndex({ directory, fingerprint: FINGERPRINT, createEmbedder }) };
}

/** The index of one language, which must be there. */
function held(index: SearchIndex, language: Language): LanguageIndex {
  const entry = index.languages.get(language);
  if (!entry) throw new Error(`there is no index of ${language}`);
  return entry;
}

describe.each<[string, CreateEmbedder, { readonly id: RegExp; readonly files: readonly string[] }]>([
  ["with a model", countingEmbedder().createEmbedder, { id: /^counting-1$/, files: ["en.centres", "ja-simple.centres", "ja.centres", KEYS_FILE] }],
  ["without a model", null, { id: /^hashed-/, files: [] }],
])("buildIndex %s", (_what, createEmbedder, expected) => {
  const small = smallIndex(
    smallKnowledge({
      "concerns.yaml": (text) => `${text}- {id: other-field, outcome: out_of_scope, say: greeting, contacts: [], patterns: {}}\n`,
      "declined/other-field.yaml": "en: [what is the weather like]\nja: [天気はどうですか]\n",
    }),
  );
  const { passages, asks, aliases } = allPassages(readKnowledge(small.knowledge));
  let built: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    built = await build(small, { createEmbedder });
  });
  const search = (text: string): ReturnType<LanguageIndex["keywords"]["search"]> =>
    held(built.index, "en").keywords.search(weighWords(text, "en", built.index.rarity), 5);
  const idOf = (label: number | undefined): string => held(built.index, "en").passages[label ?? -1]?.id ?? "";

  it("holds every passage and every ask of knowledge/, each in its language", () => {
    expect([...built.index.languages.keys()]).toEqual(["ja", "ja-simple", "en"]);
    for (const [language, entry] of built.index.languages) {
      expect(entry.passages).toEqual(passages.filter((passage) => passage.language === language));
      expect(entry.asks.size).toBe(asks.filter((ask) => ask.language === language).length);
      expect(entry.vectors.size).toBe(entry.asks.size + entry.passages.length);
    }
  });

  it("says of each ask its subject and the side that it names", () => {
    for (const [language, entry] of built.index.languages) {
      const said = Array.from({ length: entry.asks.size }, (_, ask) => [entry.asks.subjects[entry.asks.subjectOf[ask] ?? -1], entry.asks.facet(ask)]);
      expect(said).toEqual(asks.flatMap((ask) => (ask.language === language ? [[ask.subject, ask.facet]] : [])));
    }
  });

  it("keeps the names of table rows", () => {
    expect(built.index.aliases).toEqual(aliases);
    expect(aliases).toContainEqual({ subject: "status:gardener", language: "ja", name: "庭師ビザ" });
  });

  it("labels vectors by position: first the asks, then the passages", async () => {
    const { vectors, passages: own } = held(built.index, "en");
    const texts = asks.flatMap(({ language, text }) => (language === "en" ? [text] : []));
    const documents = { label: texts.length + own.findIndex(({ id }) => id === "topic:lost-card/documents/en"), text: DOCUMENTS };
    for (const { label, text } of [...texts.map((one, at) => ({ label: at, text: one })), documents]) {
      const [vector = []] = await built.index.embedder.embed([text], "en");
      const { nearest } = vectors.search(vector, vectors.size);
      expect(nearest.find((one) => one.label === label)?.similarity, text).toBeCloseTo(1, 3);
    }
  });

  it("groups the asks by their subjects: where there is one alone, it is the middle", async () => {
    const { vectors, asks: own } = held(built.index, "en");
    const [vector = []] = await built.index.embedder.embed(["which number do i call"], "en");
    const { middles } = vectors.search(vector, 1);
    expect(middles).toHaveLength(own.subjects.length);
    expect(middles[own.subjects.indexOf("hotline:immigration-information-center")]).toBeCloseTo(1, 3);
  });

  it("makes the figures of the day searchable, not their marks", () => {
    const found = (word: string): string[] => search(word).map(({ label }) => idOf(label));
    expect(found("33")).toEqual(["topic:lost-card/cost/en"]);
    expect(found("40")).toEqual([]);
    expect(found("figure")).toEqual([]);
  });

  it("finds a passage by the asks of its own facet, and the summary by asks that name none", () => {
    expect(idOf(search("price replacement")[0]?.label)).toBe("topic:lost-card/cost/en");
    expect(idOf(search("stolen train")[0]?.label)).toBe("topic:lost-card/summary/en");
  });

  it.each([
    ["asks that name its facet", "price of a replacement", "topic:lost-card/cost/en"],
    ["asks that name none, if it is the summary", "someone took my bag", "topic:lost-card/summary/en"],
  ])("learns what a passage explains from the %s", (_what, text, id) => {
    const { labels, translation } = held(built.index, "en");
    const lost = labels.get("topic:lost-card") ?? [];
    const scores = explain(
      translation,
      questionWords(text, built.index.analyze),
      holdTexts(
        lost.map((label) => wordsOf(translation, label)),
        translation.passageWords.length,
      ),
    );
    expect(idOf(lost[scores.indexOf(Math.max(...scores))])).toBe(id);
  });

  it("keeps the words of each passage in the order of the passages, with the figures of the day", () => {
    for (const { passages: own, translation } of built.index.languages.values()) expect(translation.wordsFrom).toHaveLength(own.length + 1);
    const { passages: own, translation } = held(built.index, "en");
    const label = own.findIndex(({ id }) => id === "topic:lost-card/cost/en");
    const text = "If you lost your card\nA new card costs 33,000 yen. Until September it cost 6,000 yen.";
    expect(wordsOf(translation, label)).toEqual(positionsOf(translation, passageWords(text, built.index.analyze)));
    expect(Array.from(wordsOf(translation, label), (at) => translation.passageWords[at])).toContain(hashOf("33"));
  });

  it("says which passages each subject has", () => {
    for (const { passages: all, labels } of built.index.languages.values()) {
      expect([...labels.values()].flat().sort((one, other) => one - other)).toEqual([...all.keys()]);
      for (const [subject, own] of labels) expect(new Set(own.map((label) => all[label]?.subject))).toEqual(new Set([subject]));
    }
  });

  it("knows which subject is asked for in each language, and questions that are about none", () => {
    for (const { classifier, asks: own } of built.index.languages.values())
      expect(classifier.labels).toEqual(expect.arrayContaining([...own.subjects, OFF_TOPIC]));
  });

  it("lets ja and ja-simple learn together", () => {
    expect(held(built.index, "ja").classifier).toBe(held(built.index, "ja-simple").classifier);
    expect(held(built.index, "ja").classifier).not.toBe(held(built.index, "en").classifier);
  });

  it("reports how far it is, never less than before, up to all", () => {
    const [, all] = built.progress[0] ?? [];
    const done = built.progress.map(([one]) => one);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
    expect(new Set(built.progress.map(([, of]) => of))).toEqual(new Set([all]));
    expect(done.at(-1)).toBe(all);
  });

  it("writes a manifest with its version, fingerprint, embedder and the hash of every other file", () => {
    const manifest = manifestFile.parse(JSON.parse(readFileSync(join(small.directory, "manifest.json"), "utf8")));
    expect(manifest).toMatchObject({
      kind: "madoguchi-index",
      version: INDEX_VERSION,
      fingerprint: FINGERPRINT,
      embedder: { id: expect.stringMatching(expected.id), dimensions: built.index.embedder.dimensions },
      languages: ["ja", "ja-simple", "en"],
    });
    const others = readdirSync(small.directory).filter((name) => name !== "manifest.json");
    expect(Object.keys(manifest.files).sort()).toEqual(others.sort());
    for (const name of others) expect(manifest.files[name], name).toBe(sha256(readFileSync(join(small.directory, name))));
  });

  it("keeps what gives vectors back only where making them anew would cost much", () => {
    expect(readdirSync(small.directory).filter((name) => /\.centres$|^keys\.json$/.test(name))).toEqual(expected.files);
  });

  it("leaves nothing beside the index", () => {
    expect(existsSync(`${small.directory}.building-${process.pid}`)).toBe(false);
  });
});

describe("buildIndex where something lies already", () => {
  it("throws away what an interrupted build left", async () => {
    const small = smallIndex();
    // No process has a number as high as this one.
    const left = `${small.directory}.building-4194305`;
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, "half.vectors"), "half");
    await build(small);
    expect(existsSync(left)).toBe(false);
    expect(readdirSync(small.directory)).not.toContain("half.vectors");
  });

  it("replaces an older index whole", async () => {
    const small = smallIndex();
    await build(small);
    writeFileSync(join(small.directory, "of-an-older-version.json"), "{}");
    const { index } = await build(small, { today: "2027-04-01" });
    expect(readdirSync(small.directory)).not.toContain("of-an-older-version.json");
    expect(held(index, "en").keywords.search(weighWords("40", "en", index.rarity), 1)).toHaveLength(1);
  });

  it.each<[string, number[]]>([
    ["NaN", Array.from({ length: 16 }, () => Number.NaN)],
    ["the wrong length", [1]],
    ["nothing", []],
  ])("leaves the old index alone when the embedder gives %s", async (_what, vector) => {
    const small = smallIndex();
    await build(small);
    const before = readFileSync(join(small.directory, "manifest.json"), "utf8");
    const whole = await countingEmbedder().createEmbedder();
    const createEmbedder: CreateEmbedder = async () => ({ ...whole, embed: async (texts) => texts.map(() => vector) });
    await expect(
      buildIndex({ knowledge: readKnowledge(small.knowledge), createEmbedder, fingerprint: "another", directory: small.directory, today: "2026-11-21" }),
    ).rejects.toThrow(RangeError);
    expect(readFileSync(join(small.directory, "manifest.json"), "utf8")).toBe(before);
    await expect(openIndex({ directory: small.directory, fingerprint: FINGERPRINT, createEmbedder: small.input().createEmbedder })).resolves.toMatchObject({
      fingerprint: FINGERPRINT,
    });
  });
});

describe("buildIndex with a model", () => {
  it("notes of every vector which text it was made from", async () => {
    const small = smallIndex();
    const { index } = await build(small);
    const keys: Record<string, string[]> = JSON.parse(readFileSync(join(small.directory, KEYS_FILE), "utf8"));
    expect(Object.keys(keys)).toEqual([...index.languages.keys()]);
    for (const [language, { vectors }] of index.languages) expect(keys[language]).toHaveLength(vectors.size);
    expect(keys.en).toContain(vectorKey("en", DOCUMENTS));
  });

  it("makes no vector anew that an earlier index holds", async () => {
    const small = smallIndex();
    const { createEmbedder, embedded } = countingEmbedder();
    await buildIndex({
      knowledge: readKnowledge(small.knowledge),
      createEmbedder,
      fingerprint: FINGERPRINT,
      directory: small.directory,
      today: "2026-11-21",
      earlier: async () => new Map([[vectorKey("en", DOCUMENTS), Array.from({ length: 16 }, () => 0.25)]]),
    });
    const texts = embedded();
    expect(texts).toContain("i lost my card");
    expect(texts).not.toContain(DOCUMENTS);
    const { vectors, asks, passages } = held(await openIndex({ directory: small.directory, fingerprint: FINGERPRINT, createEmbedder }), "en");
    const label = asks.size + passages.findIndex(({ id }) => id === "topic:lost-card/documents/en");
    const kept = Array.from({ length: 16 }, () => 0.25);
    expect(vectors.search(kept, 1).nearest[0]).toMatchObject({ label, similarity: expect.closeTo(1, 5) });
  });
});
