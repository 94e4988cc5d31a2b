import { fill, say } from "../knowledge/messages.ts";
import { isOtherLanguage, type Language } from "../language/languages.ts";
import { RANKING } from "../retrieval/parameters.ts";
import { chooseUnits } from "./chooseUnits.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { RankedUnit } from "./rankUnits.ts";
import type { Composition, DraftStatement, Grounded, Grounding } from "./types.ts";

/**
 * The answer without a model: the sentences that fit the question best, in the order in which they are written, side by side; what fits next
 * best stands behind them under its own heading, for who wants to know more.
 * @param first how much is said first (RANKING.answerLength)
 */
export function composeEmbedded(grounded: Grounded, { knowledge }: Pick<AnsweringDeps, "knowledge">, first = RANKING.answerLength.first): Composition {
  const { groundings, neighbours, library, language, subject } = grounded;
  const sides = [...groundings, ...neighbours];
  const title = (grounding: Grounding | undefined): string => sourceTitle(grounding?.passage.sources[0]?.source ?? "", language, knowledge);
  const heading = (key: "more" | "besides", side: number): DraftStatement => headingOf(key, sides, side, grounded, knowledge);
  /** What the second subject's sentences are about is said once, for they were written to stand under its title. */
  const under = (units: readonly RankedUnit[], own: "more" | null): DraftStatement[] =>
    units.flatMap(({ side, sentences }, at) => {
      const isBeside = side >= groundings.length;
      const opens = at === 0 || (isBeside && (units[at - 1]?.side ?? 0) < groundings.length);
      const key = isBeside ? "besides" : own;
      const said = sentences.map((text): DraftStatement => ({ text, language: sides[side]?.language ?? language, groundings: [side] }));
      return opens && key !== null ? [heading(key, side), ...said] : said;
    });
  const isForeign = (side: number): boolean => isOtherLanguage(sides[side]?.language ?? language, language);
  const own = grounded.units.filter(({ side }) => !isForeign(side));
  // Of what is held in another language alone, the side that is asked for; behind what the reader can read.
  const foreign = own.length > 0 && isForeign(0) ? grounded.units.filter(({ side }) => side === 0) : [];
  const chosen = chooseUnits(own.length > 0 ? own : grounded.units, groundings.length, first);
  const abroad = foreign.length > 0 ? chooseUnits(foreign, groundings.length, first).first : [];
  const found = subject.startsWith("library:")
    ? [{ text: say(knowledge.messages, language, "libraryFound", { title: title(groundings[0]) }), language, groundings: [0] }]
    : [];
  const also = library.map((grounding, at) => ({
    text: fill(say(knowledge.messages, language, "libraryAlso"), { title: title(grounding), place: grounding.passage.title }),
    language,
    groundings: [sides.length + at],
  }));
  const more = under(chosen.more, "more").map((statement) => ({ ...statement, more: true as const }));
  return { composer: "embedded", statements: [...found, ...under([...chosen.first, ...abroad], null), ...also, ...more] };
}

/** What the sentences that follow are about. @param side position of the passage that has it as its title */
export function headingOf(
  key: "more" | "besides",
  sides: readonly Grounding[],
  side: number,
  { language }: Pick<Grounded, "language">,
  { messages }: Pick<AnsweringDeps["knowledge"], "messages">,
): DraftStatement {
  const written = sides[side]?.language ?? language;
  return { text: fill(say(messages, written, key), { title: sides[side]?.passage.title ?? "" }), language: written, groundings: [side] };
}

/** A source's title in Japanese for Japanese readers, else in English. */
export function sourceTitle(id: string, language: Language, { sources }: AnsweringDeps["knowledge"]): string {
  const source = sources.get(id);
  return source ? (language.startsWith("ja") ? source.title.ja : source.title.en) : id;
}
