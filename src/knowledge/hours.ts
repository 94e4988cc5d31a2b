import { LANGUAGES, type Language } from "../language/languages.ts";
import { remember } from "../shared/remember.ts";
import { fill, type Messages } from "./messages.ts";
import { languageList } from "./phones.ts";
import { rowText } from "./rowText.ts";
import type { OpeningHours } from "./schemas.ts";

/** Weekdays that a `days` word covers; 0 is Sunday. */
export const DAYS: Readonly<Record<OpeningHours["days"], readonly number[]>> = {
  "mon-fri": [1, 2, 3, 4, 5],
  "mon-sat": [1, 2, 3, 4, 5, 6],
  "every-day": [0, 1, 2, 3, 4, 5, 6],
  "sat-sun": [6, 0],
  sun: [0],
  mon: [1],
  tue: [2],
  wed: [3],
  thu: [4],
  fri: [5],
  sat: [6],
};

/**
 * Opening hours as one reads them out; times of the same days stand together.
 * @param spoken the languages whose own hours are shown alone, if there are any; none of them for the whole list
 * @example "Monday to Friday 08:30–17:15; closed on public holidays"
 */
export function showHours(
  hours: readonly OpeningHours[],
  closed: readonly ("holidays" | "year-end")[],
  language: Language,
  messages: Messages,
  spoken: readonly string[] = [language],
): string {
  const own = hours.filter((entry) => entry.languages?.some((tag) => spoken.includes(tag)));
  const shown = own.length > 0 ? own : hours;
  const groups = Map.groupBy(shown, ({ days, holidays, languages }) => JSON.stringify([days, holidays ?? false, languages ?? null]));
  const open = [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    if (!first) return [];
    const days = first.days === "every-day" ? rowText(messages, language, "hours", "everyDay") : showDays(DAYS[first.days], language, messages);
    const speaks = own.length === 0 && first.languages ? `${languageList(first.languages, language)}: ` : "";
    const holidays = first.holidays ? rowText(messages, language, "hours", "andHolidays") : "";
    return `${speaks}${days}${holidays} ${showTimes(entries, language, messages)}`;
  });
  const shut = closed.map((kind) => rowText(messages, language, "hours", kind === "holidays" ? "closedHolidays" : "closedYearEnd"));
  const closing = shut.length > 0 ? fill(rowText(messages, language, "hours", "closed"), { days: shut.join(rowText(messages, language, "hours", "and")) }) : "";
  return `${open.join(rowText(messages, language, "hours", "separator"))}${closing}`;
}

/** The times alone. @example "09:00–12:00, 13:00–16:00" */
export const showTimes = (hours: readonly OpeningHours[], language: Language, messages: Messages): string =>
  hours
    .map(({ from, to }) =>
      from === "00:00" && to === "24:00"
        ? rowText(messages, language, "hours", "allDay")
        : fill(rowText(messages, language, "hours", "fromTo"), { from: showTime(from, language), to: showTime(to, language) }),
    )
    .join(rowText(messages, language, "hours", "timeSeparator"));

const weekday = remember(100, (locale) => new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }));

/** @param day 0 is Sunday @example showWeekday(6, "en") // "Saturday" */
export const showWeekday = (day: number, language: Language): string => weekday(LANGUAGES[language].locale).format(new Date(Date.UTC(2026, 1, 1 + day)));

function showDays(days: readonly number[], language: Language, messages: Messages): string {
  const name = (day: number): string => showWeekday(day, language);
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  return days.length === 1 ? name(first) : fill(rowText(messages, language, "hours", "days"), { from: name(first), to: name(last) });
}

/** 24 hours as written, except in plain Japanese, which says 午前, 昼 and 午後 (after the ISA guideline: 12 o'clock has two readings). */
export function showTime(time: string, language: Language): string {
  if (language !== "ja-simple") return time;
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const part = hour === 12 ? "昼の " : hour < 12 ? "午前" : "午後";
  return `${part}${hour > 12 ? hour - 12 : hour}時${minute ? `${minute}分` : ""}`;
}
