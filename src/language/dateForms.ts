import { LANGUAGES, type Language } from "./languages.ts";

/** The forms in which people write a day. Data tables: one row a form; numbers are in ASCII digits when they are looked at (plainNumbers). */

/** What a form gives: numbers as they stand there, or the last day of the month; `year` null where none is named. */
export type DayParts = { readonly year: number | null; readonly month: number; readonly date: number | "last" };
type Groups = Readonly<Record<string, string | undefined>>;
export type DateForm = { readonly pattern: RegExp; readonly read: (groups: Groups, today: string) => DayParts };

/** First year of an era, less one: 令和9年 is 2018 + 9. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, れいわ: 2018, R: 2018, 平成: 1988, へいせい: 1988, H: 1988, 昭和: 1925, しょうわ: 1925, S: 1925 };
const ERA = Object.keys(ERAS).join("|");
const YEAR_WORDS: Readonly<Record<string, number>> = { 今年: 0, ことし: 0, 来年: 1, らいねん: 1, 昨年: -1, 去年: -1, きょねん: -1 };
const YEAR_WORD = Object.keys(YEAR_WORDS).join("|");
/** The Buddhist era is 543 years ahead: 2570 is 2027. No other calendar of ours comes near it. */
const BUDDHIST = { from: 2400, ahead: 543 };
/** Two digits of a year are of this century. */
const CENTURY = 2000;

const n = (text: string | undefined): number => Number(text);
const fullYear = (year: number): number => (year >= BUDDHIST.from ? year - BUDDHIST.ahead : year);
const eraYear = (era: string, year: string | undefined): number => (ERAS[era] ?? 0) + (year === "元" ? 1 : n(year));
const yearNow = (today: string): number => n(today.slice(0, 4));

function japaneseYear({ era, year, word }: Groups, today: string): number | null {
  if (word !== undefined) return yearNow(today) + (YEAR_WORDS[word] ?? 0);
  if (year === undefined) return null;
  return era === undefined ? fullYear(n(year)) : eraYear(era, year);
}
const JAPANESE_YEAR = `(?:(?:(?<era>${ERA}) ?(?=(?:\\d{1,2}|元) ?(?:年|ねん))|(?=\\d{4}))(?<year>\\d{1,4}|元) ?(?:年|ねん|년)[ の、]*|(?<word>${YEAR_WORD})[ の、]*)?`;

/** 2027年1月15日, 令和9年1月15日, 来年の1月15日, 1がつ15にち, 2027년 1월 15일, 1月15号. */
const JAPANESE: DateForm = {
  pattern: new RegExp(`${JAPANESE_YEAR}(?<!\\d)(?<month>\\d{1,2}) ?(?:月|がつ|월) ?(?<date>\\d{1,2}) ?(?:日|にち|か(?!ら|ん|い|月)|号|號|일)(?!間|かん)`, "gu"),
  read: (groups, today) => ({ year: japaneseYear(groups, today), month: n(groups.month), date: n(groups.date) }),
};
/** 3月末, 2027年3月の終わり: the last day of the month. */
const JAPANESE_END: DateForm = {
  pattern: new RegExp(`${JAPANESE_YEAR}(?<!\\d)(?<month>\\d{1,2}) ?(?:月|がつ|월) ?の? ?(?:末日|末|まつ|終わり|おわり|最後の ?日)`, "gu"),
  read: (groups, today) => ({ year: japaneseYear(groups, today), month: n(groups.month), date: "last" }),
};
/** R9.1.15, H20/5/3. */
const ERA_SHORT: DateForm = {
  pattern: /(?<![\p{L}\d])(?<era>[RHS]) ?(?<year>\d{1,2}|元)[./-](?<month>\d{1,2})[./-](?<date>\d{1,2})(?![./-]?\d)/gu,
  read: ({ era = "", year, month, date }) => ({ year: eraYear(era, year), month: n(month), date: n(date) }),
};
/** 2027/1/15, 2027-01-15, 2027. 1. 15. */
const YEAR_FIRST: DateForm = {
  pattern: /(?<![\d./-])(?<year>\d{4})[./-] ?(?<month>\d{1,2})[./-] ?(?<date>\d{1,2})(?![./-]?\d)/gu,
  read: ({ year, month, date }) => ({ year: fullYear(n(year)), month: n(month), date: n(date) }),
};

/** Words for months, counted from this one: 今月末, 来月の終わり, "the end of next month". */
const MONTH_WORDS: Readonly<Record<string, number>> = { 今月: 0, こんげつ: 0, this: 0, 来月: 1, らいげつ: 1, next: 1, 先月: -1, せんげつ: -1, last: -1 };
const nearMonth = (word: string, today: string): { year: number; month: number } => {
  const month = n(today.slice(5, 7)) + (MONTH_WORDS[word.toLowerCase()] ?? 0);
  return { year: yearNow(today) + Math.floor((month - 1) / 12), month: ((month + 11) % 12) + 1 };
};
const NEAR_MONTH_END: DateForm = {
  pattern:
    /(?<near>今月|こんげつ|来月|らいげつ|先月|せんげつ) ?の? ?(?:末日|末|まつ|終わり|おわり|最後の ?日)|\b(?:end|last day) of (?<english>this|next|last) month\b|\b(?<short>next|this) month[- ]end\b/giu,
  read: ({ near, english, short }, today) => ({ ...nearMonth(near ?? english ?? short ?? "", today), date: "last" }),
};
/** 来月15日, "the 15th of next month". */
const NEAR_MONTH_DAY: DateForm = {
  pattern:
    /(?<near>今月|こんげつ|来月|らいげつ|先月|せんげつ) ?の? ?(?<date>\d{1,2}) ?(?:日|にち)(?!間|かん)|(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<english>this|next|last) month\b/giu,
  read: ({ near, english, date, day }, today) => ({ ...nearMonth(near ?? english ?? "", today), date: n(date ?? day) }),
};

/** Whether a language writes the month before the day: "1/15". English has both customs. */
const monthFirst = (language: Language): boolean => {
  const parts = new Intl.DateTimeFormat(LANGUAGES[language].locale, { day: "numeric", month: "numeric", year: "numeric" }).formatToParts(0);
  const at = (type: string): number => parts.findIndex((part) => part.type === type);
  return at("month") < at("day");
};

/** 15.1.2027, 15/01/2027, 1/15/2027, 15/1/27: the number above twelve is the day; where neither is, the language's custom decides. */
const numeric = (language: Language): DateForm => ({
  pattern: /(?<![\d./-])(?<one>\d{1,2})(?<mark>[./-]) ?(?<two>\d{1,2})\k<mark> ?(?<year>\d{4}|[2-4]\d)(?![./-]?\d)/gu,
  read: ({ one, two, year }) => {
    const [first, second, full] = [n(one), n(two), n(year) < 100 ? CENTURY + n(year) : fullYear(n(year))];
    const swapped = second > 12 || (first <= 12 && monthFirst(language));
    return swapped ? { year: full, month: first, date: second } : { year: full, month: second, date: first };
  },
});
/** 1/15 in the languages that write so; in English only after a word that leads to a day ("on 15/1"). */
const yearless = (language: Language): DateForm => ({
  pattern: /^(?:ja|zh|ko)/.test(language)
    ? /(?<![\d./-])(?<one>\d{1,2})\/(?<two>\d{1,2})(?![./-]?\d)/gu
    : /(?<=\b(?:on|by|until|till|since|from|ends?|ended|expires?|expired) )(?<one>\d{1,2})\/(?<two>\d{1,2})(?![./-]?\d)/giu,
  read: ({ one, two }) => {
    const [first, second] = [n(one), n(two)];
    const swapped = second > 12 || (first <= 12 && monthFirst(language));
    return swapped ? { year: null, month: first, date: second } : { year: null, month: second, date: first };
  },
});

/** Small words and marks between the parts of a day: "15th of January, 2027", "15 de enero de 2027", "ngày 15 tháng 1 năm 2027". */
const JOIN = String.raw`(?:[\s,.،/-]|de\b|del\b|of\b|the\b|năm\b|оны|ын|ийн|ค\.ศ\.|พ\.ศ\.)*`;
const DATE = String.raw`(?<!\d|[\d][.,])(?<date>\d{1,2})(?:st|nd|rd|th)?(?![\d:])`;
/** "You may 14 days before", "march 3 hours": a length follows, no day. */
const NO_LENGTH = String.raw`(?!\s*-?(?:days?|hours?|weeks?|months?|years?|points?|yen|%|percent)\b)`;

/** A month's name as people mistype it: one letter left out, or two that stand side by side swapped ("febuary", "janaury"). Short names would make other words. */
const mistyped = (name: string): string[] =>
  name.length < 6
    ? []
    : [...name.slice(1)].flatMap((letter, at) => {
        const [before, after] = [name.slice(0, at + 1), name.slice(at + 2)];
        return [before + after, before + after.slice(0, 1) + letter + after.slice(1)];
      });

/** Names of the months in a language and in English, long and short, as CLDR writes them alone and beside a day. */
const monthsOf = (language: Language): ReadonlyMap<string, number> => {
  const names = new Map<string, number>([["sep", 9]]);
  for (let month = 1; month <= 12; month++) {
    const name = new Intl.DateTimeFormat("en", { timeZone: "UTC", month: "long" }).format(Date.UTC(2027, month - 1, 15)).toLowerCase();
    for (const written of mistyped(name)) names.set(written, month);
  }
  for (const locale of new Set([LANGUAGES[language].locale, LANGUAGES.en.locale, "en-US"]))
    for (const style of ["long", "short"] as const)
      for (let month = 1; month <= 12; month++) {
        const day = new Date(Date.UTC(2027, month - 1, 15));
        const alone = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: style }).format(day);
        const beside = new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month: style, day: "numeric" }).formatToParts(day);
        for (const name of [alone, beside.find(({ type }) => type === "month")?.value ?? ""])
          if (/\p{L}/u.test(name) && !/^\d+ ?(?:月|월)$/u.test(name)) names.set(name.normalize("NFKC").toLowerCase().replace(/\.$/, ""), month);
      }
  return names;
};

function named(language: Language): DateForm[] {
  const months = monthsOf(language);
  const escaped = [...months.keys()].sort((one, other) => other.length - one.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const MONTH = String.raw`(?<![\p{L}\p{M}])(?<month>${escaped.join("|")})(?:\.|(?![\p{L}\p{M}\d])|(?=ын|ийн))`;
  const YEAR = String.raw`(?<year>\d{4})(?!\d)`;
  const read = ({ year, month, date }: Groups): DayParts => ({
    year: year === undefined ? null : fullYear(n(year)),
    month: months.get((month ?? "").toLowerCase()) ?? 0,
    date: date === undefined ? "last" : n(date),
  });
  return [
    { pattern: new RegExp(`${YEAR}${JOIN}${MONTH}${JOIN}${DATE}${NO_LENGTH}`, "giu"), read },
    { pattern: new RegExp(`${DATE}${JOIN}${MONTH}(?:${JOIN}${YEAR})?`, "giu"), read },
    { pattern: new RegExp(`${MONTH}${JOIN}${DATE}${NO_LENGTH}(?:${JOIN}${YEAR})?`, "giu"), read },
    { pattern: new RegExp(`\\b(?:end|last day) of ${MONTH}(?:${JOIN}${YEAR})?`, "giu"), read },
  ];
}

const known = new Map<Language, readonly DateForm[]>();
/** Every form, the longer before those that stand in them. */
export function dateForms(language: Language): readonly DateForm[] {
  const forms = known.get(language) ?? [
    JAPANESE,
    JAPANESE_END,
    ERA_SHORT,
    YEAR_FIRST,
    numeric(language),
    ...named(language),
    NEAR_MONTH_END,
    NEAR_MONTH_DAY,
    yearless(language),
  ];
  known.set(language, forms);
  return forms;
}
