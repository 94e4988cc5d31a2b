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
  const lists = Array.from({ length: dimensions }, (): { label: number; value: number }[] => []);
  for (const [label, vector] of vectors.entries()) {
    if (vector.length !== dimensions || !vector.every(Number.isFinite)) throw new RangeError(`vector ${label} is not ${dimensions} finite numbers`);
    const length = Math.hypot(...vector);
    for (const [dimension, value] of vector.entries()) if (value !== 0) lists[dimension]?.push({ label, value: value / length });
    onPoint();
  }
  let end = 0;
  const postings: Postings = {
    size: vectors.length,
    starts: Uint32Array.from([0, ...lists.map((list) => (end += list.length))]),
    labels: Uint32Array.from(lists.flatMap((list) => list.map(({ label }) => label))),
    values: Float32Array.from(lists.flatMap((list) => list.map(({ value }) => value))),
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
      for (const [dimension, value] of vector.entries()) {
        if (value === 0) continue;
        const end = starts[dimension + 1] ?? 0;
        for (let at = starts[dimension] ?? 0; at < end; at++) {
          const label = labels[at] ?? 0;
          similarities[label] = (similarities[label] ?? 0) + (value / length) * (values[at] ?? 0);
        }
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

/** The `count` labels with the highest similarity, best first; equal ones in the order of their labels. */
function highest(similarities: Float32Array, count: number): { label: number; similarity: number }[] {
  const found: { label: number; similarity: number }[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < similarities.length; label++) {
    const similarity = similarities[label] ?? 0;
    if (found.length === count && similarity <= floor) continue;
    let place = found.length;
    while (place > 0 && (found[place - 1]?.similarity ?? 0) < similarity) place--;
    found.splice(place, 0, { label, similarity });
    if (found.length > count) found.pop();
    floor = found.at(-1)?.similarity ?? 0;
  }
  return found;
}
