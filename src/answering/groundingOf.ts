import { fillFigures } from "../knowledge/fillFigures.ts";
import type { Facet } from "../knowledge/schemas.ts";
import { type Language, withFallbacks } from "../language/languages.ts";
import { japanDay } from "../shared/clock.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Grounding } from "./types.ts";

/** A facet of a subject in the reader's language or the nearest one, filled with the figures of today. */
export function groundingOf(subject: string, facet: Facet, language: Language, { passages, knowledge, clock }: AnsweringDeps): Grounding | null {
  const languages = passages.get(subject)?.get(facet);
  const tags = subject.startsWith("library:") ? [...(languages?.keys() ?? [])] : withFallbacks(language);
  for (const tag of tags) {
    const passage = languages?.get(tag);
    const text = passage ? fillFigures(passage.text, tag, japanDay(clock()), knowledge) : null;
    if (passage && text !== null) return { passage, text, language: tag };
  }
  return null;
}
