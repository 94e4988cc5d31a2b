import { PLACEHOLDER, valueOn } from "../../knowledge/figures.ts";
import type { Passage } from "../../knowledge/passages.ts";
import { FACETS } from "../../knowledge/schemas.ts";
import type { AnsweringDeps } from "../deps.ts";
import { groundingOf } from "../groundingOf.ts";
import type { Grounded, Grounding } from "../types.ts";

export type RuleFigure = { readonly rule: string; readonly on?: string };

/**
 * The passages that hold the figures of a rule: those of the answer first, then other sides of its subject, then the topics that hold the
 * rule; as few as possible. Null if a figure stands nowhere: then nothing may be said that rests on it.
 * @param topics subjects that hold the rule, the most particular first
 */
export function findRule(
  figures: readonly RuleFigure[],
  topics: readonly string[],
  grounded: Grounded,
  today: string,
  deps: AnsweringDeps,
): Grounding[] | null {
  let missing = [...figures];
  const found: Grounding[] = [];
  const tries = [
    () => grounded.groundings,
    ...[grounded.subject, ...topics].map((subject) => () => FACETS.flatMap((facet) => groundingOf(subject, facet, grounded.language, deps) ?? [])),
  ];
  for (const candidates of tries) {
    const sides = [...candidates()];
    while (missing.length > 0) {
      const count = ({ passage }: Grounding): number => missing.filter((figure) => holds(passage, figure, today, deps)).length;
      const best = sides.reduce<Grounding | null>((most, side) => (count(side) > (most ? count(most) : 0) ? side : most), null);
      if (!best) break;
      found.push(best);
      missing = missing.filter((figure) => !holds(best.passage, figure, today, deps));
    }
  }
  return missing.length === 0 && found.length > 0 ? found : null;
}

/** True if a passage prints the figure with the value of that day. */
function holds({ text }: Passage, { rule, on }: RuleFigure, today: string, { knowledge }: AnsweringDeps): boolean {
  const figure = knowledge.figures.get(rule);
  if (!figure) return false;
  const value = valueOn(figure, on ?? today);
  return [...text.matchAll(PLACEHOLDER)].some(([, kind, id, day]) => kind === "figure" && id === rule && valueOn(figure, day ?? today) === value);
}
