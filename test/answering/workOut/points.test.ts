import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workOutPoints } from "../../../src/answering/workOut/points.ts";
import { anyDay, askedOf, ruleOf, says, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({ "hsp-points": 70, "hsp-pr-points-high": 80, "hsp-pr-years": 3, "hsp-pr-years-high": 1 });
const workOut = (...[parts]: Parameters<typeof askedOf>) => workOutPoints(askedOf(parts), RULE);

describe("points of a highly skilled professional", () => {
  it("between the two marks stand for the longer time", () => {
    const worked = workOut({ amounts: "75 points" });
    expect(says(worked)).toEqual(["readPoints", "pointsYears", "pointsAsk"]);
    expect([valueIn(worked, "pointsYears", "mark"), valueIn(worked, "pointsYears", "years")]).toEqual(["hsp-points", "hsp-pr-years"]);
  });

  it("at the higher mark stand for the shorter time, counted from the day since when", () => {
    const worked = workOut({ amounts: "80 points", days: { pointsSince: "2026-04-01" } });
    expect(valueIn(worked, "pointsYears", "years")).toBe("hsp-pr-years-high");
    expect(valueIn(worked, "pointsFrom", "from")).toBe("2027-04-01");
  });

  it("kept long enough already are said to be so", () => {
    expect(says(workOut({ amounts: "80 points", days: { pointsSince: "2025-04-01" } }))).toContain("pointsReached");
    expect(says(workOut({ amounts: "80 points", days: { pointsSince: "2025-11-25" } }))).toContain("pointsFrom");
  });

  it("below the lower mark are too few by so many", () => {
    expect(valueIn(workOut({ amounts: "65 points" }), "pointsTooFew", "missing")).toBe(5);
  });

  it("in parts are added up; a total is taken as it is", () => {
    expect(valueIn(workOut({ amounts: "30 points, 25 points and 20 points" }), "addedPoints", "sum")).toBe(75);
    expect(valueIn(workOut({ amounts: "30 points, 45 points, 75 points", traits: ["total"] }), "readPoints", "sum")).toBe(75);
  });

  it("that name both marks are a question about the rule", () => {
    expect(workOut({ amounts: "70 points or 80 points" })).toBeNull();
    expect(workOut({})).toBeNull();
  });

  it("fall in one of three groups, whatever they are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), anyDay, (points, pointsSince) => {
        const worked = workOut({ amounts: `${points} points`, days: { pointsSince } });
        expect(says(worked).includes("pointsTooFew")).toBe(points < 70);
        expect(valueIn(worked, "pointsYears", "years")).toBe(points < 70 ? undefined : points < 80 ? "hsp-pr-years" : "hsp-pr-years-high");
        expect(worked?.used).toEqual(points < 70 ? [] : ["pointsSince"]);
      }),
    );
  });
});
