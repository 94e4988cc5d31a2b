import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Concept } from "../../src/knowledge/schemas.ts";
import type { Language } from "../../src/language/languages.ts";
import { conceptFinder } from "../../src/retrieval/conceptFinder.ts";
import { createHashedEmbedder } from "../../src/retrieval/hashedEmbedder.ts";
import { measureRarity, type Rarity } from "../../src/retrieval/rarity.ts";
import { cosine } from "../../src/retrieval/vectorIndex.ts";

const concept = (id: string, names: Concept["names"], also: Partial<Concept["also"]> = {}): Concept => ({
  id,
  names,
  also: { en: [], ja: [], "ja-simple": [], ...also },
});
const GLOSSARY: readonly Concept[] = [
  concept(
    "residence-card",
    { en: "residence card", ja: "在留カード", "ja-simple": "在留カード（＝外国人の カード）", vi: "thẻ cư trú" },
    { en: ["zairyu card", "gaijin card"], "ja-simple": ["ざいりゅうカード"] },
  ),
  concept("departure-order", { en: "departure order", ja: "出国命令", "ja-simple": "出国命令", vi: "lệnh xuất cảnh" }),
];
const embedder = createHashedEmbedder(GLOSSARY, {});
const embed = async (text: string, language: Language = "en"): Promise<number[]> => (await embedder.embed([text], language))[0] ?? [];
const near = async (one: [string, Language], other: [string, Language]): Promise<number> => cosine(await embed(...one), await embed(...other));
const lengthOf = (vector: readonly number[]): number => Math.hypot(...vector);

describe("the hashed embedder", () => {
  it("gives vectors of its own number of dimensions and of length 1", async () => {
    const vector = await embed("how long can a student stay");
    expect(vector).toHaveLength(embedder.dimensions);
    expect(lengthOf(vector)).toBeCloseTo(1, 10);
  });

  it.each([
    ["nothing", ""],
    ["spaces", " \n\t"],
    ["marks", "?!… 。、"],
    ["an emoji", "🙏"],
  ])("gives zeros for %s", async (_what, text) => {
    const vector = await embed(text);
    expect(vector).toHaveLength(embedder.dimensions);
    expect(lengthOf(vector)).toBe(0);
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
    const plain = createHashedEmbedder([], {});
    const [[english = []], [japanese = []]] = await Promise.all([plain.embed(["residence card"], "en"), plain.embed(["在留カード"], "ja")]);
    expect(Math.abs(cosine(english, japanese))).toBeLessThan(0.2);
  });

  it("leaves the gloss in brackets out of a concept's name", async () => {
    expect(conceptFinder(GLOSSARY)("外国人の カード")).toEqual([]);
  });

  it("brings a misspelt word nearer to the right one than to another word", async () => {
    const plain = createHashedEmbedder([], {});
    const vectors = await plain.embed(["permanent residence", "permenant residense", "provisional release"], "en");
    const [right = [], misspelt = [], other = []] = vectors;
    expect(cosine(right, misspelt)).toBeGreaterThan(cosine(other, misspelt) + 0.1);
  });

  it("brings texts that share a rare word nearer than texts that share a common one", async () => {
    const rarity: Rarity = { en: measureRarity([...Array.from({ length: 40 }, (_, at) => `office number ${at}`), "a fingerprint"]) };
    const weighing = createHashedEmbedder([], rarity);
    const [rare = [], sameRare = [], sameCommon = []] = await weighing.embed(["office fingerprint", "fingerprint counter", "office counter"], "en");
    expect(cosine(rare, sameRare)).toBeGreaterThan(cosine(rare, sameCommon));
  });

  it("has another id as soon as the glossary or the rarity of words changes, and the same id otherwise", () => {
    const [first] = GLOSSARY;
    const rarity: Rarity = { en: measureRarity(["a card"]) };
    const ids = [
      createHashedEmbedder(GLOSSARY, {}),
      createHashedEmbedder([], {}),
      createHashedEmbedder(first ? [first] : [], {}),
      createHashedEmbedder(GLOSSARY, rarity),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(createHashedEmbedder(structuredClone(GLOSSARY), {}).id).toBe(ids[0]);
  });

  it("never gives anything but finite numbers of length 1 or 0, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: "grapheme", maxLength: 60 })),
        fc.constantFrom<Language>("en", "ja", "th", "ur"),
        async (text, language) => {
          const vector = await embed(text, language);
          expect(vector).toHaveLength(embedder.dimensions);
          expect(vector.every(Number.isFinite)).toBe(true);
          const length = lengthOf(vector);
          expect(length === 0 || Math.abs(length - 1) < 1e-9).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("conceptFinder", () => {
  const find = conceptFinder(GLOSSARY);

  it.each([
    ["an English name in a sentence", "i lost my residence card today", ["residence-card"]],
    ["a romanised name", "where is my zairyu card", ["residence-card"]],
    ["a Japanese name in a sentence", "在留カードをなくしました", ["residence-card"]],
    ["a Japanese name with a learner's spaces", "ざいりゅう カードを なくしました", ["residence-card"]],
    ["a Vietnamese name", "tôi mất thẻ cư trú", ["residence-card"]],
    ["two names", "residence card after a departure order", ["residence-card", "departure-order"]],
    ["no name", "where can i park", []],
  ])("finds %s", (_what, text, ids) => {
    expect([...find(text)].sort()).toEqual([...ids].sort());
  });

  it("does not find a name inside longer words of a spaced script", () => {
    expect(conceptFinder([concept("pr", { en: "pr", ja: "永住", "ja-simple": "永住" })])("april problems")).toEqual([]);
  });

  it("says a concept once, however often and under however many names it stands there", () => {
    expect(find("residence card, zairyu card, gaijin card")).toEqual(["residence-card"]);
  });
});
