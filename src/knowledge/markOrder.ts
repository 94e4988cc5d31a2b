import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGE_TAGS } from "../language/languages.ts";
import { PLACEHOLDER } from "./figures.ts";
import { type Fault, readYaml } from "./readYaml.ts";
import type { Figure } from "./schemas.ts";
import { facet } from "./schemas.ts";

/** Which orders of marks people accepted: topic → facet → language → the numbers of English's marks as they follow each other. */
const ACCEPTED = "mark-orders.yaml";
export const orderFile = (directory: string): string => join(directory, ACCEPTED);

const numbers = z.string().regex(/^\d+(?: \d+)+$/, "write the numbers of the English marks in their order: 2 1 3");
const accepted = z.record(z.string(), z.partialRecord(facet, z.partialRecord(z.enum(LANGUAGE_TAGS), numbers)));

/** By `topic/facet/language`. */
export function readAcceptedOrders(directory: string, faults: Fault[]): Map<string, string> {
  const file = orderFile(directory);
  const table = existsSync(file) ? readYaml(file, accepted, faults) : null;
  return new Map(
    Object.entries(table ?? {}).flatMap(([topic, facets]) =>
      Object.entries(facets).flatMap(([name, languages]) =>
        Object.entries(languages).map(([language, order]): [string, string] => [`${topic}/${name}/${language}`, order]),
      ),
    ),
  );
}

/** The marks of a text one after the other; a mark that is repeated at once counts once, for nothing can be swapped there. */
export const markSequence = (text: string): string[] => withoutRepeats([...text.matchAll(PLACEHOLDER)].map(([mark]) => mark));

const withoutRepeats = (marks: readonly string[]): string[] => marks.filter((mark, at) => mark !== marks[at - 1]);

/**
 * Whether two figures of one kind have changed places: such a swap reads well and is wrong. Marks that only one of the texts bears are not
 * compared here.
 * @returns the two marks where the order first differs, or null
 * @example swappedKind(["{{figure:fee-1y}}", "{{figure:fee-3y}}"], ["{{figure:fee-3y}}", "{{figure:fee-1y}}"], figures)
 */
export function swappedKind(english: readonly string[], own: readonly string[], figures: ReadonlyMap<string, Figure>): { here: string; there: string } | null {
  for (const [kind, marks] of Map.groupBy(english, (mark) => kindOf(mark, figures))) {
    const there = withoutRepeats(marks);
    const here = withoutRepeats(own.filter((mark) => kindOf(mark, figures) === kind));
    const at = there.findIndex((mark, index) => mark !== here[index]);
    const first = at < 0 && here.length > there.length ? there.length : at;
    if (first >= 0) return { here: here[first] ?? "nothing", there: there[first] ?? "nothing" };
  }
  return null;
}

function kindOf(mark: string, figures: ReadonlyMap<string, Figure>): string {
  const [, kind = "", id = ""] = new RegExp(PLACEHOLDER.source).exec(mark) ?? [];
  return kind === "figure" ? (figures.get(id)?.kind ?? kind) : kind;
}

/** The order of marks as the numbers of the English marks, which are counted as each first comes. @example orderOf(["a", "b"], ["b", "a"]) // "2 1" */
export function orderOf(english: readonly string[], own: readonly string[]): string {
  const number = new Map([...new Set(english)].map((mark, at) => [mark, at + 1]));
  return own.map((mark) => number.get(mark) ?? 0).join(" ");
}
