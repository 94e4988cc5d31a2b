import type { FoundAmount } from "../../language/readAmounts.ts";
import { withoutTotal } from "./sums.ts";
import type { Asked, Sentence, Value, WorkOut } from "./types.ts";

const LIMIT = "status-other-work-hours";
/** Nobody works longer: more is an hour of the clock, or a month. */
const HOURS_OF_A_WEEK = 168;
type Hours = Extract<FoundAmount, { kind: "hours" }>;

/** Hours of all part-time jobs together against the hours a week that the usual permission allows. */
export const workOutWeeklyHours: WorkOut = (asked, rule) => {
  const limit = rule.number(LIMIT);
  const open = asked.traits.has("eachJob") || asked.traits.has("schoolHoliday");
  const parts = limit === null || open ? [] : weekly(asked, limit);
  if (limit === null || parts.length === 0) return null;
  const sum = parts.reduce((whole, part) => whole + part, 0);
  if (sum > HOURS_OF_A_WEEK) return null;
  const hours = (value: number): { own: "hours"; value: number } => ({ own: "hours", value });
  const rests = [{ rule: LIMIT }];
  const read: Sentence =
    parts.length === 1
      ? { says: "readHours", values: { sum: hours(sum) }, rests }
      : { says: "addedHours", values: { parts: { list: parts.map(hours) }, sum: hours(sum) }, rests };
  const values: Record<string, Value> = { limit: { rule: LIMIT } };
  if (sum === limit) return { used: [], sentences: [read, { says: "hoursAtLimit", values }] };
  const result: Sentence =
    sum > limit
      ? { says: "hoursOver", values: { ...values, over: hours(sum - limit) } }
      : { says: "hoursWithin", values: { ...values, left: hours(limit - sum) } };
  return { used: [], sentences: [read, result] };
};

/** The hours a week of each job; none where the amounts leave it open. */
function weekly({ amounts, traits, isNear }: Asked, limit: number): readonly number[] {
  const named = amounts.filter((amount): amount is Hours => amount.kind === "hours");
  if (named.some(({ per }) => per === "month")) return [];
  const daily = named.filter(({ per }) => per === "day");
  const [week] = amounts.flatMap((amount) => (amount.kind === "daysAWeek" ? [amount.days] : []));
  if (daily.length > 0) return daily.length === 1 && named.length === 1 && daily[0] && week !== undefined ? [daily[0].hours * week] : [];
  // "Three jobs of 10 hours" says less than it needs.
  const open = (jobs: readonly number[]): boolean => jobs.length === 1 && traits.has("severalJobs") && !traits.has("total");
  // The limit itself, repeated in the question, is no job; alone it is a question about the rule.
  const isLimit = (amount: Hours): boolean => amount.hours === limit && (named.length === 1 || isNear(amount, "limit"));
  const jobs = withoutTotal(
    named.filter((amount) => !isLimit(amount)).map(({ hours }) => hours),
    traits.has("total"),
  );
  return open(jobs) ? [] : jobs;
}
