import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workOutCardRenewal } from "../../../src/answering/workOut/cardRenewal.ts";
import { birthdayAfter, monthsBefore } from "../../../src/answering/workOut/periods.ts";
import { anyDay, askedOf, ruleOf, says, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({
  "residence-card-renewal-opens": 3,
  "new-card-date": "2026-06-14",
  "new-card-old-child-age": 16,
  "residence-card-adult-age": 18,
  "residence-card-pr-birthday": 10,
  "residence-card-pr-minor-birthday": 5,
});
const workOut = (...[parts]: Parameters<typeof askedOf>) => workOutCardRenewal(askedOf(parts), RULE);
const PERMANENT = ["permanentResident"] as const;

describe("the card of a permanent resident", () => {
  it("can be renewed from three months before the day on it", () => {
    const worked = workOut({ days: { cardEnds: "2028-05-31" }, traits: PERMANENT });
    expect(says(worked)).toEqual(["cardRenewFrom"]);
    expect(valueIn(worked, "cardRenewFrom", "opens")).toBe("2028-02-29");
  });

  it("is to be renewed now in those months, and at once after them", () => {
    expect(says(workOut({ days: { cardEnds: "2027-01-15" }, traits: PERMANENT }))).toEqual(["cardRenewNow"]);
    expect(says(workOut({ days: { cardEnds: "2026-11-23" }, traits: PERMANENT }))).toEqual(["cardEnded"]);
  });

  it("of the new style ends on a birthday after issue: the tenth, or the fifth for a minor", () => {
    const end = (born: string, amounts = "") =>
      valueIn(workOut({ days: { born, cardIssued: "2026-07-01" }, traits: PERMANENT, amounts }), "cardEndsOnBirthday", "end");
    expect(end("1990-05-03")).toBe("2036-05-03");
    expect(end("2012-05-03")).toBe("2031-05-03");
    expect(end("2026-05-03", "38 years old")).toBe("2036-05-03");
  });

  it("of the old style has its day printed on it only", () => {
    expect(workOut({ days: { born: "1990-05-03", cardIssued: "2026-06-13" }, traits: PERMANENT })).toBeNull();
  });

  it("follows the rule for every birth and issue", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 4000 }), (born, days) => {
        const issued = new Date(Date.parse("2026-06-14") + days * 86_400_000).toISOString().slice(0, 10);
        if (born >= issued) return;
        const worked = workOut({ days: { born, cardIssued: issued }, traits: PERMANENT, today: issued });
        const end = String(valueIn(worked, "cardEndsOnBirthday", "end"));
        expect([birthdayAfter(born, issued, 5), birthdayAfter(born, issued, 10)]).toContain(end);
        expect(valueIn(worked, "cardRenewFrom", "opens")).toBe(monthsBefore(end, 3));
      }),
    );
  });
});

describe("the card of a child", () => {
  it("in the old style may end on the day before the birthday; a new one ends with the stay", () => {
    const worked = workOut({ days: { born: "2011-05-03" } });
    expect(says(worked)).toEqual(["childBirthday", "childOldCard", "childNewCard"]);
    expect(valueIn(worked, "childBirthday", "birthday")).toBe("2027-05-03");
    expect(valueIn(worked, "childOldCard", "end")).toBe("2027-05-02");
  });

  it("is told by the day of its issue", () => {
    expect(says(workOut({ days: { born: "2011-05-03", cardIssued: "2026-06-13" } }))).toContain("childOldCard");
    expect(says(workOut({ days: { born: "2011-05-03", cardIssued: "2026-06-14" } }))).not.toContain("childOldCard");
  });

  it("is reckoned from the birthday itself where the age is named with it", () => {
    expect(valueIn(workOut({ days: { turnsAge: "2027-05-03" }, amounts: "turns 16" }), "childOldCard", "end")).toBe("2027-05-02");
    expect(workOut({ days: { turnsAge: "2027-05-03" }, amounts: "turns 20" })).toBeNull();
  });

  it("is not worked out for who is older", () => {
    expect(workOut({ days: { born: "1990-05-03" } })).toBeNull();
    expect(workOut({})).toBeNull();
  });
});
