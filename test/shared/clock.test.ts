import { describe, expect, it } from "vitest";
import { japanDay, japanTime } from "../../src/shared/clock.ts";
import { travel } from "../support/timeZone.ts";

const moveTo = travel();

describe("japanDay", () => {
  it("begins a new day at midnight in Japan, nine hours before UTC", () => {
    expect(japanDay(new Date("2026-09-30T14:59:59.999Z"))).toBe("2026-09-30");
    expect(japanDay(new Date("2026-09-30T15:00:00Z"))).toBe("2026-10-01");
  });

  it("begins a new year at midnight in Japan", () => {
    expect(japanDay(new Date("2026-12-31T15:00:00Z"))).toBe("2027-01-01");
  });

  it("knows the leap day", () => {
    expect(japanDay(new Date("2028-02-28T15:00:00Z"))).toBe("2028-02-29");
  });

  it.each(["America/Los_Angeles", "Pacific/Kiritimati", "UTC"])("says the same day on a server in %s", (timeZone) => {
    moveTo(timeZone);
    expect(japanDay(new Date("2026-09-30T15:00:00Z"))).toBe("2026-10-01");
  });
});

describe("japanTime", () => {
  it("is nine hours ahead of UTC", () => {
    expect(japanTime(new Date("2026-11-23T01:00:00Z"))).toEqual({ day: "2026-11-23", time: "10:00" });
  });

  it("is the next day already in the evening of UTC", () => {
    expect(japanTime(new Date("2026-12-31T15:00:00Z"))).toEqual({ day: "2027-01-01", time: "00:00" });
  });
});
