import { readFileSync, writeFileSync } from "node:fs";
import type { VectorIndex } from "./types.ts";

/**
 * An exact index of vectors that are mostly zeros: for each dimension the vectors that have a value there. A search reads only
 * the dimensions of the question: with the embedded embedder some 40 of 512, so that it finds every neighbour in a tenth of the
 * time in which an approximate graph finds most of them (`npm run bench`).
 * `starts` has one entry more than there are dimensions; `labels` rise within a dimension.
 */
type Postings = { readonly size: number; readonly starts: Uint32Array; readonly labels: Uint32Array; readonly values: Float32Array };

/**
 * @param onPoint called after each vector, for the progress bar
 * @throws RangeError for a vector that is not finite or of another length
 */
export function buildSparseVectorIndex(
  vectors: readonly (readonly number[])[],
  dimensions: number,
  onPoint: () => void = () => {},
): { index: VectorIndex; save: (file: string) => void } {
  const lists = Array.from({ length: dimensions }, (): { readonly labels: number[]; readonly values: number[] } => ({ labels: [], values: [] }));
  for (const [label, vector] of vectors.entries()) {
    let squares = 0;
    for (const value of vector) squares += value * value;
    if (vector.length !== dimensions || !Number.isFinite(squares)) throw new RangeError(`vector ${label} is not ${dimensions} finite numbers`);
    const length = Math.sqrt(squares);
    for (const [dimension, { labels, values }] of lists.entries()) {
      const value = vector[dimension] as number;
      if (value === 0) continue;
      labels.push(label);
      values.push(value / length);
    }
    onPoint();
  }
  let end = 0;
  const postings: Postings = {
    size: vectors.length,
    starts: Uint32Array.from([0, ...lists.map(({ labels }) => (end += labels.length))]),
    labels: Uint32Array.from(lists.flatMap(({ labels }) => labels)),
    values: Float32Array.from(lists.flatMap(({ values }) => values)),
  };
  return { index: wrap(postings), save: (file) => writeFileSync(file, pack(postings)) };
}

/** Loads an index that buildSparseVectorIndex made. @throws if the file is truncated or of another length */
export function openSparseVectorIndex(file: string, dimensions: number, size: number): VectorIndex {
  const bytes = readFileSync(file);
  const numbers = new Uint32Array(new Uint8Array(bytes).buffer);
  const [held = 0] = numbers;
  const starts = numbers.subarray(1, dimensions + 2);
  const count = starts[dimensions] ?? 0;
  if (held !== size || numbers.length !== dimensions + 2 + 2 * count) throw new Error(`${file} does not hold ${size} vectors of ${dimensions} numbers`);
  const labels = numbers.subarray(dimensions + 2, dimensions + 2 + count);
  const values = new Float32Array(numbers.buffer, 4 * (dimensions + 2 + count), count);
  return wrap({ size, starts, labels, values });
}

function pack({ size, starts, labels, values }: Postings): Uint8Array {
  const head = Uint32Array.from([size, ...starts]);
  return new Uint8Array(Buffer.concat([head, labels, values].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))));
}

/** Vectors are kept with length 1, so the sum of products is the cosine once the question's own length is taken out. */
function wrap({ size, starts, labels, values }: Postings): VectorIndex {
  const similarities = new Float32Array(size);
  return {
    size,
    search: (vector, count) => {
      const length = Math.hypot(...vector);
      if (size === 0 || length === 0) return [];
      similarities.fill(0);
      // Every index is within its array; a check for each doubles the time of the longest loop that a question goes through.
      for (let dimension = 0; dimension < vector.length; dimension++) {
        const value = (vector[dimension] as number) / length;
        if (value === 0) continue;
        const end = starts[dimension + 1] as number;
        for (let at = starts[dimension] as number; at < end; at++) (similarities[labels[at] as number] as number) += value * (values[at] as number);
      }
      return highest(similarities, Math.min(count, size));
    },
    vectorOf: (label) => Array.from({ length: starts.length - 1 }, (_, dimension) => valueAt(dimension, label)),
  };

  function valueAt(dimension: number, label: number): number {
    let low = starts[dimension] ?? 0;
    let high = starts[dimension + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((labels[middle] ?? 0) < label) low = middle + 1;
      else high = middle;
    }
    return low < (starts[dimension + 1] ?? 0) && labels[low] === label ? (values[low] ?? 0) : 0;
  }
}

/** Chance overlap stays below this (hashedEmbedder.ts), and nearly all vectors of an index with it: they are looked at only if others do not suffice. */
const CHANCE = 0.1;
/** Steps from CHANCE to 1 in which similarities are counted, to find the least one that is wanted. */
const STEPS = 256;

/** The `count` labels with the highest similarity, best first; equal ones in the order of their labels. */
function highest(similarities: Float32Array, count: number): { label: number; similarity: number }[] {
  const counts = new Uint32Array(STEPS + 1);
  for (let label = 0; label < similarities.length; label++) {
    const similarity = similarities[label] as number;
    if (similarity > CHANCE) (counts[stepOf(similarity)] as number)++;
  }
  let [step, above] = [counts.length, 0];
  while (step > 0 && above < count) above += counts[--step] as number;
  const found: { label: number; similarity: number }[] = [];
  for (let label = 0; label < similarities.length; label++) {
    const similarity = similarities[label] as number;
    if (above < count || (similarity > CHANCE && stepOf(similarity) >= step)) found.push({ label, similarity });
  }
  return found.sort((one, other) => other.similarity - one.similarity || one.label - other.label).slice(0, count);
}

const stepOf = (similarity: number): number => Math.min(STEPS, ((similarity - CHANCE) * (STEPS / (1 - CHANCE))) | 0);
