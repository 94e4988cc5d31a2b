import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildVectorIndex, cosine, exactVectorIndex, openVectorIndex } from "../../src/retrieval/vectorIndex.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";
import { clusteredVectors } from "../support/vectors.ts";

const DIMENSIONS = 32;
const VECTORS = clusteredVectors(200, DIMENSIONS, 10, 7);
const file = (): string => join(temporaryDirectory(), "vectors.hnsw");

describe("the approximate index", () => {
  it("finds at least 97 of the 100 nearest that the exact one finds, among 2,000 clustered vectors", () => {
    const vectors = clusteredVectors(2000, 64, 8, 1);
    const queries = clusteredVectors(200, 64, 8, 1).map((vector, at) => vector.map((value, slot) => value + ((at * 31 + slot * 17) % 7) * 0.02));
    const { index } = buildVectorIndex(vectors, 64);
    const exact = exactVectorIndex(vectors);
    let found = 0;
    for (const query of queries) {
      const right = new Set(exact.search(query, 10).map(({ label }) => label));
      found += index.search(query, 10).filter(({ label }) => right.has(label)).length;
    }
    expect(found / (queries.length * 10)).toBeGreaterThanOrEqual(0.97);
  });

  it("counts the vectors while it is built", () => {
    let points = 0;
    buildVectorIndex(VECTORS, DIMENSIONS, () => points++);
    expect(points).toBe(VECTORS.length);
  });

  it.each([
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
  ])("refuses a vector with %s, naming its place", (_what, value) => {
    const broken = [...VECTORS.slice(0, 3), [value, ...Array.from({ length: DIMENSIONS - 1 }, () => 1)]];
    expect(() => buildVectorIndex(broken, DIMENSIONS)).toThrow(new RangeError(`vector 3 is not ${DIMENSIONS} finite numbers`));
  });

  it.each([
    ["shorter", DIMENSIONS - 1],
    ["longer", DIMENSIONS + 1],
    ["empty", 0],
  ])("refuses a %s vector", (_what, length) => {
    expect(() => buildVectorIndex([...VECTORS.slice(0, 2), Array.from({ length }, () => 1)], DIMENSIONS)).toThrow(RangeError);
  });
});

describe("a saved index", () => {
  it("answers as it did before it was saved", () => {
    const path = file();
    const { index, save } = buildVectorIndex(VECTORS, DIMENSIONS);
    save(path);
    const opened = openVectorIndex(path, DIMENSIONS, VECTORS.length);
    expect(opened.size).toBe(VECTORS.length);
    for (const query of VECTORS.slice(0, 20)) expect(opened.search(query, 5)).toEqual(index.search(query, 5));
    expect(opened.vectorOf(17)).toEqual(index.vectorOf(17));
  });

  it("can be empty", () => {
    const path = file();
    buildVectorIndex([], DIMENSIONS).save(path);
    expect(openVectorIndex(path, DIMENSIONS, 0).search(VECTORS[0] ?? [], 5)).toEqual([]);
  });

  it("is refused if it holds more or fewer vectors than it should", () => {
    const path = file();
    buildVectorIndex(VECTORS, DIMENSIONS).save(path);
    expect(() => openVectorIndex(path, DIMENSIONS, VECTORS.length - 1)).toThrow(`holds ${VECTORS.length} vectors, not ${VECTORS.length - 1}`);
  });

  it("is refused if it was cut off", () => {
    const path = file();
    buildVectorIndex(VECTORS, DIMENSIONS).save(path);
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    expect(() => openVectorIndex(path, DIMENSIONS, VECTORS.length)).toThrow();
  });

  it("is refused if it is not there or is another file", () => {
    const other = file();
    writeFileSync(other, "not an index");
    expect(() => openVectorIndex(file(), DIMENSIONS, 1)).toThrow();
    expect(() => openVectorIndex(other, DIMENSIONS, 1)).toThrow();
  });
});

describe("cosine", () => {
  const vector = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 4, maxLength: 4 });

  it("is 1 for the same direction, 0 for a right angle, -1 for the opposite", () => {
    expect(cosine([1, 2], [2, 4])).toBeCloseTo(1, 12);
    expect(cosine([1, 0], [0, 3])).toBe(0);
    expect(cosine([1, 2], [-1, -2])).toBeCloseTo(-1, 12);
  });

  it("is 0 when one of the two is all zeros", () => {
    expect(cosine([0, 0], [1, 2])).toBe(0);
    expect(cosine([], [])).toBe(0);
  });

  it("is symmetric and stays between -1 and 1", () => {
    fc.assert(
      fc.property(vector, vector, (one, other) => {
        expect(cosine(one, other)).toBe(cosine(other, one));
        expect(Math.abs(cosine(one, other))).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
