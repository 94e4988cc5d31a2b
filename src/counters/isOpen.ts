import holidays from "@holiday-jp/holiday_jp";
import { DAYS } from "../knowledge/hours.ts";
import type { OpeningHours } from "../knowledge/schemas.ts";

const JAPAN = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/**
 * Whether a counter is open at a moment, by Japan time, public holidays and the year-end pause (29 December to 3 January).
 * On a public holiday the entries with `holidays` hold instead of the weekday's; where there are none, the weekday's hold.
 * @returns null when no hours are known
 * @example isOpen([{days: "mon-fri", from: "09:00", to: "17:00"}], ["holidays"], new Date("2026-11-23T01:00:00Z")) // false: 勤労感謝の日
 */
export function isOpen(hours: readonly OpeningHours[], closed: readonly ("holidays" | "year-end")[], now: Date): boolean | null {
  if (hours.length === 0) return null;
  const part = Object.fromEntries(JAPAN.formatToParts(now).map(({ type, value }) => [type, value]));
  const monthDay = `${part.month}-${part.day}`;
  if (closed.includes("year-end") && (monthDay >= "12-29" || monthDay <= "01-03")) return false;
  // The calendar day in Japan, at noon, so that no time zone of the server moves it.
  const day = new Date(`${part.year}-${monthDay}T12:00:00`);
  const holiday = holidays.isHoliday(day);
  if (holiday && closed.includes("holidays")) return false;
  const time = `${part.hour}:${part.minute}`;
  const onHolidays = holiday ? hours.filter((entry) => entry.holidays === true) : [];
  const today = onHolidays.length > 0 ? onHolidays : hours.filter((entry) => DAYS[entry.days].includes(day.getDay()));
  return today.some(({ from, to }) => from <= time && time < to);
}
