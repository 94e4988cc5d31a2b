import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSparseVectorIndex, openSparseVectorIndex } from "../../src/retrieval/sparseVectorIndex.ts";
import type { SparseVector } from "../../src/retrieval/vectors.ts";
import { exactVectorIndex } from "../support/exactVectorIndex.ts";
import { sparseOf, unitOf } from "../support/vectors.ts";

const DIMENSIONS = 12;
const NO_GROUPS = new Uint16Array();
/** Values are kept in 16 bits: likenesses come out so near the right ones. */
const DIGITS = 3;

/** Vectors of length 1 (or 0) with few numbers that are not 0. */
const sparse = (least: number): fc.Arbitrary<SparseVector> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: least, max: 5 })), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
    .map((vector) => sparseOf(unitOf(vector)));
const vectors = fc.array(sparse(-5), { minLength: 1, maxLength: 30 });
/** Features weigh 0 and more, so that the vectors of a group never cancel each other out. */
const grouped = fc
  .tuple(fc.array(sparse(0), { minLength: 1, maxLength: 30 }), fc.array(fc.nat(4), { maxLength: 30 }))
  .map(([list, groups]) => ({ list, groups: Uint16Array.from(groups.slice(0, list.length)) }));

describe("the sparse index", () => {
  it("finds exactly what a comparison with every vector finds", () => {
    fc.assert(
      fc.property(vectors, sparse(-5), fc.integer({ min: 1, max: 40 }), (list, query, count) => {
        const { nearest } = buildSparseVectorIndex(list, NO_GROUPS).index.search(query, count);
        const right = exactVectorIndex(list).search(query, count).nearest;
        expect(nearest).toHaveLength(right.length);
        for (const [at, { similarity }] of nearest.entries()) expect(similarity).toBeCloseTo(right[at]?.similarity ?? Number.NaN, DIGITS);
      }),
    );
  });

  it("says of each vector the likeness that it has", () => {
    fc.assert(
      fc.property(vectors, sparse(-5), (list, query) => {
        const { nearest } = buildSparseVectorIndex(list, NO_GROUPS).index.search(query, list.length);
        const right = new Map(
          exactVectorIndex(list)
            .search(query, list.length)
            .nearest.map(({ label, similarity }) => [label, similarity]),
        );
        expect(new Set(nearest.map(({ label }) => label)).size).toBe(right.size);
        for (const { label, similarity } of nearest) expect(similarity).toBeCloseTo(right.get(label) ?? Number.NaN, DIGITS);
      }),
    );
  });

  it("finds exactly how near the middle of each group is", () => {
    fc.assert(
      fc.property(grouped, sparse(0), ({ list, groups }, query) => {
        const { middles } = buildSparseVectorIndex(list, groups).index.search(query, 1);
        const right = exactVectorIndex(list, groups).search(query, 1).middles;
        expect(middles).toHaveLength(right.length);
        for (const [group, middle] of middles.entries()) expect(middle, `group ${group}`).toBeCloseTo(right[group] ?? Number.NaN, DIGITS);
      }),
    );
  });

  it("gives vectors that are equally near in the order of their labels", () => {
    const vector = sparseOf(unitOf([1, 0, 2]));
    const { nearest } = buildSparseVectorIndex([vector, sparseOf([0, 1, 0]), vector, vector], NO_GROUPS).index.search(vector, 3);
    expect(nearest.map(({ label }) => label)).toEqual([0, 2, 3]);
  });

  it("fills up with vectors that are not alike at all, if more are wanted", () => {
    const { nearest } = buildSparseVectorIndex([sparseOf([0, 1]), sparseOf([1, 0]), sparseOf([0, 0])], NO_GROUPS).index.search(sparseOf([1, 0]), 3);
    expect(nearest.map(({ label }) => label)).toEqual([1, 0, 2]);
  });

  it("finds nothing of what it was asked for before", () => {
    fc.assert(
      fc.property(vectors, sparse(-5), sparse(-5), (list, before, query) => {
        const { index } = buildSparseVectorIndex(list, NO_GROUPS);
        const fresh = index.search(query, list.length);
        index.search(before, list.length);
        expect(index.search(query, list.length)).toEqual(fresh);
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses a vector with %s, naming its place", (value) => {
    expect(() => buildSparseVectorIndex([sparseOf([1, 0]), sparseOf([value, 1])], NO_GROUPS)).toThrow(
      new RangeError("vector 1 does not hold finite numbers alone"),
    );
  });

  it("refuses to be asked with all numbers of a vector", () => {
    expect(() => buildSparseVectorIndex([sparseOf([1, 0])], NO_GROUPS).index.search([1, 0], 1)).toThrow(TypeError);
  });
});

describe("a sparse index that was opened again", () => {
  it("finds the same", () => {
    fc.assert(
      fc.property(grouped, sparse(0), ({ list, groups }, query) => {
        const { index, bytes } = buildSparseVectorIndex(list, groups);
        const opened = openSparseVectorIndex(bytes, groups, list.length);
        expect(opened.size).toBe(index.size);
        expect(opened.search(query, 10)).toEqual(index.search(query, 10));
      }),
    );
  });

  const { bytes } = buildSparseVectorIndex([sparseOf([1, 0]), sparseOf([0, 1])], NO_GROUPS);

  it.each([
    ["was cut off", bytes.slice(0, -1)],
    ["is longer", Uint8Array.of(...bytes, 0)],
    ["is empty", new Uint8Array()],
  ])("is refused if it %s", (_what, damaged) => {
    expect(() => openSparseVectorIndex(damaged, NO_GROUPS, 2)).toThrow(RangeError);
  });

  it("is refused if it holds more or fewer vectors than it should", () => {
    expect(() => openSparseVectorIndex(bytes, NO_GROUPS, 3)).toThrow(new RangeError("the index holds 2 vectors, not 3"));
  });
});

it("leaves out a slot that very many vectors have: it tells none of them apart", () => {
  const common = { slots: Uint32Array.of(1), values: Float32Array.of(1) };
  const rare = { slots: Uint32Array.of(2), values: Float32Array.of(1) };
  const { index } = buildSparseVectorIndex([...Array.from({ length: 1001 }, () => common), rare], NO_GROUPS);
  expect(index.search(common, 1).nearest[0]?.similarity ?? 0).toBe(0);
  expect(index.search(rare, 1).nearest[0]).toMatchObject({ label: 1001 });
});
