import { withoutGloss } from "../knowledge/asks.ts";
import { fill } from "../knowledge/messages.ts";
import type { Facet } from "../knowledge/schemas.ts";
import { type Language, withFallbacks } from "../language/languages.ts";
import type { AnsweringDeps } from "./deps.ts";

/**
 * A facet as a question that can be sent as it is.
 * @example offerFacet("Departure order", "when", "en", deps) // "Departure order: when, how long?"
 */
export function offerFacet(title: string, facet: Facet, language: Language, { knowledge }: Pick<AnsweringDeps, "knowledge">): string {
  const template = withFallbacks(language)
    .map((tag) => knowledge.messages.get(tag)?.offer[facet])
    .find((found) => found !== undefined);
  return fill(template ?? "{title}", { title: withoutGloss(title) });
}
