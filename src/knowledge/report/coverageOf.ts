import type { Language } from "../../language/languages.ts";
import type { Topic } from "../knowledge.ts";
import type { Facet } from "../schemas.ts";

/** How far a topic is written in a language: every facet that it has; at least the summary; or not even that (design card §6). */
export type Coverage = { readonly state: "full" | "core" | "missing"; readonly lacks: readonly Facet[] };

/** @example coverageOf(topic, "vi") // { state: "core", lacks: ["cost", "how"] } */
export function coverageOf(topic: Topic, language: Language): Coverage {
  const model = topic.texts.get("en") ?? [...topic.texts.values()].toSorted((one, other) => other.facets.size - one.facets.size)[0];
  const own = topic.texts.get(language)?.facets;
  const lacks = [...(model?.facets.keys() ?? [])].filter((facet) => !own?.has(facet));
  if (!own?.has("summary")) return { state: "missing", lacks };
  return { state: lacks.length === 0 ? "full" : "core", lacks };
}
