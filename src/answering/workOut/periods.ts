import { addDays, addMonths } from "../../shared/days.ts";

/**
 * How periods are counted, all of them in calendar days of Japan (YYYY-MM-DD), after the Civil Code, Arts 140–143:
 *
 * - The day of the event is not counted (Art. 140): 14 days from 1 March end on 15 March. Where a rule says that the day counts
 *   (the registration of a birth), `includingTheDay` is used.
 * - A period ends at the end of its last day (Art. 141); so the last day itself is still in time.
 * - Months and years go by the calendar (Art. 143). They begin on the day after the event and end on the day before the day with the same
 *   number; where the last month has no such day, on its last day. One year from 20 March 2026 ends on 20 March 2027, two months from
 *   31 December on the last day of February, and two months from 28 February on 30 April, for 1 March begins a month.
 *
 * "Three months before" a day is the day with the same number, or the last day of a month that has none: 31 May → 28 or 29 February.
 * That a period which ends on a day when offices are closed may run on (Art. 142) is left out: nobody should rely on it.
 */

/** The last of so many days after an event. @example lastOfDays("2026-11-20", 14) // "2026-12-04" */
export const lastOfDays = (event: string, days: number): string => addDays(event, days);

/** The last of so many days where the day of the event is the first. @example lastOfDaysIncludingTheDay("2026-11-03", 14) // "2026-11-16" */
export const lastOfDaysIncludingTheDay = (event: string, days: number): string => addDays(event, days - 1);

/** The last day of so many months after an event. @example lastOfMonths("2026-12-31", 2) // "2027-02-28" */
export function lastOfMonths(event: string, months: number): string {
  const begins = addDays(event, 1);
  const same = addMonths(begins, months);
  // addMonths gives the last day of a month that is too short: there the period ends with that month.
  return same.slice(8) === begins.slice(8) ? addDays(same, -1) : same;
}

/** @example lastOfYears("2028-02-29", 1) // "2029-02-28" */
export const lastOfYears = (event: string, years: number): string => lastOfMonths(event, 12 * years);

/** The day so many months before another. @example monthsBefore("2027-05-31", 3) // "2027-02-28" */
export const monthsBefore = (day: string, months: number): string => addMonths(day, -months);

/** The first day on which so many years are full that began with a day. @example dayAfterYears("2026-04-01", 1) // "2027-04-01" */
export const dayAfterYears = (first: string, years: number): string => addDays(lastOfYears(addDays(first, -1), years), 1);

/** The birthday at an age; who was born on 29 February has it on 28 February in other years, the earlier and so the safe day. */
export const birthdayAt = (birth: string, age: number): string => addMonths(birth, 12 * age);

/** The birthday with a number, counted from the first one after a day. @example birthdayAfter("1990-05-03", "2026-07-01", 10) // "2036-05-03" */
export function birthdayAfter(birth: string, after: string, count: number): string {
  const age = Number(after.slice(0, 4)) - Number(birth.slice(0, 4));
  return birthdayAt(birth, age + count - (birthdayAt(birth, age) > after ? 1 : 0));
}

/** Full years of age on a day. @example ageOn("1990-05-03", "2026-05-02") // 35 */
export const ageOn = (birth: string, on: string): number => {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return birthdayAt(birth, years) > on ? years - 1 : years;
};
