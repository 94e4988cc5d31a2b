import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/knowledge/figures.ts";
import { LANGUAGE_TAGS, type Language } from "../../src/language/languages.ts";
import { readDates } from "../../src/language/readDates.ts";
import { anyDay, daysApart, partsOf, TODAY } from "../support/workOut.ts";

const days = (text: string, language: Language = "en", today = TODAY): (string | null)[] => readDates(text, today, language).map(({ day }) => day);
const DAY_MS = 86_400_000;
/** Days in which people are born, come and go: ends of months and leap days among them. */
const longAgo = fc.integer({ min: 0, max: 52_000 }).map((count) => new Date(Date.parse("1940-01-01") + count * DAY_MS).toISOString().slice(0, 10));
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const ordinal = (date: number): string =>
  `${date}${date % 10 === 1 && date !== 11 ? "st" : date % 10 === 2 && date !== 12 ? "nd" : date % 10 === 3 && date !== 13 ? "rd" : "th"}`;
const pad = (value: number): string => String(value).padStart(2, "0");
/** Digits of another script, by its zero. */
const inScript = (text: string, zero: number): string => text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const KANJI = "〇一二三四五六七八九";
const kanji = (value: number): string =>
  value < 10 ? (KANJI[value] ?? "") : `${value >= 20 ? KANJI[Math.floor(value / 10)] : ""}十${value % 10 ? KANJI[value % 10] : ""}`;

/** How a day is written, and in which language that is read. */
const FORMS: readonly [string, Language, (year: number, month: number, date: number) => string][] = [
  ["2027/1/15", "ja", (y, m, d) => `${y}/${m}/${d}`],
  ["2027/1/15 in English", "en", (y, m, d) => `${y}/${m}/${d}`],
  ["2027-01-15", "en", (y, m, d) => `${y}-${pad(m)}-${pad(d)}`],
  ["2027.1.15", "mn", (y, m, d) => `${y}.${m}.${d}`],
  ["15.1.2027", "ru", (y, m, d) => `${d}.${m}.${y}`],
  ["15/01/2027", "vi", (y, m, d) => `${pad(d)}/${pad(m)}/${y}`],
  ["1/15/2027 in a language that writes so", "fil", (y, m, d) => `${m}/${d}/${y}`],
  ["2027年1月15日", "ja", (y, m, d) => `${y}年${m}月${d}日`],
  ["2027年 1月 15日", "ja-simple", (y, m, d) => `${y}年 ${m}月 ${d}日`],
  ["2027ねん 1がつ 15にち", "ja-simple", (y, m, d) => `${y}ねん ${m}がつ ${d}にち`],
  ["kanji numerals", "ja", (y, m, d) => `${[...String(y)].map((digit) => KANJI[Number(digit)]).join("")}年${kanji(m)}月${kanji(d)}日`],
  ["2027年1月15号", "zh-Hans", (y, m, d) => `${y}年${m}月${d}号`],
  ["2027년 1월 15일", "ko", (y, m, d) => `${y}년 ${m}월 ${d}일`],
  ["15 January 2027", "en", (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`],
  ["15th of January 2027", "en", (y, m, d) => `the ${ordinal(d)} of ${MONTHS[m - 1]} ${y}`],
  ["January 15th, 2027", "en", (y, m, d) => `${MONTHS[m - 1]} ${ordinal(d)}, ${y}`],
  ["Jan 15, 2027", "en", (y, m, d) => `${MONTHS[m - 1]?.slice(0, 3)} ${d}, ${y}`],
  ["jan. 15 2027", "en", (y, m, d) => `${MONTHS[m - 1]?.slice(0, 3).toLowerCase()}. ${d} ${y}`],
  ["15-Jan-2027", "en", (y, m, d) => `${d}-${MONTHS[m - 1]?.slice(0, 3)}-${y}`],
  ["English months in another language", "ne", (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`],
  ["ngày 15 tháng 1 năm 2027", "vi", (y, m, d) => `ngày ${d} tháng ${m} năm ${y}`],
  ["digits of Urdu", "ur", (y, m, d) => inScript(`${d}/${m}/${y}`, 0x6f0)],
  ["digits of Arabic", "ur", (y, m, d) => inScript(`${d}/${m}/${y}`, 0x660)],
  ["digits of Burmese", "my", (y, m, d) => inScript(`${d}/${m}/${y}`, 0x1040)],
  ["full-width digits", "ja", (y, m, d) => inScript(`${y}年${m}月${d}日`, 0xff10)],
  ["the Buddhist era", "th", (y, m, d) => `${d}/${m}/${y + 543}`],
];

describe("readDates counts back from today", () => {
  it.each<[string, Language, string]>([
    ["娘が生まれて今日で10日目です", "ja", "2026-11-13"],
    ["引っ越してから今日で2週間です", "ja", "2026-11-08"],
    ["生後10日です", "ja", "2026-11-12"],
    ["退職して10日たちました", "ja", "2026-11-12"],
    ["うまれて きょうで 10にちめ です", "ja-simple", "2026-11-13"],
    ["my baby is 10 days old today", "en", "2026-11-12"],
    ["today is the 10th day since she was born", "en", "2026-11-13"],
    ["it has been 3 weeks since I moved", "en", "2026-11-01"],
  ])("in “%s”", (text, language, day) => {
    expect(days(text, language, "2026-11-22")).toEqual([day]);
  });

  it.each<[string, Language]>([
    ["引っ越してから14日以内に届け出ますか", "ja"],
    ["can a 3 months old baby get a card", "en"],
    ["I am 20 years old", "en"],
    ["とうきょうで 1にちに 8じかん はたらきます", "ja-simple"],
  ])("but not in the rule or the age of “%s”", (text, language) => {
    expect(days(text, language, "2026-11-22")).toEqual([]);
  });
});

describe("readDates reads back every day", () => {
  it.each(FORMS)("written like %s", (_form, language, write) => {
    fc.assert(
      fc.property(longAgo, (day) => {
        const text = write(...partsOf(day));
        expect(days(`x ${text} y`, language), text).toEqual([day]);
      }),
    );
  });

  it.each(LANGUAGE_TAGS)("as an answer in %s writes it", (language) => {
    fc.assert(fc.property(longAgo, (day) => void expect(days(`(${formatDay(day, language)})`, language)).toEqual([day])));
  });

  it.each([
    ["令和", "R", 2018, 2020],
    ["平成", "H", 1988, 1990],
    ["昭和", "S", 1925, 1930],
  ])("in the era %s", (era, short, before, first) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (count) => {
        const day = new Date(Date.UTC(first, 0, 1) + count * DAY_MS).toISOString().slice(0, 10);
        const [year, month, date] = partsOf(day);
        for (const text of [
          `${era}${year - before}年${month}月${date}日`,
          `${short}${year - before}.${month}.${date}`,
          `${short}${year - before}/${month}/${date}`,
        ])
          expect(days(text, "ja"), text).toEqual([day]);
      }),
    );
  });

  it("in the first year of an era", () => {
    expect(days("令和元年5月1日", "ja")).toEqual(["2019-05-01"]);
  });
});

describe("a day without a year", () => {
  it.each([
    ["en", "my stay ends on Jan 15", "2026-01-15", "2027-01-15"],
    ["en", "the 15th of January", "2026-01-15", "2027-01-15"],
    ["ja", "1月15日に終わります", "2026-01-15", "2027-01-15"],
    ["ja", "1/15まで", "2026-01-15", "2027-01-15"],
    ["ja-simple", "1がつ 15にち", "2026-01-15", "2027-01-15"],
    ["en", "until 15/1", "2026-01-15", "2027-01-15"],
    ["en", "29 February", "2024-02-29", "2028-02-29"],
    ["ja", "2月末", "2026-02-28", "2027-02-28"],
  ] as const)("(%s) “%s” has the year assumed, between the last one and the next", (language, text, before, after) => {
    expect(readDates(text, TODAY, language)[0]?.assumed).toEqual({ before, after });
  });

  it("is the nearest, and never far", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, today) => {
        const [, month, date] = partsOf(day);
        const [found] = readDates(`${date} ${MONTHS[month - 1]}`, today, "en");
        const { before, after } = found?.assumed ?? { before: "", after: "" };
        expect(before <= today && today <= after).toBe(true);
        expect([before.slice(5), after.slice(5)]).toEqual([day.slice(5), day.slice(5)]);
        expect(found?.day).toBe(daysApart(before, today) < daysApart(today, after) ? before : after);
      }),
    );
  });

  it("with a word for the year has none assumed", () => {
    expect(readDates("来年の1月15日", TODAY, "ja")[0]).toMatchObject({ day: "2027-01-15", assumed: null });
    expect(readDates("去年の12月1日", TODAY, "ja")[0]).toMatchObject({ day: "2025-12-01", assumed: null });
  });
});

describe("a day that is told from today", () => {
  it.each([
    ["en", "today", "2026-11-24"],
    ["en", "I moved yesterday", "2026-11-23"],
    ["en", "the day before yesterday", "2026-11-22"],
    ["en", "it ends tomorrow!", "2026-11-25"],
    ["en", "the day after tomorrow", "2026-11-26"],
    ["en", "at the end of next month", "2026-12-31"],
    ["en", "the last day of this month", "2026-11-30"],
    ["en", "20 days ago", "2026-11-04"],
    ["en", "two weeks ago", "2026-11-10"],
    ["en", "a week ago", "2026-11-17"],
    ["en", "end of February 2028", "2028-02-29"],
    ["en", "on the 15th of next month", "2026-12-15"],
    ["ja", "来月15日に切れます", "2026-12-15"],
    ["ja", "先月の3日", "2026-10-03"],
    ["ja-simple", "らいげつ 15にちに おわります", "2026-12-15"],
    ["en", "it ended 3 months ago", "2026-08-24"],
    ["en", "my visa expires in 2 weeks", "2026-12-08"],
    ["en", "it runs out in ten days", "2026-12-04"],
    ["en", "10 days from now", "2026-12-04"],
    ["ja", "今日引っ越しました", "2026-11-24"],
    ["ja", "明日で終わります", "2026-11-25"],
    ["ja", "明後日", "2026-11-26"],
    ["ja", "昨日", "2026-11-23"],
    ["ja", "一昨日", "2026-11-22"],
    ["ja", "来月末", "2026-12-31"],
    ["ja", "来月の終わり", "2026-12-31"],
    ["ja", "20日前に生まれました", "2026-11-04"],
    ["ja", "引っ越しは20日前です", "2026-11-04"],
    ["ja", "ビザが3か月前に切れました", "2026-08-24"],
    ["ja", "2週間後に切れます", "2026-12-08"],
    ["ja", "あと10日で終わります", "2026-12-04"],
    ["ja", "2027年3月末", "2027-03-31"],
    ["ja-simple", "きょう ひっこしました", "2026-11-24"],
    ["ja-simple", "あした おわります", "2026-11-25"],
    ["ja-simple", "おととい うまれました", "2026-11-22"],
    ["ja-simple", "らいげつの おわり", "2026-12-31"],
  ] as const)("(%s) “%s” is %s", (language, text, day) => {
    expect(readDates(text, TODAY, language).map((found) => [found.day, found.assumed])).toEqual([[day, null]]);
  });

  it("goes over the end of a year and of a leap month", () => {
    expect(days("来月末", "ja", "2027-12-05")).toEqual(["2028-01-31"]);
    expect(days("the end of next month", "en", "2028-01-31")).toEqual(["2028-02-29"]);
  });
});

describe("a day that no calendar has", () => {
  it.each([
    ["en", "31 February", "31 February"],
    ["en", "my stay ends on February 30, 2027.", "February 30, 2027"],
    ["en", "29 February 2027", "29 February 2027"],
    ["en", "31/4/2027", "31/4/2027"],
    ["ja", "2027年2月30日", "2027年2月30日"],
    ["ja", "令和9年2月29日", "令和9年2月29日"],
    ["ja-simple", "11がつ 31にち", "11がつ 31にち"],
  ] as const)("(%s) is found in “%s” and has no day", (language, text, written) => {
    expect(readDates(text, TODAY, language)).toMatchObject([{ day: null, text: written }]);
  });

  it("is told from every day that there is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, date) => {
        const exists = new Date(Date.UTC(year, month - 1, date)).getUTCMonth() === month - 1;
        expect(days(`${date} ${MONTHS[month - 1]} ${year}`)).toEqual([exists ? `${year}-${pad(month)}-${pad(date)}` : null]);
      }),
    );
  });
});

describe("readDates", () => {
  it("gives the other way to read 3/4/2027 in English, which has both", () => {
    expect(readDates("3/4/2027", TODAY, "en")[0]).toMatchObject({ day: "2027-04-03", other: "2027-03-04" });
    expect(readDates("15/1/2027", TODAY, "en")[0]).toMatchObject({ day: "2027-01-15", other: null });
    expect(readDates("1/15/2027", TODAY, "en")[0]).toMatchObject({ day: "2027-01-15", other: null });
    expect(readDates("3/4/2027", TODAY, "vi")[0]).toMatchObject({ day: "2027-04-03", other: null });
  });

  it.each(["Febuary 10, 2027", "10 Janaury 2027", "agust 10 2027", "10th of Septmber 2027"])("reads the mistyped month of “%s”", (text) => {
    expect(days(text)[0]).toMatch(/^2027-0[1289]-10$/);
  });

  it("finds several days in their order, each with its place", () => {
    const text = "left on 30 October 2026, start on 2026-12-01";
    const found = readDates(text, TODAY, "en");
    expect(found.map(({ day }) => day)).toEqual(["2026-10-30", "2026-12-01"]);
    expect(found.map(({ at, end }) => text.slice(at, end))).toEqual(["30 October 2026", "2026-12-01"]);
  });

  it.each<[Language, string]>([
    ["en", "you may 14 days before apply"],
    ["en", "the march 3 hours long"],
    ["en", "call 03-5796-7112 or 0570-013904"],
    ["en", "open 24/7, page 3/4"],
    ["en", "Art. 19-16 and version 1.2.3"],
    ["en", "45.13.2027"],
    ["en", "in May 2027"],
    ["en", "within 14 days"],
    ["ja", "満了日の30日前から"],
    ["ja", "14日以内、3か月前"],
    ["en", "do I have to report it in 14 days"],
    ["en", "moving in 14 days of arrival"],
    ["ja", "ビザが切れる20日前に申請しました"],
    ["ja", "更新は3か月前に申請できますか"],
    ["ja", "3か月前に申請したほうがいいですか"],
    ["ja", "引っ越してから14日後に届けます"],
    ["ja", "出産の10日後に"],
    ["ja", "京都はきょうかい"],
    ["ja", "週5日、1日8時間"],
  ])("(%s) finds no day in “%s”", (language, text) => {
    expect(readDates(text, TODAY, language)).toEqual([]);
  });

  it("never fails, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.constantFrom(...LANGUAGE_TAGS), (text, language) => {
        expect(Array.isArray(readDates(text, TODAY, language))).toBe(true);
      }),
    );
  });
});
