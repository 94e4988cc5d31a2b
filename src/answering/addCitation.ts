import type { Citation } from "./types.ts";

const SAME = ["source", "place", "quoteLanguage", "checked"] as const;

/**
 * The number of a citation in the list, to which it is added if new. What stands at one place of a source and was checked on one day has one
 * number, and quotes all that rests on it: its notice names the day, so what was checked on another stands apart.
 * @example addCitation([], { ...citation }) // 1
 */
export function addCitation(citations: Citation[], citation: Omit<Citation, "marker">): number {
  const at = citations.findIndex((known) => SAME.every((key) => known[key] === citation[key]));
  const same = citations[at];
  if (!same) return citations.push({ ...citation, marker: citations.length + 1 });
  if (!same.quote.includes(citation.quote)) citations[at] = { ...same, quote: `${same.quote}\n${citation.quote}` };
  return same.marker;
}
