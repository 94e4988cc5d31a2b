import { lastOfDays } from "./periods.ts";
import { day, type Role, type WorkOut } from "./types.ts";

/**
 * A change that has to be reported within so many days: a move, a job, a divorce, a lost card.
 * @param figure id of the days
 * @param words templates of the sentence, and of the one for a day that has passed
 */
export const workOutReport =
  (role: Role, figure: string, words: { readonly says: string; readonly late: string } = { says: `${role}Report`, late: "reportLate" }): WorkOut =>
  ({ days, today }, rule) => {
    const event = days.get(role)?.day;
    const within = rule.number(figure);
    if (event === undefined || within === null) return null;
    const until = lastOfDays(event, within);
    return {
      used: [role],
      sentences: [
        { says: words.says, values: { until: day(until), days: { rule: figure } } },
        ...(today > until ? [{ says: words.late, rests: [{ rule: figure }] }] : []),
      ],
    };
  };
