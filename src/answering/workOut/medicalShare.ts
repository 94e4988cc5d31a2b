import type { FoundAmount } from "../../language/readAmounts.ts";
import type { Asked, WorkOut } from "./types.ts";

const USUAL = "counter-share-usual";
const SMALL_CHILD = "counter-share-small-child";
/** Ages at which one share holds in any case: a child starts school in the spring after the sixth birthday, and from seventy it goes by income. */
const SCHOOL_FROM = "school-age-from";
const SENIOR_FROM = "counter-share-age-from";
/** The lowest ceiling for a month: from there on somebody may pay less than the share. */
const CEILING = "high-cost-e";
/** A share is paid in whole tens of yen (Health Insurance Act, Art. 75). */
const STEP = 10;

/** What a person with health insurance pays of a treatment whose price the question names. */
export const workOutMedicalShare: WorkOut = (asked, rule) => {
  const price = priceOf(asked);
  const figure = shareFor(asked, rule.number(SCHOOL_FROM), rule.number(SENIOR_FROM));
  const share = figure && rule.number(figure);
  if (price === null || figure === null || !share) return null;
  const part = Math.round((price * share) / 100 / STEP) * STEP;
  const ceiling = rule.number(CEILING);
  const rests = [{ rule: figure }];
  return {
    used: [],
    sentences: [
      { says: "readPrice", values: { price: { own: "yen", value: price } }, rests },
      { says: figure === USUAL ? "shareUsual" : "shareSmallChild", values: { share: { rule: figure }, part: { own: "yen", value: part } } },
      ...(ceiling !== null && part > ceiling ? [{ says: "shareCeiling", rests: [{ rule: CEILING }] }] : []),
    ],
  };
};

/** The only amount, if it is the price of a treatment: not of what insurance does not cover (a birth, braces, rent), not an income, nor what was paid at the counter, which is the share already. */
function priceOf({ amounts, isNear, traits }: Asked): number | null {
  if (!traits.has("treatment") || traits.has("notCovered")) return null;
  // Who asks for the ceiling, or has no insurance, does not ask for a share.
  if (traits.has("ceiling") || traits.has("uninsured")) return null;
  const named = amounts.filter((amount): amount is Extract<FoundAmount, { kind: "yen" }> => amount.kind === "yen" && !isNear(amount, "income"));
  const [only] = named;
  if (!only || named.length !== 1 || isNear(only, "paid")) return null;
  // "My income is low. It is about 3,000,000 yen": beside an income, only an amount that stands with the treatment is its price.
  return traits.has("income") && !isNear(only, "treatment") ? null : only.yen;
}

/** The figure of the share at the age that the question names; null at the ages at which it depends on something else. */
function shareFor({ amounts }: Asked, school: number | null, senior: number | null): string | null {
  const ages = amounts.flatMap((amount) => (amount.kind === "age" ? [amount.age] : []));
  const [age] = ages;
  if (age === undefined) return USUAL;
  if (ages.length > 1 || school === null || senior === null) return null;
  if (age < school) return SMALL_CHILD;
  return age > school && age < senior ? USUAL : null;
}
