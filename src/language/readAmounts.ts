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
    /** Born at once: twins, triplets. */
    | { readonly kind: "babies"; readonly count: number }
    /** For how many days something is kept: 3日分, "a week". */
    | { readonly kind: "supply"; readonly days: number }
  );

/** A number that is no part of a longer one, of a date, of a range (18–20) or of an era (令和9年). */
const number = (digits: string): string => String.raw`(?<![\d.:/~〜–-]|\d[-–~〜] ?|令和|平成|昭和)(\d{${digits}}(?:\.\d+)?)`;
const NUMBER = number("1,4");
const GAP = "[ -]*";

const HOURS = new RegExp(
  String.raw`(?:(?<before>一日|1日|1 ?にち|いちにち|毎日|まいにち|1?週間?|毎週|1?しゅう(?:かん)?|まいしゅう|1か月|月)(?:に|あたり|で)? ?(?:合計|全部で)? ?)?${NUMBER}${GAP}(?:hours?\b|hrs?\b|h\b|時間|じかん)(?: ?(?:a|per|each|every|/) ?(?<after>day|week|month)\b| (?<adverb>daily|weekly|monthly)\b)?`,
  "giu",
);
/** "4 hours a day, 5 days a week", 週5日. */
const DAYS_A_WEEK = /(?<!\d)([1-7]) days? ?(?:a|per|each|every|\/) ?week\b|(?:週|しゅう)(?:間|かん)?に? ?([1-7]) ?(?:日|にち|回)/giu;
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
/** Twins, two babies, 双子, 赤ちゃんが2人. */
const BABIES =
  /\b(?:(?<two>twins?)|(?<three>triplets?)|(?<four>quadruplets?|quads))\b(?! (?:bed|room)s?)|(?<!\d)(?<count>[2-5]) babies\b|(?<ja2>双子|双生児|ふたご(?!ざ))|(?<ja3>三つ子|3つ子|三つ児|みつご)|(?<ja4>四つ子|4つ子|よつご)|(?:赤ちゃん|あかちゃん)[がはを]? ?(?<kana>[2-5]) ?(?:人|にん)/giu;
const BORN_AT_ONCE: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, ja2: 2, ja3: 3, ja4: 4 };
/** 3日分, 1週間分, "for a week", "2 weeks of food". */
const SUPPLY =
  /(?<!\d)(?<days>\d{1,2}) ?(?:日|にち|か) ?(?:分|ぶん)|(?<three>みっか) ?(?:分|ぶん)|(?<!\d)(?<weeks>\d{1,2}|an?|1) ?weeks?\b(?! ago)|(?<!\d)(?<ja>\d{1,2}|いっ) ?(?:週間|しゅうかん)(?!前|まえ|以)/giu;
const WEEK = 7;
/** ¥10,000, 10,000 yen, 1万5千円, 3000えん. */
const YEN = /[¥￥] ?(?<sign>\d[\d,]*)|(?<![\d.,])(?<digits>\d[\d,]*(?:\.\d+)?(?: ?(?:万|千|まん|せん)(?:\d+(?:千|せん)?)?)?) ?(?:yen\b|jpy\b|円|えん)/giu;
/** 2027年 is a year of the calendar, 5年 a length. */
const YEARS = String.raw`${number("1,2")}${GAP}(?:years?\b|yrs?\b|年間?|ねん(?:かん)?)(?!${GAP}(?:old|\d{1,2} ?月))`;
const MONTHS = String.raw`${NUMBER}${GAP}(?:months?\b|mos?\b|(?:か|ヶ|カ|ヵ|ケ|箇)月間?|かげつ(?:かん)?)`;
const DAYS = String.raw`${NUMBER}${GAP}(?:days?\b|日間|にちかん)`;
/** 4 years and 3 months, 4年3か月, 6 months, 90 days. */
const LENGTH = new RegExp(`${YEARS}(?:(?: and|,)? ?${MONTHS})?|${MONTHS}|${DAYS}`, "giu");
/** "Less than 1 year", 1年より短い, 3年未満: a bound and no length. */
const BOUND = { before: /\b(?:less|fewer|shorter|more|longer) than(?: an?)? $|\b(?:under|over|below) $/iu, after: /^ ?(?:より|未満|以内|以下|超)/u };
const SENTENCE_END = /[.!?。！？](?!\d)/u;

/**
 * Hours, points, ages, lengths of time, amounts of yen, numbers of children and supplies of days that a text names, in the order in which they stand.
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
  each(BABIES, (match) => ({ ...place(match), kind: "babies", count: babiesOf(match.groups ?? {}) }));
  each(CHILDREN, (match) => ({ ...place(match), kind: "children", count: Number(match[1] ?? match[2]) }));
  for (const match of rest.matchAll(AGES))
    for (const { 0: age, index } of (match[1] ?? match[2] ?? "").matchAll(/\d+/gu)) {
      const at = match.index + match[0].indexOf(match[1] ?? match[2] ?? "") + index;
      found.push({ text: age, at, end: at + age.length, kind: "age", age: Number(age) });
    }
  rest = rest.replace(AGES, (part) => " ".repeat(part.length));
  each(BABY, (match) => ({ ...place(match), kind: "age", age: Math.floor(Number(match[1] ?? match[2]) / MONTHS_A_YEAR) }));
  each(AGE, (match) => ({ ...place(match), kind: "age", age: Number(match[1] ?? match[2] ?? match[3] ?? match[4]) }));
  each(SUPPLY, (match) => ({ ...place(match), kind: "supply", days: supplyOf(match.groups ?? {}) }));
  for (const match of rest.matchAll(LENGTH))
    if (!BOUND.before.test(rest.slice(0, match.index)) && !BOUND.after.test(rest.slice(match.index + match[0].length)))
      found.push({ ...place(match), kind: "length", length: lengthOf(match) });
  return found.sort((one, other) => one.at - other.at);
}

function perOf({ before, after, adverb }: Readonly<Record<string, string | undefined>>): Per {
  const word = (before ?? after ?? adverb ?? "").toLowerCase();
  if (/日|にち|day|daily/u.test(word)) return "day";
  if (/週|しゅう|week/u.test(word)) return "week";
  return /月|month/u.test(word) ? "month" : null;
}

function babiesOf(groups: Readonly<Record<string, string | undefined>>): number {
  const word = Object.keys(BORN_AT_ONCE).find((name) => groups[name] !== undefined);
  return word === undefined ? Number(groups.count ?? groups.kana) : (BORN_AT_ONCE[word] ?? 0);
}

const supplyOf = ({ days, three, weeks, ja }: Readonly<Record<string, string | undefined>>): number =>
  days !== undefined ? Number(days) : three !== undefined ? 3 : WEEK * (Number(weeks ?? ja) || 1);

const yenOf = ({ sign, digits = "" }: Readonly<Record<string, string | undefined>>): number =>
  Number(figuresOf(sign ?? `${digits.replaceAll("まん", "万").replaceAll("せん", "千")}円`)[0]);

const lengthOf = ([, years, monthsToo, months, days]: RegExpMatchArray): Length => ({
  years: Number(years ?? 0),
  months: Number(monthsToo ?? months ?? 0),
  days: Number(days ?? 0),
});
