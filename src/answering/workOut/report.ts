import { lastOfDays } from "./periods.ts";
import { day, type Role, type WorkOut } from "./types.ts";

/** A change that has to be reported within so many days: a move, a job, a divorce, a lost card. @param figure id of the days */
export const workOutReport =
  (role: Role, figure: string): WorkOut =>
  ({ days, today }, rule) => {
    const event = days.get(role)?.day;
    const within = rule.number(figure);
    if (event === undefined || within === null) return null;
    const until = lastOfDays(event, within);
    const says = `${role}Report`;
    return {
      used: [role],
      sentences: [
        { says, values: { until: day(until), days: { rule: figure } } },
        ...(today > until ? [{ says: "reportLate", rests: [{ rule: figure }] }] : []),
      ],
    };
  };
