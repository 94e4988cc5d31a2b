import type { Statement } from "./types.ts";

/** Statements as they are shown: the answer, and what stands behind it under a heading; null where nothing does. */
export type Folded<Said> = { readonly first: readonly Said[]; readonly heading: Said | null; readonly more: readonly Said[] };

/** @example foldMore([answer, { ...heading, more: true }, { ...rest, more: true }]) // { first: [answer], heading, more: [rest] } */
export function foldMore<Said extends Pick<Statement, "more">>(statements: readonly Said[]): Folded<Said> {
  const [heading = null, ...more] = statements.filter((statement) => statement.more);
  return { first: statements.filter((statement) => !statement.more), heading, more };
}
