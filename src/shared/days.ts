/** Reckoning with calendar days, YYYY-MM-DD, apart from any time zone. */

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** @example addDays("2026-12-31", 1) // "2027-01-01" */
export const addDays = (day: string, days: number): string => dayOf(at(day) + days * DAY_MS);

/** @example daysBetween("2026-11-21", "2026-12-01") // 10 */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS);

/** The same day of a later month, or its last day where it is shorter. @example addMonths("2026-08-31", 6) // "2027-02-28" */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}
