import { FACETS, type Facet } from "../knowledge/schemas.ts";
import { type Language, withFallbacks } from "../language/languages.ts";
import { pattern } from "../shared/pattern.ts";
import type { AnsweringDeps } from "./deps.ts";

/** Facets whose cue words stand in the text, in the order in which they are asked. */
export function facetCues(text: string, language: Language, { knowledge }: Pick<AnsweringDeps, "knowledge">): Facet[] {
  const cues = withFallbacks(language).flatMap((tag) => knowledge.messages.get(tag)?.cues ?? [])[0] ?? {};
  return FACETS.flatMap((facet) => {
    const at = Math.min(...(cues[facet] ?? []).map((cue) => text.search(pattern(cue, "iu"))).map((index) => (index < 0 ? Number.POSITIVE_INFINITY : index)));
    return Number.isFinite(at) ? [{ facet, at }] : [];
  })
    .sort((one, other) => one.at - other.at)
    .map(({ facet }) => facet);
}
