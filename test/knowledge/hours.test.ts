import { describe, expect, it } from "vitest";
import { showHours } from "../../src/knowledge/hours.ts";
import type { OpeningHours } from "../../src/knowledge/schemas.ts";
import { MESSAGES } from "../support/messages.ts";

const WEEKDAYS: OpeningHours = { days: "mon-fri", from: "08:30", to: "17:15" };

describe("showHours", () => {
  it("says days, times and when it is closed", () => {
    expect(showHours([WEEKDAYS], ["holidays", "year-end"], "en", MESSAGES)).toBe("Monday to Friday 08:30-17:15; closed on holidays and at year end");
  });

  it("says nothing of closing when it never closes", () => {
    expect(showHours([WEEKDAYS], [], "en", MESSAGES)).toBe("Monday to Friday 08:30-17:15");
  });

  it("says several hours in their order", () => {
    expect(
      showHours(
        [
          { days: "mon-fri", from: "09:00", to: "12:00" },
          { days: "sat", from: "13:00", to: "16:00" },
        ],
        [],
        "en",
        MESSAGES,
      ),
    ).toBe("Monday to Friday 09:00-12:00; Saturday 13:00-16:00");
  });

  it("puts the times of the same days together", () => {
    const broken: OpeningHours[] = [
      { days: "mon-fri", from: "09:00", to: "12:00" },
      { days: "mon-fri", from: "13:00", to: "16:00" },
    ];
    expect(showHours(broken, [], "en", MESSAGES)).toBe("Monday to Friday 09:00-12:00, 13:00-16:00");
  });

  it("shows the hours of a language that is asked for, and of all where none is", () => {
    const byLanguage: OpeningHours[] = [
      { ...WEEKDAYS, languages: ["vi"] },
      { days: "sat", from: "10:00", to: "11:00", languages: ["en"] },
    ];
    expect(showHours(byLanguage, [], "en", MESSAGES, ["vi"])).toBe("Monday to Friday 08:30-17:15");
    expect(showHours(byLanguage, [], "en", MESSAGES, [])).toBe("Vietnamese: Monday to Friday 08:30-17:15; English: Saturday 10:00-11:00");
  });

  it("says 24 hours for a line that never closes", () => {
    expect(showHours([{ days: "every-day", from: "00:00", to: "24:00", holidays: true }], [], "en", MESSAGES)).toBe("every day and holidays 24 hours");
  });

  it("begins a weekend with Saturday", () => {
    expect(showHours([{ days: "sat-sun", from: "09:00", to: "21:00" }], [], "en", MESSAGES)).toBe("Saturday to Sunday 09:00-21:00");
  });

  it.each([
    ["sun", "Sunday"],
    ["mon", "Monday"],
    ["tue", "Tuesday"],
    ["wed", "Wednesday"],
    ["thu", "Thursday"],
    ["fri", "Friday"],
    ["sat", "Saturday"],
  ] as const)("calls %s %s", (days, name) => {
    expect(showHours([{ ...WEEKDAYS, days }], [], "en", MESSAGES)).toBe(`${name} 08:30-17:15`);
  });

  it("shows the reader's own hours, if the line has hours by language", () => {
    const byLanguage: OpeningHours[] = [
      { ...WEEKDAYS, languages: ["vi"] },
      { days: "sat", from: "10:00", to: "11:00", languages: ["en"] },
    ];
    expect(showHours(byLanguage, [], "en", MESSAGES)).toBe("Saturday 10:00-11:00");
    expect(showHours(byLanguage, [], "ko", MESSAGES)).toContain("베트남어: ");
  });

  it("names the weekdays in the reader's language", () => {
    expect(showHours([WEEKDAYS], [], "ja", MESSAGES)).toBe("月曜日から金曜日 08:30～17:15");
    expect(showHours([WEEKDAYS], [], "vi", MESSAGES)).toContain("Thứ Hai");
  });

  it.each([
    ["08:30", "午前8時30分"],
    ["12:00", "昼の 12時"],
    ["13:00", "午後1時"],
    ["17:15", "午後5時15分"],
    ["00:00", "午前0時"],
  ])("writes %s as %s in plain Japanese", (from, shown) => {
    expect(showHours([{ days: "mon", from, to: "18:00" }], [], "ja-simple", MESSAGES)).toContain(`${shown}から`);
  });
});
