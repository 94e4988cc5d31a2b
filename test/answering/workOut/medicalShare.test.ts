import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workOutMedicalShare } from "../../../src/answering/workOut/medicalShare.ts";
import { askedOf, ruleOf, says, valueIn } from "../../support/workOut.ts";

const RULE = ruleOf({ "counter-share-usual": 30, "counter-share-small-child": 20, "school-age-from": 6, "counter-share-age-from": 70, "high-cost-e": 36_900 });
const workOut = ({ traits = [], ...parts }: Parameters<typeof askedOf>[0]) =>
  workOutMedicalShare(askedOf({ ...parts, traits: ["treatment", ...traits] }), RULE);

describe("the share of a treatment", () => {
  it("is three tenths of the price for most people", () => {
    const worked = workOut({ amounts: "12,000 yen" });
    expect(says(worked)).toEqual(["readPrice", "shareUsual"]);
    expect([valueIn(worked, "readPrice", "price"), valueIn(worked, "shareUsual", "part")]).toEqual([12_000, 3600]);
  });

  it("is two tenths for a child who does not go to school yet", () => {
    expect(valueIn(workOut({ amounts: "12,000 yen for my 4 years old son" }), "shareSmallChild", "part")).toBe(2400);
  });

  it.each([
    "6 years old",
    "70 years old",
    "80 years old",
    "4 years old and 40 years old",
  ])("is left open for who is %s: it depends on more than the age", (ages) => {
    expect(workOut({ amounts: `12,000 yen, ${ages}` })).toBeNull();
  });

  it("that is high has a ceiling, which is said from the lowest one on", () => {
    expect(says(workOut({ amounts: "123,000 yen" }))).toEqual(["readPrice", "shareUsual"]);
    expect(says(workOut({ amounts: "123,100 yen" }))).toEqual(["readPrice", "shareUsual", "shareCeiling"]);
  });

  it("is not taken from an income, and not given to who asks for the ceiling", () => {
    expect(workOut({ amounts: "3,000,000 yen", near: ["3,000,000 yen"] })).toBeNull();
    expect(workOut({ amounts: "1,000,000 yen", traits: ["ceiling"] })).toBeNull();
    expect(workOut({ amounts: "3,000,000 yen", traits: ["income"] })).toBeNull();
  });

  it("is not worked out from what was paid at the counter, from two amounts, or without insurance", () => {
    expect(workOut({ amounts: "3,000 yen", near: ["3,000 yen"] })).toBeNull();
    expect(workOut({ amounts: "3,000 yen and 5,000 yen" })).toBeNull();
    expect(workOut({ amounts: "3,000 yen", traits: ["uninsured"] })).toBeNull();
    expect(workOut({})).toBeNull();
  });

  it("is worked out for a treatment alone, and for none that insurance does not cover", () => {
    expect(workOutMedicalShare(askedOf({ amounts: "12,000 yen" }), RULE)).toBeNull();
    expect(workOut({ amounts: "620,000 yen", traits: ["notCovered"] })).toBeNull();
  });

  it("is in whole tens of yen, never far from the exact share", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000_000 }), (price) => {
        const part = Number(valueIn(workOut({ amounts: `${price} yen` }), "shareUsual", "part"));
        expect(part % 10).toBe(0);
        expect(Math.abs(part - price * 0.3)).toBeLessThanOrEqual(5.001);
      }),
    );
  });
});
