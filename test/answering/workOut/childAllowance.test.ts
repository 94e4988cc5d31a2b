import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workOutChildAllowance } from "../../../src/answering/workOut/childAllowance.ts";
import { askedOf, ruleOf, says, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({
  "child-allowance-small": 15_000,
  "child-allowance-older": 10_000,
  "child-allowance-third": 30_000,
  "child-allowance-under-age": 3,
  "child-allowance-end-age": 18,
  "child-allowance-count-age": 22,
});
const workOut = (amounts: string) => workOutChildAllowance(askedOf({ amounts }), RULE);

describe("the child allowance", () => {
  it("of one child goes by its age", () => {
    expect(says(workOut("2 years old"))).toEqual(["readChild", "allowanceOne"]);
    expect(valueIn(workOut("2 years old"), "allowanceOne", "sum")).toBe(15_000);
    expect(valueIn(workOut("3 years old"), "allowanceOne", "sum")).toBe(10_000);
  });

  it("of several is added up from the oldest, the third and later ones with their own amount", () => {
    const worked = workOut("children aged 1, 5, 9 and 12");
    expect(valueIn(worked, "readChildren", "ages")).toBe("12+9+5+1");
    expect(valueIn(worked, "allowanceSum", "parts")).toBe("10000+10000+30000+30000");
    expect(valueIn(worked, "allowanceSum", "sum")).toBe(80_000);
  });

  it("counts an older child that has no allowance any more", () => {
    expect(valueIn(workOut("children aged 20, 10 and 2"), "allowanceSum", "parts")).toBe("10000+30000");
  });

  it("is not worked out where a child is named by its year of school", () => {
    expect(workOutChildAllowance(askedOf({ amounts: "2 years old, 5th grade, 0 years old", traits: ["schoolYear"] }), RULE)).toBeNull();
  });

  it("does not count the parents", () => {
    expect(valueIn(workOut("I am 38 years old, my son is 5 years old"), "allowanceOne", "sum")).toBe(10_000);
  });

  it.each([
    "18 years old",
    "children aged 22, 10 and 2",
    "3 children aged 4 and 8",
    "3 children",
    "38 years old",
    "twins aged 2",
  ])("is left open for “%s”", (amounts) => {
    expect(workOut(amounts)).toBeNull();
  });

  it("is at least the lowest amount for each child, and grows with every child", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 17 }), { minLength: 2, maxLength: 6 }), (ages) => {
        const sum = (of: readonly number[]): number => {
          const worked = workOut(of.map((age) => `${age} years old`).join(", "));
          return Number(valueIn(worked, of.length === 1 ? "allowanceOne" : "allowanceSum", "sum"));
        };
        expect(sum(ages)).toBeGreaterThanOrEqual(ages.length * 10_000);
        expect(sum(ages)).toBeGreaterThan(sum(ages.slice(1)));
      }),
    );
  });
});
