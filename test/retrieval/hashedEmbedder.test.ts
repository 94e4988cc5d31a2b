import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Concept } from "../../src/knowledge/schemas.ts";
import type { Language } from "../../src/language/languages.ts";
import { createAnalyze } from "../../src/retrieval/analyze.ts";
import { createHashedEmbedder, vectorOf } from "../../src/retrieval/hashedEmbedder.ts";
import { measureRarity, type Rarity } from "../../src/retrieval/rarity.ts";
import type { Embedder } from "../../src/retrieval/types.ts";
import { cosine, lengthOf, type Vector } from "../../src/retrieval/vectors.ts";
import { GLOSSARY } from "../support/glossary.ts";
import { sparseOf } from "../support/vectors.ts";

const embedderOf = (glossary: readonly Concept[], rarity: Rarity = {}): Embedder => createHashedEmbedder(createAnalyze(glossary, 100), glossary, rarity);
const rarityOf = (texts: readonly string[]): Rarity => ({ en: measureRarity(texts, (text) => createAnalyze([], 1)(text).words) });
const NONE = sparseOf([]);
const embedder = embedderOf(GLOSSARY);
const embed = async (text: string, language: Language = "en"): Promise<Vector> => (await embedder.embed([text], language))[0] ?? NONE;
const near = async (one: [string, Language], other: [string, Language]): Promise<number> => cosine(await embed(...one), await embed(...other));

describe("the hashed embedder", () => {
  it("gives vectors of length 1", async () => {
    expect(lengthOf(await embed("how long can a student stay"))).toBeCloseTo(1, 6);
  });

  it.each([
    ["nothing", ""],
    ["spaces", " \n\t"],
    ["marks", "?!… 。、"],
    ["an emoji", "🙏"],
  ])("keeps no number for %s", async (_what, text) => {
    expect(await embed(text)).toEqual(NONE);
  });

  it("gives the same vector for capitals, full-width letters and hidden characters", async () => {
    expect(await embed("Ｒｅｓｉｄｅｎｃｅ CARD\u200b")).toEqual(await embed("residence card"));
  });

  it("brings one thing in two languages nearer than two things in one language, if the glossary links them", async () => {
    const same = await near(["residence card", "en"], ["在留カード", "ja"]);
    expect(same).toBeGreaterThan(await near(["residence card", "en"], ["departure order", "en"]));
    expect(same).toBeGreaterThan(await near(["residence card", "en"], ["出国命令", "ja"]));
  });

  it("does not bring them together without the glossary", async () => {
    const plain = embedderOf([]);
    const [[english = NONE], [japanese = NONE]] = await Promise.all([plain.embed(["residence card"], "en"), plain.embed(["在留カード"], "ja")]);
    expect(Math.abs(cosine(english, japanese))).toBeLessThan(0.2);
  });

  it("brings a misspelt word nearer to the right one than to another word", async () => {
    const plain = embedderOf([]);
    const vectors = await plain.embed(["permanent residence", "permenant residense", "provisional release"], "en");
    const [right = NONE, misspelt = NONE, other = NONE] = vectors;
    expect(cosine(right, misspelt)).toBeGreaterThan(cosine(other, misspelt) + 0.1);
  });

  it("brings texts that share a rare word nearer than texts that share a common one", async () => {
    const weighing = embedderOf([], rarityOf([...Array.from({ length: 40 }, (_, at) => `office number ${at}`), "a fingerprint"]));
    const [rare = NONE, sameRare = NONE, sameCommon = NONE] = await weighing.embed(["office fingerprint", "fingerprint counter", "office counter"], "en");
    expect(cosine(rare, sameRare)).toBeGreaterThan(cosine(rare, sameCommon));
  });

  it("has another id as soon as the glossary or the rarity of words changes, and the same id otherwise", () => {
    const [first] = GLOSSARY;
    const ids = [embedderOf(GLOSSARY), embedderOf([]), embedderOf(first ? [first] : []), embedderOf(GLOSSARY, rarityOf(["a card"]))].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(embedderOf(structuredClone(GLOSSARY)).id).toBe(ids[0]);
  });

  it("never gives anything but finite numbers of length 1 or 0, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: "grapheme", maxLength: 60 })),
        fc.constantFrom<Language>("en", "ja", "th", "ur"),
        async (text, language) => {
          const length = lengthOf(await embed(text, language));
          expect(length === 0 || Math.abs(length - 1) < 1e-6).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("vectorOf", () => {
  const feature = fc.record({ hash: fc.oneof(fc.nat(5), fc.integer({ min: 2 ** 31, max: 2 ** 32 - 1 })), weight: fc.integer({ min: 0, max: 100 }) });

  it("gives each hash one slot, ascending, whatever the features", () => {
    fc.assert(
      fc.property(fc.array(feature), (features) => {
        const hashes = features.flatMap(({ hash, weight }) => (weight > 0 ? [hash] : []));
        expect([...vectorOf(features).slots]).toEqual([...new Set(hashes)].sort((one, other) => one - other));
      }),
    );
  });

  it("adds up what falls on one slot", () => {
    const features = [
      { hash: 9, weight: 1 },
      { hash: 4, weight: 4 },
      { hash: 9, weight: 2 },
    ];
    expect([...vectorOf(features).values]).toEqual([expect.closeTo(0.8, 6), expect.closeTo(0.6, 6)]);
  });

  it("is of length 0 if nothing weighs anything", () => {
    expect(vectorOf([{ hash: 9, weight: 0 }])).toEqual(NONE);
    expect(vectorOf([])).toEqual(NONE);
  });
});
