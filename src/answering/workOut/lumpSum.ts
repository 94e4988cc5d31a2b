import { lastOfYears } from "./periods.ts";
import { day, type WorkOut } from "./types.ts";

const YEARS = "lump-sum-claim-years";

/** Until when the lump-sum withdrawal payment of the pension can be claimed by someone who has left Japan. */
export const workOutLumpSum: WorkOut = ({ days, today }, rule) => {
  const left = days.get("leftJapan")?.day;
  const years = rule.number(YEARS);
  if (left === undefined || years === null) return null;
  const until = lastOfYears(left, years);
  return {
    used: ["leftJapan"],
    sentences: [
      { says: "lumpSumBy", values: { until: day(until), years: { rule: YEARS } } },
      ...(today > until ? [{ says: "lumpSumLate", rests: [{ rule: YEARS }] }] : []),
    ],
  };
};
