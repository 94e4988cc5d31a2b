import { describe, expect, it } from "vitest";
import { holidayName, hoursOn, isSilentOn } from "../../src/counters/hoursOn.ts";
import type { OpeningHours } from "../../src/knowledge/schemas.ts";
import { travel } from "../support/timeZone.ts";

const WEEKDAYS: readonly OpeningHours[] = [{ days: "mon-fri", from: "09:00", to: "16:00" }];
const EVENINGS: readonly OpeningHours[] = [
  { days: "mon-fri", from: "17:00", to: "22:00" },
  { days: "sat-sun", from: "09:00", to: "21:00", holidays: true },
];
const BOTH = ["holidays", "year-end"] as const;
const moveTo = travel();

describe("hoursOn", () => {
  it.each([
    ["2026-11-24", 1, "ordinary", "a Tuesday"],
    ["2026-11-21", 0, "ordinary", "a Saturday"],
    ["2026-11-23", 0, "holiday", "a public holiday"],
    ["2027-05-03", 0, "holiday", "3 May"],
    ["2026-12-30", 0, "year-end", "the year-end pause"],
    ["2027-01-01", 0, "year-end", "New Year, which is both"],
    ["2027-01-04", 1, "ordinary", "the first day after the pause"],
  ])("holds on %s: %s times (%s)", (day, count, why) => {
    expect(hoursOn(WEEKDAYS, BOTH, day)).toMatchObject({ why, hours: { length: count } });
  });

  it("takes the hours for holidays on a holiday", () => {
    expect(hoursOn(EVENINGS, ["year-end"], "2027-05-03")).toEqual({ hours: [EVENINGS[1]], why: "holiday" });
  });

  it.each(["America/Los_Angeles", "Pacific/Kiritimati"])("is the same on a server in %s", (timeZone) => {
    moveTo(timeZone);
    expect(["2026-11-23", "2026-11-24"].map((day) => hoursOn(WEEKDAYS, BOTH, day).hours.length)).toEqual([0, 1]);
  });
});

describe("isSilentOn", () => {
  it.each<[string, readonly ("holidays" | "year-end")[], boolean, string]>([
    ["2026-12-30", ["holidays"], true, "nothing is said of the year's end"],
    ["2026-12-30", BOTH, false, "the pause is said"],
    ["2027-05-03", [], true, "nothing is said of holidays"],
    ["2027-05-03", ["holidays"], false, "holidays are said"],
    ["2027-01-01", ["holidays"], false, "the first of January is a holiday too"],
    ["2026-11-24", [], false, "an ordinary day"],
  ])("on %s with %j closed: %s (%s)", (day, closed, silent) => {
    expect(isSilentOn(WEEKDAYS, closed, day)).toBe(silent);
  });

  it("is false for a line that is open every day", () => {
    expect(isSilentOn([{ days: "every-day", from: "00:00", to: "24:00", holidays: true }], [], "2027-01-01")).toBe(false);
  });
});

describe("holidayName", () => {
  it("names a public holiday in both languages", () => {
    expect(holidayName("2027-05-03")).toEqual({ en: "Constitution Memorial Day", ja: "憲法記念日" });
  });

  it("names none on an ordinary day", () => {
    expect(holidayName("2026-11-24")).toBeNull();
  });
});
