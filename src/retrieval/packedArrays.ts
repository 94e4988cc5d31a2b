const KINDS = { Uint8Array, Int16Array, Uint16Array, Uint32Array, Float32Array } as const;
type Kinds = { Uint8Array: Uint8Array; Int16Array: Int16Array; Uint16Array: Uint16Array; Uint32Array: Uint32Array; Float32Array: Float32Array };
type Kind = keyof Kinds;
/** Names and kinds of the arrays of a file, in their order. */
export type Layout = Readonly<Record<string, Kind>>;
export type Arrays<Shape extends Layout> = { readonly [Name in keyof Shape]: Kinds[Shape[Name]] };

/** Each array after its length in items (32 bits), on a multiple of four bytes, so that it is read where it lies. */
export function packArrays<Shape extends Layout>(layout: Shape, arrays: Arrays<Shape>): Uint8Array {
  const pieces = Object.keys(layout).flatMap((name) => {
    const { buffer, byteOffset, byteLength, length } = arrays[name as keyof Shape];
    return [new Uint8Array(Uint32Array.of(length).buffer), new Uint8Array(buffer, byteOffset, byteLength), new Uint8Array(-byteLength & 3)];
  });
  return new Uint8Array(Buffer.concat(pieces));
}

/**
 * @param bytes what packArrays wrote with the same layout
 * @throws RangeError if they end too early or too late
 * @example unpackArrays({ keys: "Uint32Array" }, packArrays({ keys: "Uint32Array" }, { keys })).keys
 */
export function unpackArrays<Shape extends Layout>(layout: Shape, bytes: Uint8Array): Arrays<Shape> {
  // A copy of its own: a small file comes as a view into a buffer that others share.
  const { buffer } = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  let at = 0;
  const arrays = Object.entries(layout).map(([name, kind]) => {
    const [length = 0] = new Uint32Array(buffer, at, 1);
    const values = new KINDS[kind](buffer as ArrayBuffer, at + 4, length);
    at += 4 + values.byteLength + (-values.byteLength & 3);
    return [name, values];
  });
  if (at !== buffer.byteLength) throw new RangeError(`the file has ${buffer.byteLength} bytes, not ${at}`);
  return Object.fromEntries(arrays) as Arrays<Shape>;
}
