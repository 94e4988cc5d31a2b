import type { Asked, Sentence, Value, WorkOut } from "./types.ts";

const LITRES = "prepare-kit-water-litres";
const DAYS = "prepare-kit-days";
const BETTER = "prepare-kit-better";
const DAYS_OF_A_WEEK = 7;

/** Water and food for a disaster: people × days × litres, for the days of the question or else for the least and the better time. */
export const workOutDisasterWater: WorkOut = (asked, rule) => {
  const [litres, least, better] = [rule.number(LITRES), rule.number(DAYS), rule.number(BETTER)];
  const { people } = asked;
  const named = daysOf(asked);
  if (litres === null || least === null || better === null || (people === null && named === null)) return null;
  const water = (time: Value, days: number): Sentence => {
    const values: Record<string, Value> = { days: time, each: { rule: LITRES }, litres: { own: "count", value: (people ?? 1) * days * litres } };
    return people === null ? { says: "waterForOne", values } : { says: "waterFor", values: { ...values, people: { own: "count", value: people } } };
  };
  const sums =
    named === null ? [water({ rule: DAYS }, least), water({ rule: BETTER }, better * DAYS_OF_A_WEEK)] : [water({ own: "days", value: named }, named)];
  return { used: [], sentences: [...sums, { says: "foodToo", rests: [{ rule: DAYS }] }] };
};

/** The only number of days that is named. */
function daysOf({ amounts }: Asked): number | null {
  const named = new Set(
    amounts.flatMap((amount) =>
      amount.kind === "supply" ? [amount.days] : amount.kind === "length" && !amount.length.years && !amount.length.months ? [amount.length.days] : [],
    ),
  );
  const [only] = named;
  return named.size === 1 && only !== undefined && only > 0 ? only : null;
}
