import { PLACEHOLDER } from "./figures.ts";
import type { Passage } from "./passages.ts";

/** Where a figure is printed: the subject, and the day when the mark names one. */
export type FigureUse = { readonly subject: string; readonly day: string | null };

/**
 * Who prints each figure; a figure that nothing prints is not in it.
 * @example figureUses(passages).get("card-fee") // [{ subject: "topic:lost-card", day: null }]
 */
export function figureUses(passages: readonly Passage[]): Map<string, FigureUse[]> {
  const uses = new Map<string, FigureUse[]>();
  for (const { subject, text } of passages)
    for (const [, kind, id = "", day = null] of text.matchAll(PLACEHOLDER)) {
      if (kind !== "figure") continue;
      const known = uses.get(id) ?? [];
      if (!known.some((use) => use.subject === subject && use.day === day)) uses.set(id, [...known, { subject, day }]);
    }
  return uses;
}
