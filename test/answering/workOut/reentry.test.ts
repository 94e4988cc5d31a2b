import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastOfYears } from "../../../src/answering/workOut/periods.ts";
import { workOutReentry } from "../../../src/answering/workOut/reentry.ts";
import { anyDay, askedOf, ruleOf, says, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({ "special-reentry-years": 1, "status-spr-reentry": 2 });
const workOut = (...[parts]: Parameters<typeof askedOf>) => workOutReentry(askedOf(parts), RULE);

describe("leaving Japan with the special re-entry", () => {
  it("one must be back within a year, or before the stay ends", () => {
    const worked = workOut({ days: { leftJapan: "2026-03-20" } });
    expect(says(worked)).toEqual(["reentryBy", "stayMayEndFirst"]);
    expect(valueIn(worked, "reentryBy", "until")).toBe("2027-03-20");
  });

  it("the end of the stay counts where it is given and earlier", () => {
    const worked = workOut({ days: { leftJapan: "2026-03-20", stayEnds: "2027-01-10" } });
    expect(says(worked)).toEqual(["reentryBy", "stayEndsFirst"]);
    expect(worked?.used).toEqual(["leftJapan", "stayEnds"]);
    expect(says(workOut({ days: { leftJapan: "2026-03-20", stayEnds: "2028-01-10" } }))).toEqual(["reentryBy"]);
  });

  it("a permanent resident's stay does not end, and a special permanent resident has longer", () => {
    expect(says(workOut({ days: { leftJapan: "2026-03-20" }, traits: ["permanentResident"] }))).toEqual(["reentryBy"]);
    expect(valueIn(workOut({ days: { leftJapan: "2026-03-20" }, traits: ["permanentResident", "specialPermanent"] }), "reentryBy", "until")).toBe("2028-03-20");
  });

  it("a re-entry permit has its own day", () => {
    expect(workOut({ days: { leftJapan: "2026-03-20" }, traits: ["reentryPermit"] })).toBeNull();
  });

  it("the earlier of the two days decides whether it is too late", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, fc.integer({ min: 1, max: 5 }), (leftJapan, stayEnds, today, years) => {
        const worked = workOutReentry(askedOf({ days: { leftJapan, stayEnds }, today }), ruleOf({ "special-reentry-years": years }));
        const limit = lastOfYears(leftJapan, years);
        expect(valueIn(worked, "reentryBy", "until")).toBe(limit);
        expect(says(worked).includes("stayEndsFirst")).toBe(stayEnds < limit);
        expect(says(worked).includes("reentryLate")).toBe(today > (stayEnds < limit ? stayEnds : limit));
      }),
    );
  });
});
