import { describe, expect, it } from "vitest";
import { workOutMinimumWage } from "../../../src/answering/workOut/minimumWage.ts";
import type { Trait } from "../../../src/answering/workOut/types.ts";
import { askedOf, ruleOf, says, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({ "minimum-wage-tokyo": 1280, "minimum-wage-tokyo-before": 1226, "minimum-wage-year": 2026 });
const workOut = (amounts: string, traits: readonly Trait[] = ["tokyo"]) => workOutMinimumWage(askedOf({ amounts, traits }), RULE);

describe("the minimum wage of Tokyo", () => {
  it.each<[string, string, number]>([
    ["8 hours a day", "wageDay", 10_240],
    ["20 hours a week", "wageWeek", 25_600],
    ["100 hours a month", "wageMonth", 128_000],
    ["5 hours", "wageHours", 6400],
    ["7.5 hours a day", "wageDay", 9600],
    ["1日8時間", "wageDay", 10_240],
    ["週20時間", "wageWeek", 25_600],
    ["1にちに 8じかん", "wageDay", 10_240],
  ])("for %s", (amounts, template, sum) => {
    expect(valueIn(workOut(amounts), template, "sum")).toBe(sum);
  });

  it("for a day and a week where the days a week are named", () => {
    const worked = workOut("8 hours, 5 days a week");
    expect(says(worked)).toEqual(["wageDay", "wageWeek", "wageStart"]);
    expect(valueIn(worked, "wageWeek", "sum")).toBe(51_200);
  });

  it("says that its first day is not held, and what holds before", () => {
    expect(valueIn(workOut("8 hours a day"), "wageStart", "sum")).toBe(9808);
  });

  it("is worked out for no other place, two numbers of hours, or more hours than there are", () => {
    expect(workOut("8 hours a day", [])).toBeNull();
    expect(workOut("8 hours a day or 20 hours a week")).toBeNull();
    expect(workOut("30 hours a day")).toBeNull();
    expect(workOut("")).toBeNull();
    expect(workOut("8 hours", ["tokyo", "formerly"])).toBeNull();
    expect(workOutMinimumWage(askedOf({ amounts: "8 hours", traits: ["tokyo"] }), ruleOf({}))).toBeNull();
  });
});
