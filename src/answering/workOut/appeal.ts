import { lastOfDays } from "./periods.ts";
import { day, type Trait, type WorkOut } from "./types.ts";

/** Something that must be asked for within so many days of being told a decision. */
type Appeal = {
  /** Id of the days. */
  readonly figure: string;
  readonly says: string;
  /** Words of the thing itself, and words of another step in the same procedure, whose day it then is. */
  readonly of: Trait;
  readonly not?: Trait;
};

/**
 * The last day to ask for a review, a hearing or the like. How the days are counted is not among what knowledge/ holds: the day after the
 * notice is taken for the first (Civil Code, Art. 140), which is said, with the advice to have the day confirmed.
 */
export const workOutAppeal =
  ({ figure, says, of, not }: Appeal): WorkOut =>
  ({ days, today, traits }, rule) => {
    const told = days.get("notice")?.day;
    const within = rule.number(figure);
    if (told === undefined || told > today || within === null || !traits.has(of) || (not !== undefined && traits.has(not))) return null;
    const until = lastOfDays(told, within);
    return {
      used: ["notice"],
      sentences: [
        { says, values: { until: day(until), days: { rule: figure } } },
        { says: today > until ? "appealLate" : "appealAtOnce", rests: [{ rule: figure }] },
      ],
    };
  };
