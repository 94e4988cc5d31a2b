import type { Language } from "../../language/languages.ts";
import { readDates } from "../../language/readDates.ts";
import { readTime } from "./readTime.ts";
import type { Moment } from "./types.ts";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
/** Hours that stand for a part of the day. */
const PARTS = { lunch: "12:30", evening: "20:00" } as const;

type Text = { readonly clean: string; readonly packed: string; readonly language: Language };

/**
 * The moment that a question asks about, or null.
 * @param has whether the words of a cue stand in the question
 * @example readMoment({clean: "is it open on saturday", …}, now, has) // {weekdays: [6], …}
 */
export function readMoment(
  { clean, packed, language }: Text,
  now: { readonly day: string; readonly time: string },
  has: (cue: string) => boolean,
): Moment | null {
  const time = readTime(packed, has("evening")) ?? (has("lunch") ? PARTS.lunch : has("evening") ? PARTS.evening : null);
  const date = readDates(clean, now.day, language).find(({ day }) => day !== null);
  // "今" alone is now; with a day or a time it only fills in ("今週の土曜日", "今日").
  const weekdays = has("weekend") ? [6, 0] : WEEKDAYS.flatMap((name, at) => (has(name) ? [at] : []));
  const otherwise = { weekdays: [], onHolidays: false, time, named: "otherwise" } as const;
  if (date?.day) return { ...otherwise, day: date.assumed?.after ?? date.day, named: date.day === now.day && date.assumed === null ? "today" : "otherwise" };
  if (has("newYear")) return { ...otherwise, day: newYear(now.day) };
  if (weekdays.length > 0) return { ...otherwise, day: null, weekdays };
  if (has("holiday")) return { ...otherwise, day: null, onHolidays: true };
  if (time === null && has("now")) return { ...otherwise, day: now.day, time: now.time, named: "now" };
  return time === null ? null : { ...otherwise, day: null };
}

/** The next 1 January, or today's if it is one. */
const newYear = (today: string): string => (today.slice(5) === "01-01" ? today : `${Number(today.slice(0, 4)) + 1}-01-01`);
