import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify, type Example, trainClassifier } from "../../src/retrieval/classifier.ts";
import type { Feature } from "../../src/retrieval/features.ts";

const features = (...hashes: number[]): Feature[] => hashes.map((hash) => ({ hash, weight: 1 }));
const EXAMPLES: Example[] = [
  { label: "card", features: features(1, 2) },
  { label: "card", features: features(1, 3) },
  { label: "fee", features: features(4, 5) },
  { label: "fee", features: features(4, 6) },
  { label: "school", features: features(7) },
];
const best = (text: readonly Feature[]): string | undefined => {
  const classifier = trainClassifier(Array.from({ length: 20 }, () => EXAMPLES).flat());
  const likely = classify(classifier, text);
  return classifier.labels[likely.indexOf(Math.max(...likely))];
};

describe("a classifier", () => {
  it.each([
    ["card", features(1, 2)],
    ["fee", features(4)],
    ["school", features(7, 99)],
  ])("knows %s again", (label, text) => {
    expect(best(text)).toBe(label);
  });

  it("gives probabilities that add up to 1, for any text", () => {
    const classifier = trainClassifier(EXAMPLES);
    const feature = fc.record({ hash: fc.nat(2 ** 32 - 1), weight: fc.double({ min: 0, max: 5, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(feature), (text) => {
        const likely = classify(classifier, text);
        expect([...likely].every((probability) => probability >= 0 && probability <= 1)).toBe(true);
        expect(likely.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 4);
      }),
    );
  });

  it("is the same from the same examples", () => {
    expect(trainClassifier(EXAMPLES)).toEqual(trainClassifier(EXAMPLES));
  });

  it("has no preference before it has seen anything of a text", () => {
    const likely = classify(trainClassifier(EXAMPLES), []);
    expect(Math.max(...likely) - Math.min(...likely)).toBeLessThan(1e-6);
  });

  it("tells how much of the work is done, up to all of it", () => {
    const told: number[] = [];
    trainClassifier(EXAMPLES, (done) => told.push(done));
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
  });
});
