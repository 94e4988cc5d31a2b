import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workOutBirth } from "../../../src/answering/workOut/birth.ts";
import { anyDay, askedOf, daysApart, ruleOf, says, TODAY, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({ "birth-register-days": 14, "birth-apply-days": 30, "birth-stay-days": 60 });
const workOut = (born: string, today = TODAY) => workOutBirth(askedOf({ days: { born }, today }), RULE);

describe("a birth", () => {
  it("is registered with its day counted, the status applied for and the stay reckoned without it", () => {
    const worked = workOut("2026-11-03", "2026-11-16");
    expect(says(worked)).toEqual(["birthRegister", "birthApply", "birthStay"]);
    expect(valueIn(worked, "birthRegister", "until")).toBe("2026-11-16");
    expect(valueIn(worked, "birthApply", "until")).toBe("2026-12-03");
    expect(valueIn(worked, "birthStay", "until")).toBe("2027-01-02");
  });

  it("is late to be registered from the day after", () => {
    expect(says(workOut("2026-11-03", "2026-11-17"))).toEqual(["birthRegister", "registerLate", "birthApply", "birthStay"]);
  });

  it("that is due is reckoned too", () => {
    expect(valueIn(workOut("2027-02-01"), "birthApply", "until")).toBe("2027-03-03");
  });

  it("is late when the days for applying are over", () => {
    expect(says(workOut("2026-10-24")).includes("birthLate")).toBe(true);
    expect(says(workOut("2026-10-25")).includes("birthLate")).toBe(false);
  });

  it("abroad has other rules", () => {
    expect(workOutBirth(askedOf({ days: { born: "2026-11-03" }, traits: ["bornAbroad"] }), RULE)).toBeNull();
  });

  it("long ago is nobody's newborn", () => {
    expect(workOut("1990-05-03")).toBeNull();
  });

  it("has the days of the rule, over months and leap days", () => {
    fc.assert(
      fc.property(anyDay, (born) => {
        const worked = workOut(born, born);
        expect(daysApart(born, String(valueIn(worked, "birthRegister", "until")))).toBe(13);
        expect(daysApart(born, String(valueIn(worked, "birthApply", "until")))).toBe(30);
        expect(daysApart(born, String(valueIn(worked, "birthStay", "until")))).toBe(60);
      }),
    );
  });
});
