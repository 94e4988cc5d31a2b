import { lastOfDays, lastOfDaysIncludingTheDay } from "./periods.ts";
import { day, type WorkOut } from "./types.ts";

const REGISTER = "death-register-days";
const RETURN = "residence-card-return-days";

/** A death in Japan: the registration at the city office, and the return of the residence card. */
export const workOutDeath: WorkOut = ({ days, today }, rule) => {
  const role = days.has("widowed") ? "widowed" : "died";
  const event = days.get(role)?.day;
  const [register, back] = [rule.number(REGISTER), rule.number(RETURN)];
  if (event === undefined || register === null || back === null) return null;
  // The day itself is the first of these days (Family Register Act, Art. 43).
  const until = lastOfDaysIncludingTheDay(event, register);
  return {
    used: [role],
    sentences: [
      { says: "deathRegister", values: { until: day(until), days: { rule: REGISTER } } },
      ...(today > until ? [{ says: "registerLate", rests: [{ rule: REGISTER }] }] : []),
      { says: "deathCard", values: { until: day(lastOfDays(event, back)), days: { rule: RETURN } } },
    ],
  };
};
