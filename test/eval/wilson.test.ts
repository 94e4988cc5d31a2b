import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "../../eval/wilson.ts";

describe("wilson", () => {
  // Newcombe (1998), Statistics in Medicine 17:857, Table I, method 3; the last two by solving the interval's equation by bisection.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [95, 100, 0.8882, 0.9785],
    [10, 10, 0.7225, 1],
  ])("of %i right in %i is known", (right, all, low, high) => {
    const interval = wilson(right, all);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it("of no case at all says nothing", () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  it("holds the share, stays between 0 and 1, and mirrors", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }).chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all))),
        ([right, all]) => {
          const [low, high] = wilson(right, all);
          const [mirrorLow] = wilson(all - right, all);
          expect(low).toBeGreaterThanOrEqual(-1e-12);
          expect(high).toBeLessThanOrEqual(1 + 1e-12);
          expect(low - right / all).toBeLessThanOrEqual(1e-12);
          expect(right / all - high).toBeLessThanOrEqual(1e-12);
          expect(high).toBeCloseTo(1 - mirrorLow, 10);
        },
      ),
    );
  });

  it("gets narrower with more cases", () => {
    const width = ([low, high]: [number, number]): number => high - low;
    expect(width(wilson(90, 100))).toBeLessThan(width(wilson(9, 10)));
  });
});
