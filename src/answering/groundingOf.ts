import { fillFigures } from "../knowledge/fillFigures.ts";
import type { Passage } from "../knowledge/passages.ts";
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
    const text = passage ? filled(passage, japanDay(clock()), knowledge) : null;
    if (passage && text !== null) return { passage, text, language: tag };
  }
  return null;
}

const texts = new WeakMap<Passage, { readonly day: string; readonly knowledge: AnsweringDeps["knowledge"]; readonly text: string | null }>();
/** A passage with the figures of a day; all sides of two subjects are looked at for one question, so each is filled once a day. */
function filled(passage: Passage, day: string, knowledge: AnsweringDeps["knowledge"]): string | null {
  const known = texts.get(passage);
  if (known?.day === day && known.knowledge === knowledge) return known.text;
  const text = fillFigures(passage.text, passage.language, day, knowledge);
  texts.set(passage, { day, knowledge, text });
  return text;
}
