import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packArrays, unpackArrays } from "../../src/retrieval/packedArrays.ts";
import { buildPostings, find, POSTINGS, type Postings, type Row } from "../../src/retrieval/postings.ts";

const key = fc.oneof(fc.nat(20), fc.integer({ min: 2 ** 32 - 20, max: 2 ** 32 - 1 }));
/** What labels have: a few keys, many of them shared, in any order, each with a value. */
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.uniqueArray(fc.tuple(key, fc.integer({ min: -5000, max: 5000 })), { selector: ([own]) => own, maxLength: 8 }).map((entries) => ({
    keys: Uint32Array.from(entries, ([own]) => own),
    values: Float32Array.from(entries, ([, value]) => value / 100),
  })),
  { maxLength: 12 },
);

const row = (...entries: (readonly [key: number, value: number])[]): Row => ({
  keys: Uint32Array.from(entries, ([own]) => own),
  values: Float32Array.from(entries, ([, value]) => value),
});

/** The labels that have a key, with their values. */
function held({ keys, starts, labels, values, scale: [scale = 0] }: Postings, wanted: number): [label: number, value: number][] {
  const at = find(keys, wanted);
  if (at < 0) return [];
  const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
  return Array.from(labels.subarray(from, to), (label, place) => [label, (values[from + place] ?? 0) * scale]);
}

describe("postings", () => {
  it("give for each key the labels that have it, ascending, with their values", () => {
    const postings = buildPostings([row([7, 0.5], [3, -1]), row(), row([3, 0.25])]);
    expect(held(postings, 3)).toEqual([
      [0, expect.closeTo(-1, 4)],
      [2, expect.closeTo(0.25, 4)],
    ]);
    expect(held(postings, 7)).toEqual([[0, expect.closeTo(0.5, 4)]]);
  });

  it("give nothing for a key that no label has", () => {
    expect(held(buildPostings([row([7, 1])]), 8)).toEqual([]);
  });

  it("hold what went in, and nothing else, whatever it is", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const postings = buildPostings(list);
        const largest = Math.max(0, ...list.flatMap(({ values }) => [...values].map(Math.abs)));
        const expected = new Map<number, [number, number][]>();
        for (const [label, { keys, values }] of list.entries())
          for (const [at, own] of keys.entries()) expected.set(own, [...(expected.get(own) ?? []), [label, values[at] ?? 0]]);
        expect([...postings.keys]).toEqual([...expected.keys()].sort((one, other) => one - other));
        for (const [own, entries] of expected) {
          const found = held(postings, own);
          expect(found.map(([label]) => label)).toEqual(entries.map(([label]) => label));
          // Values are kept in 16 bits.
          for (const [at, [, value]] of found.entries()) expect(Math.abs(value - (entries[at]?.[1] ?? Number.NaN))).toBeLessThanOrEqual(largest / 65_000);
        }
      }),
    );
  });

  it("are the same when they are packed and unpacked", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const postings = buildPostings(list);
        expect(unpackArrays(POSTINGS, packArrays(POSTINGS, postings))).toEqual(postings);
      }),
    );
  });

  it("can be empty", () => {
    expect(buildPostings([])).toMatchObject({ keys: new Uint32Array(), starts: Uint32Array.of(0), labels: new Uint16Array() });
  });

  it("keep values that are all 0", () => {
    expect(held(buildPostings([row([7, 0])]), 7)).toEqual([[0, 0]]);
  });

  it("tell 65,536 labels apart", () => {
    const last = 65_535;
    const postings = buildPostings(Array.from({ length: last + 1 }, (_, label) => (label === last ? row([7, 1]) : row())));
    expect(held(postings, 7)).toEqual([[last, expect.closeTo(1, 4)]]);
  });

  it("refuse more labels than that", () => {
    expect(() => buildPostings(Array.from({ length: 65_537 }, () => row()))).toThrow(RangeError);
  });
});

describe("find", () => {
  it("says where a number stands in an ascending list, and -1 where it does not", () => {
    fc.assert(
      fc.property(fc.uniqueArray(key), key, (list, wanted) => {
        const ascending = Uint32Array.from(list).sort();
        expect(find(ascending, wanted)).toBe(ascending.indexOf(wanted));
      }),
    );
  });
});
