import { dirname, join, relative } from "node:path";
import type { Knowledge, Topic } from "../knowledge.ts";

/** How a cell stands out: all is well, look at it, mend it. */
export type Tone = "good" | "warn" | "bad";
export type Cell = { readonly text: string; readonly tone: Tone | null };

/** One table of the report, without a form: the terminal and the page each give it theirs. */
export type Section = {
  readonly title: string;
  readonly note: string | null;
  /** Said when there are no rows. */
  readonly empty: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Too long for a terminal: only the page has it, folded. */
  readonly folded: boolean;
};

export const cell = (text: string | number, tone: Tone | null = null): Cell => ({ text: String(text), tone });

/** @example chapterOf(topic, knowledge) // "guidebook/work" */
export const chapterOf = ({ directory }: Topic, knowledge: Knowledge): string => dirname(relative(join(knowledge.directory, "topics"), directory));

/** The first of many names, and how many more there are. */
export function some(names: readonly string[], most: number): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}

/** Things in groups by a key, in the order of the keys. */
export function grouped<T>(things: readonly T[], key: (thing: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
