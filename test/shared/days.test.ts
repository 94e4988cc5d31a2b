import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween } from "../../src/shared/days.ts";

describe("addDays", () => {
  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-03-01", -1, "2027-02-28"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-11-21", 0, "2026-11-21"],
  ])("from %s by %i gives %s", (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });
});

describe("daysBetween", () => {
  it("counts over a change of year, and backwards", () => {
    expect(daysBetween("2026-11-21", "2027-02-19")).toBe(90);
    expect(daysBetween("2026-11-21", "2026-11-20")).toBe(-1);
  });
});

describe("addMonths", () => {
  it.each([
    ["2026-11-22", 6, "2027-05-22"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-29", 6, "2028-02-29"],
    ["2026-12-31", 12, "2027-12-31"],
  ])("from %s by %i gives %s, never a day of the month after", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});
