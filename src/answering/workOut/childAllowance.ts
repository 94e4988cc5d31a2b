import type { Value, WorkOut } from "./types.ts";

const SMALL = "child-allowance-small";
const OLDER = "child-allowance-older";
const THIRD = "child-allowance-third";
/** Children from this place on, counted from the oldest, have the amount for third children. */
const THIRD_PLACE = 3;

/** The child allowance a month for the children whose ages the question names. */
export const workOutChildAllowance: WorkOut = ({ amounts, traits }, rule) => {
  // A child in the fifth year of school is one whose age is not named.
  if (traits.has("schoolYear")) return null;
  const [under, end, counted] = [rule.number("child-allowance-under-age"), rule.number("child-allowance-end-age"), rule.number("child-allowance-count-age")];
  if (under === null || end === null || counted === null) return null;
  // Who is older than the children that count is a parent, or counts no more.
  const ages = amounts.flatMap((amount) => (amount.kind === "age" && amount.age <= counted ? [amount.age] : [])).sort((one, other) => other - one);
  const [said] = amounts.flatMap((amount) => (amount.kind === "children" ? [amount.count] : []));
  const [atOnce] = amounts.flatMap((amount) => (amount.kind === "babies" ? [amount.count] : []));
  // In the year of these birthdays it depends on the month; and of some children the age may not be named.
  if (ages.includes(end) || ages.includes(counted) || (said !== undefined && said !== ages.length)) return null;
  // Twins have one age for both: how many children there are is then open.
  if (atOnce !== undefined && said === undefined) return null;
  const figures = ages.flatMap((age, at) => (age >= end ? [] : [at + 1 >= THIRD_PLACE ? THIRD : age < under ? SMALL : OLDER]));
  const parts = figures.flatMap((figure) => rule.number(figure) ?? []);
  if (parts.length === 0 || parts.length < figures.length) return null;
  const sum: Value = { own: "yen", value: parts.reduce((whole, part) => whole + part, 0) };
  const rests = [...new Set(figures)].map((figure) => ({ rule: figure }));
  return {
    used: [],
    sentences: [
      { says: ages.length === 1 ? "readChild" : "readChildren", values: { ages: { list: ages.map((age) => ({ own: "age", value: age })) } }, rests },
      parts.length === 1
        ? { says: "allowanceOne", values: { sum }, rests }
        : { says: "allowanceSum", values: { parts: { list: parts.map((value) => ({ own: "yen", value })) }, sum }, rests },
    ],
  };
};
