import hnswlib from "hnswlib-node";
import type { VectorIndex } from "./types.ts";

/** Links a point and width of the search while building and asking (dependencies §5: recall@10 of 0.999 and more). */
const LINKS = 12;
const WIDTH_BUILDING = 80;
const WIDTH_ASKING = 60;

/**
 * Builds an approximate index of vectors. hnswlib takes NaN without a word, so vectors are checked first.
 * @param onPoint called after each vector, for the progress bar
 * @throws RangeError for a vector that is not finite or of another length
 */
export function buildVectorIndex(
  vectors: readonly (readonly number[])[],
  dimensions: number,
  onPoint: () => void = () => {},
): { index: VectorIndex; save: (file: string) => void } {
  const graph = new hnswlib.HierarchicalNSW("cosine", dimensions);
  graph.initIndex({ maxElements: Math.max(1, vectors.length), m: LINKS, efConstruction: WIDTH_BUILDING, randomSeed: 100 });
  for (const [label, vector] of vectors.entries()) {
    if (vector.length !== dimensions || !vector.every(Number.isFinite)) throw new RangeError(`vector ${label} is not ${dimensions} finite numbers`);
    graph.addPoint([...vector], label);
    onPoint();
  }
  return { index: wrap(graph), save: (file) => void graph.writeIndexSync(file) };
}

/** Loads an index that `save` wrote. @throws if the file is missing, truncated or of another length */
export function openVectorIndex(file: string, dimensions: number, size: number): VectorIndex {
  const graph = new hnswlib.HierarchicalNSW("cosine", dimensions);
  graph.readIndexSync(file);
  if (graph.getCurrentCount() !== size) throw new Error(`${file} holds ${graph.getCurrentCount()} vectors, not ${size}`);
  return wrap(graph);
}

function wrap(graph: InstanceType<typeof hnswlib.HierarchicalNSW>): VectorIndex {
  graph.setEf(WIDTH_ASKING);
  const size = graph.getCurrentCount();
  return {
    size,
    search: (vector, count) => {
      if (size === 0 || !vector.some((value) => value !== 0)) return [];
      const { neighbors, distances } = graph.searchKnn([...vector], Math.min(count, size));
      return neighbors
        .map((label, at) => ({ label, similarity: 1 - (distances[at] ?? 1) }))
        .sort((one, other) => other.similarity - one.similarity || one.label - other.label);
    },
    vectorOf: (label) => graph.getPoint(label),
  };
}

/** Compares with every vector: exact, for small lists and as the measure of the approximate index in tests. */
export function exactVectorIndex(vectors: readonly (readonly number[])[]): VectorIndex {
  return {
    size: vectors.length,
    search: (vector, count) =>
      vector.every((value) => value === 0)
        ? []
        : vectors
            .map((other, label) => ({ label, similarity: cosine(vector, other) }))
            .sort((one, other) => other.similarity - one.similarity || one.label - other.label)
            .slice(0, count),
    vectorOf: (label) => [...(vectors[label] ?? [])],
  };
}

/** Cosine of two vectors; 0 when one of them is all zeros. */
export function cosine(one: readonly number[], other: readonly number[]): number {
  let dot = 0;
  let lengths = [0, 0];
  for (let at = 0; at < one.length; at++) {
    const [a, b] = [one[at] ?? 0, other[at] ?? 0];
    dot += a * b;
    lengths = [(lengths[0] ?? 0) + a * a, (lengths[1] ?? 0) + b * b];
  }
  const length = Math.sqrt((lengths[0] ?? 0) * (lengths[1] ?? 0));
  return length > 0 ? dot / length : 0;
}
