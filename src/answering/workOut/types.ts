import type { Facet, Figure } from "../../knowledge/schemas.ts";
import type { FoundAmount } from "../../language/readAmounts.ts";

/** What a date of a question is the day of; the words that show it are the cues of the same name in knowledge/messages. */
export const ROLES = [
  "stayEnds",
  "cardEnds",
  "moved",
  "leaves",
  "joins",
  "divorced",
  "widowed",
  "died",
  "lostCard",
  "born",
  "leftJapan",
  "filed",
  "cardIssued",
  "turnsAge",
  "pointsSince",
  "notice",
] as const;
export type Role = (typeof ROLES)[number];

/** What else a question says that decides a calculation. */
export const TRAITS = [
  "permanentResident",
  "permanentPending",
  "schoolYear",
  "specialPermanent",
  "reentryPermit",
  "online",
  "counter",
  "lived",
  "eachJob",
  "severalJobs",
  "schoolHoliday",
  "limit",
  "total",
  "hasApplied",
  "hasNotApplied",
  "bornAbroad",
  "paid",
  "income",
  "ceiling",
  "insurance",
  "uninsured",
  "formerly",
  "reports",
  "asksWhen",
  "treatment",
  "notCovered",
  "refugee",
  "oralHearing",
  "objection",
  "specialPermission",
  "outsideScheme",
  "tokyo",
  "asksRenewal",
  "asksWhatNow",
  "asksToWait",
  "asksAddress",
  "asksReport",
  "asksInsurance",
  "asksDeath",
  "asksNewCard",
  "asksBirth",
  "asksBack",
  "asksLumpSum",
  "asksCardRenewal",
  "asksPermanent",
  "asksAmount",
  "asksDeadline",
  "ofStay",
  "birthMoney",
  "pregnancyMoney",
  "minimumWage",
  "water",
  "disaster",
  "otherMatter",
  "renewsOther",
] as const;
export type Trait = (typeof TRAITS)[number];

/** A day that was understood, and what has to be said with it. */
export type UnderstoodDay = {
  readonly day: string;
  /** No year was named, and this one taken. */
  readonly yearAssumed: boolean;
  /** The other way to read it (3/4/2027). */
  readonly other: string | null;
};

/** Traits by whether a question shows them. */
export type Traits = Pick<ReadonlySet<Trait>, "has">;

/** What a question holds that can be calculated with. */
export type Asked = {
  /** YYYY-MM-DD in Japan. */
  readonly today: string;
  readonly subject: string;
  readonly days: ReadonlyMap<Role, UnderstoodDay>;
  /** Dates that are in no calendar, as they are written, by what they would be the day of. */
  readonly impossible: ReadonlyMap<Role, string>;
  readonly amounts: readonly FoundAmount[];
  readonly traits: Traits;
  /** How many people it is about, if it says more than one. */
  readonly people: number | null;
  /** True if the words of a trait stand near an amount, in its clause: "lived here for 5 years". */
  readonly isNear: (amount: FoundAmount, trait: Trait) => boolean;
};

/** The numbers of the rules: figures by id, on a day (today where none is given). Null where knowledge/ holds none: then nothing is worked out. */
export type Rule = {
  readonly number: (id: string, on?: string) => number | null;
  readonly day: (id: string) => string | null;
};

/** A value in a sentence: a rule's own number, which must stand in what is cited, or one that was worked out or that the question holds. */
export type Value =
  | { readonly rule: string; readonly on?: string }
  | { readonly own: Figure["kind"]; readonly value: number | string }
  | { readonly length: string }
  | { readonly list: readonly { readonly own: Figure["kind"]; readonly value: number | string }[] }
  | { readonly quoted: string };

/** One sentence: its template (`workOut.say` in knowledge/messages), the values of its marks, further figures that it rests on without naming them. */
export type Sentence = {
  readonly says: string;
  readonly values?: Readonly<Record<string, Value>>;
  readonly rests?: readonly { readonly rule: string; readonly on?: string }[];
};

/** The dates that were used (each is repeated in words), and the sentences. */
export type Worked = { readonly used: readonly Role[]; readonly sentences: readonly Sentence[] };

export type WorkOut = (asked: Asked, rule: Rule) => Worked | null;

/**
 * What shows a calculation by itself, so that its topic answers whatever ranking chose: the day of one of the roles, and every one of the
 * traits. Words of another matter (a passport, a landlord) leave the choice to ranking.
 */
export type Way = {
  readonly roles: readonly Role[];
  readonly shows: readonly Trait[];
  /** Traits that speak for something else. */
  readonly unless?: readonly Trait[];
  /** The matter is named so clearly that words of another one do not count. */
  readonly surely?: true;
  readonly only?: (asked: Asked) => boolean;
  /** Other topics than those that hold the rule, the best first. */
  readonly topics?: readonly string[];
};

/** One calculation: when it is asked for, where its rules stand, and how it goes. */
export type Calculation = {
  /** Dates that it is about. */
  readonly roles: readonly Role[];
  /** Topics that hold its rules, the most particular first; questions about them ask for it. */
  readonly holds: readonly string[];
  /** Other subjects whose questions can ask for it; "status:" stands for every row of the table. */
  readonly also?: readonly string[];
  /** Further subjects whose questions ask for it if they show a trait. */
  readonly ifNamed?: { readonly trait: Trait; readonly also: readonly string[] };
  /** Topics about nothing else: their questions ask for it unless they name another side. */
  readonly only?: readonly string[];
  /** Sides of a question that it answers; a question that names other sides only asks about something else. */
  readonly sides: readonly Facet[];
  /** True where the day is told as background to something else. */
  readonly isBackground?: (traits: Traits) => boolean;
  /** Ways in which a question shows it by itself. */
  readonly ways?: readonly Way[];
  readonly workOut: WorkOut;
};

/** A date as a value of a sentence. */
export const day = (value: string): Value => ({ own: "date", value });
