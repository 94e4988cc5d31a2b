import { formatDay } from "../../knowledge/figures.ts";
import { showTime, showWeekday } from "../../knowledge/hours.ts";
import { fill } from "../../knowledge/messages.ts";
import { figuresOf } from "../../language/figuresOf.ts";
import { isJapanese, LANGUAGES, type Language, withFallbacks } from "../../language/languages.ts";
import type { AnsweringDeps } from "../deps.ts";
import type { DraftStatement } from "../types.ts";
import type { Moment } from "./types.ts";

type Deps = Pick<AnsweringDeps, "knowledge">;

/** A sentence of the tables (`tables.say` in knowledge/messages) in the nearest language that has it. @throws if no language has it */
export function tableText(key: string, values: Readonly<Record<string, string>>, language: Language, { knowledge }: Deps): string {
  for (const tag of [language, ...withFallbacks(language), "en" as const]) {
    const found = knowledge.messages.get(tag)?.tables?.say[key];
    if (found !== undefined) return fill(found, values);
  }
  throw new Error(`knowledge/messages has no "tables.say.${key}"`);
}

/**
 * A statement with values of two kinds: `held` stand in the cited passages and are checked there, `asked` come from the question or the calendar.
 */
export function statementOf(
  key: string,
  { held = {}, asked = {} }: { readonly held?: Readonly<Record<string, string>>; readonly asked?: Readonly<Record<string, string>> },
  groundings: readonly number[],
  language: Language,
  deps: Deps,
): DraftStatement {
  return { text: tableText(key, { ...held, ...asked }, language, deps), language, groundings, worked: Object.values(asked).flatMap(figuresOf) };
}

/** A moment as the opening of a sentence. @example "Saturday", "Today, Thursday 26 November 2026" */
export function showMoment({ day, weekdays, onHolidays, time, named }: Moment, language: Language, deps: Deps): string {
  const say = (key: string, values: Readonly<Record<string, string>>): string => tableText(key, values, language, deps);
  const days =
    day !== null
      ? showDay(day, language)
      : onHolidays
        ? say("publicHolidays", {})
        : weekdays.length > 0
          ? listOf(
              weekdays.map((at) => showWeekday(at, language)),
              language,
            )
          : "";
  const when = named === "otherwise" ? days : say(named === "now" ? "now" : "today", { day: days });
  const clock = time === null ? "" : showTime(time, language);
  if (when && clock) return say("dayAtTime", { day: when, time: clock });
  return clock ? say("atTime", { time: clock }) : when;
}

/** A day with its weekday. @example showDay("2026-11-26", "en") // "Thursday, 26 November 2026" */
export function showDay(day: string, language: Language): string {
  const weekday = showWeekday(new Date(`${day}T00:00:00Z`).getUTCDay(), language);
  return isJapanese(language) ? `${formatDay(day, language)} ${weekday}` : `${weekday}, ${formatDay(day, language)}`;
}

/** @example listOf(["law", "work"], "en") // "law and work" */
export const listOf = (items: readonly string[], language: Language): string =>
  isJapanese(language) ? items.join("、") : new Intl.ListFormat(LANGUAGES[language].locale).format(items);
