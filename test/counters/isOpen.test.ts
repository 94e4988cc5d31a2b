import { describe, expect, it } from "vitest";
import { isOpen } from "../../src/counters/isOpen.ts";
import type { OpeningHours } from "../../src/knowledge/schemas.ts";
import { travel } from "../support/timeZone.ts";

const COUNTER: readonly OpeningHours[] = [
  { days: "mon-fri", from: "09:00", to: "12:00" },
  { days: "mon-fri", from: "13:00", to: "16:00" },
];
const BOTH = ["holidays", "year-end"] as const;
const DAY_AND_NIGHT: readonly OpeningHours[] = [{ days: "every-day", from: "00:00", to: "24:00", holidays: true }];
const EVENINGS: readonly OpeningHours[] = [
  { days: "mon-fri", from: "17:00", to: "22:00" },
  { days: "sat-sun", from: "09:00", to: "21:00", holidays: true },
];

/** A moment in Japan. @example japan("2026-11-20 09:00") */
const japan = (moment: string): Date => new Date(`${moment.replace(" ", "T")}:00+09:00`);

const moveTo = travel();

describe("a counter that opens on weekdays", () => {
  it.each([
    ["2026-11-20 08:59", false, "a minute before it opens"],
    ["2026-11-20 09:00", true, "when it opens"],
    ["2026-11-20 11:59", true, "a minute before lunch"],
    ["2026-11-20 12:00", false, "when lunch begins"],
    ["2026-11-20 13:00", true, "after lunch"],
    ["2026-11-20 16:00", false, "when it closes"],
    ["2026-11-20 00:30", false, "just after midnight"],
    ["2026-11-21 10:00", false, "on Saturday"],
    ["2026-11-22 10:00", false, "on Sunday"],
    ["2026-11-23 10:00", false, "on a public holiday"],
    ["2026-09-22 10:00", false, "on a day between two holidays"],
    ["2027-03-22 10:00", false, "on the Monday in place of a holiday on Sunday"],
    ["2026-11-24 10:00", true, "the day after a holiday"],
    ["2026-12-28 10:00", true, "the last day before the year-end pause"],
    ["2026-12-29 10:00", false, "the first day of the year-end pause"],
    ["2026-12-31 10:00", false, "on New Year's Eve"],
    ["2028-01-03 10:00", false, "the last day of the year-end pause"],
    ["2027-01-04 10:00", true, "the day after the year-end pause"],
  ])("at %s is open: %s (%s)", (moment, open) => {
    expect(isOpen(COUNTER, BOTH, japan(moment))).toBe(open);
  });

  it("keeps to Japan's weekday when it is still Friday elsewhere", () => {
    expect(isOpen(COUNTER, BOTH, new Date("2026-11-20T23:30:00Z"))).toBe(false);
    expect(isOpen(COUNTER, BOTH, new Date("2026-11-20T00:30:00Z"))).toBe(true);
  });

  it.each(["America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"])("opens at the same moments on a server in %s", (timeZone) => {
    moveTo(timeZone);
    expect(
      ["2026-11-20 09:00", "2026-11-20 16:00", "2026-11-21 10:00", "2026-11-23 10:00", "2026-12-31 10:00", "2027-01-04 09:30"].map((moment) =>
        isOpen(COUNTER, BOTH, japan(moment)),
      ),
    ).toEqual([true, false, false, false, false, true]);
  });

  it("is open on holidays and at the year's end if it does not close then", () => {
    expect(isOpen(COUNTER, [], japan("2026-11-23 10:00"))).toBe(true);
    expect(isOpen(COUNTER, ["holidays"], japan("2026-12-29 10:00"))).toBe(true);
    expect(isOpen(COUNTER, ["year-end"], japan("2026-11-23 10:00"))).toBe(true);
  });
});

describe("a line that answers day and night", () => {
  it.each(["2026-11-20 00:00", "2026-11-20 23:59", "2026-11-22 03:00", "2026-11-23 12:00", "2027-01-01 00:00"])("is open at %s", (moment) => {
    expect(isOpen(DAY_AND_NIGHT, [], japan(moment))).toBe(true);
  });

  it("pauses at the year's end if it says so", () => {
    expect(isOpen(DAY_AND_NIGHT, ["year-end"], japan("2027-01-01 12:00"))).toBe(false);
  });
});

describe("a line with other hours on weekends and holidays", () => {
  it("answers in the evening on weekdays and from the morning at weekends", () => {
    expect(isOpen(EVENINGS, ["year-end"], japan("2026-11-20 10:00"))).toBe(false);
    expect(isOpen(EVENINGS, ["year-end"], japan("2026-11-20 21:30"))).toBe(true);
    expect(isOpen(EVENINGS, ["year-end"], japan("2026-11-21 10:00"))).toBe(true);
    expect(isOpen(EVENINGS, ["year-end"], japan("2026-11-21 21:30"))).toBe(false);
  });

  it("keeps weekend hours on a Monday that is a holiday", () => {
    expect(isOpen(EVENINGS, ["year-end"], japan("2026-11-23 10:00"))).toBe(true);
    expect(isOpen(EVENINGS, ["year-end"], japan("2026-11-23 21:30"))).toBe(false);
    expect(isOpen(EVENINGS, ["year-end"], japan("2026-11-23 18:00"))).toBe(true);
  });
});

describe("isOpen", () => {
  it("does not know when there are no hours", () => {
    expect(isOpen([], BOTH, japan("2026-11-20 10:00"))).toBeNull();
  });

  it.each([
    ["sat", "2026-11-21"],
    ["sun", "2026-11-22"],
    ["mon", "2026-11-16"],
    ["tue", "2026-11-17"],
    ["wed", "2026-11-18"],
    ["thu", "2026-11-19"],
    ["fri", "2026-11-20"],
  ] as const)("opens on %s alone when the hours say so", (days, day) => {
    const week = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"];
    expect(week.filter((date) => isOpen([{ days, from: "10:00", to: "11:00" }], [], japan(`${date} 10:30`)))).toEqual([day]);
  });
});
