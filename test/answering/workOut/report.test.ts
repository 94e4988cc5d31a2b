import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workOutReport } from "../../../src/answering/workOut/report.ts";
import { anyDay, askedOf, daysApart, ruleOf, says, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({ "report-days": 14 });

describe("a change that has to be reported", () => {
  it("is reported by the fourteenth day after it", () => {
    const worked = workOutReport("moved", "report-days")(askedOf({ days: { moved: "2026-11-20" } }), RULE);
    expect(says(worked)).toEqual(["movedReport"]);
    expect(valueIn(worked, "movedReport", "until")).toBe("2026-12-04");
    expect(worked?.used).toEqual(["moved"]);
  });

  it("is said to be late from the day after", () => {
    const late = (moved: string): boolean => says(workOutReport("moved", "report-days")(askedOf({ days: { moved } }), RULE)).includes("reportLate");
    expect([late("2026-11-10"), late("2026-11-09")]).toEqual([false, true]);
  });

  it("is said in other words where another office is told", () => {
    const join = workOutReport("leaves", "report-days", { says: "insuranceJoin", late: "insuranceLate" });
    expect(says(join(askedOf({ days: { leaves: "2026-10-31" } }), RULE))).toEqual(["insuranceJoin", "insuranceLate"]);
  });

  it("is not worked out for another event, or without the rule", () => {
    expect(workOutReport("moved", "report-days")(askedOf({ days: { leaves: "2026-11-20" } }), RULE)).toBeNull();
    expect(workOutReport("moved", "other-days")(askedOf({ days: { moved: "2026-11-20" } }), RULE)).toBeNull();
  });

  it("has as many days as the rule says, whatever the event, the day and today", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("moved", "leaves", "joins", "divorced", "widowed", "lostCard"),
        anyDay,
        anyDay,
        fc.integer({ min: 1, max: 90 }),
        (role, event, today, days) => {
          const worked = workOutReport(role, "report-days")(askedOf({ days: { [role]: event }, today }), ruleOf({ "report-days": days }));
          const until = String(valueIn(worked, `${role}Report`, "until"));
          expect(daysApart(event, until)).toBe(days);
          expect(says(worked).includes("reportLate")).toBe(today > until);
        },
      ),
    );
  });
});
