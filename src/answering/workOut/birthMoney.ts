import type { Asked, Sentence, Value, WorkOut } from "./types.ts";

const LUMP = "birth-lump-sum-amount";
const OUTSIDE = "birth-lump-sum-outside";
const FIRST = "pregnancy-support-first";
const EACH = "pregnancy-support-per-child";

const yen = (value: number): Value => ({ own: "yen", value });
const count = (value: number): Value => ({ own: "count", value });

/** The childbirth lump sum for twins or triplets: so many times the amount, in a hospital of the compensation scheme and outside of it. */
export const workOutBirthLumpSum: WorkOut = (asked, rule) => {
  const babies = babiesOf(asked);
  const [inside, outside] = [rule.number(LUMP), rule.number(OUTSIDE)];
  if (babies === null || inside === null || outside === null || asked.traits.has("formerly")) return null;
  const usual: Sentence = { says: "lumpSumBabies", values: { each: { rule: LUMP }, sum: yen(inside * babies), count: count(babies) } };
  const other: Sentence = { says: "lumpSumOutside", values: { each: { rule: OUTSIDE }, sum: yen(outside * babies), count: count(babies) } };
  return { used: [], sentences: asked.traits.has("outsideScheme") ? [other] : [usual, other] };
};

/** The support payment for pregnant women, both parts, for twins or triplets. */
export const workOutPregnancySupport: WorkOut = (asked, rule) => {
  const babies = babiesOf(asked);
  const [first, each] = [rule.number(FIRST), rule.number(EACH)];
  if (babies === null || first === null || each === null) return null;
  const values = { first: { rule: FIRST }, each: { rule: EACH }, second: yen(each * babies), sum: yen(first + each * babies), count: count(babies) };
  return { used: [], sentences: [{ says: "pregnancySupportSum", values }] };
};

/** The children that are born at once, if one number of them is named. */
function babiesOf({ amounts }: Asked): number | null {
  const named = new Set(amounts.flatMap((amount) => (amount.kind === "babies" ? [amount.count] : [])));
  const [only] = named;
  return named.size === 1 && only !== undefined && only > 1 ? only : null;
}
