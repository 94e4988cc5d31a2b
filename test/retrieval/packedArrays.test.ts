import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arrays, packArrays, unpackArrays } from "../../src/retrieval/packedArrays.ts";

const LAYOUT = { flags: "Uint8Array", signed: "Int16Array", labels: "Uint16Array", keys: "Uint32Array", values: "Float32Array" } as const;
const arrays: fc.Arbitrary<Arrays<typeof LAYOUT>> = fc.record({
  flags: fc.uint8Array(),
  signed: fc.int16Array(),
  labels: fc.uint16Array(),
  keys: fc.uint32Array(),
  values: fc.float32Array(),
});
const packed = arrays.map((any) => packArrays(LAYOUT, any));

/** Bytes that stand among others in a longer buffer, as those of a small file do. */
function amongOthers(bytes: Uint8Array, before: number): Uint8Array {
  const shared = new Uint8Array(before + bytes.length + 3).fill(255);
  shared.set(bytes, before);
  return shared.subarray(before, before + bytes.length);
}

describe("arrays that were packed", () => {
  it("are the same when they are unpacked, whatever they hold", () => {
    fc.assert(fc.property(arrays, (any) => void expect(unpackArrays(LAYOUT, packArrays(LAYOUT, any))).toEqual(any)));
  });

  it("are the same when their bytes lie anywhere in a buffer of others", () => {
    fc.assert(fc.property(arrays, fc.nat(9), (any, before) => void expect(unpackArrays(LAYOUT, amongOthers(packArrays(LAYOUT, any), before))).toEqual(any)));
  });

  it("do not change with a buffer that others share", () => {
    const bytes = amongOthers(packArrays({ keys: "Uint32Array" }, { keys: Uint32Array.of(7) }), 4);
    const { keys } = unpackArrays({ keys: "Uint32Array" }, bytes);
    bytes.fill(0);
    expect(keys).toEqual(Uint32Array.of(7));
  });

  it("are packed as they are, where they are views into longer ones", () => {
    const labels = Uint16Array.of(9, 1, 2, 3, 9).subarray(1, 4);
    expect(unpackArrays({ labels: "Uint16Array" }, packArrays({ labels: "Uint16Array" }, { labels })).labels).toEqual(Uint16Array.of(1, 2, 3));
  });

  it("are refused if their bytes were cut off, wherever", () => {
    fc.assert(fc.property(packed, fc.nat(), (bytes, cut) => void expect(() => unpackArrays(LAYOUT, bytes.slice(0, cut % bytes.length))).toThrow(RangeError)));
  });

  it("are refused if more bytes follow, whatever they are", () => {
    fc.assert(
      fc.property(packed, fc.uint8Array({ minLength: 1 }), (bytes, more) => {
        expect(() => unpackArrays(LAYOUT, Uint8Array.of(...bytes, ...more))).toThrow(RangeError);
      }),
    );
  });
});
