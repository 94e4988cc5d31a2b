import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildVectorIndex, openVectorIndex } from "../../src/retrieval/vectorIndex.ts";
import { cosine } from "../../src/retrieval/vectors.ts";
import { exactVectorIndex } from "../support/exactVectorIndex.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";
import { clusteredVectors, sparseOf } from "../support/vectors.ts";

const DIMENSIONS = 32;
const VECTORS = clusteredVectors(200, DIMENSIONS, 10, 7);
/** The first half belongs to the ten clusters, the other to no group. */
const GROUPS = Uint16Array.from({ length: 100 }, (_, label) => label % 10);
const NO_GROUPS = new Uint16Array();
const file = (): string => join(temporaryDirectory(), "vectors.hnsw");

/** A file of all vectors, and its centres. */
function saved(): { path: string; centres: Uint8Array } {
  const path = file();
  const { save, centres } = buildVectorIndex(VECTORS, DIMENSIONS, GROUPS);
  save(path);
  return { path, centres };
}

describe("the approximate index", () => {
  it("finds at least 97 of the 100 nearest that the exact one finds, among 2,000 clustered vectors", () => {
    const vectors = clusteredVectors(2000, 64, 8, 1);
    const queries = clusteredVectors(200, 64, 8, 1).map((vector, at) => vector.map((value, slot) => value + ((at * 31 + slot * 17) % 7) * 0.02));
    const { index } = buildVectorIndex(vectors, 64, NO_GROUPS);
    const exact = exactVectorIndex(vectors);
    let found = 0;
    for (const query of queries) {
      const right = new Set(exact.search(query, 10).nearest.map(({ label }) => label));
      found += index.search(query, 10).nearest.filter(({ label }) => right.has(label)).length;
    }
    expect(found / (queries.length * 10)).toBeGreaterThanOrEqual(0.97);
  });

  it("finds exactly how near the middle of each group is", () => {
    const { index } = buildVectorIndex(VECTORS, DIMENSIONS, GROUPS);
    const exact = exactVectorIndex(VECTORS, GROUPS);
    for (const query of VECTORS.slice(0, 20)) {
      const right = exact.search(query, 1).middles;
      expect([...index.search(query, 1).middles]).toEqual(Array.from(right, (middle) => expect.closeTo(middle, 4)));
    }
  });

  it("measures likeness by cosine, however long its vectors are", () => {
    const { index } = buildVectorIndex(
      [
        [1, 0],
        [3, 0],
        [0, 5],
        [-2, 0],
      ],
      2,
      NO_GROUPS,
    );
    const found = new Map(index.search([7, 0], 4).nearest.map(({ label, similarity }) => [label, similarity]));
    for (const [label, right] of [1, 1, 0, -1].entries()) expect(found.get(label)).toBeCloseTo(right, 5);
  });

  it("gives back a vector's direction by its label", () => {
    const { index } = buildVectorIndex(VECTORS, DIMENSIONS, GROUPS);
    expect(cosine(index.vectorOf(33), VECTORS[33] ?? [])).toBeCloseTo(1, 5);
  });

  it("counts the vectors while it is built", () => {
    let points = 0;
    buildVectorIndex(VECTORS, DIMENSIONS, GROUPS, () => points++);
    expect(points).toBe(VECTORS.length);
  });

  it.each([
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
  ])("refuses a vector with %s, naming its place", (_what, value) => {
    const broken = [...VECTORS.slice(0, 3), [value, ...Array.from({ length: DIMENSIONS - 1 }, () => 1)]];
    expect(() => buildVectorIndex(broken, DIMENSIONS, NO_GROUPS)).toThrow(new RangeError(`vector 3 is not ${DIMENSIONS} finite numbers`));
  });

  it.each([
    ["shorter", DIMENSIONS - 1],
    ["longer", DIMENSIONS + 1],
    ["empty", 0],
  ])("refuses a %s vector", (_what, length) => {
    expect(() => buildVectorIndex([...VECTORS.slice(0, 2), Array.from({ length }, () => 1)], DIMENSIONS, NO_GROUPS)).toThrow(RangeError);
  });

  it("refuses a vector of which only the numbers that are not 0 are kept", () => {
    expect(() => buildVectorIndex([sparseOf(VECTORS[0] ?? [])], DIMENSIONS, NO_GROUPS)).toThrow(RangeError);
  });

  it("refuses to be asked with such a vector", () => {
    expect(() => buildVectorIndex(VECTORS, DIMENSIONS, GROUPS).index.search(sparseOf(VECTORS[0] ?? []), 1)).toThrow(TypeError);
  });
});

describe("a saved index", () => {
  it("answers as it did before it was saved", () => {
    const path = file();
    const { index, save, centres } = buildVectorIndex(VECTORS, DIMENSIONS, GROUPS);
    save(path);
    const opened = openVectorIndex(path, centres, DIMENSIONS, VECTORS.length);
    expect(opened.size).toBe(VECTORS.length);
    for (const query of VECTORS.slice(0, 20)) expect(opened.search(query, 5)).toEqual(index.search(query, 5));
    expect(opened.vectorOf(17)).toEqual(index.vectorOf(17));
  });

  it("can be empty", () => {
    const path = file();
    const { save, centres } = buildVectorIndex([], DIMENSIONS, NO_GROUPS);
    save(path);
    expect(openVectorIndex(path, centres, DIMENSIONS, 0).search(VECTORS[0] ?? [], 5).nearest).toEqual([]);
  });

  it("is refused if it holds more or fewer vectors than it should", () => {
    const { path, centres } = saved();
    expect(() => openVectorIndex(path, centres, DIMENSIONS, VECTORS.length - 1)).toThrow(`holds ${VECTORS.length} vectors, not ${VECTORS.length - 1}`);
  });

  it("is refused if it was cut off", () => {
    const { path, centres } = saved();
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    expect(() => openVectorIndex(path, centres, DIMENSIONS, VECTORS.length)).toThrow();
  });

  it("is refused if its centres were cut off", () => {
    const { path, centres } = saved();
    expect(() => openVectorIndex(path, centres.slice(0, -1), DIMENSIONS, VECTORS.length)).toThrow(RangeError);
  });

  it("is refused if it is not there or is another file", () => {
    const other = file();
    writeFileSync(other, "not an index");
    const { centres } = saved();
    expect(() => openVectorIndex(file(), centres, DIMENSIONS, 1)).toThrow();
    expect(() => openVectorIndex(other, centres, DIMENSIONS, 1)).toThrow();
  });
});
