import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosine, isSparse, lengthOf } from "../../src/retrieval/vectors.ts";
import { sparseOf } from "../support/vectors.ts";

const DIMENSIONS = 6;
/** Numbers that are the same in 32 bits, many of them 0. */
const dense = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -1000, max: 1000 })), { minLength: DIMENSIONS, maxLength: DIMENSIONS });

describe("isSparse", () => {
  it("tells a vector of which only some numbers are kept from one with all of them", () => {
    expect([isSparse(sparseOf([0, 3])), isSparse([0, 3])]).toEqual([true, false]);
  });
});

describe("lengthOf", () => {
  it.each([
    ["all numbers", [3, 0, -4]],
    ["those that are not 0", sparseOf([3, 0, -4])],
  ])("is the length of a vector of %s", (_what, vector) => {
    expect(lengthOf(vector)).toBe(5);
  });

  it.each([
    ["without numbers", []],
    ["of zeros", [0, 0]],
    ["of which no number is kept", sparseOf([0, 0])],
  ])("is 0 for a vector %s", (_what, vector) => {
    expect(lengthOf(vector)).toBe(0);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("is not finite if one number is %s", (value) => {
    expect(lengthOf([1, value, 2])).not.toSatisfy(Number.isFinite);
    expect(lengthOf(sparseOf([1, value, 2]))).not.toSatisfy(Number.isFinite);
  });
});

describe("cosine", () => {
  it("is 1 for the same direction, 0 for a right angle, -1 for the opposite", () => {
    expect(cosine([1, 2], [2, 4])).toBeCloseTo(1, 12);
    expect(cosine([1, 0], [0, 3])).toBe(0);
    expect(cosine([1, 2], [-1, -2])).toBeCloseTo(-1, 12);
  });

  it("is 0 when one of the two is all zeros", () => {
    expect(cosine([0, 0], [1, 2])).toBe(0);
    expect(cosine([], [])).toBe(0);
    expect(cosine(sparseOf([0, 0]), sparseOf([1, 2]))).toBe(0);
  });

  it("is symmetric and stays between -1 and 1", () => {
    const vector = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(vector, vector, (one, other) => {
        expect(cosine(one, other)).toBe(cosine(other, one));
        expect(Math.abs(cosine(one, other))).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it("is the same of two vectors, whether their zeros are kept or not", () => {
    fc.assert(fc.property(dense, dense, (one, other) => void expect(cosine(sparseOf(one), sparseOf(other))).toBeCloseTo(cosine(one, other), 12)));
  });

  it("refuses vectors of two kinds: no embedder gives both", () => {
    expect(() => cosine([1, 2], sparseOf([1, 2]))).toThrow(TypeError);
    expect(() => cosine(sparseOf([1, 2]), [1, 2])).toThrow(TypeError);
  });
});
