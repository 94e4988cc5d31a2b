import { describe, expect, it } from "vitest";
import { numberAsText } from "../../src/knowledge/checkKnowledge.ts";

describe("numberAsText finds", () => {
  it.each([
    ["Pay 6,000 yen.", "6,000"],
    ["within 14 days", "14"],
    ["14日以内に", "14"],
    ["１４日以内に", "14"],
    ["10人まで", "10"],
    ["1,200枚", "1,200"],
    ["特定技能1号で28時間", "28"],
    ["第22条により30日", "30"],
    ["手数料は33,000円", "33,000"],
    ["28時間まで", "28"],
  ])("in %j a number", (text, number) => {
    expect(numberAsText(text)).toContain(number);
  });

  it.each(["१४ दिनभित्र", "၁၄ ရက်အတွင်း", "১৪ দিনের মধ্যে", "۱۴ دن کے اندر", "ภายใน ๑๔ วัน"])("in %j a number in digits of that script", (text) => {
    expect(numberAsText(text)).not.toBeNull();
  });
});

describe("numberAsText leaves", () => {
  it.each([
    "{{figure:lost-card-days}}, {{figure:card-fee@2026-09-30}}",
    "see Art. 19 and Table 2",
    "第22条の4",
    "JLPT N2 or A2",
    "特定技能1号",
    "2つの方法",
    "2人で1枚",
    "The G7 and the G20",
    "Articles 19-3 and Art. 22(2)",
    "技能実習2号、1号イ",
    "the 2023 ISA brochure",
    "7月と12月、毎年 4月",
    "no digits",
  ])("%j", (text) => {
    expect(numberAsText(text)).toBeNull();
  });
});

describe("numberAsText with what a language names with digits", () => {
  it("leaves that, and finds the number beside it", () => {
    expect(numberAsText("Theo Điều 19 trong 14 ngày", ["điều \\d+"])).toBe("14");
    expect(numberAsText("Theo Điều 19", ["điều \\d+"])).toBeNull();
    expect(numberAsText("从{{figure:fields@2023-07-01}}个", ["20\\d\\d"])).toBeNull();
  });
});
