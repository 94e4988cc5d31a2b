import { daysBetween } from "../../shared/days.ts";
import { lastOfDays, lastOfDaysIncludingTheDay } from "./periods.ts";
import { day, type WorkOut } from "./types.ts";

/** Who was born longer ago than this, or will be born later, is not asked about as a newborn. */
const NEWBORN_DAYS = { ago: 400, ahead: 300 };
const REGISTER = "birth-register-days";
const APPLY = "birth-apply-days";
const STAY = "birth-stay-days";

/** A birth in Japan: the registration, the application for a status, and how long the child may stay without one. */
export const workOutBirth: WorkOut = ({ days, today, traits }, rule) => {
  const birth = days.get("born")?.day;
  const [register, apply, stay] = [rule.number(REGISTER), rule.number(APPLY), rule.number(STAY)];
  if (traits.has("bornAbroad") || birth === undefined || register === null || apply === null || stay === null) return null;
  const age = daysBetween(birth, today);
  if (age > NEWBORN_DAYS.ago || age < -NEWBORN_DAYS.ahead) return null;
  // The day of the birth is the first of these days (Family Register Act, Art. 43).
  const registerBy = lastOfDaysIncludingTheDay(birth, register);
  const applyBy = lastOfDays(birth, apply);
  return {
    used: ["born"],
    sentences: [
      { says: "birthRegister", values: { until: day(registerBy), days: { rule: REGISTER } } },
      ...(today > registerBy ? [{ says: "registerLate", rests: [{ rule: REGISTER }] }] : []),
      { says: "birthApply", values: { until: day(applyBy), days: { rule: APPLY } } },
      { says: "birthStay", values: { until: day(lastOfDays(birth, stay)), days: { rule: STAY } } },
      ...(today > applyBy ? [{ says: "birthLate", rests: [{ rule: APPLY }] }] : []),
    ],
  };
};
