import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ageOn,
  birthdayAfter,
  birthdayAt,
  dayAfterYears,
  lastOfDays,
  lastOfDaysIncludingTheDay,
  lastOfMonths,
  lastOfYears,
  monthsBefore,
} from "../../../src/answering/workOut/periods.ts";
import { anyDay, daysApart, isMonthEnd, monthsOf, nextDay, partsOf } from "../../support/workOut.ts";

describe("days after an event", () => {
  it("do not count the day of the event", () => {
    expect(lastOfDays("2026-11-20", 14)).toBe("2026-12-04");
  });
  it("count it where the rule says so, as for the registration of a birth", () => {
    expect(lastOfDaysIncludingTheDay("2026-11-03", 14)).toBe("2026-11-16");
  });
  it("are as many as the rule says, over ends of months and leap days", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (event, days) => {
        expect(daysApart(event, lastOfDays(event, days))).toBe(days);
        expect(daysApart(event, lastOfDaysIncludingTheDay(event, days))).toBe(days - 1);
      }),
    );
  });
});

describe("months after a day", () => {
  it.each([
    ["2027-01-15", 2, "2027-03-15"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2027-12-31", 2, "2028-02-29"],
    ["2026-12-30", 2, "2027-02-28"],
    ["2026-12-28", 2, "2027-02-28"],
    ["2026-12-27", 2, "2027-02-27"],
    ["2027-02-28", 2, "2027-04-30"],
    ["2026-11-30", 2, "2027-01-31"],
    ["2026-08-31", 6, "2027-02-28"],
  ])("from %s, %d of them end on %s", (event, months, last) => {
    expect(lastOfMonths(event, months)).toBe(last);
  });

  it("end on the day before the one with the number of the first day, or with the month that has no such day (Civil Code, Art. 143)", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (event, months) => {
        const [begins, last] = [nextDay(event), lastOfMonths(event, months)];
        const after = nextDay(last);
        const regular = partsOf(after)[2] === partsOf(begins)[2] && monthsOf(after) === monthsOf(begins) + months;
        const short = isMonthEnd(last) && monthsOf(last) === monthsOf(begins) + months && partsOf(last)[2] < partsOf(begins)[2];
        expect(regular || short).toBe(true);
      }),
    );
  });

  it("are never more for a later day than for an earlier one", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (event, months) => {
        expect(lastOfMonths(event, months) <= lastOfMonths(nextDay(event), months)).toBe(true);
      }),
    );
  });
});

describe("years after a day", () => {
  it.each([
    ["2026-03-20", 1, "2027-03-20"],
    ["2028-02-29", 1, "2029-02-28"],
    ["2027-02-28", 1, "2028-02-29"],
    ["2026-03-31", 2, "2028-03-31"],
  ])("from %s, %d end on %s", (event, years, last) => {
    expect(lastOfYears(event, years)).toBe(last);
  });

  it.each([
    ["2026-04-01", 1, "2027-04-01"],
    ["2028-02-29", 1, "2029-03-01"],
    ["2026-11-24", 3, "2029-11-24"],
  ])("that began with %s, %d are full on %s", (first, years, day) => {
    expect(dayAfterYears(first, years)).toBe(day);
  });
});

describe("months before a day", () => {
  it.each([
    ["2027-01-15", 3, "2026-10-15"],
    ["2027-05-31", 3, "2027-02-28"],
    ["2028-05-31", 3, "2028-02-29"],
    ["2027-05-30", 3, "2027-02-28"],
    ["2027-03-31", 1, "2027-02-28"],
  ])("%s, %d of them: %s", (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });

  it("are the day with the same number, or the last of a month that has none", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, months) => {
        const before = monthsBefore(day, months);
        expect(monthsOf(before)).toBe(monthsOf(day) - months);
        expect(partsOf(before)[2] === partsOf(day)[2] || (isMonthEnd(before) && partsOf(before)[2] < partsOf(day)[2])).toBe(true);
      }),
    );
  });
});

describe("birthdays", () => {
  it.each([
    ["1990-05-03", "2026-07-01", 10, "2036-05-03"],
    ["1990-12-03", "2026-07-01", 10, "2035-12-03"],
    ["1990-07-01", "2026-07-01", 1, "2027-07-01"],
    ["2000-02-29", "2026-07-01", 1, "2027-02-28"],
  ])("of someone born on %s: after %s, number %d is %s", (birth, after, count, day) => {
    expect(birthdayAfter(birth, after, count)).toBe(day);
  });

  it("are counted from the first one after the day", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 12 }), (one, other, count) => {
        const [birth, after] = one < other ? [one, other] : [other, one];
        const found = birthdayAfter(birth, after, count);
        const between = Array.from({ length: 60 }, (_, age) => birthdayAt(birth, age)).filter((birthday) => birthday > after && birthday <= found);
        expect(between).toHaveLength(count);
        expect(between.at(-1)).toBe(found);
      }),
    );
  });

  it.each([
    ["1990-05-03", "2026-05-02", 35],
    ["1990-05-03", "2026-05-03", 36],
    ["2008-02-29", "2026-02-28", 18],
  ])("make someone born on %s on %s %d years old", (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age);
  });
});
