import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workOutFee } from "../../../src/answering/workOut/fee.ts";
import { askedOf, ruleOf, says, valueIn } from "../../support/workOut.ts";

const STEPS = ["3m", "6m", "under-1y", "1y", "under-3y", "under-5y", "5y"] as const;
const SINCE = "2026-10-01";
const RULE = ruleOf({
  "residence-examination-fees-from": SINCE,
  "residence-examination-fee-old": [
    { value: 4000, from: "2000-01-01", to: "2025-03-31" },
    { value: 6000, from: "2025-04-01", to: "2026-09-30" },
  ],
  "residence-fee-old-online": [{ value: 5500, from: "2025-04-01", to: "2026-09-30" }],
  "residence-examination-fee-permanent": [
    { value: 10_000, from: "2025-04-01", to: "2026-09-30" },
    { value: 200_000, from: SINCE },
  ],
  "residence-fee-length-3m": 3,
  "residence-fee-length-6m": 6,
  "residence-fee-length-1y": 1,
  "residence-fee-length-3y": 3,
  "residence-fee-length-5y": 5,
  ...Object.fromEntries(
    STEPS.flatMap((step, at) => [
      [`residence-fee-counter-${step}`, [{ value: (at + 1) * 10_000, from: SINCE }]],
      [`residence-fee-online-${step}`, [{ value: (at + 1) * 9000, from: SINCE }]],
    ]),
  ),
});
const workOut = (...[parts]: Parameters<typeof askedOf>) => workOutFee(askedOf(parts), RULE);

describe("the fee of an extension or change", () => {
  it("is the old one for an application accepted by 30 September 2026, whatever the length", () => {
    const worked = workOut({ days: { filed: "2026-09-30" }, amounts: "3 years" });
    expect(says(worked)).toEqual(["feeOldBoth"]);
    expect(worked?.sentences[0]?.values?.counter).toEqual({ rule: "residence-examination-fee-old", on: "2026-09-30" });
  });

  it("goes by the length granted from 1 October 2026 on", () => {
    const worked = workOut({ days: { filed: SINCE }, amounts: "3 years" });
    expect(says(worked)).toEqual(["readLength", "feeBoth"]);
    expect(valueIn(worked, "feeBoth", "counter")).toBe("residence-fee-counter-under-5y");
  });

  it("is that of today where no day of filing is named, and says so", () => {
    expect(says(workOut({ amounts: "1 year" }))).toEqual(["readLength", "filedToday", "feeBoth"]);
  });

  it("is given for the way that is asked for", () => {
    expect(says(workOut({ amounts: "1 year", days: { filed: SINCE }, traits: ["online"] }))).toEqual(["readLength", "feeOnline"]);
    expect(says(workOut({ amounts: "1 year", days: { filed: SINCE }, traits: ["counter"] }))).toEqual(["readLength", "feeCounter"]);
    expect(says(workOut({ days: { filed: "2025-03-31" } }))).toEqual(["feeOldCounter"]);
    expect(workOut({ days: { filed: "2025-03-31" }, traits: ["online"] })).toBeNull();
  });

  it("does not take a time lived here for the stay granted, nor one of two lengths, nor more than there is", () => {
    expect(valueIn(workOut({ amounts: "5 years and a 3 year extension", near: ["5 years"] }), "readLength", "length")).toBe("3y");
    expect(workOut({ amounts: "5 years, 3 years" })).toBeNull();
    expect(workOut({ amounts: "10 years" })).toBeNull();
    expect(workOut({})).toBeNull();
  });

  it.each([
    ["90 days", "3m"],
    ["3 months", "3m"],
    ["4 months", "6m"],
    ["6 months", "6m"],
    ["7 months", "under-1y"],
    ["1 year", "1y"],
    ["12 months", "1y"],
    ["1 year 3 months", "under-3y"],
    ["2 years", "under-3y"],
    ["3 years", "under-5y"],
    ["4 years 3 months", "under-5y"],
    ["5 years", "5y"],
  ])("for %s is that of the step %s", (amounts, step) => {
    expect(valueIn(workOut({ amounts }), "feeBoth", "online")).toBe(`residence-fee-online-${step}`);
  });

  it("is never lower for a longer stay", () => {
    const feeOf = (months: number): number => RULE.number(String(valueIn(workOut({ amounts: `${months} months` }), "feeBoth", "counter"))) ?? Number.NaN;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 59 }), (months) => {
        expect(feeOf(months)).toBeLessThanOrEqual(feeOf(months + 1));
      }),
    );
  });
});

describe("the fee of permanent residence", () => {
  it.each(["2026-09-30", SINCE])("is that of the day of filing, %s", (filed) => {
    const worked = workOut({ days: { filed }, subject: "topic:permanent-residence" });
    expect(worked?.sentences).toEqual([{ says: "feePermanent", values: { fee: { rule: "residence-examination-fee-permanent", on: filed } } }]);
  });

  it("without a day of filing needs no calculation", () => {
    expect(workOut({ subject: "topic:permanent-residence" })).toBeNull();
  });

  it("is added up for the people that are named", () => {
    const worked = workOut({ amounts: "1 year", days: { filed: SINCE }, people: 4 });
    expect(says(worked)).toEqual(["readLength", "feeBoth", "feeAllBoth"]);
    expect(valueIn(worked, "feeAllBoth", "people")).toBe(4);
    expect(valueIn(worked, "feeAllBoth", "counter")).toBe(160_000);
    expect(valueIn(worked, "feeAllBoth", "online")).toBe(144_000);
    expect(valueIn(workOut({ amounts: "1 year", days: { filed: SINCE }, people: 4, traits: ["counter"] }), "feeAll", "sum")).toBe(160_000);
    expect(valueIn(workOut({ days: { filed: "2025-03-31" }, people: 3 }), "feeAll", "sum")).toBe(12_000);
    expect(valueIn(workOut({ days: { filed: SINCE }, subject: "topic:permanent-residence", people: 2 }), "feeAll", "sum")).toBe(400_000);
  });
});
