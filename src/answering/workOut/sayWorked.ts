import { formatDuration, formatValue, valueOn } from "../../knowledge/figures.ts";
import { fill } from "../../knowledge/messages.ts";
import { figuresOf } from "../../language/figuresOf.ts";
import { LANGUAGES, type Language, withFallbacks } from "../../language/languages.ts";
import { splitSentences } from "../../language/sentences.ts";
import type { AnsweringDeps } from "../deps.ts";
import type { DraftStatement } from "../types.ts";
import type { Sentence, Value } from "./types.ts";

/**
 * A worked-out sentence in words, one statement for each sentence of its template. Figures that were worked out or that the question holds
 * go with it; those of the rule do not, for they must stand in what it cites.
 * @param groundings positions of the passages that it rests on
 */
export function sayWorked(
  { says, values = {} }: Sentence,
  groundings: readonly number[],
  reader: Language,
  today: string,
  { knowledge }: Pick<AnsweringDeps, "knowledge">,
): DraftStatement[] {
  const language = [reader, ...withFallbacks(reader), "en" as const].find((tag) => knowledge.messages.get(tag)?.workOut?.say[says]);
  const template = language && knowledge.messages.get(language)?.workOut?.say[says];
  if (!language || !template) throw new Error(`knowledge/messages has no "workOut.say.${says}"`);
  const shown = Object.entries(values).map(([mark, value]) => ({ mark, text: show(value, language, today, knowledge), ours: !("rule" in value) }));
  const text = fill(template, Object.fromEntries(shown.map(({ mark, text: filled }) => [mark, filled])));
  const worked = shown.filter(({ ours }) => ours).flatMap(({ text: filled }) => figuresOf(filled));
  return splitSentences(text).map((sentence) => ({ text: sentence, language, groundings, worked }));
}

function show(value: Value, language: Language, today: string, { figures }: AnsweringDeps["knowledge"]): string {
  if ("quoted" in value) return value.quoted;
  if ("length" in value) return formatDuration(value.length, language);
  if ("own" in value) return formatValue(value.own, value.value, language);
  if ("list" in value)
    return new Intl.ListFormat(LANGUAGES[language].locale).format(value.list.map(({ own, value: part }) => formatValue(own, part, language)));
  const figure = figures.get(value.rule);
  const held = figure ? valueOn(figure, value.on ?? today) : null;
  if (!figure || held === null) throw new Error(`the figure "${value.rule}" was used in a calculation, but is not held`);
  return formatValue(figure.kind, held, language);
}
