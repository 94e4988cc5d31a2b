/** A vector of which only the numbers that are not 0 are kept, by ascending slot. */
export type SparseVector = { readonly slots: Uint32Array; readonly values: Float32Array };

/** What an embedder makes of a text: all numbers of the vector, or only those that are not 0. */
export type Vector = readonly number[] | SparseVector;

export const isSparse = (vector: Vector): vector is SparseVector => "slots" in vector;

/** The length of a vector; not finite if one of its numbers is not. */
export function lengthOf(vector: Vector): number {
  let squares = 0;
  for (const value of isSparse(vector) ? vector.values : vector) squares += value * value;
  return Math.sqrt(squares);
}

/** Cosine of two vectors of one embedder; 0 when one of them is all zeros. @example cosine([1, 0], [0, 3]) // 0 */
export function cosine(one: Vector, other: Vector): number {
  const lengths = lengthOf(one) * lengthOf(other);
  return lengths > 0 ? dot(one, other) / lengths : 0;
}

function dot(one: Vector, other: Vector): number {
  let sum = 0;
  if (isSparse(one) && isSparse(other)) {
    for (let at = 0, beside = 0; at < one.slots.length && beside < other.slots.length; ) {
      const difference = (one.slots[at] as number) - (other.slots[beside] as number);
      if (difference === 0) sum += (one.values[at] as number) * (other.values[beside] as number);
      if (difference <= 0) at++;
      if (difference >= 0) beside++;
    }
    return sum;
  }
  if (isSparse(one) || isSparse(other)) throw new TypeError("the vectors are of two embedders");
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
