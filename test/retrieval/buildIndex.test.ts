import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { allPassages } from "../../src/knowledge/passages.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { searchWords } from "../../src/language/segment.ts";
import { buildIndex } from "../../src/retrieval/buildIndex.ts";
import { INDEX_VERSION, manifestFile, sha256 } from "../../src/retrieval/indexFiles.ts";
import { openIndex } from "../../src/retrieval/openIndex.ts";
import { explain, wordsOf } from "../../src/retrieval/translationModel.ts";
import { passageWords, questionWords } from "../../src/retrieval/translationWords.ts";
import type { SearchIndex } from "../../src/retrieval/types.ts";
import { type SmallIndex, smallIndex } from "../support/smallIndex.ts";

const FINGERPRINT = "of-the-day";

/** Builds the small index and says what was reported on the way. */
async function build(
  small: SmallIndex,
  today = "2026-11-21",
): Promise<{ counts: { made: number; kept: number }; progress: [number, number][]; index: SearchIndex }> {
  const { directory, createEmbedder } = small.input();
  const progress: [number, number][] = [];
  const counts = await buildIndex({
    knowledge: readKnowledge(small.knowledge),
    createEmbedder,
    fingerprint: FINGERPRINT,
    directory,
    today,
    onProgress: (done, all) => void progress.push([done, all]),
  });
  return { counts, progress, index: await openIndex({ directory, fingerprint: FINGERPRINT, createEmbedder }) };
}

describe("buildIndex", () => {
  const small = smallIndex();
  const { passages, asks, aliases } = allPassages(readKnowledge(small.knowledge));
  let built: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    built = await build(small);
  });

  it("holds every passage and every ask of knowledge/, each in its language", () => {
    expect([...built.index.languages.keys()]).toEqual(["ja", "ja-simple", "en"]);
    for (const [language, entry] of built.index.languages) {
      expect(entry.passages).toEqual(passages.filter((passage) => passage.language === language));
      expect(entry.asks).toEqual(asks.filter((ask) => ask.language === language));
      expect(entry.vectors.size).toBe(entry.asks.length + entry.passages.length);
      expect(entry.keys).toHaveLength(entry.vectors.size);
    }
  });

  it("keeps the names of table rows", () => {
    expect(built.index.aliases).toEqual(aliases);
    expect(aliases).toContainEqual({ subject: "status:gardener", language: "ja", name: "庭師ビザ" });
  });

  it("labels vectors by position: first the asks, then the passages", async () => {
    const english = built.index.languages.get("en");
    const vectorOf = async (text: string): Promise<number[]> => (await built.index.embedder.embed([text], "en"))[0] ?? [];
    for (const [label, ask] of (english?.asks ?? []).entries()) {
      const [best] = english?.vectors.search(await vectorOf(ask.text), 1) ?? [];
      // Two rows may be asked for in the same words.
      expect(english?.asks[best?.label ?? -1]?.text).toBe(ask.text);
      expect(best?.similarity, `label ${label}`).toBeCloseTo(1, 4);
    }
    const at = english?.passages.findIndex(({ id }) => id === "topic:lost-card/documents/en") ?? -1;
    const [best] = english?.vectors.search(await vectorOf("If you lost your card\n- a photo\n- your passport"), 1) ?? [];
    expect(best?.label).toBe((english?.asks.length ?? 0) + at);
  });

  it("makes the figures of the day searchable, not their marks", () => {
    const keywords = built.index.languages.get("en")?.keywords;
    const found = (word: string): string[] =>
      (keywords?.search(searchWords(word), 5) ?? []).map(({ label }) => built.index.languages.get("en")?.passages[label]?.id ?? "");
    expect(found("33")).toEqual(["topic:lost-card/cost/en"]);
    expect(found("40")).toEqual([]);
    expect(found("figure")).toEqual([]);
  });

  it("finds a passage by the asks of its own facet, and the summary by asks that name none", () => {
    const english = built.index.languages.get("en");
    const best = (word: string): string => english?.passages[english.keywords.search(searchWords(word), 1)[0]?.label ?? -1]?.id ?? "";
    expect(best("price replacement")).toBe("topic:lost-card/cost/en");
    expect(best("stolen train")).toBe("topic:lost-card/summary/en");
  });

  it.each([
    ["asks that name its facet", "price of a replacement", "topic:lost-card/cost/en"],
    ["asks that name none, if it is the summary", "someone took my bag", "topic:lost-card/summary/en"],
  ])("learns what a passage explains from the %s", (_what, text, id) => {
    const english = built.index.languages.get("en");
    const lost = (english?.labels.get("topic:lost-card") ?? []).map((label) => ({ id: english?.passages[label]?.id, label }));
    const scores = english
      ? explain(
          english.translation,
          questionWords(text, built.index.findConcepts),
          lost.map(({ label }) => wordsOf(english.translation, label)),
        )
      : new Float64Array();
    expect(lost[scores.indexOf(Math.max(...scores))]?.id).toBe(id);
  });

  it("keeps the words of each passage in the order of the passages, with the figures of the day", () => {
    for (const { passages: held, translation } of built.index.languages.values()) expect(translation.wordsFrom).toHaveLength(held.length + 1);
    const english = built.index.languages.get("en");
    const label = english?.passages.findIndex(({ id }) => id === "topic:lost-card/cost/en") ?? -1;
    const words = english ? [...wordsOf(english.translation, label)].map((at) => english.translation.passageWords[at]) : [];
    const text = "If you lost your card\nA new card costs 33,000 yen. Until September it cost 6,000 yen.";
    expect(words).toEqual([...passageWords(text, built.index.findConcepts)]);
  });

  it("says which passages each subject has", () => {
    for (const { passages: held, labels } of built.index.languages.values()) {
      expect([...labels.values()].flat().sort((one, other) => one - other)).toEqual([...held.keys()]);
      for (const [subject, own] of labels) expect(new Set(own.map((label) => held[label]?.subject))).toEqual(new Set([subject]));
    }
  });

  it("says how many vectors it made, and reports each on the way", () => {
    const all = passages.length + asks.length;
    expect(built.counts).toEqual({ made: all, kept: 0 });
    // Every text is embedded once and learnt from once.
    expect(built.progress.slice(0, all)).toEqual(Array.from({ length: all }, (_, at) => [at + 1, 2 * all]));
    expect(built.progress.at(-1)).toEqual([2 * all, 2 * all]);
  });

  it("writes a manifest with its version, fingerprint, embedder and the hash of every other file", () => {
    const manifest = manifestFile.parse(JSON.parse(readFileSync(join(small.directory, "manifest.json"), "utf8")));
    expect(manifest).toMatchObject({
      kind: "madoguchi-index",
      version: INDEX_VERSION,
      fingerprint: FINGERPRINT,
      embedder: { id: "counting-1", dimensions: 16 },
      languages: ["ja", "ja-simple", "en"],
    });
    const others = readdirSync(small.directory).filter((name) => name !== "manifest.json");
    expect(Object.keys(manifest.files).sort()).toEqual(others.sort());
    for (const name of others) expect(manifest.files[name], name).toBe(sha256(readFileSync(join(small.directory, name))));
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
    const { index } = await build(small, "2027-04-01");
    expect(readdirSync(small.directory)).not.toContain("of-an-older-version.json");
    expect(index.languages.get("en")?.keywords.search(searchWords("40"), 1)).toHaveLength(1);
  });

  it.each<[string, number[]]>([
    ["NaN", Array.from({ length: 16 }, () => Number.NaN)],
    ["the wrong length", [1]],
    ["nothing", []],
  ])("leaves the old index alone when the embedder gives %s", async (_what, vector) => {
    const small = smallIndex();
    await build(small);
    const before = readFileSync(join(small.directory, "manifest.json"), "utf8");
    const broken = small.input().createEmbedder;
    const createEmbedder: typeof broken = async (rarity, concepts) => ({
      ...(await broken(rarity, concepts)),
      embed: async (texts) => texts.map(() => vector),
    });
    await expect(
      buildIndex({ knowledge: readKnowledge(small.knowledge), createEmbedder, fingerprint: "another", directory: small.directory, today: "2026-11-21" }),
    ).rejects.toThrow(RangeError);
    expect(readFileSync(join(small.directory, "manifest.json"), "utf8")).toBe(before);
    await expect(openIndex({ directory: small.directory, fingerprint: FINGERPRINT, createEmbedder: small.input().createEmbedder })).resolves.toMatchObject({
      fingerprint: FINGERPRINT,
    });
  });
});
