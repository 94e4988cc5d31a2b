import { describe, expect, it } from "vitest";
import { numberWord } from "../../src/knowledge/numberWords.ts";
import type { Language } from "../../src/language/languages.ts";

describe("numberWord finds", () => {
  it.each<[Language, string, string]>([
    ["en", "Apply within two months.", "two months"],
    ["en", "fourteen days at most", "fourteen days"],
    ["en", "You need ten years of stay.", "ten years"],
    ["en", "half a year before the end", "half a year"],
    ["en", "Twenty-eight hours a week", "Twenty-eight hours"],
    ["en", "the three-month limit", "three-month"],
    ["en", "three consecutive full years", "three consecutive full years"],
    ["en", "two or more years", "two or more years"],
    ["en", "It costs a hundred and twenty thousand yen.", "a hundred and twenty thousand yen"],
    ["en", "thirty percent of the cost", "thirty percent"],
    ["en", "seventy points", "seventy points"],
    ["en", "children aged sixteen", "aged sixteen"],
    ["en", "a year and a half", "a year and a half"],
    ["en", "within a month of the move", "within a month"],
    ["en", "You get the answer one month later.", "one month"],
    ["ja", "二か月以内に", "二か月"],
    ["ja", "十四日のうちに", "十四日"],
    ["ja", "三年たつと", "三年"],
    ["ja", "半年前から", "半年"],
    ["ja", "一年以内に", "一年"],
    ["ja", "一か月前に", "一か月"],
    ["ja", "週に二十八時間まで", "二十八時"],
    ["ja", "四万円です", "四万円"],
    ["ja", "十六歳の子", "十六歳"],
    ["ja", "七十点以上", "七十点"],
    ["ja", "三割を払います", "三割"],
    ["ja", "三月以内", "三月"],
    ["ja", "午前九時から", "午前九時"],
    ["ja-simple", "二か月の 中に 出します。", "二か月"],
    ["ja-simple", "三 年 待ちます。", "三 年"],
  ])("in %s %j", (language, text, number) => {
    expect(numberWord(text, language)).toBe(number);
  });
});

describe("numberWord leaves", () => {
  it.each<[Language, string]>([
    ["en", "There are two offices and three pillars."],
    ["en", "{{figure:working-hours-week}} a week, {{figure:overtime-limit-month}} a month or more"],
    ["en", "once a year; a few days; several months; one day you may come back"],
    ["en", "{{figure:law-changes-pr-three-years}}: {{figure:business-stay-four-months}}"],
    ["en", "half of the month's pay, the second or third year"],
    ["en", "Ask for a day with an adviser, a week before you buy the book."],
    ["en", "two second-hand bikes and two day-care places"],
    ["ja", "一日{{figure:working-hours-day}}、一週間{{figure:working-hours-week}}、一年に1回"],
    ["ja", "一年の給料、一か月に払う額、一年中、一年を通して、一日だけ"],
    ["ja", "脱退一時金、一時的な滞在、第三国定住、十分な貯金、半分は会社"],
    ["ja", "四日市市と千歳市、数日しかない、数万円、同一日、二人、三つの柱"],
    ["ja-simple", "一日 ずっと 働きます。一か月に 払う お金です。一年 {{figure:overtime-limit-year}}まで。"],
    ["vi", "hai tháng"],
  ])("in %s %j", (language, text) => {
    expect(numberWord(text, language)).toBeNull();
  });
});
