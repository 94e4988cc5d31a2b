import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnalyze } from "../../src/retrieval/analyze.ts";
import { trainTranslation } from "../../src/retrieval/trainTranslation.ts";
import { explain, holdTexts, packTranslation, positionsOf, type TranslationModel, unpackTranslation, wordsOf } from "../../src/retrieval/translationModel.ts";
import { passageWords, questionWords } from "../../src/retrieval/translationWords.ts";

const analyze = createAnalyze([], 100);
const asked = (text: string): Uint32Array => questionWords(text, analyze);
const written = (text: string): Uint32Array => passageWords(text, analyze);

const PASSAGES = ["A replacement card costs 6,000 yen.", "Visitors sit behind glass in a small room.", "Bring a photograph and your passport."];
const model = trainTranslation(
  PASSAGES.map(written),
  [
    ["how much is it", 0],
    ["how much must i pay", 0],
    ["can i meet my friend", 1],
    ["may my wife meet me", 1],
    ["which papers must i take along", 2],
    ["what papers are needed", 2],
  ].map(([text, passage]) => ({ words: asked(String(text)), passage: Number(passage) })),
);
const texts = PASSAGES.map((_, label) => wordsOf(model, label));
const best = (scores: Float64Array): number => scores.indexOf(Math.max(...scores));

/** As `explain`, of texts that nobody holds yet. */
const explainAll = (by: TranslationModel, question: Uint32Array, list: readonly Uint16Array[]): Float64Array =>
  explain(by, question, holdTexts(list, by.passageWords.length));

describe("explain", () => {
  it.each([
    ["how much", 0],
    ["meet my friend", 1],
    ["papers", 2],
  ])("scores the passage highest whose words were learnt for “%s”, though they share none", (question, passage) => {
    expect(best(explainAll(model, asked(question), texts))).toBe(passage);
  });

  it("scores a text that was not learnt from, by the words that it shares with one that was", () => {
    const fresh = ["Wait in the small room.", "The form costs 300 yen."].map((text) => positionsOf(model, written(text)));
    expect(best(explainAll(model, asked("how much is the form"), fresh))).toBe(1);
  });

  it("scores a text higher that holds a word of the question itself, though no ask has it", () => {
    expect(best(explainAll(model, asked("glass"), texts))).toBe(1);
  });

  it("gives every text the same where it knows no word of the question", () => {
    expect(new Set(explainAll(model, asked("zebra crossing"), texts)).size).toBe(1);
  });

  it("gives 0 for a question without words", () => {
    expect([...explainAll(model, asked(""), texts)]).toEqual([0, 0, 0]);
  });

  it("gives nothing where there is no text", () => {
    expect([...explainAll(model, asked("how much"), [])]).toEqual([]);
  });

  it("scores a text without words below one that answers", () => {
    const [empty = 0, right = 0] = explainAll(model, asked("how much"), [new Uint16Array(), texts[0] ?? new Uint16Array()]);
    expect(empty).toBeLessThan(right);
  });

  it("gives the same to a text wherever it stands among the others, and a number whatever is asked", () => {
    const words = fc.subarray([...model.questionWords, ...model.passageWords, 1, 2 ** 32 - 1]).map((list) => Uint32Array.from(list));
    const text = fc.subarray([...model.passageWords.keys()]).map((list) => Uint16Array.from(list));
    fc.assert(
      fc.property(words, fc.array(text, { maxLength: 6 }), (question, list) => {
        const scores = [...explainAll(model, question, list)];
        expect(scores.every(Number.isFinite)).toBe(true);
        expect([...explainAll(model, question, [...list].reverse())].reverse()).toEqual(scores);
      }),
    );
  });

  it("knows nothing with a model that has learnt nothing, and says so without a fault", () => {
    const scores = explainAll(trainTranslation([], []), asked("how much"), [new Uint16Array(), new Uint16Array()]);
    expect(scores[0]).toBe(scores[1]);
  });
});

describe("wordsOf", () => {
  it("gives the words of the passage at a position", () => {
    expect([...wordsOf(model, 1)].map((at) => model.passageWords[at])).toEqual([...written(PASSAGES[1] ?? "")]);
  });

  it("gives none for a position that no passage has", () => {
    expect(wordsOf(model, 99)).toHaveLength(0);
  });
});

describe("positionsOf", () => {
  it("leaves out the words that no passage holds", () => {
    expect(positionsOf(model, written("yen zebra"))).toEqual(positionsOf(model, written("yen")));
  });
});

describe("a model that was packed", () => {
  const anyModel: fc.Arbitrary<TranslationModel> = fc.record({
    questionWords: fc.uint32Array(),
    frequencies: fc.float32Array(),
    entriesFrom: fc.uint32Array(),
    targets: fc.uint16Array(),
    probabilities: fc.uint16Array(),
    passageWords: fc.uint32Array(),
    words: fc.uint16Array(),
    wordsFrom: fc.uint32Array(),
  });

  it("is the same when it is unpacked, whatever it holds", () => {
    fc.assert(fc.property(anyModel, (any) => void expect(unpackTranslation(packTranslation(any))).toEqual(any)));
  });

  it("is refused if its bytes were cut off", () => {
    expect(() => unpackTranslation(packTranslation(model).slice(0, -1))).toThrow(RangeError);
  });
});
