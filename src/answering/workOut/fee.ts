import type { FoundAmount, Length } from "../../language/readAmounts.ts";
import { type Asked, day, type Rule, type Sentence, type Value, type WorkOut } from "./types.ts";

const FROM = "residence-examination-fees-from";
const PERMANENT = "residence-examination-fee-permanent";
const OLD = { counter: "residence-examination-fee-old", online: "residence-fee-old-online" };
const MONTHS = 12;
/** A month of days, for lengths such as 90 days. */
const DAYS = 30;

/** The fee of an extension or change by the length granted and the day of filing; of permanent residence by the day of filing. */
export const workOutFee: WorkOut = (asked, rule) => {
  const filed = asked.days.get("filed")?.day ?? null;
  const on = filed ?? asked.today;
  const from = rule.day(FROM);
  if (from === null) return null;
  const used = filed === null ? [] : (["filed"] as const);
  // "Was it 4,000 yen before?" asks about no application of today.
  if (filed === null && asked.traits.has("formerly")) return null;
  const length = granted(asked);
  if (asked.subject === "topic:permanent-residence" || ((asked.traits.has("permanentResident") || asked.traits.has("permanentPending")) && !length))
    return filed === null || rule.number(PERMANENT, on) === null
      ? null
      : { used, sentences: [{ says: "feePermanent", values: { fee: { rule: PERMANENT, on } } }, ...forAll({ fee: { rule: PERMANENT, on } }, asked, rule)] };
  if (on < from) {
    const sentence = feeSentence("feeOld", OLD, on, asked, rule, { from: { rule: FROM } });
    return filed === null || sentence === null ? null : { used, sentences: [sentence, ...forAll(sentence.values ?? {}, asked, rule)] };
  }
  const step = length && feeStep(length, rule);
  const sentence = step ? feeSentence("fee", { counter: `residence-fee-counter-${step}`, online: `residence-fee-online-${step}` }, on, asked, rule) : null;
  if (!length || !sentence) return null;
  const read: Sentence = { says: "readLength", values: { length: { length: written(length) } }, rests: rulesOf(sentence) };
  const today: Sentence[] = filed === null ? [{ says: "filedToday", values: { today: day(asked.today) }, rests: rulesOf(sentence) }] : [];
  return { used, sentences: [read, ...today, sentence, ...forAll(sentence.values ?? {}, asked, rule)] };
};

const rulesOf = ({ values = {} }: Sentence): NonNullable<Sentence["rests"]> => Object.values(values).flatMap((value) => ("rule" in value ? [value] : []));

/** The same fee for each of the people that the question names, added up. */
function forAll(values: Readonly<Record<string, Value>>, { people }: Asked, rule: Rule): Sentence[] {
  if (people === null) return [];
  const ways = (["counter", "online", "fee"] as const).flatMap((way) => {
    const value = values[way];
    const fee = value && "rule" in value ? rule.number(value.rule, value.on) : null;
    return fee === null ? [] : [[way, { own: "yen", value: fee * people }] as const];
  });
  const says = ways.length > 1 ? "feeAllBoth" : "feeAll";
  const sums = ways.map(([way, sum]) => [ways.length > 1 ? way : "sum", sum] as const);
  const rests = rulesOf({ says, values });
  return ways.length === 0 ? [] : [{ says, values: { people: { own: "count", value: people }, ...Object.fromEntries(sums) }, rests }];
}

/** Counter and online, or the one that the question names; null where a fee is not held on that day. */
function feeSentence(
  says: string,
  ids: { counter: string; online: string },
  on: string,
  { traits }: Asked,
  rule: Rule,
  more: Record<string, Value> = {},
): Sentence | null {
  const wants = (way: "counter" | "online", other: "counter" | "online"): boolean => traits.has(way) || !traits.has(other);
  const counter = wants("counter", "online") && rule.number(ids.counter, on) !== null;
  const online = wants("online", "counter") && rule.number(ids.online, on) !== null;
  const way = counter && online ? "Both" : counter ? "Counter" : online ? "Online" : null;
  if (way === null) return null;
  return {
    says: `${says}${way}`,
    values: { ...more, ...(counter ? { counter: { rule: ids.counter, on } } : {}), ...(online ? { online: { rule: ids.online, on } } : {}) },
  };
}

/** The only length that can be the stay granted: not "lived here for 5 years", not longer than any stay. */
function granted({ amounts, isNear }: Asked): Length | null {
  const lengths = amounts.filter((amount): amount is Extract<FoundAmount, { kind: "length" }> => amount.kind === "length" && !isNear(amount, "lived"));
  const different = new Map(lengths.map(({ length }) => [written(length), length]));
  const [only] = different.values();
  return different.size === 1 && only ? only : null;
}

/** A length as figures write it: 4y3m. */
const written = ({ years, months, days }: Length): string => `${years ? `${years}y` : ""}${months ? `${months}m` : ""}${days ? `${days}d` : ""}`;

/** The step of the fee table for a length granted, as the ids name it: "3m", "under-1y", "1y". */
function feeStep({ years, months, days }: Length, rule: Rule): string | null {
  const granted = years * MONTHS + months + days / DAYS;
  const length = (id: string, unit: number): number => (rule.number(`residence-fee-length-${id}`) ?? Number.NaN) * unit;
  const [quarter, half, one, three, five] = [length("3m", 1), length("6m", 1), length("1y", MONTHS), length("3y", MONTHS), length("5y", MONTHS)];
  if (![quarter, half, one, three, five].every(Number.isFinite) || granted <= 0 || granted > five) return null;
  if (granted <= quarter) return "3m";
  if (granted <= half) return "6m";
  if (granted < one) return "under-1y";
  if (granted === one) return "1y";
  if (granted < three) return "under-3y";
  return granted < five ? "under-5y" : "5y";
}
