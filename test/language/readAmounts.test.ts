import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoundAmount, readAmounts } from "../../src/language/readAmounts.ts";

/** What was found, in short: "18h/week", "75p", "16 old", "4y3m". */
const short = (amount: FoundAmount): string => {
  switch (amount.kind) {
    case "hours":
      return `${amount.hours}h${amount.per ? `/${amount.per}` : ""}`;
    case "daysAWeek":
      return `${amount.days} days/week`;
    case "points":
      return `${amount.points}p`;
    case "age":
      return `${amount.age} old`;
    case "length":
      return `${amount.length.years}y${amount.length.months}m${amount.length.days}d`;
    case "yen":
      return `¥${amount.yen}`;
    case "children":
      return `${amount.count} children`;
    case "babies":
      return `${amount.count} babies`;
    case "supply":
      return `for ${amount.days} days`;
    default:
      return amount satisfies never;
  }
};
const read = (text: string): string[] => readAmounts(text).map(short);

describe("readAmounts reads", () => {
  it.each([
    ["18 hours at a konbini and 12 at a restaurant", ["18h", "12h"]],
    ["eighteen hours and twelve hours", ["18h", "12h"]],
    ["20 hours a week, 17.5 hrs per week, 28 hours weekly", ["20h/week", "17.5h/week", "28h/week"]],
    ["4 hours a day, 6 days a week", ["4h/day", "6 days/week"]],
    ["more than 5 years, less than a 1 year visa, under 6 months", []],
    ["1年より短い期間、3年未満、5年以内", []],
    ["コンビニで18時間、レストランで12時間", ["18h", "12h"]],
    ["週28時間、1日4時間、週5日", ["28h/week", "4h/day", "5 days/week"]],
    ["1しゅうかんに 18じかん", ["18h/week"]],
    ["１週間に２８時間", ["28h/week"]],
  ])("hours in “%s”", (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ["75 points", ["75p"]],
    ["70点か80ポイント", ["70p", "80p"]],
    ["eighty points", ["80p"]],
  ])("points in “%s”", (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ["my son is 16 years old", ["16 old"]],
    ["my 15-year-old daughter", ["15 old"]],
    ["she turns 16 soon", ["16 old"]],
    ["his 16th birthday", ["16 old"]],
    ["I am 38, permanent resident", ["38 old"]],
    ["38歳です", ["38 old"]],
    ["15さいの こども", ["15 old"]],
    ["my children aged 2, 5 and 10", ["2 old", "5 old", "10 old"]],
    ["kids are 4 and 7", ["4 old", "7 old"]],
    ["2 and 5 years old", ["2 old", "5 old"]],
    ["2歳と5歳の子ども", ["2 old", "5 old"]],
    ["our 8 months old baby", ["0 old"]],
    ["14か月の赤ちゃん", ["1 old"]],
  ])("an age in “%s”", (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ["a 3-year visa", ["3y0m0d"]],
    ["one year extension", ["1y0m0d"]],
    ["4 years and 3 months", ["4y3m0d"]],
    ["4年3か月", ["4y3m0d"]],
    ["6か月", ["0y6m0d"]],
    ["6ヶ月間", ["0y6m0d"]],
    ["90日間", ["0y0m90d"]],
    ["ビザを 1ねん のばします", ["1y0m0d"]],
    ["三年の更新", ["3y0m0d"]],
  ])("a length in “%s”", (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ["¥10,000", ["¥10000"]],
    ["a bill of 10,000 yen", ["¥10000"]],
    ["12000円", ["¥12000"]],
    ["1万5千円", ["¥15000"]],
    ["3万円", ["¥30000"]],
    ["3000えん", ["¥3000"]],
    ["100まんえん", ["¥1000000"]],
    ["5せんえん", ["¥5000"]],
  ])("yen in “%s”", (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ["we have 3 children", ["3 children"]],
    ["two kids", ["2 children"]],
    ["子どもが3人います", ["3 children"]],
  ])("a number of children in “%s”", (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ["we expect twins", ["2 babies"]],
    ["triplets are on the way", ["3 babies"]],
    ["two babies at once", ["2 babies"]],
    ["双子を妊娠しています", ["2 babies"]],
    ["三つ子です", ["3 babies"]],
    ["ふたごが うまれます", ["2 babies"]],
    ["みつごです", ["3 babies"]],
    ["赤ちゃんが2人生まれます", ["2 babies"]],
    ["a twin room", []],
    ["ふたござです", []],
  ])("children born at once in “%s”", (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ["water for a week", ["for 7 days"]],
    ["two weeks of food", ["for 14 days"]],
    ["3日分の水", ["for 3 days"]],
    ["一週間分の水", ["for 7 days"]],
    ["7にちぶんの みず", ["for 7 days"]],
    ["みっかぶんの みず", ["for 3 days"]],
    ["いっしゅうかんの みず", ["for 7 days"]],
    ["1にちに 8じかん、1しゅうかんに 5にち", ["8h/day", "5 days/week"]],
  ])("a supply of days in “%s”", (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each(["in 2027", "2027年", "令和9年", "18-20 hours", "Art. 19-16", "28", "call 0570-013904", "24/7"])("nothing in “%s”", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("a number without its word only beside hours of the same sentence", () => {
    expect(read("I work 18 hours. I live with 3 friends and 2 at a time visit.")).toEqual(["18h"]);
  });

  it("the place of each", () => {
    const text = "18 hours at a konbini and 12 at a restaurant";
    expect(readAmounts(text).map(({ at, end }) => text.slice(at, end))).toEqual(["18 hours", "12"]);
  });

  it("back what is written, in both languages", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 11 }), (large, small) => {
        expect(read(`${large} hours, ${large} points, ${large} years and ${small} months`)).toEqual([`${large}h`, `${large}p`, `${large}y${small}m0d`]);
        expect(read(`${large}時間、${large}点、${large}歳、${large}年${small}か月`)).toEqual([
          `${large}h`,
          `${large}p`,
          `${large} old`,
          `${large}y${small}m0d`,
        ]);
      }),
    );
  });
});
