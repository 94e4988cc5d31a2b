import { describe, expect, it } from "vitest";
import { conceptFinder } from "../../src/retrieval/conceptFinder.ts";
import { concept, GLOSSARY } from "../support/glossary.ts";

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

  it("leaves the gloss in brackets out of a concept's name", () => {
    expect(find("外国人の カード")).toEqual([]);
  });
});
