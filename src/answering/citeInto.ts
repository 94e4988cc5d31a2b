import { figuresOf } from "../language/figuresOf.ts";
import { addCitation } from "./addCitation.ts";
import { sourceTitle } from "./composeEmbedded.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Answer, Citation, Grounding } from "./types.ts";

/**
 * The numbers of the citations of a passage, one for each place in a source; those that are new are added to the list.
 * @example citeInto(citations, grounding, "en", deps) // [1, 2]
 */
export function citeInto(citations: Citation[], grounding: Grounding, language: Answer["language"], { knowledge }: Pick<AnsweringDeps, "knowledge">): number[] {
  const { passage, text } = grounding;
  // A title that holds figures is quoted too: it may be shown above what it is the title of.
  const quote = figuresOf(passage.title).length > 0 ? `${passage.title}\n${text}` : text;
  return passage.sources.map(({ source: id, place }) => {
    const source = knowledge.sources.get(id);
    return addCitation(citations, {
      source: id,
      title: sourceTitle(id, language, knowledge),
      place,
      url: source?.url ?? "",
      edition: source?.edition ?? "",
      checked: passage.checked,
      quote,
      quoteLanguage: grounding.language,
    });
  });
}
