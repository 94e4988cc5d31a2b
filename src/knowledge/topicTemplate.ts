import type { Language } from "../language/languages.ts";
import { FACETS, type Facet } from "./schemas.ts";
import { fillMark } from "./unfilled.ts";

/** The languages in which every topic is written (design card §5). */
const MAIN = ["en", "ja", "ja-simple"] as const satisfies readonly Language[];

const ASKED: Readonly<Record<Facet, string>> = {
  summary: "the answer in one to three sentences",
  who: "whom it is for, who may do it",
  when: "by when, how long",
  where: "at which counter, or online",
  cost: "what it costs, when to pay",
  documents: "what to bring, one thing a line",
  how: "the steps, one a line",
  rules: "what is allowed, what is weighed",
  penalty: "what happens if it is not done",
  contact: "who answers questions, as {hotline:id} in double braces",
  notes: "what else to know",
};

/**
 * The files of a topic that is still to be written: name → text. Every place to write is a mark that the check refuses.
 * @param checked YYYY-MM-DD: the day on which the author compares it with its sources
 */
export function topicTemplate(id: string, checked: string, reviewBy: string): ReadonlyMap<string, string> {
  return new Map([["topic.yaml", head(id, checked, reviewBy)], ...MAIN.map((language) => [`${language}.md`, text(language)] as const)]);
}

const quoted = (hint: string): string => JSON.stringify(fillMark(hint));

const head = (id: string, checked: string, reviewBy: string): string => `id: ${id}
sources:
  - {source: ${quoted("id in sources.yaml")}, place: ${quoted("article, page or heading")}}
# Sides that rest on another source: facets: {cost: [{source: id, place: Table 1}]}
related: []
concerns: []
checked: ${checked}
reviewBy: ${reviewBy}
`;

const text = (language: (typeof MAIN)[number]): string => `---
title: ${quoted(`title${NOTE[language]}`)}
official: ${quoted("official Japanese name; take the line out if there is none")}
asks:
  - ${quoted(`8 or more ways in which people really ask, one a line${NOTE[language]}; with when: before it, an ask for that side`)}
translation: original
---
${FACETS.map((facet) => `## ${facet}\n${fillMark(`${ASKED[facet]}${facet === "summary" ? "" : "; take the side out of every language if it has none"}`)}\n`).join("\n")}`;

const NOTE = { en: "", ja: " in Japanese", "ja-simple": " in plain Japanese" } as const;
