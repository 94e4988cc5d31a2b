import { lastOfYears } from "./periods.ts";
import { day, type Sentence, type WorkOut } from "./types.ts";

/** Leaving Japan with the special re-entry: the day by which one must be back, or the end of the stay if that is earlier and given. */
export const workOutReentry: WorkOut = ({ days, today, traits }, rule) => {
  const left = days.get("leftJapan")?.day;
  const figure = traits.has("specialPermanent") ? "status-spr-reentry" : "special-reentry-years";
  const years = rule.number(figure);
  // A re-entry permit has its own day written in it.
  if (left === undefined || years === null || traits.has("reentryPermit")) return null;
  const limit = lastOfYears(left, years);
  const stayEnds = days.get("stayEnds")?.day;
  const earlier = stayEnds !== undefined && stayEnds < limit;
  const back = earlier ? stayEnds : limit;
  const rests = [{ rule: figure }];
  const end: Sentence[] = earlier
    ? [{ says: "stayEndsFirst", values: { end: day(stayEnds) }, rests }]
    : stayEnds === undefined && today <= limit && !traits.has("permanentResident") && !traits.has("specialPermanent")
      ? [{ says: "stayMayEndFirst", rests }]
      : [];
  return {
    used: stayEnds === undefined ? ["leftJapan"] : ["leftJapan", "stayEnds"],
    sentences: [
      { says: "reentryBy", values: { until: day(limit), years: { rule: figure } } },
      ...end,
      ...(today > back ? [{ says: "reentryLate", rests }] : []),
    ],
  };
};
