import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { find } from "../../src/retrieval/postings.ts";
import { trainTranslation } from "../../src/retrieval/trainTranslation.ts";
import { SCALE, type TranslationModel, wordsOf } from "../../src/retrieval/translationModel.ts";

type Ask = { readonly words: Uint32Array; readonly passage: number };
const [CARD, YEN, GLASS, MUCH, MEET] = [10, 20, 30, 100, 200];
const passage = (...words: number[]): Uint32Array => Uint32Array.from(words);
const ask = (to: number, ...words: number[]): Ask => ({ words: Uint32Array.from(words), passage: to });

/** The probability of a question word where a passage word stands. */
function probability({ questionWords, entriesFrom, targets, probabilities, passageWords }: TranslationModel, question: number, word: number): number {
  const at = find(questionWords, question);
  const target = find(passageWords, word);
  for (let entry = entriesFrom[at] ?? 0; entry < (entriesFrom[at + 1] ?? 0); entry++) if (targets[entry] === target) return (probabilities[entry] ?? 0) / SCALE;
  return 0;
}

/** A few passages of a few words, and asks for them. */
const corpus = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }), { maxLength: 6 }).chain((passages) =>
  fc.tuple(
    fc.constant(passages.map((words) => Uint32Array.from(words).sort())),
    fc.array(
      fc.record({
        words: fc.uniqueArray(fc.integer({ min: 101, max: 112 }), { maxLength: 5 }).map((words) => Uint32Array.from(words)),
        passage: fc.nat(Math.max(0, passages.length - 1)),
      }),
      { maxLength: 12 },
    ),
  ),
);

describe("trainTranslation", () => {
  const model = trainTranslation(
    [passage(CARD, YEN), passage(CARD, GLASS), passage(CARD)],
    [ask(0, MUCH), ask(0, MUCH), ask(1, MEET), ask(1, MEET), ask(2, 300), ask(2, 301)],
  );

  it("finds that a question word goes with the word that stands only where it is asked for", () => {
    expect(probability(model, MUCH, YEN)).toBeGreaterThan(0.5);
  });

  it("keeps nothing for a word that makes a question hardly likelier than it is anyway", () => {
    expect(probability(model, MUCH, CARD)).toBe(0);
  });

  it("keeps nothing for a word that never stands where the question is asked", () => {
    expect(probability(model, MUCH, GLASS)).toBe(0);
  });

  it("is less sure of a word that it has seen once than of one that it has seen often", () => {
    const learnt = trainTranslation(
      [passage(YEN), passage(GLASS), passage(CARD)],
      [ask(0, MUCH), ...Array.from({ length: 5 }, () => [ask(1, MEET), ask(2, 300)]).flat()],
    );
    expect(probability(learnt, MUCH, YEN)).toBeLessThan(probability(learnt, MEET, GLASS));
  });

  it("keeps the words of every passage, even of one that nothing asks for", () => {
    const { passageWords, ...rest } = trainTranslation([passage(YEN), passage(CARD, GLASS)], [ask(0, MUCH)]);
    expect([...wordsOf({ passageWords, ...rest }, 1)].map((at) => passageWords[at])).toEqual([CARD, GLASS]);
  });

  it("learns nothing without asks", () => {
    expect(trainTranslation([passage(CARD)], [])).toMatchObject({ questionWords: new Uint32Array(), targets: new Uint16Array() });
  });

  it("learns nothing without passages", () => {
    expect(trainTranslation([], [])).toMatchObject({ passageWords: new Uint32Array(), targets: new Uint16Array() });
  });

  it("refuses more different words than it can tell apart", () => {
    expect(() => trainTranslation([Uint32Array.from({ length: SCALE + 1 }, (_, word) => word)], [])).toThrow(/65536 different words/);
  });

  it("gives the same model from the same asks, whatever they are", () => {
    fc.assert(fc.property(corpus, ([passages, asks]) => void expect(trainTranslation(passages, asks)).toEqual(trainTranslation(passages, asks))));
  });

  it("gives each passage word probabilities that add up to 1 at most, whatever is asked", () => {
    fc.assert(
      fc.property(corpus, ([passages, asks]) => {
        const { targets, probabilities, passageWords } = trainTranslation(passages, asks);
        const sums = Array.from(passageWords, () => 0);
        for (const [entry, target] of targets.entries()) sums[target] = (sums[target] ?? 0) + (probabilities[entry] ?? 0) / SCALE;
        // Each of a dozen probabilities is rounded.
        for (const sum of sums) expect(sum).toBeLessThanOrEqual(1 + 12 / SCALE);
      }),
    );
  });

  it("gives frequencies that add up to 1 where anything is asked", () => {
    fc.assert(
      fc.property(corpus, ([passages, asks]) => {
        const { frequencies } = trainTranslation(passages, asks);
        fc.pre(frequencies.length > 0);
        expect(frequencies.reduce((sum, frequency) => sum + frequency, 0)).toBeCloseTo(1, 5);
      }),
    );
  });

  it("gives lists that fit each other, whatever is asked", () => {
    fc.assert(
      fc.property(corpus, ([passages, asks]) => {
        const { questionWords, entriesFrom, targets, probabilities, passageWords, wordsFrom } = trainTranslation(passages, asks);
        expect([...entriesFrom]).toEqual([...entriesFrom].sort((one, other) => one - other));
        expect([entriesFrom.length, entriesFrom.at(-1), probabilities.length, wordsFrom.length]).toEqual([
          questionWords.length + 1,
          targets.length,
          targets.length,
          passages.length + 1,
        ]);
        expect(targets.every((target) => target < passageWords.length)).toBe(true);
      }),
    );
  });
});
