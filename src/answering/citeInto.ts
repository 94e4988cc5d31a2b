import { figuresOf } from "../language/figuresOf.ts";
import { sourceTitle } from "./composeEmbedded.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Answer, Citation, Grounding } from "./types.ts";

/**
 * The numbers of the citations of a passage, one for each place in a source; those that are new are added to the list. A citation quotes
 * every passage that rests on its place.
 * @example citeInto(citations, grounding, "en", deps) // [1, 2]
 */
export function citeInto(citations: Citation[], grounding: Grounding, language: Answer["language"], { knowledge }: Pick<AnsweringDeps, "knowledge">): number[] {
  const { passage, text } = grounding;
  // A title that holds figures is quoted too: it may be shown above what it is the title of.
  const quote = figuresOf(passage.title).length > 0 ? `${passage.title}\n${text}` : text;
  return passage.sources.map((ref) => {
    const at = citations.findIndex((known) => known.source === ref.source && known.place === ref.place && known.quoteLanguage === grounding.language);
    const same = citations[at];
    if (same) {
      if (!same.quote.includes(quote)) citations[at] = { ...same, quote: `${same.quote}\n${quote}` };
      return same.marker;
    }
    const source = knowledge.sources.get(ref.source);
    citations.push({
      marker: citations.length + 1,
      source: ref.source,
      title: sourceTitle(ref.source, language, knowledge),
      place: ref.place,
      url: source?.url ?? "",
      edition: source?.edition ?? "",
      checked: passage.checked,
      quote,
      quoteLanguage: grounding.language,
    });
    return citations.length;
  });
}
