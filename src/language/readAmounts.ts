import { figuresOf } from "./figuresOf.ts";
import { plainNumbers } from "./plainNumbers.ts";

type Place = { readonly text: string; readonly at: number; readonly end: number };
/** How often the hours come: "18 hours a week", 1日4時間; null where it is not said. */
type Per = "day" | "week" | "month" | null;
/** A length of time: a stay of 4 years and 3 months. */
export type Length = { readonly years: number; readonly months: number; readonly days: number };

/** An amount that a text names. `at` and `end` are places in plainNumbers(text). */
export type FoundAmount = Place &
  (
    | { readonly kind: "hours"; readonly hours: number; readonly per: Per }
    | { readonly kind: "daysAWeek"; readonly days: number }
    | { readonly kind: "points"; readonly points: number }
    | { readonly kind: "age"; readonly age: number }
    | { readonly kind: "length"; readonly length: Length }
    | { readonly kind: "yen"; readonly yen: number }
    | { readonly kind: "children"; readonly count: number }
  );

/** A number that is no part of a longer one, of a date, of a range (18–20) or of an era (令和9年). */
const number = (digits: string): string => String.raw`(?<![\d.:/~〜–-]|\d[-–~〜] ?|令和|平成|昭和)(\d{${digits}}(?:\.\d+)?)`;
const NUMBER = number("1,4");
const GAP = "[ -]*";

const HOURS = new RegExp(
  String.raw`(?:(?<before>一日|1日|いちにち|毎日|まいにち|1?週間?|毎週|1?しゅう(?:かん)?|まいしゅう|1か月|月)(?:に|あたり|で)? ?(?:合計|全部で)? ?)?${NUMBER}${GAP}(?:hours?\b|hrs?\b|h\b|時間|じかん)(?: ?(?:a|per|each|every|/) ?(?<after>day|week|month)\b| (?<adverb>daily|weekly|monthly)\b)?`,
  "giu",
);
/** "4 hours a day, 5 days a week", 週5日. */
const DAYS_A_WEEK = /(?<!\d)([1-7]) days? ?(?:a|per|each|every|\/) ?week\b|(?:週|しゅう)に? ?([1-7]) ?(?:日|にち|回)/giu;
/** "… and 12 at a restaurant": hours whose word is left out, in the sentence of hours that have it. */
const ELIDED = /(?:\band|&|\+|,|\bplus) (\d{1,3}(?:\.\d+)?)(?= (?:at|as|with|in (?:a|an|my|the|another)|for (?:a|an|my|the|another))\b)/giu;
const POINTS = new RegExp(String.raw`${NUMBER}${GAP}(?:points?\b|pts?\b|点|ポイント|てん)`, "giu");
const AGE = new RegExp(
  String.raw`${NUMBER}(?:${GAP}(?:years?[ -]old\b|yrs?[ -]old\b|y\/?o\b)| ?(?:歳|才|さい))|\bturn(?:s|ed|ing)? (\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th) birthday\b|\b(?:aged?|i am|i'm|is|age is) (\d{1,3})(?=[,.;?!]| and\b|$)`,
  "giu",
);
/** "aged 2, 5 and 10", "2 and 5 years old": ages whose word stands once. */
const AGES =
  /\b(?:aged?|ages|(?:children|kids|sons|daughters|they) (?:are|is)|are) ((?:\d{1,2}(?:, and |, | and | & ))+\d{1,2})(?!\d| ?(?:hours?|days?|weeks?|months?|points?|yen|%))|(?<!\d)((?:\d{1,2}(?:, and |, | and | & ))+\d{1,2})[ -]years?[ -]old\b/giu;
/** A baby's age in months is in its first or second year. */
const BABY = /(?<!\d)(\d{1,2})[ -]months?[ -]old\b|(?<!\d)(\d{1,2}) ?(?:[かヶカヵケ箇]月|かげつ)(?= ?の ?(?:赤|あか|子|こ|息子|娘))/giu;
const MONTHS_A_YEAR = 12;
/** "3 children", 子ども3人. */
const CHILDREN = /(?<!\d)(\d{1,2}) (?:(?:small|young|little) )?(?:children|kids)\b|(?:子ども|子供|こども)[がはを]? ?(\d{1,2}) ?(?:人|にん)/giu;
/** ¥10,000, 10,000 yen, 1万5千円, 3000えん. */
const YEN = /[¥￥] ?(?<sign>\d[\d,]*)|(?<![\d.,])(?<digits>\d[\d,]*(?:\.\d+)?(?: ?(?:万|千|まん|せん)(?:\d+(?:千|せん)?)?)?) ?(?:yen\b|jpy\b|円|えん)/giu;
/** 2027年 is a year of the calendar, 5年 a length. */
const YEARS = String.raw`${number("1,2")}${GAP}(?:years?\b|yrs?\b|年間?|ねん(?:かん)?)(?!${GAP}(?:old|\d{1,2} ?月))`;
const MONTHS = String.raw`${NUMBER}${GAP}(?:months?\b|mos?\b|(?:か|ヶ|カ|ヵ|ケ|箇)月間?|かげつ(?:かん)?)`;
const DAYS = String.raw`${NUMBER}${GAP}(?:days?\b|日間|にちかん)`;
/** 4 years and 3 months, 4年3か月, 6 months, 90 days. */
const LENGTH = new RegExp(`${YEARS}(?:(?: and|,)? ?${MONTHS})?|${MONTHS}|${DAYS}`, "giu");
const SENTENCE_END = /[.!?。！？](?!\d)/u;

/**
 * Hours, points, ages, lengths of time, amounts of yen and numbers of children that a text names, in the order in which they stand.
 * @example readAmounts("18 hours at a konbini and 12 at a restaurant").map((one) => one.kind === "hours" && one.hours) // [18, 12]
 * @example readAmounts("4年3か月のビザ")[0] // {kind: "length", length: {years: 4, months: 3, days: 0}, …}
 */
export function readAmounts(text: string): FoundAmount[] {
  const whole = plainNumbers(text);
  const found: FoundAmount[] = [];
  let rest = whole;
  const place = (match: RegExpMatchArray): Place => ({ text: match[0].trim(), at: match.index ?? 0, end: (match.index ?? 0) + match[0].length });
  /** A part that is read is blanked, so that "16 years old" is no length. */
  const each = (pattern: RegExp, read: (match: RegExpMatchArray) => FoundAmount): void => {
    for (const match of rest.matchAll(pattern)) found.push(read(match));
    rest = rest.replace(pattern, (part) => " ".repeat(part.length));
  };
  each(YEN, (match) => ({ ...place(match), kind: "yen", yen: yenOf(match.groups ?? {}) }));
  each(HOURS, (match) => ({ ...place(match), kind: "hours", hours: Number(match[2]), per: perOf(match.groups ?? {}) }));
  for (const match of rest.matchAll(ELIDED)) {
    const before = found.findLast(({ kind, at }) => kind === "hours" && at < match.index);
    if (before?.kind !== "hours" || SENTENCE_END.test(whole.slice(before.end, match.index))) continue;
    const at = match.index + match[0].lastIndexOf(match[1] ?? "");
    found.push({ text: match[1] ?? "", at, end: match.index + match[0].length, kind: "hours", hours: Number(match[1]), per: before.per });
  }
  each(DAYS_A_WEEK, (match) => ({ ...place(match), kind: "daysAWeek", days: Number(match[1] ?? match[2]) }));
  each(POINTS, (match) => ({ ...place(match), kind: "points", points: Number(match[1]) }));
  each(CHILDREN, (match) => ({ ...place(match), kind: "children", count: Number(match[1] ?? match[2]) }));
  for (const match of rest.matchAll(AGES))
    for (const { 0: age, index } of (match[1] ?? match[2] ?? "").matchAll(/\d+/gu)) {
      const at = match.index + match[0].indexOf(match[1] ?? match[2] ?? "") + index;
      found.push({ text: age, at, end: at + age.length, kind: "age", age: Number(age) });
    }
  rest = rest.replace(AGES, (part) => " ".repeat(part.length));
  each(BABY, (match) => ({ ...place(match), kind: "age", age: Math.floor(Number(match[1] ?? match[2]) / MONTHS_A_YEAR) }));
  each(AGE, (match) => ({ ...place(match), kind: "age", age: Number(match[1] ?? match[2] ?? match[3] ?? match[4]) }));
  each(LENGTH, (match) => ({ ...place(match), kind: "length", length: lengthOf(match) }));
  return found.sort((one, other) => one.at - other.at);
}

function perOf({ before, after, adverb }: Readonly<Record<string, string | undefined>>): Per {
  const word = (before ?? after ?? adverb ?? "").toLowerCase();
  if (/日|にち|day|daily/u.test(word)) return "day";
  if (/週|しゅう|week/u.test(word)) return "week";
  return /月|month/u.test(word) ? "month" : null;
}

const yenOf = ({ sign, digits = "" }: Readonly<Record<string, string | undefined>>): number =>
  Number(figuresOf(sign ?? `${digits.replaceAll("まん", "万").replaceAll("せん", "千")}円`)[0]);

const lengthOf = ([, years, monthsToo, months, days]: RegExpMatchArray): Length => ({
  years: Number(years ?? 0),
  months: Number(monthsToo ?? months ?? 0),
  days: Number(days ?? 0),
});
