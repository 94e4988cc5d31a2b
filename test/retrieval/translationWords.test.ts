import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Concept } from "../../src/knowledge/schemas.ts";
import { createAnalyze } from "../../src/retrieval/analyze.ts";
import { hashOf } from "../../src/retrieval/features.ts";
import { passageWords, questionWords } from "../../src/retrieval/translationWords.ts";

const GLOSSARY: readonly Concept[] = [
  {
    id: "residence-card",
    names: { en: "residence card", ja: "在留カード", "ja-simple": "ざいりゅうカード" },
    also: { en: ["gaijin card"], ja: [], "ja-simple": [] },
  },
];
const analyze = createAnalyze(GLOSSARY, 100);
const asked = (text: string): Uint32Array => questionWords(text, analyze);
const written = (text: string): Uint32Array => passageWords(text, analyze);

describe("the words of a question", () => {
  it.each([
    ["its words without their endings", "lost cards", "card"],
    ["two words that follow each other", "How much is it?", "how much"],
    ["two words of a language with accents", "tôi mất thẻ", "tôi mất"],
    ["words of a script without spaces", "在留カード", "カード"],
    ["the concepts that it names", "my gaijin card", "c:residence-card"],
  ])("are %s", (_what, text, word) => {
    expect([...asked(text)]).toContain(hashOf(word));
  });

  it("hold no pairs in a script without spaces, where a learner puts some", () => {
    expect([...asked("いくら ですか")]).not.toContain(hashOf("いくら ですか"));
  });

  it("are the same in capitals and in full-width letters", () => {
    expect(asked("ＨＯＷ MUCH is it")).toEqual(asked("how much is it"));
  });
});

describe("the words of a passage", () => {
  it("hold no pairs: those are for ways of asking", () => {
    expect([...written("How much is it?")]).not.toContain(hashOf("how much"));
  });

  it("name a concept that a question in another language names too", () => {
    const concept = hashOf("c:residence-card");
    expect([[...written("在留カードを返します。")].includes(concept), [...asked("my residence card")].includes(concept)]).toEqual([true, true]);
  });

  it.each<[string, string, string[]]>([
    ["nothing where no figure stands", "Ask at the counter.", []],
    ["a number", "within 14 days", ["#number"]],
    ["an amount in yen", "It costs 6,000 yen.", ["#number", "#money"]],
    ["an amount in 円", "手数料は33,000円です。", ["#number", "#money"]],
    ["a year", "from April 2027 on", ["#number", "#year"]],
    ["a year in Japanese", "2027年4月から", ["#number", "#year"]],
    ["a telephone number", "電話は 0570-013904 です", ["#number", "#phone"]],
  ])("tell of %s", (_what, text, kinds) => {
    const words = [...written(text)];
    expect(["#number", "#money", "#year", "#phone"].filter((kind) => words.includes(hashOf(kind)))).toEqual(kinds);
  });
});

describe.each([
  ["questionWords", asked],
  ["passageWords", written],
])("%s", (_name, words) => {
  it("finds none in an empty text", () => {
    expect(words("")).toEqual(new Uint32Array());
  });

  it("gives each word once, ascending, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: "grapheme", maxLength: 60 })), (text) => {
        const found = [...words(text)];
        expect(found).toEqual([...new Set(found)].sort((one, other) => one - other));
      }),
    );
  });
});
