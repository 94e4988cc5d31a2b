import type { Ask } from "../knowledge/passages.ts";

/** The middle of all asks of each subject (Rocchio's classifier): normalised means of their vectors. */
export type Centres = ReadonlyMap<string, Float32Array>;

export function centresOf(asks: readonly Ask[], vectors: readonly (readonly number[])[]): Centres {
  const centres = new Map<string, Float32Array>();
  for (const [at, { subject }] of asks.entries()) {
    const vector = vectors[at] ?? [];
    const sum = centres.get(subject) ?? new Float32Array(vector.length);
    centres.set(subject, sum);
    for (let slot = 0; slot < vector.length; slot++) sum[slot] = (sum[slot] ?? 0) + (vector[slot] ?? 0);
  }
  for (const sum of centres.values()) {
    const length = Math.hypot(...sum) || 1;
    for (let slot = 0; slot < sum.length; slot++) sum[slot] = (sum[slot] ?? 0) / length;
  }
  return centres;
}

/** The subjects in order, and their vectors one after another as 32-bit floats. */
export const packCentres = (centres: Centres): { subjects: string[]; bytes: Uint8Array } => ({
  subjects: [...centres.keys()],
  bytes: new Uint8Array(Buffer.concat([...centres.values()].map((vector) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)))),
});

export function unpackCentres(subjects: readonly string[], bytes: Uint8Array, dimensions: number): Centres {
  // A copy of its own: a small file comes as a view into a buffer that others share.
  const floats = new Float32Array(new Uint8Array(bytes).buffer);
  return new Map(subjects.map((subject, at) => [subject, floats.subarray(at * dimensions, (at + 1) * dimensions)]));
}
