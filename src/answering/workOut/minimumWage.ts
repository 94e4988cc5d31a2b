import type { FoundAmount } from "../../language/readAmounts.ts";
import type { Asked, Sentence, Value, WorkOut } from "./types.ts";

/** The one prefecture whose amount the figures hold (tables/minimumWage.ts says of the others that they are not held). */
const WAGE = "minimum-wage-tokyo";
const BEFORE = "minimum-wage-tokyo-before";
const YEAR = "minimum-wage-year";
/** More hours than there are in a day, a week or the longest month are something else. */
const MOST = { day: 24, week: 168, month: 744 };
type Hours = Extract<FoundAmount, { kind: "hours" }>;
/** So many hours, and for how long: a day, a week, a month, or once. */
type Spent = { readonly hours: number; readonly per: "Day" | "Week" | "Month" | "Hours" };

/** What the minimum wage of Tokyo makes for the hours that the question names. */
export const workOutMinimumWage: WorkOut = (asked, rule) => {
  const [wage, before] = [rule.number(WAGE), rule.number(BEFORE)];
  const spent = hoursOf(asked);
  const [first] = spent;
  if (wage === null || before === null || !first || !asked.traits.has("tokyo") || asked.traits.has("formerly")) return null;
  const pay = (amount: number, hours: number): Value => ({ own: "yen", value: Math.ceil(amount * hours) });
  const length = (hours: number): Value => ({ own: "hours", value: hours });
  const sums: Sentence[] = spent.map(({ hours, per }) => ({
    says: `wage${per}`,
    values: { wage: { rule: WAGE }, hours: length(hours), sum: pay(wage, hours) },
  }));
  const start = { year: { rule: YEAR }, before: { rule: BEFORE }, hours: length(first.hours), sum: pay(before, first.hours) };
  return { used: [], sentences: [...sums, { says: "wageStart", values: start }] };
};

/** The only hours that are named; with the days a week, those of a week too. */
function hoursOf({ amounts }: Asked): readonly Spent[] {
  const named = amounts.filter((amount): amount is Hours => amount.kind === "hours");
  const [only] = named;
  if (!only || named.length > 1 || only.hours <= 0 || only.hours > MOST[only.per ?? "month"]) return [];
  const [days] = amounts.flatMap((amount) => (amount.kind === "daysAWeek" ? [amount.days] : []));
  const aDay = only.per === "day" || (only.per === null && days !== undefined && only.hours <= MOST.day);
  if (aDay) return [{ hours: only.hours, per: "Day" }, ...(days === undefined ? [] : [{ hours: only.hours * days, per: "Week" } as const])];
  return [{ hours: only.hours, per: only.per === "week" ? "Week" : only.per === "month" ? "Month" : "Hours" }];
}
