import { describe, expect, it } from "vitest";
import { japanTime } from "../../src/counters/japanTime.ts";

describe("japanTime", () => {
  it("is nine hours ahead of UTC", () => {
    expect(japanTime(new Date("2026-11-23T01:00:00Z"))).toEqual({ day: "2026-11-23", time: "10:00" });
  });

  it("is the next day already in the evening of UTC", () => {
    expect(japanTime(new Date("2026-12-31T15:00:00Z"))).toEqual({ day: "2027-01-01", time: "00:00" });
  });
});
