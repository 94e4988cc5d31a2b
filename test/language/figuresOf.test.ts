import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDuration, formatValue } from "../../src/knowledge/figures.ts";
import { figuresOf } from "../../src/language/figuresOf.ts";
import { LANGUAGE_TAGS, type Language } from "../../src/language/languages.ts";

/** Tries for each of 23 languages. */
const RUNS = { numRuns: 40 };

describe("figuresOf reads", () => {
  it.each([
    "3,000,000 yen",
    "3000000円",
    "300万円",
    "3百万円",
    "三百万円",
    "3 million yen",
    "３００万円",
    "30,00,000 येन",
    "3.000.000 yên",
    "3\u00a0000\u00a0000 иен",
    "3\u202f000\u202f000 yens",
  ])("three million in %s", (text) => {
    expect(figuresOf(text)).toEqual(["3000000"]);
  });

  it.each([
    ["1億2000万円", "120000000"],
    ["1万5千円", "15000"],
    ["二十八時間", "28"],
    ["十四日以内", "14"],
    ["百二十円", "120"],
    ["千円", "1000"],
    ["一か月", "1"],
    ["二〇二六年", "2026"],
    ["三千万円", "30000000"],
  ])("%s as %s", (text, figure) => {
    expect(figuresOf(text)).toEqual([figure]);
  });

  it("English number words", () => {
    expect(figuresOf("within three days, or fourteen, at least twenty")).toEqual(["3", "14", "20"]);
  });

  it.each([
    ["twenty-eight hours", "28"],
    ["five hundred yen", "500"],
    ["two hundred thousand yen", "200000"],
    ["two hundred and fifty yen", "250"],
    ["1.5 million yen", "1500000"],
  ])("%s as %s", (text, figure) => {
    expect(figuresOf(text)).toEqual([figure]);
  });

  it.each([
    ["10 June 2024", ["10", "2024", "6"]],
    ["June 10, 2024", ["10", "2024", "6"]],
    ["March 2019", ["2019", "3"]],
    ["from 1 April", ["1", "4"]],
  ])("the month by its name in %s", (text, figures) => {
    expect(figuresOf(text).toSorted()).toEqual(figures.toSorted());
  });

  it("the digits of every script", () => {
    const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x1040, 0x17e0, 0xff10];
    for (const zero of zeros)
      for (let digit = 0; digit <= 9; digit++)
        expect([zero.toString(16), figuresOf(`x${String.fromCodePoint(zero + digit)} x`)]).toEqual([zero.toString(16), [String(digit)]]);
  });

  it.each([
    ["१४ दिन", "14"],
    ["၂၀၂၆ ခုနှစ်", "2026"],
    ["٦٠ يوم", "60"],
    ["۱۴ دن", "14"],
    ["৩৩ দিন", "33"],
    ["๒๕๖๙", "2569"],
    ["៦០ ថ្ងៃ", "60"],
  ])("%s as %s", (text, figure) => {
    expect(figuresOf(text)).toEqual([figure]);
  });

  it.each([
    ["two and three days", ["2", "3"]],
    ["between two hundred and three hundred", ["200", "300"]],
    ["two thousand and three thousand", ["2000", "3000"]],
    ["1億2,000万円、3万5,000円", ["120000000", "35000"]],
    ["26千葉県、4千代田区", ["26", "4"]],
    ["2026.10.1", ["2026", "10", "1"]],
    ["19,200 and 2024,100", ["19200", "2024", "100"]],
    ["1,234.50 or 0.125", ["1234.5", "0.125"]],
  ])("each of the figures in %s", (text, figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it("the same in a line by itself as in its text", () => {
    const lines = ["apply by June", "- twenty", "- five hundred", "- 14", "000 forms", "in May", "千円", "5万", "5千円"];
    expect(figuresOf(lines.join("\n"))).toEqual(lines.flatMap(figuresOf));
  });

  it("a decimal as one figure", () => {
    expect(figuresOf("a grant rate of 12.5%")).toEqual(["12.5"]);
  });
});

describe("figuresOf does not take", () => {
  it.each([
    "三重県",
    "一緒に行く",
    "you may go",
    "as you may",
    "you may, at least",
    "万一のとき",
    "march on",
    "one of them",
    "constructor",
    "toString",
    "no figures here",
    "",
  ])("%j for a figure", (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  it("two figures in a list for one", () => {
    expect(figuresOf("1, 2, 3 or 12,34").toSorted()).toEqual(["1", "12", "2", "3", "34"]);
    expect(figuresOf("articles 19, 200 and 3")).toEqual(["19", "200", "3"]);
  });
});

describe.each(LANGUAGE_TAGS)("what we print in %s", (language: Language) => {
  it("holds its amount of yen again", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(0, 33_000, 3_000_000, 20_000_000), fc.nat(99_999_999)), (yen) => {
        expect(figuresOf(formatValue("yen", yen, language))).toEqual([String(yen)]);
      }),
      RUNS,
    );
  });

  it("holds its number of days, hours and years again", () => {
    fc.assert(
      fc.property(fc.constantFrom("days", "hours", "years"), fc.integer({ min: 1, max: 9999 }), (kind, amount) => {
        expect(figuresOf(formatValue(kind, amount, language))).toEqual([String(amount)]);
      }),
      RUNS,
    );
  });

  it("holds its day and year again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2049 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
        const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        expect(figuresOf(formatValue("date", written, language))).toEqual(expect.arrayContaining([String(year), String(day)]));
      }),
      RUNS,
    );
  });

  it("holds both parts of a length", () => {
    expect(figuresOf(formatDuration("4y3m", language))).toEqual(["4", "3"]);
  });
});

describe.each(["ja", "ja-simple", "en", "zh-Hans", "zh-Hant", "ko"] as const)("a date in %s", (language) => {
  it("holds its month again", () => {
    for (let month = 1; month <= 12; month++)
      expect(figuresOf(formatValue("date", `2026-${String(month).padStart(2, "0")}-30`.replace("02-30", "02-28"), language))).toContain(String(month));
  });
});
