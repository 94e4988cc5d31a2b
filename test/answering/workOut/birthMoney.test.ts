import { describe, expect, it } from "vitest";
import { workOutBirthLumpSum, workOutPregnancySupport } from "../../../src/answering/workOut/birthMoney.ts";
import { askedOf, ruleOf, says, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({
  "birth-lump-sum-amount": 500_000,
  "birth-lump-sum-outside": 488_000,
  "pregnancy-support-first": 50_000,
  "pregnancy-support-per-child": 50_000,
});

describe("the childbirth lump sum", () => {
  it.each([
    ["twins", 1_000_000, 976_000],
    ["triplets", 1_500_000, 1_464_000],
    ["双子", 1_000_000, 976_000],
    ["みつご", 1_500_000, 1_464_000],
  ])("for %s is so many times the amount, in the scheme and outside of it", (amounts, inside, outside) => {
    const worked = workOutBirthLumpSum(askedOf({ amounts }), RULE);
    expect(valueIn(worked, "lumpSumBabies", "sum")).toBe(inside);
    expect(valueIn(worked, "lumpSumOutside", "sum")).toBe(outside);
  });

  it("outside of the scheme alone where the question says so", () => {
    expect(says(workOutBirthLumpSum(askedOf({ amounts: "twins", traits: ["outsideScheme"] }), RULE))).toEqual(["lumpSumOutside"]);
  });

  it("is not multiplied by children who are there already, nor without the rule, nor for former years", () => {
    expect(workOutBirthLumpSum(askedOf({ amounts: "we have 3 children" }), RULE)).toBeNull();
    expect(workOutBirthLumpSum(askedOf({ amounts: "twins or triplets" }), RULE)).toBeNull();
    expect(workOutBirthLumpSum(askedOf({ amounts: "twins" }), ruleOf({}))).toBeNull();
    expect(workOutBirthLumpSum(askedOf({ amounts: "twins", traits: ["formerly"] }), RULE)).toBeNull();
  });
});

describe("the support payment for pregnant women", () => {
  it("has one first part, and a second part for each child", () => {
    const worked = workOutPregnancySupport(askedOf({ amounts: "triplets" }), RULE);
    expect(valueIn(worked, "pregnancySupportSum", "second")).toBe(150_000);
    expect(valueIn(worked, "pregnancySupportSum", "sum")).toBe(200_000);
    expect(workOutPregnancySupport(askedOf({ amounts: "" }), RULE)).toBeNull();
    expect(workOutPregnancySupport(askedOf({ amounts: "twins" }), ruleOf({}))).toBeNull();
  });
});
