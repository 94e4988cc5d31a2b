import { figuresIn } from "./fillFigures.ts";
import type { Passage } from "./passages.ts";
import type { Tables } from "./readKnowledge.ts";

/**
 * `secondary` if a figure that the passage shows, or every source that it rests on, is only known from a text that repeats the official one;
 * `opinion` if it retells a private text, which its own words say.
 */
export function confidenceOf(
  { text, sources: refs }: Pick<Passage, "text" | "sources">,
  { figures, sources }: Pick<Tables, "figures" | "sources">,
): "official" | "secondary" | "opinion" {
  if (refs.some(({ source }) => sources.get(source)?.kind === "opinion")) return "opinion";
  const figure = figuresIn(text).some((id) => figures.get(id)?.confidence === "secondary");
  return figure || (refs.length > 0 && refs.every(({ confidence }) => confidence === "secondary")) ? "secondary" : "official";
}
