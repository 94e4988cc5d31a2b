import fc from "fast-check";
import { type Asked, ROLES, type Role, type Rule, type Sentence, type Trait, type Value, type Worked } from "../../src/answering/workOut/types.ts";
import { readAmounts } from "../../src/language/readAmounts.ts";

/** A Tuesday; the day of the fixed clock in Japan. */
export const TODAY = "2026-11-24";

const DAY_MS = 86_400_000;
const FIRST = Date.parse("2019-01-01T00:00:00Z");
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Days from 2019 to the end of 2044: seven leap years, and every end of a month. */
export const anyDay = fc.integer({ min: 0, max: 26 * 365 + 6 }).map((days) => toDay(FIRST + days * DAY_MS));

/** How many days lie between two days, reckoned apart from the code. */
export const daysApart = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
export const nextDay = (day: string): string => toDay(Date.parse(day) + DAY_MS);
/** Year, month and day as numbers. */
export const partsOf = (day: string): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
};
/** Months since year 0. */
export const monthsOf = (day: string): number => partsOf(day)[0] * 12 + partsOf(day)[1];
/** Whether a day is the last of its month. */
export const isMonthEnd = (day: string): boolean => nextDay(day).endsWith("-01");

type Parts = {
  days?: Partial<Record<Role, string>>;
  amounts?: string;
  traits?: readonly Trait[];
  subject?: string;
  today?: string;
  near?: readonly string[];
  people?: number;
};

/** What a question holds. @param amounts a text that is read for amounts; `near` names those beside the words of a trait */
export const askedOf = ({ days = {}, amounts = "", traits = [], subject = "topic:any", today = TODAY, near = [], people }: Parts): Asked => ({
  today,
  subject,
  days: new Map(ROLES.flatMap((role) => (days[role] === undefined ? [] : [[role, { day: days[role], yearAssumed: false, other: null }] as const]))),
  impossible: new Map(),
  amounts: readAmounts(amounts),
  traits: new Set(traits),
  people: people ?? null,
  isNear: ({ text }) => near.includes(text),
});

/** Rules of our own, each one number or day whatever the day, or one from a day on: the figures of knowledge/ may change. */
export const ruleOf = (figures: Readonly<Record<string, number | string | readonly { value: number; from: string; to?: string }[]>>): Rule => ({
  number: (id, on = TODAY) => {
    const held = figures[id];
    if (typeof held === "number") return held;
    return Array.isArray(held) ? (held.find(({ from, to }) => from <= on && (to === undefined || on <= to))?.value ?? null) : null;
  },
  day: (id) => {
    const held = figures[id];
    return typeof held === "string" ? held : null;
  },
});

export const says = (worked: Worked | null): string[] => (worked?.sentences ?? []).map((sentence) => sentence.says);

/** The value of a mark in the sentence with a template: a day, a number, or the id of a rule. */
export function valueIn(worked: Worked | null, template: string, mark: string): string | number | undefined {
  const sentence: Sentence | undefined = worked?.sentences.find((one) => one.says === template);
  const value: Value | undefined = sentence?.values?.[mark];
  if (value === undefined) return undefined;
  if ("rule" in value) return value.rule;
  if ("own" in value) return value.value;
  if ("length" in value) return value.length;
  return "quoted" in value ? value.quoted : value.list.map((part) => part.value).join("+");
}
