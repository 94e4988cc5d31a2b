import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastOfMonths, monthsBefore } from "../../../src/answering/workOut/periods.ts";
import { workOutStayEnd } from "../../../src/answering/workOut/stayEnd.ts";
import { anyDay, askedOf, daysApart, ruleOf, says, TODAY, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({ "residence-examination-window": 3, "residence-examination-special-period": 2 });
const workOut = (...[parts]: Parameters<typeof askedOf>) => workOutStayEnd(askedOf(parts), RULE);

describe("the end of a stay", () => {
  it("far ahead: from when the extension can be applied for, and until when one may wait for the decision", () => {
    const worked = workOut({ days: { stayEnds: "2027-05-31" } });
    expect(says(worked)).toEqual(["extendFrom", "waitUntil"]);
    expect(valueIn(worked, "extendFrom", "opens")).toBe("2027-02-28");
    expect(valueIn(worked, "waitUntil", "until")).toBe("2027-07-31");
    expect(worked?.used).toEqual(["stayEnds"]);
  });

  it("near: apply now", () => {
    expect(says(workOut({ days: { stayEnds: "2027-01-15" } }))).toEqual(["extendNow", "waitUntil"]);
  });

  it("in its last week: apply at once, also on the last day", () => {
    expect(says(workOut({ days: { stayEnds: "2026-12-02" } }))).toEqual(["extendNow", "waitUntil"]);
    expect(says(workOut({ days: { stayEnds: "2026-12-01" } }))).toEqual(["extendAtOnce", "waitUntil"]);
    expect(says(workOut({ days: { stayEnds: TODAY } }))).toEqual(["extendAtOnce", "waitUntil"]);
  });

  it("behind: call today, unless one applied in time and may still wait", () => {
    expect(says(workOut({ days: { stayEnds: "2026-11-23" } }))).toEqual(["stayEnded", "waitUntil"]);
    expect(says(workOut({ days: { stayEnds: "2026-09-23" } }))).toEqual(["waitingIsOver"]);
  });

  it("of someone who has applied: only how long the wait may be", () => {
    expect(says(workOut({ days: { stayEnds: "2027-01-15" }, traits: ["hasApplied"] }))).toEqual(["waitUntil"]);
  });

  it("of someone who let it pass without an application: no word of waiting", () => {
    expect(says(workOut({ days: { stayEnds: "2026-11-20" }, traits: ["hasNotApplied"] }))).toEqual(["stayEndedNotApplied"]);
    expect(says(workOut({ days: { stayEnds: "2027-01-15" }, traits: ["hasNotApplied"] }))).toEqual(["extendNow", "waitUntil"]);
  });

  it("is the end of the card for those whose card ends with the stay, not for a permanent resident", () => {
    expect(workOut({ days: { cardEnds: "2027-01-15" } })?.used).toEqual(["cardEnds"]);
    expect(workOut({ days: { cardEnds: "2027-01-15" }, traits: ["permanentResident"] })).toBeNull();
  });

  it("of someone who waits for permanent residence: no word of waiting, for that application gives no time", () => {
    expect(says(workOut({ days: { stayEnds: "2027-01-15" }, traits: ["permanentPending", "hasApplied"] }))).toEqual(["permanentPending", "extendNow"]);
    expect(workOut({ days: { cardEnds: "2027-01-15" }, traits: ["permanentPending"] })?.used).toEqual(["cardEnds"]);
  });

  it("is not worked out for someone abroad, without a day, or without the rule", () => {
    expect(workOut({ days: { stayEnds: "2027-01-15", leftJapan: "2026-11-01" } })).toBeNull();
    expect(workOut({})).toBeNull();
    expect(workOutStayEnd(askedOf({ days: { stayEnds: "2027-01-15" } }), ruleOf({ "residence-examination-window": 3 }))).toBeNull();
  });

  it("follows the rule whatever its numbers, the day and today", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (end, today, window, wait) => {
        const rule = ruleOf({ "residence-examination-window": window, "residence-examination-special-period": wait });
        const worked = workOutStayEnd(askedOf({ days: { stayEnds: end }, today }), rule);
        const [opens, until] = [monthsBefore(end, window), lastOfMonths(end, wait)];
        const apply =
          today > until ? [] : [today > end ? "stayEnded" : today < opens ? "extendFrom" : daysApart(today, end) > 7 ? "extendNow" : "extendAtOnce"];
        expect(says(worked)).toEqual([...apply, today > until ? "waitingIsOver" : "waitUntil"]);
        expect(valueIn(worked, today > until ? "waitingIsOver" : "waitUntil", "until")).toBe(until);
      }),
    );
  });
});
