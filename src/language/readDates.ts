import { addDays, addMonths } from "../shared/days.ts";
import { remember } from "../shared/remember.ts";
import { type DayParts, dateForms } from "./dateForms.ts";
import type { Language } from "./languages.ts";
import { plainNumbers } from "./plainNumbers.ts";

/** A day that a text names. `at` and `end` are places in plainNumbers(text). */
export type FoundDate = {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  /** YYYY-MM-DD, the nearest one where no year is named; null for a day that no calendar has (31 February). */
  readonly day: string | null;
  /** Where no year is named: the last such day up to today, and the first one from today on. */
  readonly assumed: { readonly before: string; readonly after: string } | null;
  /** The other way to read 3/4/2027 in a language that has both customs. */
  readonly other: string | null;
};

/** Years that people's days lie in: births, and stays to come. Outside of them a number is something else. */
const YEARS = { first: 1900, last: 2099 };
/** A leap day comes back after eight years at the latest (1896–1904, 2096–2104). */
const LEAP_GAP = 8;
/** Hiragana words stand alone: あした, not the end of わたしあした; きょう, not きょうと. */
const BEFORE = `(?<![ぁ-ん])`;
const AFTER = String.raw`(?=[\s、。,.はにのもでからまを]|$)`;

/** Words for days, counted from today; the longer before those that stand in them. */
const NEAR_DAYS: readonly [RegExp, number][] = [
  [new RegExp(String.raw`\bday after tomorrow\b|明後日|${BEFORE}あさって${AFTER}`, "giu"), 2],
  [new RegExp(String.raw`\bday before yesterday\b|一昨日|${BEFORE}おととい${AFTER}`, "giu"), -2],
  [new RegExp(String.raw`\btomorrow\b|明日|${BEFORE}(?:あした|あす)${AFTER}`, "giu"), 1],
  [new RegExp(String.raw`\byesterday\b|昨日|${BEFORE}きのう${AFTER}`, "giu"), -1],
  [new RegExp(String.raw`\b(?:today|tonight)\b|今日|本日|${BEFORE}きょう${AFTER}`, "giu"), 0],
];
const ENGLISH_LENGTH = "(?<number>\\d{1,4}|an?) (?<unit>day|week|month)s?";
/** Not what counts from another day: 満了日の30日前, 切れる3か月前, 引っ越してから14日後. */
const JAPANESE_LENGTH = "(?<!\\d|[のらるた了限日間] ?)(?<number>\\d{1,4}) ?(?<unit>日|にち|週間|しゅうかん|[かヶカヵケ箇]月|かげつ)";
/** 3か月前に切れました has been; 3か月前に申請できますか asks for a rule. */
const HAS_BEEN = "(?=[^。！？、]*(?:た(?!ら|い|ほう|方)|[てで]、))";
/** "20 days ago", 20日前に. */
const AGO = [
  new RegExp(String.raw`(?<![\d.])${ENGLISH_LENGTH} ago\b`, "giu"),
  new RegExp(`${JAPANESE_LENGTH} ?(?:前|まえ)(?:(?= ?(?:です(?!か)|でし))|(?=[ にの])${HAS_BEEN})`, "gu"),
];
/** "It expires in 2 weeks", "10 days from now", 2週間後に, あと10日で; not "report it in 14 days". */
const AHEAD = [
  new RegExp(
    String.raw`(?<=\b(?:ends?|ending|expires?|expiring|out|over|due|move|moving) )(?:in|after) ${ENGLISH_LENGTH}\b(?! (?:of|after|from|before)\b)`,
    "giu",
  ),
  new RegExp(String.raw`(?<![\d.])${ENGLISH_LENGTH} from (?:now|today)\b`, "giu"),
  new RegExp(`${JAPANESE_LENGTH} ?(?:後|ご)(?=[ にの、])`, "gu"),
  new RegExp(`あと ?${JAPANESE_LENGTH} ?で`, "gu"),
];
/** "Born ten days ago" told from today: the whole days gone by, and the day that is counted, of which the first is the event's own (今日で10日目). */
const TODAY = `(?:今日|本日|${BEFORE}きょう)(?:で|が|は) ?`;
const GONE_BY = [
  new RegExp(String.raw`(?<![\d.])${ENGLISH_LENGTH} old\b(?: today)?(?! (?:baby|child|son|daughter|boy|girl))`, "giu"),
  new RegExp(String.raw`\bbeen ${ENGLISH_LENGTH} since\b`, "giu"),
  new RegExp(`${TODAY}${JAPANESE_LENGTH}(?! ?[目め内以ま])`, "gu"),
  /(?:生後|せいご) ?(?<number>\d{1,3}) ?(?<unit>日|にち|週間|しゅうかん|[かヶカ]月|かげつ)(?! ?[目め内以まの]の?[^赤あ子こ])/gu,
  /(?<=[てで](?:から)? ?)(?<number>\d{1,4}) ?(?<unit>日|にち|週間|しゅうかん|[かヶカヵケ箇]月|かげつ)(?= ?[がも]? ?(?:[たす経過]ち|たっ|経っ|すぎ|過ぎ))/gu,
];
const COUNTED = [
  /\btoday is (?:the |her |his )?(?<number>\d{1,3})(?:st|nd|rd|th)? (?<unit>day) (?:since|after|of)\b/giu,
  new RegExp(`${TODAY}(?<number>\\d{1,3}) ?(?<unit>日|にち) ?(?:目|め)`, "gu"),
];
const WEEK = 7;

/**
 * The days that a text names, in the order in which they stand, in every usual form: 2027/1/15, 15.1.2027, 令和9年1月15日, R9.1.15, 1月15日,
 * "15th of January", month names of the language and of English, digits of every script, "tomorrow", "in 2 weeks", 来月末.
 * Where no year is named, the nearest such day is taken and both neighbours are given.
 * @param today YYYY-MM-DD in Japan
 * @example readDates("my stay ends on Jan 15", "2026-11-24", "en")[0]?.day // "2027-01-15"
 */
export const readDates = (text: string, today: string, language: Language): readonly FoundDate[] => remembered(`${today}\n${language}\n${text}`);

/** The tables, the moment and what is to be worked out are read from the same question. */
const remembered = remember(20, (key) => {
  const [today = "", language, ...lines] = key.split("\n") as [string, Language, ...string[]];
  return findDates(lines.join("\n"), today, language);
});

function findDates(text: string, today: string, language: Language): FoundDate[] {
  let rest = plainNumbers(text);
  const whole = rest;
  const found: FoundDate[] = [];
  /** A part that is read is blanked, so that no other form reads it again. */
  const take = (match: RegExpExecArray, date: Pick<FoundDate, "day" | "assumed" | "other">): void => {
    const written = match[0].replace(/[\s,.、の]+$/u, "");
    const [at, end] = [match.index, match.index + written.length];
    found.push({ text: whole.slice(at, end), at, end, ...date });
    rest = rest.slice(0, at) + " ".repeat(match[0].length) + rest.slice(at + match[0].length);
  };
  for (const { pattern, read } of dateForms(language))
    for (const match of rest.matchAll(pattern)) {
      const parts = read(match.groups ?? {}, today);
      if (isDate(parts)) take(match, { ...dayOf(parts, today), other: language === "en" ? otherReading(match, parts) : null });
    }
  for (const [patterns, first] of [[GONE_BY, 0] as const, [COUNTED, 1] as const])
    for (const pattern of patterns)
      for (const match of rest.matchAll(pattern)) take(match, { day: addDays(lengthFrom(today, match.groups ?? {}, -1), first), assumed: null, other: null });
  for (const [pattern, days] of NEAR_DAYS) for (const match of rest.matchAll(pattern)) take(match, { day: addDays(today, days), assumed: null, other: null });
  for (const [patterns, direction] of [[AGO, -1] as const, [AHEAD, 1] as const])
    for (const pattern of patterns)
      for (const match of rest.matchAll(pattern)) take(match, { day: lengthFrom(today, match.groups ?? {}, direction), assumed: null, other: null });
  return found.sort((one, other) => one.at - other.at);
}

/** The day so many days, weeks or months after today, or before it. */
function lengthFrom(today: string, { number, unit = "" }: Readonly<Record<string, string | undefined>>, direction: 1 | -1): string {
  const count = direction * (Number(number) || 1);
  if (/month|月|かげつ/iu.test(unit)) return addMonths(today, count);
  return addDays(today, count * (/week|週|しゅう/iu.test(unit) ? WEEK : 1));
}

/** Something that is meant as a date: 31 February is, 45.13.2027 is not. */
const isDate = ({ year, month, date }: DayParts): boolean =>
  month >= 1 && month <= 12 && (date === "last" || (date >= 1 && date <= 31)) && (year === null || (year >= YEARS.first && year <= YEARS.last));

function dayOf({ year, month, date }: DayParts, today: string): Pick<FoundDate, "day" | "assumed"> {
  if (year !== null) return { day: calendarDay(year, month, date), assumed: null };
  const now = Number(today.slice(0, 4));
  const days = Array.from({ length: 2 * LEAP_GAP + 1 }, (_, at) => calendarDay(now - LEAP_GAP + at, month, date)).filter((day) => day !== null);
  const before = days.findLast((day) => day <= today);
  const after = days.find((day) => day >= today);
  if (before === undefined || after === undefined) return { day: null, assumed: null };
  return { day: Date.parse(today) - Date.parse(before) < Date.parse(after) - Date.parse(today) ? before : after, assumed: { before, after } };
}

/** @example calendarDay(2027, 2, 29) // null */
function calendarDay(year: number, month: number, date: number | "last"): string | null {
  const day = new Date(date === "last" ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 ? day.toISOString().slice(0, 10) : null;
}

/** 3/4/2027 is the third of April or the fourth of March. */
function otherReading({ groups }: RegExpExecArray, { year, month, date }: DayParts): string | null {
  const ambiguous = groups?.one !== undefined && groups.two !== undefined && year !== null && date !== "last" && date <= 12 && month !== date;
  return ambiguous ? calendarDay(year, date, month) : null;
}
