import { describe, expect, it } from "vitest";
import { createAnalyze } from "../../src/retrieval/analyze.ts";
import { expandPassages, explainedBy, explainedOf, packExpansion, unpackExpansion } from "../../src/retrieval/expansion.ts";
import { trainTranslation } from "../../src/retrieval/trainTranslation.ts";
import { explain, holdTexts, wordsOf } from "../../src/retrieval/translationModel.ts";
import { passageWords, questionWords } from "../../src/retrieval/translationWords.ts";

const analyze = createAnalyze([], 100);
const PASSAGES = [
  "A new card costs 6,000 yen.",
  "Hand in the form at the counter.",
  "The office is open from nine to four.",
  "Bring a photo and your passport.",
];
const ASKS: readonly (readonly [string, number])[] = [
  ["how much is it", 0],
  ["what is the price", 0],
  ["where do i hand it in", 1],
  ["when does it close", 2],
  ["opening hours please", 2],
  ["which papers do i need", 3],
];
const model = trainTranslation(
  PASSAGES.map((text) => passageWords(text, analyze)),
  ASKS.map(([text, passage]) => ({ words: questionWords(text, analyze), passage })),
);
const expansion = expandPassages(model);
const best = (scores: ArrayLike<number>): number => Array.from(scores).indexOf(Math.max(...Array.from(scores)));

describe("expanded passages", () => {
  it.each(ASKS)("explain “%s” as the model itself does", (text, passage) => {
    const question = questionWords(text, analyze);
    const byModel = explain(
      model,
      question,
      holdTexts(
        PASSAGES.map((_, label) => wordsOf(model, label)),
        model.passageWords.length,
      ),
    );
    expect(best(explainedBy(expansion, question, PASSAGES.length))).toBe(best(byModel));
    expect(best(byModel)).toBe(passage);
  });

  it("explain a question word that a passage holds, though nobody has asked with it", () => {
    expect(best(explainedBy(expansion, questionWords("passport", analyze), PASSAGES.length))).toBe(3);
  });

  it("explain a word that nothing is known of all alike", () => {
    expect(new Set(explainedBy(expansion, questionWords("zebra", analyze), PASSAGES.length)).size).toBe(1);
  });

  it("say of a few passages what they say of all", () => {
    const question = questionWords("how much is the photo", analyze);
    const all = explainedBy(expansion, question, PASSAGES.length);
    for (const [at, score] of explainedOf(expansion, question, [3, 0]).entries()) expect(score).toBeCloseTo(all[[3, 0][at] ?? 0] ?? 0, 5);
  });

  it("come back from their file as they were", () => {
    expect(unpackExpansion(packExpansion(expansion))).toEqual(expansion);
  });
});
