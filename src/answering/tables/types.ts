import type { Theme } from "../../knowledge/schemas.ts";
import type { FoundAlias } from "../../retrieval/findAliases.ts";
import type { AnsweringDeps } from "../deps.ts";
import type { DraftStatement, Grounded, Grounding, Understood } from "../types.ts";

/** When a question asks about: a day, weekdays in general, public holidays in general, a time of day. At least one of them. */
export type Moment = {
  /** YYYY-MM-DD in Japan. */
  readonly day: string | null;
  /** 0 is Sunday; empty where none is named or a day is. */
  readonly weekdays: readonly number[];
  readonly onHolidays: boolean;
  /** HH:MM. */
  readonly time: string | null;
  /** How the day was named. */
  readonly named: "now" | "today" | "otherwise";
};

/** A question as the tables read it. */
export type TableQuestion = {
  readonly understood: Understood;
  /** YYYY-MM-DD and HH:MM in Japan. */
  readonly now: { readonly day: string; readonly time: string };
  readonly has: (cue: string) => boolean;
  readonly aliases: readonly FoundAlias[];
  /** Rows that are named, or the row of the conversation that the question points back to. */
  readonly rows: readonly string[];
  /** Tags of spoken languages, also of ones that we do not write. */
  readonly languages: readonly string[];
  readonly themes: readonly Theme[];
  /** Topics of the tasks that are named (a certificate of eligibility, picking up a card …). */
  readonly tasks: readonly string[];
  readonly moment: Moment | null;
  /** How much of the question none of this explains: words, or characters in Japanese. */
  readonly rest: number;
};

/** What a table says to a question; the statements number the groundings. */
export type TableAnswer = Pick<Grounded, "subject" | "facet"> & {
  readonly groundings: readonly Grounding[];
  readonly statements: readonly DraftStatement[];
};

/** One kind of question that the tables answer; null where it is not that kind, or the rows do not hold it. */
export type AskTable = (asked: TableQuestion, deps: AnsweringDeps) => TableAnswer | null;
