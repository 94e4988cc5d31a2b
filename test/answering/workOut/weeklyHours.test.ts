import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workOutWeeklyHours } from "../../../src/answering/workOut/weeklyHours.ts";
import { askedOf, ruleOf, says, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({ "status-other-work-hours": 28 });
const workOut = (...[parts]: Parameters<typeof askedOf>) => workOutWeeklyHours(askedOf(parts), RULE);

describe("hours of part-time work", () => {
  it("of two jobs are added up and held against the limit", () => {
    const worked = workOut({ amounts: "18 hours at a konbini and 12 at a restaurant" });
    expect(says(worked)).toEqual(["addedHours", "hoursOver"]);
    expect(valueIn(worked, "addedHours", "parts")).toBe("18+12");
    expect(valueIn(worked, "hoursOver", "over")).toBe(2);
  });

  it("below the limit leave some, at the limit none", () => {
    expect(valueIn(workOut({ amounts: "20 hours a week" }), "hoursWithin", "left")).toBe(8);
    expect(says(workOut({ amounts: "14 hours and 14 hours" }))).toEqual(["addedHours", "hoursAtLimit"]);
  });

  it("a day are multiplied by the days a week, where both are said", () => {
    expect(valueIn(workOut({ amounts: "4 hours a day, 6 days a week" }), "readHours", "sum")).toBe(24);
    expect(workOut({ amounts: "8 hours a day" })).toBeNull();
  });

  it("of the limit itself are no job", () => {
    expect(workOut({ amounts: "the 28 hours a week" })).toBeNull();
    expect(valueIn(workOut({ amounts: "28 hours is the limit, 18 hours and 12 hours", near: ["28 hours"] }), "addedHours", "parts")).toBe("18+12");
    expect(valueIn(workOut({ amounts: "28 hours at a factory and 5 hours at a cafe" }), "addedHours", "sum")).toBe(33);
  });

  it("of several jobs are known where the total is", () => {
    expect(valueIn(workOut({ amounts: "25 hours", traits: ["severalJobs", "total"] }), "readHours", "sum")).toBe(25);
  });

  it.each([
    ["in each job", { amounts: "20 hours", traits: ["eachJob"] }],
    ["in several jobs of which one is named", { amounts: "10 hours", traits: ["severalJobs"] }],
    ["in the school holidays, which have a rule of their own", { amounts: "40 hours", traits: ["schoolHoliday"] }],
    ["a month", { amounts: "45 hours a month" }],
    ["more than a week has", { amounts: "100 hours and 100 hours" }],
    ["that are not said", { amounts: "" }],
  ] as const)("%s are not worked out", (_what, parts) => {
    expect(workOut(parts)).toBeNull();
  });

  it("sum up, and differ from the limit by what is said", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 4 }), fc.integer({ min: 20, max: 40 }), (hours, limit) => {
        const worked = workOutWeeklyHours(askedOf({ amounts: hours.map((one) => `${one} hours`).join(", ") }), ruleOf({ "status-other-work-hours": limit }));
        const sum = hours.reduce((whole, one) => whole + one, 0);
        expect(valueIn(worked, "addedHours", "sum")).toBe(sum);
        expect(valueIn(worked, "hoursOver", "over")).toBe(sum > limit ? sum - limit : undefined);
        expect(valueIn(worked, "hoursWithin", "left")).toBe(sum < limit ? limit - sum : undefined);
      }),
    );
  });
});
