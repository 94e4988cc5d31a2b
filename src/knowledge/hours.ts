import { LANGUAGES, type Language } from "../language/languages.ts";
import { remember } from "../shared/remember.ts";
import { fill, type Messages } from "./messages.ts";
import { languageName } from "./phones.ts";
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

/** @example "Monday to Friday 08:30–17:15; closed on public holidays" */
export function showHours(hours: readonly OpeningHours[], closed: readonly ("holidays" | "year-end")[], language: Language, messages: Messages): string {
  const own = hours.filter((entry) => entry.languages?.includes(language));
  const open = (own.length > 0 ? own : hours).map((entry) => {
    const days = entry.days === "every-day" ? rowText(messages, language, "hours", "everyDay") : showDays(DAYS[entry.days], language, messages);
    const time =
      entry.from === "00:00" && entry.to === "24:00"
        ? rowText(messages, language, "hours", "allDay")
        : fill(rowText(messages, language, "hours", "fromTo"), { from: showTime(entry.from, language), to: showTime(entry.to, language) });
    const speaks = own.length === 0 && entry.languages ? `${entry.languages.map((tag) => languageName(tag, language)).join(", ")}: ` : "";
    const holidays = entry.holidays ? rowText(messages, language, "hours", "andHolidays") : "";
    return `${speaks}${days}${holidays} ${time}`;
  });
  const shut = closed.map((kind) => rowText(messages, language, "hours", kind === "holidays" ? "closedHolidays" : "closedYearEnd"));
  const closing =
    shut.length > 0 ? [fill(rowText(messages, language, "hours", "closed"), { days: shut.join(rowText(messages, language, "hours", "and")) })] : [];
  return [...open, ...closing].join(rowText(messages, language, "hours", "separator"));
}

const weekday = remember(100, (locale) => new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }));

function showDays(days: readonly number[], language: Language, messages: Messages): string {
  const name = (day: number): string => weekday(LANGUAGES[language].locale).format(new Date(Date.UTC(2026, 1, 1 + day)));
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  return days.length === 1 ? name(first) : fill(rowText(messages, language, "hours", "days"), { from: name(first), to: name(last) });
}

/** 24 hours as written, except in plain Japanese, which says 午前 and 午後 (ISA guideline). */
function showTime(time: string, language: Language): string {
  if (language !== "ja-simple") return time;
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return `${hour < 12 ? "午前" : "午後"}${hour > 12 ? hour - 12 : hour}時${minute ? `${minute}分` : ""}`;
}
