import { type Arrays, packArrays, unpackArrays } from "./packedArrays.ts";
import { buildPostings, find, POSTINGS, type Row } from "./postings.ts";
import type { VectorIndex } from "./types.ts";
import { isSparse, lengthOf, type SparseVector, type Vector } from "./vectors.ts";

/** Postings from slots to labels; the length of the sum of each group's vectors; how many vectors there are. */
const LAYOUT = { ...POSTINGS, groupLengths: "Float32Array", size: "Uint32Array" } as const;
type Stored = Arrays<typeof LAYOUT>;

/**
 * An index of vectors that are mostly zeros: for each slot the vectors that have a value there. A search reads only the slots of the question; but
 * for those that very many vectors have, it is exact.
 * @param vectors of length 1 or 0
 * @param groups the group of each vector, from 0; labels behind its end belong to none
 * @throws RangeError for a vector that is not finite
 */
export function buildSparseVectorIndex(vectors: readonly SparseVector[], groups: Uint16Array): { index: VectorIndex; bytes: Uint8Array } {
  for (const [label, vector] of vectors.entries())
    if (!Number.isFinite(lengthOf(vector))) throw new RangeError(`vector ${label} does not hold finite numbers alone`);
  const postings = buildPostings(withoutCommon(vectors.map(({ slots, values }) => ({ keys: slots, values }))));
  const stored: Stored = { ...postings, groupLengths: groupLengths(vectors, groups), size: Uint32Array.of(vectors.length) };
  return { index: wrap(stored, groups), bytes: packArrays(LAYOUT, stored) };
}

/** A slot that more than this share of the vectors have, and more than so many, tells them apart too little for the time that it takes. */
const COMMON = { share: 0.15, least: 1000 };

function withoutCommon(rows: readonly Row[]): Row[] {
  const counts = new Map<number, number>();
  for (const { keys } of rows) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(COMMON.least, COMMON.share * rows.length);
  return rows.map(({ keys, values }) => {
    const telling = [...keys.keys()].filter((at) => (counts.get(keys[at] as number) ?? 0) <= most);
    return { keys: Uint32Array.from(telling, (at) => keys[at] as number), values: Float32Array.from(telling, (at) => values[at] as number) };
  });
}

/** Opens an index that buildSparseVectorIndex made, with the same groups. @throws RangeError if it is of another length or size */
export function openSparseVectorIndex(bytes: Uint8Array, groups: Uint16Array, size: number): VectorIndex {
  const stored = unpackArrays(LAYOUT, bytes);
  if (stored.size[0] !== size) throw new RangeError(`the index holds ${stored.size[0]} vectors, not ${size}`);
  return wrap(stored, groups);
}

function groupLengths(vectors: readonly SparseVector[], groups: Uint16Array): Float32Array {
  const sums: Map<number, number>[] = [];
  for (const [label, group] of groups.entries()) {
    sums[group] ??= new Map();
    const { slots, values } = vectors[label] as SparseVector;
    for (let at = 0; at < slots.length; at++) sums[group].set(slots[at] as number, (sums[group].get(slots[at] as number) ?? 0) + (values[at] as number));
  }
  return Float32Array.from(sums, (sum) => Math.sqrt([...(sum?.values() ?? [])].reduce((squares, value) => squares + value * value, 0)));
}

function wrap({ keys, starts, labels, values, scale: [scale = 1], groupLengths: lengths, size: [size = 0] }: Stored, groups: Uint16Array): VectorIndex {
  const similarities = new Float32Array(size);
  return {
    size,
    search: (vector: Vector, count: number) => {
      if (!isSparse(vector)) throw new TypeError("the index is one of sparse vectors");
      const length = lengthOf(vector);
      if (size === 0 || length === 0) return { nearest: [], middles: new Float32Array(lengths.length) };
      similarities.fill(0);
      // Every index is within its array; a check for each doubles the time of the longest loop that a question goes through.
      for (let place = 0; place < vector.slots.length; place++) {
        const key = find(keys, vector.slots[place] as number);
        if (key < 0) continue;
        const value = ((vector.values[place] as number) / length) * scale;
        const end = starts[key + 1] as number;
        for (let at = starts[key] as number; at < end; at++) (similarities[labels[at] as number] as number) += value * (values[at] as number);
      }
      return { nearest: highest(similarities, Math.min(count, size)), middles: middlesOf(similarities) };
    },
  };

  /** Likeness to the sum of a group is the sum of the likenesses over the length of the sum. */
  function middlesOf(near: Float32Array): Float32Array {
    const middles = new Float32Array(lengths.length);
    for (let label = 0; label < groups.length; label++) if (near[label] !== 0) (middles[groups[label] as number] as number) += near[label] as number;
    for (let group = 0; group < middles.length; group++) middles[group] = (middles[group] as number) / (lengths[group] || 1);
    return middles;
  }
}

/** Steps from 0 to 1 in which similarities are counted, to find the least one that is wanted. */
const STEPS = 512;
/** Vectors that are less alike than this share of the likest are looked at only if the others do not suffice. */
const FAR = 0.25;

/** The `count` labels with the highest similarity, best first; equal ones in the order of their labels. */
function highest(similarities: Float32Array, count: number): { label: number; similarity: number }[] {
  let most = 0;
  for (let label = 0; label < similarities.length; label++) most = Math.max(most, similarities[label] as number);
  const least = leastWanted(similarities, count, FAR * most) ?? leastWanted(similarities, count, 0) ?? Number.NEGATIVE_INFINITY;
  const found: { label: number; similarity: number }[] = [];
  for (let label = 0; label < similarities.length; label++) {
    const similarity = similarities[label] as number;
    if (similarity >= least) found.push({ label, similarity });
  }
  return found.sort((one, other) => other.similarity - one.similarity || one.label - other.label).slice(0, count);
}

/** A similarity above which at least `count` lie, and not many more; null if fewer lie above the floor. */
function leastWanted(similarities: Float32Array, count: number, floor: number): number | null {
  const counts = new Uint32Array(STEPS + 1);
  for (let label = 0; label < similarities.length; label++) {
    const similarity = similarities[label] as number;
    if (similarity > floor) (counts[stepOf(similarity)] as number)++;
  }
  let [step, above] = [counts.length, 0];
  while (step > 0 && above < count) above += counts[--step] as number;
  return above < count ? null : Math.max(floor, step / STEPS);
}

const stepOf = (similarity: number): number => Math.min(STEPS, (similarity * STEPS) | 0);
