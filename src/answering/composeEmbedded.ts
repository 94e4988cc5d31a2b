import { fill, say } from "../knowledge/messages.ts";
import type { Language } from "../language/languages.ts";
import { searchWords } from "../language/segment.ts";
import { splitSentences } from "../language/sentences.ts";
import { rarityOf } from "../retrieval/rarity.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Composition, DraftStatement, Grounded, Grounding } from "./types.ts";

/** Longest answer in sentences, a list counted as one (issue: two to six short sentences). The first facet is always shown whole. */
const MOST = 6;
/** So many items of a list take as long to read as a sentence. */
const ITEMS = 3;
/** A sentence that points back to the one before does not stand alone. */
const POINTS_BACK = /^(?:it|its|they|their|this|these|that|those|he|she|there|then|after that|before that|in that case|but|and|so|also|if so|それ|その|これ|この|そこ|ここ|ただし|また|そして|だから|しかし|でも|次に)(?![\p{Script=Latin}])/iu;

type Deps = Pick<AnsweringDeps, "knowledge" | "index">;

/** The answer without a model: the facet that was asked for, as it is written, then what the other facets say to the question, where there is room. */
export function composeEmbedded(grounded: Grounded, deps: Deps): Composition {
  const { groundings, related, language, subject } = grounded;
  const [first, ...others] = groundings;
  const statements: DraftStatement[] = [];
  const title = (grounding: Grounding | undefined): string => sourceTitle(grounding?.passage.sources[0]?.source ?? "", language, deps.knowledge);
  if (subject.startsWith("library:")) statements.push({ text: say(deps.knowledge.messages, language, "libraryFound", { title: title(first) }), language, groundings: [0] });
  if (first) {
    const own = splitSentences(first.text);
    statements.push(...own.map((text) => ({ text, language: first.language, groundings: [0] })));
    statements.push(...furtherSentences(others, own, MOST - lengthOf(first.text), grounded, deps));
  }
  for (const [at, grounding] of related.entries()) statements.push({ text: fill(say(deps.knowledge.messages, language, "libraryAlso"), { title: title(grounding), place: grounding.passage.title }), language, groundings: [groundings.length + at] });
  return { composer: "embedded", statements };
}

/** The sentences of the other facets that hold most of the question's words, in the order in which they are written. */
function furtherSentences(others: readonly Grounding[], shown: readonly string[], room: number, { clean, language }: Grounded, { index }: Deps): DraftStatement[] {
  const words = [...new Set(searchWords(clean))].map((word) => ({ word, rare: rarityOf(word, language, index.rarity) }));
  const candidates = others.flatMap((grounding, at) =>
    splitSentences(withoutLists(grounding.text))
      .filter((text) => !shown.includes(text) && !POINTS_BACK.test(text))
      .map((text, position) => ({ text, at, position, language: grounding.language, weight: weightOf(text, words, at) })),
  );
  return candidates
    .filter(({ text }, place) => candidates.findIndex((other) => other.text === text) === place)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, Math.max(0, room))
    .sort((one, other) => one.at - other.at || one.position - other.position)
    .map(({ text, at, language: written }) => ({ text, language: written, groundings: [at + 1] }));
}

/** How much of the question a sentence holds; facets come in the order of their scores, so an earlier one is preferred. */
function weightOf(text: string, words: readonly { word: string; rare: number }[], at: number): number {
  const held = new Set(searchWords(text));
  return words.filter(({ word }) => held.has(word)).reduce((sum, { rare }) => sum + rare, 0) / (1 + at * 0.15);
}

/** Without lists and the line that opens each: an item alone says too little. */
const withoutLists = (text: string): string => text.replace(/[^\n]*\n(?:- [^\n]*(?:\n|$))+/g, "").trim();

/** Sentences of a passage; some short items of a list read like one. */
function lengthOf(text: string): number {
  const items = text.match(/^- /gm)?.length ?? 0;
  return splitSentences(text.replace(/^- .*$/gm, "")).length + Math.ceil(items / ITEMS);
}

/** A source's title in Japanese for Japanese readers, else in English. */
export function sourceTitle(id: string, language: Language, { sources }: AnsweringDeps["knowledge"]): string {
  const source = sources.get(id);
  return source ? (language.startsWith("ja") ? source.title.ja : source.title.en) : id;
}
