import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workOutAppeal } from "../../../src/answering/workOut/appeal.ts";
import { anyDay, askedOf, daysApart, ruleOf, says, TODAY, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({ "refugee-review-days": 7 });
const workOut = workOutAppeal({ figure: "refugee-review-days", says: "reviewBy", of: "refugee", not: "objection" });

describe("the last day to ask for a review", () => {
  it("counts the day after the notice as the first", () => {
    const worked = workOut(askedOf({ days: { notice: "2026-11-18" }, traits: ["refugee"] }), RULE);
    expect(worked?.used).toEqual(["notice"]);
    expect(says(worked)).toEqual(["reviewBy", "appealAtOnce"]);
    expect(valueIn(worked, "reviewBy", "until")).toBe("2026-11-25");
    expect(valueIn(worked, "reviewBy", "days")).toBe("refugee-review-days");
  });

  it("may have passed; the last day itself has not", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (notice, today) => {
        const worked = workOut(askedOf({ days: { notice }, traits: ["refugee"], today }), RULE);
        const since = daysApart(notice, today);
        expect(says(worked)).toEqual(since < 0 ? [] : ["reviewBy", since > 7 ? "appealLate" : "appealAtOnce"]);
      }),
    );
  });

  it("is not worked out without the notice, the matter or the rule, nor for another step", () => {
    expect(workOut(askedOf({ traits: ["refugee"] }), RULE)).toBeNull();
    expect(workOut(askedOf({ days: { notice: TODAY } }), RULE)).toBeNull();
    expect(workOut(askedOf({ days: { notice: TODAY }, traits: ["refugee"] }), ruleOf({}))).toBeNull();
    expect(workOut(askedOf({ days: { notice: TODAY }, traits: ["refugee", "objection"] }), RULE)).toBeNull();
  });
});
