import type { FoundAmount } from "../../language/readAmounts.ts";
import { dayAfterYears } from "./periods.ts";
import { withoutTotal } from "./sums.ts";
import { day, type Sentence, type WorkOut } from "./types.ts";

const [LOW, HIGH] = ["hsp-points", "hsp-pr-points-high"];
const YEARS = { low: "hsp-pr-years", high: "hsp-pr-years-high" };

/** Points of a highly skilled professional against the two marks, and from when permanent residence can be asked for. */
export const workOutPoints: WorkOut = ({ amounts, days, today, traits }, rule) => {
  const [low, high] = [rule.number(LOW), rule.number(HIGH)];
  const parts = low === null ? [] : counted(amounts, low, traits.has("total"));
  if (low === null || high === null || parts.length === 0) return null;
  const sum = parts.reduce((whole, part) => whole + part, 0);
  const points = (value: number): { own: "points"; value: number } => ({ own: "points", value });
  const enough = sum >= high ? { mark: HIGH, years: YEARS.high } : sum >= low ? { mark: LOW, years: YEARS.low } : null;
  const rests = [{ rule: enough?.mark ?? LOW }];
  const read: Sentence =
    parts.length === 1
      ? { says: "readPoints", values: { sum: points(sum) }, rests }
      : { says: "addedPoints", values: { parts: { list: parts.map(points) }, sum: points(sum) }, rests };
  if (!enough) return { used: [], sentences: [read, { says: "pointsTooFew", values: { mark: { rule: LOW }, missing: points(low - sum) } }] };
  const years = rule.number(enough.years);
  if (years === null) return null;
  const since = days.get("pointsSince")?.day;
  const open: Sentence = { says: "pointsYears", values: { mark: { rule: enough.mark }, years: { rule: enough.years } } };
  const full = since === undefined ? undefined : dayAfterYears(since, years);
  const from: Sentence[] =
    full === undefined ? [] : [{ says: full > today ? "pointsFrom" : "pointsReached", values: { from: day(full) }, rests: [{ rule: enough.years }] }];
  return { used: since === undefined ? [] : ["pointsSince"], sentences: [read, open, ...from, { says: "pointsAsk", rests: [{ rule: enough.years }] }] };
};

/** The points that are meant: the only ones, the total, or the parts of a sum (each below the lower mark). */
function counted(amounts: readonly FoundAmount[], low: number, totalNamed: boolean): readonly number[] {
  const named = amounts.flatMap((amount) => (amount.kind === "points" ? [amount.points] : []));
  const parts = withoutTotal(named, totalNamed);
  // Marks in a row ("70 or 80 points?") ask about the rule; they are no parts of a sum.
  return parts.length < 2 || (parts.every((part) => part < low) && !totalNamed) ? parts : [];
}
