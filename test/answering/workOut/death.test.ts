import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workOutDeath } from "../../../src/answering/workOut/death.ts";
import { anyDay, askedOf, daysApart, ruleOf, says, TODAY, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({ "death-register-days": 7, "residence-card-return-days": 14 });

describe("a death", () => {
  it("is registered with its day counted; the card goes back within the days after it", () => {
    const worked = workOutDeath(askedOf({ days: { died: "2026-11-20" } }), RULE);
    expect(says(worked)).toEqual(["deathRegister", "deathCard"]);
    expect(valueIn(worked, "deathRegister", "until")).toBe("2026-11-26");
    expect(valueIn(worked, "deathCard", "until")).toBe("2026-12-04");
  });

  it("of a husband or wife is one too", () => {
    expect(workOutDeath(askedOf({ days: { widowed: "2026-11-20" } }), RULE)?.used).toEqual(["widowed"]);
  });

  it("is late to be registered from the day after the last one", () => {
    const late = (died: string): boolean => says(workOutDeath(askedOf({ days: { died }, today: TODAY }), RULE)).includes("registerLate");
    expect([late("2026-11-18"), late("2026-11-17")]).toEqual([false, true]);
  });

  it("is not worked out without a day or without the rules", () => {
    expect(workOutDeath(askedOf({}), RULE)).toBeNull();
    expect(workOutDeath(askedOf({ days: { died: "2026-11-20" } }), ruleOf({}))).toBeNull();
  });

  it("has the days of the rule, over months and leap days", () => {
    fc.assert(
      fc.property(anyDay, (died) => {
        const worked = workOutDeath(askedOf({ days: { died }, today: died }), RULE);
        expect(daysApart(died, String(valueIn(worked, "deathRegister", "until")))).toBe(6);
        expect(daysApart(died, String(valueIn(worked, "deathCard", "until")))).toBe(14);
      }),
    );
  });
});
