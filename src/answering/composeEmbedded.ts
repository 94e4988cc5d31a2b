import { fill } from "../knowledge/messages.ts";
import { say } from "../knowledge/messages.ts";
import { splitSentences } from "../language/sentences.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Composition, DraftStatement, Grounded } from "./types.ts";

/** Longest answer in sentences; a facet is written to fit. A first facet shorter than ENOUGH is joined by the next best. */
const MOST = 6;
const ENOUGH = 4;

/** The answer without a model: the facet that was asked for, as it is written, and the next best one where there is room. */
export function composeEmbedded({ groundings, related, subject, language }: Grounded, { knowledge }: Pick<AnsweringDeps, "knowledge">): Composition {
  const statements: DraftStatement[] = [];
  const used = new Set<string>();
  if (subject.startsWith("library:")) {
    const title = sourceTitle(groundings[0]?.passage.sources[0]?.source ?? "", language, knowledge);
    statements.push({ text: say(knowledge.messages, language, "libraryFound", { title }), language, groundings: [0] });
  }
  let length = 0;
  for (const [at, grounding] of groundings.entries()) {
    const sentences = splitSentences(grounding.text).filter((sentence) => !used.has(sentence));
    const own = lengthOf(grounding.text);
    if (at > 0 && (length >= ENOUGH || length + own > MOST)) continue;
    length += own;
    for (const sentence of sentences) used.add(sentence);
    statements.push(...sentences.map((text) => ({ text, language: grounding.language, groundings: [at] })));
  }
  for (const [at, grounding] of related.entries()) {
    const title = sourceTitle(grounding.passage.sources[0]?.source ?? "", language, knowledge);
    statements.push({ text: fill(say(knowledge.messages, language, "libraryAlso"), { title, place: grounding.passage.title }), language, groundings: [groundings.length + at] });
  }
  return { composer: "embedded", statements };
}

/** Sentences of a passage; a list reads like one. */
const lengthOf = (text: string): number => splitSentences(text.replace(/(?:^- .*(?:\n|$))+/gm, "list.\n")).length;

/** A source's title in Japanese for Japanese readers, else in English. */
export function sourceTitle(id: string, language: string, { sources }: AnsweringDeps["knowledge"]): string {
  const source = sources.get(id);
  return source ? (language.startsWith("ja") ? source.title.ja : source.title.en) : id;
}
