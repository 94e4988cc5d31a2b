import { describe, expect, it } from "vitest";
import { workOutDisasterWater } from "../../../src/answering/workOut/disasterWater.ts";
import { askedOf, ruleOf, says, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({ "prepare-kit-water-litres": 3, "prepare-kit-days": 3, "prepare-kit-better": 1 });

describe("water for a disaster", () => {
  it("is people × days × litres", () => {
    const worked = workOutDisasterWater(askedOf({ people: 4, amounts: "for a week" }), RULE);
    expect(says(worked)).toEqual(["waterFor", "foodToo"]);
    expect(valueIn(worked, "waterFor", "litres")).toBe(84);
    expect(valueIn(workOutDisasterWater(askedOf({ people: 3, amounts: "3日分" }), RULE), "waterFor", "litres")).toBe(27);
  });

  it("is for the least and the better time where no days are named", () => {
    const worked = workOutDisasterWater(askedOf({ people: 4 }), RULE);
    expect(worked?.sentences.map(({ values }) => values?.litres)).toEqual([{ own: "count", value: 36 }, { own: "count", value: 84 }, undefined]);
    expect(worked?.sentences[0]?.values?.days).toEqual({ rule: "prepare-kit-days" });
  });

  it("is for one person where no people are named", () => {
    expect(valueIn(workOutDisasterWater(askedOf({ amounts: "5 days" }), RULE), "waterForOne", "litres")).toBe(15);
  });

  it("is not worked out without people and days, nor without the rule", () => {
    expect(workOutDisasterWater(askedOf({}), RULE)).toBeNull();
    expect(workOutDisasterWater(askedOf({ people: 4 }), ruleOf({}))).toBeNull();
  });
});
