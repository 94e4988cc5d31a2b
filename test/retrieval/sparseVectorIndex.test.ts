import { truncateSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSparseVectorIndex, openSparseVectorIndex } from "../../src/retrieval/sparseVectorIndex.ts";
import { exactVectorIndex } from "../../src/retrieval/vectorIndex.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";

const DIMENSIONS = 12;
/** Vectors of length 1 (or 0) with few numbers that are not 0. */
const sparse = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -5, max: 5 })), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map((vector) => {
    const length = Math.hypot(...vector);
    return vector.map((value) => (length > 0 ? value / length : 0));
  });

describe("the sparse index", () => {
  it("finds exactly what a comparison with every vector finds", () => {
    fc.assert(
      fc.property(fc.array(sparse, { minLength: 1, maxLength: 30 }), sparse, fc.integer({ min: 1, max: 40 }), (vectors, query, count) => {
        const { index } = buildSparseVectorIndex(vectors, DIMENSIONS);
        const right = exactVectorIndex(vectors).search(query, count);
        const found = index.search(query, count);
        expect(found).toHaveLength(right.length);
        for (const [at, { similarity }] of found.entries()) expect(similarity).toBeCloseTo(right[at]?.similarity ?? Number.NaN, 5);
      }),
    );
  });

  it("gives each vector back", () => {
    fc.assert(
      fc.property(fc.array(sparse, { minLength: 1, maxLength: 10 }), (vectors) => {
        const { index } = buildSparseVectorIndex(vectors, DIMENSIONS);
        for (const [label, vector] of vectors.entries())
          for (const [at, value] of index.vectorOf(label).entries()) expect(value).toBeCloseTo(vector[at] ?? 0, 6);
      }),
    );
  });

  it("counts the vectors while it is built", () => {
    let points = 0;
    buildSparseVectorIndex(
      [
        [1, 0],
        [0, 1],
      ],
      2,
      () => points++,
    );
    expect(points).toBe(2);
  });

  it("refuses a vector that is not finite or of another length, naming its place", () => {
    expect(() =>
      buildSparseVectorIndex(
        [
          [1, 0],
          [Number.NaN, 1],
        ],
        2,
      ),
    ).toThrow(new RangeError("vector 1 is not 2 finite numbers"));
    expect(() => buildSparseVectorIndex([[1, 0], [1]], 2)).toThrow(RangeError);
  });

  it.each([
    ["truncated", 8, 2],
    ["of another length", 0, 3],
  ])("does not open a file that is %s", (_what, cut, size) => {
    const file = join(temporaryDirectory(), "vectors");
    buildSparseVectorIndex(
      [
        [1, 0],
        [0, 1],
      ],
      2,
    ).save(file);
    if (cut > 0) truncateSync(file, cut);
    expect(() => openSparseVectorIndex(file, 2, size)).toThrow(/does not hold/);
  });
});
