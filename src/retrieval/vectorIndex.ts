import hnswlib from "hnswlib-node";
import { type Arrays, packArrays, unpackArrays } from "./packedArrays.ts";
import type { VectorIndex } from "./types.ts";
import { isSparse, lengthOf, type Vector } from "./vectors.ts";

/** It gives vectors back, so that an index of changed knowledge takes those of texts that have not changed. */
export type DenseVectorIndex = VectorIndex & { readonly vectorOf: (label: number) => readonly number[] };

const CENTRES = { values: "Float32Array" } as const;

/** Links a point and width of the search while building and asking (dependencies §5: recall@10 of 0.999 and more). */
const LINKS = 12;
const WIDTH_BUILDING = 80;
const WIDTH_ASKING = 60;

/**
 * Builds an approximate index of vectors. hnswlib takes NaN without a word, so vectors are checked first.
 * @param groups the group of each vector, from 0; labels behind its end belong to none
 * @param onPoint called after each vector, for the progress bar
 * @throws RangeError for a vector that is not finite or of another length
 */
export function buildVectorIndex(
  vectors: readonly Vector[],
  dimensions: number,
  groups: Uint16Array,
  onPoint: () => void = () => {},
): { index: DenseVectorIndex; save: (file: string) => void; centres: Uint8Array } {
  const graph = new hnswlib.HierarchicalNSW("cosine", dimensions);
  graph.initIndex({ maxElements: Math.max(1, vectors.length), m: LINKS, efConstruction: WIDTH_BUILDING, randomSeed: 100 });
  for (const [label, vector] of vectors.entries()) {
    if (isSparse(vector) || vector.length !== dimensions || !Number.isFinite(lengthOf(vector)))
      throw new RangeError(`vector ${label} is not ${dimensions} finite numbers`);
    graph.addPoint([...vector], label);
    onPoint();
  }
  const stored: Arrays<typeof CENTRES> = { values: centresOf(graph, dimensions, groups) };
  return { index: wrap(graph, stored.values), save: (file) => void graph.writeIndexSync(file), centres: packArrays(CENTRES, stored) };
}

/** Loads an index that `save` wrote, and its centres. @throws if the file is missing, truncated or of another length */
export function openVectorIndex(file: string, centres: Uint8Array, dimensions: number, size: number): DenseVectorIndex {
  const graph = new hnswlib.HierarchicalNSW("cosine", dimensions);
  graph.readIndexSync(file);
  if (graph.getCurrentCount() !== size) throw new Error(`${file} holds ${graph.getCurrentCount()} vectors, not ${size}`);
  return wrap(graph, unpackArrays(CENTRES, centres).values);
}

/** The mean of each group's vectors, of length 1, one after another. */
function centresOf(graph: InstanceType<typeof hnswlib.HierarchicalNSW>, dimensions: number, groups: Uint16Array): Float32Array {
  const centres = new Float32Array(dimensions * (Math.max(-1, ...groups) + 1));
  for (const [label, group] of groups.entries())
    for (const [slot, value] of graph.getPoint(label).entries()) centres[group * dimensions + slot] = (centres[group * dimensions + slot] ?? 0) + value;
  for (let from = 0; from < centres.length; from += dimensions) {
    const centre = centres.subarray(from, from + dimensions);
    const length = Math.hypot(...centre) || 1;
    for (let slot = 0; slot < dimensions; slot++) centre[slot] = (centre[slot] ?? 0) / length;
  }
  return centres;
}

function wrap(graph: InstanceType<typeof hnswlib.HierarchicalNSW>, centres: Float32Array): DenseVectorIndex {
  graph.setEf(WIDTH_ASKING);
  const size = graph.getCurrentCount();
  return {
    size,
    search: (vector, count) => {
      if (isSparse(vector)) throw new TypeError("the index is one of dense vectors");
      const length = lengthOf(vector);
      const middles = new Float32Array(centres.length / Math.max(1, vector.length));
      if (size === 0 || length === 0) return { nearest: [], middles };
      for (let group = 0; group < middles.length; group++)
        middles[group] = vector.reduce((sum, value, slot) => sum + value * (centres[group * vector.length + slot] ?? 0), 0) / length;
      const { neighbors, distances } = graph.searchKnn([...vector], Math.min(count, size));
      const nearest = neighbors
        .map((label, at) => ({ label, similarity: 1 - (distances[at] ?? 1) }))
        .sort((one, other) => other.similarity - one.similarity || one.label - other.label);
      return { nearest, middles };
    },
    vectorOf: (label) => graph.getPoint(label),
  };
}
