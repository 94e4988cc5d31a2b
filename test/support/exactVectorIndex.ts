import type { VectorIndex } from "../../src/retrieval/types.ts";
import { cosine, lengthOf, type Vector } from "../../src/retrieval/vectors.ts";

/** Compares with every vector: the measure of the other indexes. @param groups as buildVectorIndex has them */
export function exactVectorIndex(vectors: readonly Vector[], groups: Uint16Array = new Uint16Array()): VectorIndex {
  const near = (vector: Vector): { label: number; similarity: number }[] => vectors.map((other, label) => ({ label, similarity: cosine(vector, other) }));
  return {
    size: vectors.length,
    search: (vector, count) => {
      const members: number[][] = Array.from({ length: Math.max(-1, ...groups) + 1 }, () => []);
      for (const [label, group] of groups.entries()) members[group]?.push(label);
      if (lengthOf(vector) === 0) return { nearest: [], middles: new Float32Array(members.length) };
      const all = near(vector);
      return {
        nearest: [...all].sort((one, other) => other.similarity - one.similarity || one.label - other.label).slice(0, count),
        middles: Float32Array.from(members, (labels) => {
          const sum = labels.reduce((total, label) => total + (all[label]?.similarity ?? 0), 0);
          const squares = labels.reduce(
            (total, one) => total + labels.reduce((row, other) => row + cosine(vectors[one] as Vector, vectors[other] as Vector), 0),
            0,
          );
          return sum / (Math.sqrt(squares) || 1);
        }),
      };
    },
  };
}
