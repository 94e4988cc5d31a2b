import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildSparseVectorIndex, openSparseVectorIndex } from "../../src/retrieval/sparseVectorIndex.ts";
import type { VectorIndex } from "../../src/retrieval/types.ts";
import { buildVectorIndex, cosine, exactVectorIndex, openVectorIndex } from "../../src/retrieval/vectorIndex.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";
import { clusteredVectors } from "../support/vectors.ts";

const DIMENSIONS = 24;
const VECTORS = clusteredVectors(60, DIMENSIONS, 6, 3);

function savedAndOpened(vectors: readonly (readonly number[])[]): VectorIndex {
  const file = join(temporaryDirectory(), "vectors.hnsw");
  buildVectorIndex(vectors, DIMENSIONS).save(file);
  return openVectorIndex(file, DIMENSIONS, vectors.length);
}

function sparseSavedAndOpened(vectors: readonly (readonly number[])[]): VectorIndex {
  const file = join(temporaryDirectory(), "vectors");
  buildSparseVectorIndex(vectors, DIMENSIONS).save(file);
  return openSparseVectorIndex(file, DIMENSIONS, vectors.length);
}

/** What every vector index promises (retrieval/types.ts). */
describe.each<[string, (vectors: readonly (readonly number[])[]) => VectorIndex]>([
  ["approximate (hnswlib)", (vectors) => buildVectorIndex(vectors, DIMENSIONS).index],
  ["approximate, saved and opened", savedAndOpened],
  ["sparse", (vectors) => buildSparseVectorIndex(vectors, DIMENSIONS).index],
  ["sparse, saved and opened", sparseSavedAndOpened],
  ["exact", exactVectorIndex],
])("the %s vector index", (_name, indexOf) => {
  const index = indexOf(VECTORS);

  it("knows how many vectors it holds", () => {
    expect(index.size).toBe(VECTORS.length);
  });

  it("finds each of its vectors first when asked for it", () => {
    const first = VECTORS.map((vector) => index.search(vector, 1)[0]?.label);
    expect(first).toEqual(VECTORS.map((_, label) => label));
  });

  it("gives the nearest first", () => {
    const similarities = index.search(VECTORS[4] ?? [], 20).map(({ similarity }) => similarity);
    expect(similarities).toHaveLength(20);
    expect(similarities).toEqual([...similarities].sort((one, other) => other - one));
  });

  it("measures likeness by cosine, from -1 to 1, whatever the vectors' lengths", () => {
    const opposites = indexOf([
      [1, ...zeros(23)],
      [3, ...zeros(23)],
      [0, 5, ...zeros(22)],
      [-2, ...zeros(23)],
    ]);
    const found = new Map(opposites.search([7, ...zeros(23)], 4).map(({ label, similarity }) => [label, similarity]));
    for (const [label, right] of [
      [0, 1],
      [1, 1],
      [2, 0],
      [3, -1],
    ] as const)
      expect(found.get(label)).toBeCloseTo(right, 5);
  });

  it("says the same likeness as the cosine of the two vectors", () => {
    const query = (VECTORS[9] ?? []).map((value, slot) => value + slot * 0.01);
    for (const { label, similarity } of index.search(query, 10)) expect(similarity).toBeCloseTo(cosine(query, VECTORS[label] ?? []), 4);
  });

  it("gives all it has when asked for more", () => {
    expect(index.search(VECTORS[0] ?? [], 1000)).toHaveLength(VECTORS.length);
  });

  it("gives nothing for a vector of zeros: a text without words is near to nothing", () => {
    expect(index.search(zeros(DIMENSIONS), 5)).toEqual([]);
  });

  it("gives nothing when it is empty", () => {
    expect(indexOf([]).search(VECTORS[0] ?? [], 5)).toEqual([]);
  });

  it("gives back a vector's direction by its label", () => {
    expect(cosine(index.vectorOf(33), VECTORS[33] ?? [])).toBeCloseTo(1, 5);
  });
});

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}
