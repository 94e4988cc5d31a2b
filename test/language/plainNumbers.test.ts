import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainNumbers } from "../../src/language/plainNumbers.ts";

describe("plainNumbers", () => {
  it.each([
    ["digits of other scripts", "١٥/١/٢٠٢٧ and ２８時間", "15/1/2027 and 28時間"],
    ["kanji numerals before a counter", "二〇二七年一月十五日、十八時間", "2027年1月15日、18時間"],
    ["number words", "eighteen hours and twenty-five points", "18 hours and 25 points"],
    ["“one” before a unit", "one year, the old one", "1 year, the old one"],
  ])("writes %s in ASCII digits", (_what, text, plain) => {
    expect(plainNumbers(text)).toBe(plain);
  });

  it("leaves kanji in names alone", () => {
    expect(plainNumbers("三重県の四日市、一時帰国")).toBe("三重県の四日市、一時帰国".replace("四日", "4日"));
  });

  it("is the same again when it is done twice", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.string({ unit: fc.constantFrom("一", "十", "年", "月", "日", "one", "twenty", " ", "-", "5", "٣", "hours") }),
        ),
        (text) => {
          expect(plainNumbers(plainNumbers(text))).toBe(plainNumbers(text));
        },
      ),
    );
  });
});
