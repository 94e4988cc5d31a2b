import type { Ask } from "../knowledge/passages.ts";
import { FACETS, type Facet } from "../knowledge/schemas.ts";
import { type Arrays, packArrays, unpackArrays } from "./packedArrays.ts";

/** What each ask of an index asks for; its words are in the indexes. */
export type Asks = {
  readonly size: number;
  /** Every subject that is asked for; a position in it is the subject's number. */
  readonly subjects: readonly string[];
  /** The number of each ask's subject. */
  readonly subjectOf: Uint16Array;
  /** The side that an ask names; null if it names none. */
  readonly facet: (ask: number) => Facet | null;
};

const LAYOUT = { subjects: "Uint16Array", facets: "Uint8Array" } as const;

/** @returns the subjects by number, the number of each ask's subject, and the arrays as they are stored; a facet is its position in FACETS, FACETS.length stands for none */
export function packAsks(asks: readonly Ask[]): { subjects: string[]; subjectOf: Uint16Array; bytes: Uint8Array } {
  const subjects = [...new Set(asks.map(({ subject }) => subject))];
  const numbers = new Map(subjects.map((subject, number) => [subject, number]));
  const arrays: Arrays<typeof LAYOUT> = {
    subjects: Uint16Array.from(asks, ({ subject }) => numbers.get(subject) ?? 0),
    facets: Uint8Array.from(asks, ({ facet }) => (facet === null ? FACETS.length : FACETS.indexOf(facet))),
  };
  return { subjects, subjectOf: arrays.subjects, bytes: packArrays(LAYOUT, arrays) };
}

/** @param bytes what packAsks wrote */
export function unpackAsks(subjects: readonly string[], bytes: Uint8Array): Asks {
  const stored = unpackArrays(LAYOUT, bytes);
  return { size: stored.subjects.length, subjects, subjectOf: stored.subjects, facet: (ask) => FACETS[stored.facets[ask] ?? FACETS.length] ?? null };
}
