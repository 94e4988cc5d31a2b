import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnalyze } from "../../src/retrieval/analyze.ts";
import { massOf, measureRarity, rarityOf, weighWords } from "../../src/retrieval/rarity.ts";

const TEXTS = ["the residence card", "the departure order", "the student visa", "the visa fee and the visa again"];
const analyze = createAnalyze([], 100);
const wordsOf = (text: string): readonly string[] => analyze(text).words;
const RARITY = { en: measureRarity(TEXTS, wordsOf) };

describe("measureRarity", () => {
  it("counts the texts that hold a word, not how often they hold it", () => {
    expect(RARITY.en.documents).toBe(4);
    expect(RARITY.en.counts).toMatchObject({ the: 4, visa: 2, card: 1 });
  });

  it("counts words that are also names of an object's own members", () => {
    const { counts } = measureRarity(["constructor", "toString and constructor"], wordsOf);
    expect(counts.constructor).toBe(2);
  });

  it("counts full-width and half-width writing as one word", () => {
    expect(measureRarity(["ＶＩＳＡ", "visa"], wordsOf).counts).toMatchObject({ visa: 2 });
  });
});

describe("rarityOf", () => {
  it("is close to 1 for a word that no text holds", () => {
    const many = {
      en: measureRarity(
        Array.from({ length: 1000 }, () => "the card"),
        wordsOf,
      ),
    };
    expect(rarityOf("passport", "en", many)).toBeGreaterThan(0.99);
  });

  it("is 0 for a word that every text holds", () => {
    expect(rarityOf("the", "en", RARITY)).toBe(0);
  });

  it("falls as more texts hold the word", () => {
    expect(rarityOf("card", "en", RARITY)).toBeGreaterThan(rarityOf("visa", "en", RARITY));
    expect(rarityOf("visa", "en", RARITY)).toBeGreaterThan(rarityOf("the", "en", RARITY));
  });

  it("is 1 for every word of a language without texts", () => {
    expect(rarityOf("the", "vi", RARITY)).toBe(1);
  });

  it("stays between 0 and 1 for any word and any texts", () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 5 }), { maxLength: 12 }), fc.lorem({ maxCount: 1 }), (texts, word) => {
        const rare = rarityOf(word, "en", { en: measureRarity(texts, wordsOf) });
        expect(rare).toBeGreaterThanOrEqual(0);
        expect(rare).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("weighWords", () => {
  it("gives the different words of a text, each with its rarity", () => {
    expect(weighWords("the visa, the card", "en", RARITY)).toEqual(["the", "visa", "card"].map((word) => ({ word, rare: rarityOf(word, "en", RARITY) })));
  });

  it("gives nothing for a text without words", () => {
    expect(weighWords("?!", "en", RARITY)).toEqual([]);
  });
});

describe("massOf", () => {
  it("adds up how rare the words are", () => {
    expect(
      massOf([
        { word: "visa", rare: 0.25 },
        { word: "card", rare: 0.5 },
      ]),
    ).toBe(0.75);
  });

  it("is 0 for no words", () => {
    expect(massOf([])).toBe(0);
  });
});
