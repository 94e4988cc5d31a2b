import holidays from "@holiday-jp/holiday_jp";
import { DAYS } from "../knowledge/hours.ts";
import type { OpeningHours } from "../knowledge/schemas.ts";

/** The hours that hold on one day, none when it is closed; and why that day is not an ordinary one. */
export type DayHours = { readonly hours: readonly OpeningHours[]; readonly why: "ordinary" | "holiday" | "year-end" };

/**
 * The hours of a counter on a calendar day in Japan, by its weekday, the public holidays and the year-end pause (29 December to 3 January).
 * On a public holiday the entries with `holidays` hold instead of the weekday's; where there are none, the weekday's hold.
 * @param day YYYY-MM-DD
 * @example hoursOn([{days: "mon-fri", from: "09:00", to: "17:00"}], ["holidays"], "2026-11-23") // {hours: [], why: "holiday"}: 勤労感謝の日
 */
export function hoursOn(hours: readonly OpeningHours[], closed: readonly ("holidays" | "year-end")[], day: string): DayHours {
  if (closed.includes("year-end") && isYearEnd(day)) return { hours: [], why: "year-end" };
  const date = atNoon(day);
  const holiday = holidays.isHoliday(date);
  if (holiday && closed.includes("holidays")) return { hours: [], why: "holiday" };
  const onHolidays = holiday ? hours.filter((entry) => entry.holidays === true) : [];
  return {
    hours: onHolidays.length > 0 ? onHolidays : hours.filter((entry) => DAYS[entry.days].includes(date.getDay())),
    why: holiday ? "holiday" : "ordinary",
  };
}

/**
 * True if a row does not say what holds on a day: a public holiday or the year-end pause that its `closed` does not name.
 * @example isSilentOn([{days: "mon-fri", from: "09:00", to: "17:00"}], ["holidays"], "2026-12-30") // true: nothing is said of the year's end
 */
export function isSilentOn(hours: readonly OpeningHours[], closed: readonly ("holidays" | "year-end")[], day: string): boolean {
  if (hours.some(({ days, holidays: open }) => days === "every-day" || open === true)) return false;
  const holiday = holidays.isHoliday(atNoon(day));
  if (holiday && closed.includes("holidays")) return false;
  return (isYearEnd(day) && !closed.includes("year-end")) || (holiday && !closed.includes("holidays"));
}

const isYearEnd = (day: string): boolean => day.slice(5) >= "12-29" || day.slice(5) <= "01-03";

/** The name of the public holiday on a day, or null. @example holidayName("2027-05-03") // {en: "Constitution Memorial Day", ja: "憲法記念日"} */
export function holidayName(day: string): { readonly en: string; readonly ja: string } | null {
  const [holiday] = holidays.between(atNoon(day), atNoon(day));
  return holiday ? { en: holiday.name_en, ja: holiday.name } : null;
}

/** A calendar day at noon, so that no time zone of the server moves it. */
const atNoon = (day: string): Date => new Date(`${day}T12:00:00`);
