import type { SparseVector } from "../../src/retrieval/vectors.ts";

/** Seeded random numbers from 0 to 1 (mulberry32): the same list in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Vectors in clusters, as texts about a few subjects are: each is the middle of a cluster and a little noise. */
export function clusteredVectors(count: number, dimensions: number, clusters: number, seed: number): number[][] {
  const random = seededRandom(seed);
  const noise = (size: number): number[] => Array.from({ length: dimensions }, () => (random() - 0.5) * size);
  const middles = Array.from({ length: clusters }, () => noise(1));
  return Array.from({ length: count }, (_, at) => {
    const spread = noise(0.5);
    return (middles[at % clusters] ?? []).map((value, slot) => value + (spread[slot] ?? 0));
  });
}

/** The numbers of a vector that are not 0. @example sparseOf([0, 2]) // { slots: [1], values: [2] } */
export function sparseOf(vector: readonly number[]): SparseVector {
  const slots = [...vector.keys()].filter((slot) => vector[slot] !== 0);
  return { slots: Uint32Array.from(slots), values: Float32Array.from(slots, (slot) => vector[slot] ?? 0) };
}

/** A vector of the same direction and of length 1; one of zeros stays as it is. */
export function unitOf(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
