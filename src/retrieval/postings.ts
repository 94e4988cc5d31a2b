/**
 * For each key (a hash of 32 bits) the labels that have it, each with a value: an inverted index in four arrays, so that a file is opened as
 * it lies on the disk and 23 languages fit into memory. `starts` has one entry more than there are keys; labels ascend within a key.
 */
export type Postings = {
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly labels: Uint16Array;
  /** A value is its entry times the one number in `scale`. */
  readonly values: Int16Array;
  readonly scale: Float32Array;
};

export const POSTINGS = { keys: "Uint32Array", starts: "Uint32Array", labels: "Uint16Array", values: "Int16Array", scale: "Float32Array" } as const;

/** Labels and values are kept in 16 bits. */
const MOST_LABELS = 65536;
const MOST_VALUE = 32767;

/** What a label has: keys, each once, and a value for each. */
export type Row = { readonly keys: Uint32Array; readonly values: Float32Array };

/**
 * @param rows in the order of their labels
 * @throws RangeError for more rows than labels can tell apart
 * @example buildPostings([{ keys: Uint32Array.of(7), values: Float32Array.of(0.5) }])
 */
export function buildPostings(rows: readonly Row[]): Postings {
  if (rows.length > MOST_LABELS) throw new RangeError(`${rows.length} rows; ${MOST_LABELS} can be told apart`);
  const counts = new Map<number, number>();
  let largest = 0;
  for (const { keys, values } of rows)
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as number;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      largest = Math.max(largest, Math.abs(values[at] as number));
    }
  const keys = Uint32Array.from(counts.keys()).sort();
  const starts = new Uint32Array(keys.length + 1);
  // From here on a key's count is where its next label goes.
  for (const [at, key] of keys.entries()) {
    starts[at + 1] = (starts[at] as number) + (counts.get(key) ?? 0);
    counts.set(key, starts[at] as number);
  }
  const labels = new Uint16Array(starts[keys.length] as number);
  const values = new Int16Array(labels.length);
  const scale = largest / MOST_VALUE || 1;
  for (const [label, row] of rows.entries())
    for (let at = 0; at < row.keys.length; at++) {
      const key = row.keys[at] as number;
      const place = counts.get(key) as number;
      counts.set(key, place + 1);
      labels[place] = label;
      values[place] = Math.round((row.values[at] as number) / scale);
    }
  return { keys, starts, labels, values, scale: Float32Array.of(scale) };
}

/** Where a number stands in an ascending list; -1 if it does not. */
export function find(ascending: Uint32Array | Uint16Array, wanted: number): number {
  let [from, to] = [0, ascending.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const value = ascending[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
