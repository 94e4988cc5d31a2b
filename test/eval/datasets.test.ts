import { describe, expect, it } from "vitest";
import { readCases } from "../../eval/cases.ts";
import { asksOf } from "../../src/knowledge/asks.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { normalizeText } from "../../src/language/normalizeText.ts";

const DATASETS = new URL("../../eval/datasets", import.meta.url).pathname;
const KNOWLEDGE = new URL("../../knowledge", import.meta.url).pathname;

const plain = (text: string): string =>
  normalizeText(text)
    .toLowerCase()
    .replace(/[\p{P}\s]/gu, "");

describe("the evaluation cases", () => {
  const cases = readCases(DATASETS);

  it.each(["en", "ja", "ja-simple", "vi"])("are at least 20 in the language %s", (language) => {
    expect(cases.filter(({ lang }) => lang === language).length).toBeGreaterThanOrEqual(20);
  });

  it("have an id of their own each", () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it("are never the same sentences as asks", () => {
    const { topics } = readKnowledge(KNOWLEDGE);
    const asks = new Set(
      topics.flatMap(({ id, texts }) => [...texts].flatMap(([language, { front }]) => asksOf(id, language, front.asks).map(({ text }) => plain(text)))),
    );
    // One word has only one way to be written.
    const copied = cases.map(({ q }) => q).filter((question) => plain(question).length > 12 && asks.has(plain(question)));
    expect(copied).toEqual([]);
  });
});
