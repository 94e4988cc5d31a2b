import { asksOf, withoutGloss } from "./asks.ts";
import type { Knowledge } from "./knowledge.ts";
import type { PassageSet } from "./passages.ts";

/** One passage for each facet of each topic in each language. */
export function topicPassages({ topics }: Knowledge): PassageSet {
  const texts = topics.flatMap((topic) => [...topic.texts].map(([language, text]) => ({ topic, language, text, subject: `topic:${topic.id}` })));
  return {
    passages: texts.flatMap(({ topic, language, text, subject }) =>
      [...text.facets].map(([facet, { text: body }]) => ({
        id: `${subject}/${facet}/${language}`,
        subject,
        facet,
        language,
        title: text.front.title,
        text: body,
        sources: topic.facetSources[facet] ?? topic.sources,
        checked: topic.checked,
        concerns: topic.concerns,
        ...(topic.confirmAt === null ? {} : { confirmAt: topic.confirmAt }),
        ...(text.front.translation === "draft" ? { draft: true as const } : {}),
        related: topic.related.map((id) => `topic:${id}`),
        overview: topic.overview,
      })),
    ),
    asks: texts.flatMap(({ language, text, subject }) => [
      ...asksOf(subject, language, text.front.asks),
      { subject, facet: null, language, text: withoutGloss(text.front.title) },
    ]),
    aliases: [],
  };
}
