import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildSparseVectorIndex, openSparseVectorIndex } from "../../src/retrieval/sparseVectorIndex.ts";
import type { Neighbours, VectorIndex } from "../../src/retrieval/types.ts";
import { buildVectorIndex, openVectorIndex } from "../../src/retrieval/vectorIndex.ts";
import { cosine } from "../../src/retrieval/vectors.ts";
import { exactVectorIndex } from "../support/exactVectorIndex.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";
import { clusteredVectors, sparseOf, unitOf } from "../support/vectors.ts";

const DIMENSIONS = 24;
const VECTORS = clusteredVectors(60, DIMENSIONS, 6, 3).map(unitOf);
/** The first forty belong to the six clusters, the others to no group. */
const GROUPS = Uint16Array.from({ length: 40 }, (_, label) => label % 6);
const NO_GROUPS = new Uint16Array();

type Vectors = readonly (readonly number[])[];
/** An index that is asked with all numbers of a vector, whatever it is made of. */
type Asked = { readonly size: number; readonly search: (vector: readonly number[], count: number) => Neighbours };

function savedAndOpened(vectors: Vectors, groups: Uint16Array): VectorIndex {
  const file = join(temporaryDirectory(), "vectors.hnsw");
  const { save, centres } = buildVectorIndex(vectors, DIMENSIONS, groups);
  save(file);
  return openVectorIndex(file, centres, DIMENSIONS, vectors.length);
}

const sparse = ({ size, search }: VectorIndex): Asked => ({ size, search: (vector, count) => search(sparseOf(vector), count) });
const builtSparse = (vectors: Vectors, groups: Uint16Array): ReturnType<typeof buildSparseVectorIndex> => buildSparseVectorIndex(vectors.map(sparseOf), groups);

/** What every vector index promises (retrieval/types.ts), of vectors as embedders give them: of length 1. */
describe.each<[string, (vectors: Vectors, groups: Uint16Array) => Asked]>([
  ["approximate (hnswlib)", (vectors, groups) => buildVectorIndex(vectors, DIMENSIONS, groups).index],
  ["approximate, saved and opened", savedAndOpened],
  ["sparse", (vectors, groups) => sparse(builtSparse(vectors, groups).index)],
  ["sparse, saved and opened", (vectors, groups) => sparse(openSparseVectorIndex(builtSparse(vectors, groups).bytes, groups, vectors.length))],
  ["exact", exactVectorIndex],
  ["exact, of sparse vectors", (vectors, groups) => sparse(exactVectorIndex(vectors.map(sparseOf), groups))],
])("the %s vector index", (_name, indexOf) => {
  const index = indexOf(VECTORS, GROUPS);

  it("knows how many vectors it holds", () => {
    expect(index.size).toBe(VECTORS.length);
  });

  it("finds each of its vectors first when asked for it", () => {
    const first = VECTORS.map((vector) => index.search(vector, 1).nearest[0]?.label);
    expect(first).toEqual(VECTORS.map((_, label) => label));
  });

  it("gives the nearest first", () => {
    const similarities = index.search(VECTORS[4] ?? [], 20).nearest.map(({ similarity }) => similarity);
    expect(similarities).toHaveLength(20);
    expect(similarities).toEqual([...similarities].sort((one, other) => other - one));
  });

  it("measures likeness by cosine, from -1 to 1, however long the vector is that it is asked for", () => {
    const opposites = indexOf([axis(0, 1), axis(1, 1), axis(0, -1)], NO_GROUPS);
    const found = new Map(opposites.search(axis(0, 7), 3).nearest.map(({ label, similarity }) => [label, similarity]));
    for (const [label, right] of [1, 0, -1].entries()) expect(found.get(label)).toBeCloseTo(right, 5);
  });

  it("says the same likeness as the cosine of the two vectors", () => {
    const query = (VECTORS[9] ?? []).map((value, slot) => value + slot * 0.01);
    for (const { label, similarity } of index.search(query, 10).nearest) expect(similarity).toBeCloseTo(cosine(query, VECTORS[label] ?? []), 4);
  });

  it("gives all it has when asked for more", () => {
    expect(index.search(VECTORS[0] ?? [], 1000).nearest).toHaveLength(VECTORS.length);
  });

  it("says how near the middle of each group is, however long the vector is that it is asked for", () => {
    const { middles } = indexOf([axis(0, 1), axis(2, 1), axis(1, 1)], Uint16Array.of(0, 1, 0)).search(axis(1, 7), 1);
    expect(middles).toHaveLength(2);
    for (const [group, right] of [Math.SQRT1_2, 0].entries()) expect(middles[group]).toBeCloseTo(right, 4);
  });

  it("says the same of each group as the cosine with the sum of its vectors", () => {
    const query = (VECTORS[9] ?? []).map((value, slot) => value + slot * 0.01);
    const { middles } = index.search(query, 1);
    expect(middles).toHaveLength(6);
    for (const [group, middle] of middles.entries()) {
      const members = VECTORS.filter((_, label) => GROUPS[label] === group);
      const sum = query.map((_, slot) => members.reduce((total, member) => total + (member[slot] ?? 0), 0));
      expect(middle, `group ${group}`).toBeCloseTo(cosine(query, sum), 4);
    }
  });

  it("gives nothing for a vector of zeros: a text without words is near to nothing", () => {
    expect(index.search(zeros(), 5)).toEqual({ nearest: [], middles: new Float32Array(6) });
  });

  it("gives nothing when it is empty", () => {
    expect(indexOf([], NO_GROUPS).search(VECTORS[0] ?? [], 5)).toEqual({ nearest: [], middles: new Float32Array() });
  });

  it("gives the same again, whatever it was asked for in between", () => {
    const before = index.search(VECTORS[7] ?? [], 10);
    index.search(VECTORS[8] ?? [], 60);
    expect(index.search(VECTORS[7] ?? [], 10)).toEqual(before);
  });
});

const zeros = (): number[] => Array.from({ length: DIMENSIONS }, () => 0);

/** A vector along one axis. */
const axis = (slot: number, value: number): number[] => zeros().with(slot, value);
