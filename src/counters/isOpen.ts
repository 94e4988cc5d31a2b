import type { OpeningHours } from "../knowledge/schemas.ts";
import { japanTime } from "../shared/clock.ts";
import { hoursOn } from "./hoursOn.ts";

/**
 * Whether a counter is open at a moment, by Japan time, public holidays and the year-end pause (hoursOn).
 * @returns null when no hours are known
 * @example isOpen([{days: "mon-fri", from: "09:00", to: "17:00"}], ["holidays"], new Date("2026-11-23T01:00:00Z")) // false: 勤労感謝の日
 */
export function isOpen(hours: readonly OpeningHours[], closed: readonly ("holidays" | "year-end")[], now: Date): boolean | null {
  if (hours.length === 0) return null;
  const { day, time } = japanTime(now);
  return hoursOn(hours, closed, day).hours.some(({ from, to }) => from <= time && time < to);
}
