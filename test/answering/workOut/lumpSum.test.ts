import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workOutLumpSum } from "../../../src/answering/workOut/lumpSum.ts";
import { lastOfYears } from "../../../src/answering/workOut/periods.ts";
import { anyDay, askedOf, ruleOf, says, valueIn } from "../../support/workOut.ts";

describe("the lump-sum withdrawal payment", () => {
  it("can be claimed until two years after leaving", () => {
    const worked = workOutLumpSum(askedOf({ days: { leftJapan: "2026-03-31" } }), ruleOf({ "lump-sum-claim-years": 2 }));
    expect(says(worked)).toEqual(["lumpSumBy"]);
    expect(valueIn(worked, "lumpSumBy", "until")).toBe("2028-03-31");
  });

  it("is not worked out while the rule is not held", () => {
    expect(workOutLumpSum(askedOf({ days: { leftJapan: "2026-03-31" } }), ruleOf({}))).toBeNull();
  });

  it("is late after that day and not before", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 5 }), (leftJapan, today, years) => {
        const worked = workOutLumpSum(askedOf({ days: { leftJapan }, today }), ruleOf({ "lump-sum-claim-years": years }));
        expect(says(worked).includes("lumpSumLate")).toBe(today > lastOfYears(leftJapan, years));
      }),
    );
  });
});
