import { figuresIn } from "./fillFigures.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Passage } from "./passages.ts";

/** `secondary` if a figure that the passage shows, or every source that it rests on, is only known from a text that repeats the official one. */
export function confidenceOf({ text, sources }: Pick<Passage, "text" | "sources">, { figures }: Pick<Knowledge, "figures">): "official" | "secondary" {
  const figure = figuresIn(text).some((id) => figures.get(id)?.confidence === "secondary");
  return figure || (sources.length > 0 && sources.every(({ confidence }) => confidence === "secondary")) ? "secondary" : "official";
}
