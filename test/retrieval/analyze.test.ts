import { describe, expect, it } from "vitest";
import type { Concept } from "../../src/knowledge/schemas.ts";
import { createAnalyze } from "../../src/retrieval/analyze.ts";

const GLOSSARY: readonly Concept[] = [
  { id: "residence-card", names: { en: "residence card", ja: "在留カード", "ja-simple": "在留カード" }, also: { en: [], ja: [], "ja-simple": [] } },
];
const analyze = createAnalyze(GLOSSARY, 100);

describe("analyze", () => {
  it("writes a text in small letters of normal width, without hidden characters", () => {
    expect(analyze("Ｒｅｓｉｄｅｎｃｅ CARD\u200b").plain).toBe("residence card");
  });

  it("gives the words of the text as they are searched", () => {
    expect(analyze("My residence cards").words).toEqual(["my", "residenc", "card"]);
  });

  it("gives a word as often as it stands in the text", () => {
    expect(analyze("card by card").words.filter((word) => word === "card")).toHaveLength(2);
  });

  it("gives the same words for capitals and full-width letters", () => {
    expect(analyze("ＶＩＳＡ").words).toEqual(analyze("visa").words);
  });

  it.each(["My Residence Card", "在留カードをなくしました"])("names the glossary's concept in “%s”", (text) => {
    expect(analyze(text).concepts).toEqual(["residence-card"]);
  });

  it.each(["", " \n", "?!…"])("finds no words and no concepts in %j", (text) => {
    expect(analyze(text)).toMatchObject({ words: [], concepts: [] });
  });

  it("looks at a text once, as long as it remembers it", () => {
    expect(analyze("a student visa")).toBe(analyze("a student visa"));
  });

  it("says the same of a text that it has forgotten", () => {
    const forgetful = createAnalyze(GLOSSARY, 1);
    const before = forgetful("a student visa");
    forgetful("a departure order");
    expect(forgetful("a student visa")).toEqual(before);
  });
});
