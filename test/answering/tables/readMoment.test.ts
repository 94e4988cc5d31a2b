import { describe, expect, it } from "vitest";
import { readMoment } from "../../../src/answering/tables/readMoment.ts";
import type { Language } from "../../../src/language/languages.ts";

const NOW = { day: "2026-11-24", time: "12:00" };
const read = (clean: string, cues: readonly string[] = [], language: Language = "en") =>
  readMoment({ clean, packed: clean.replaceAll(" ", language === "en" ? " " : ""), language }, NOW, (cue) => cues.includes(cue));

describe("readMoment", () => {
  it("is this minute for “now”", () => {
    expect(read("is it open now", ["now"])).toMatchObject({ day: "2026-11-24", time: "12:00", named: "now" });
  });

  it("is today, without a time", () => {
    expect(read("is it open today")).toMatchObject({ day: "2026-11-24", time: null, named: "today" });
  });

  it("takes the next such day where no year is named", () => {
    expect(read("open on 3 may")).toMatchObject({ day: "2027-05-03", named: "otherwise" });
    expect(read("5がつ3にちに あいて いますか", [], "ja-simple")).toMatchObject({ day: "2027-05-03" });
  });

  it("is the next 1 January for New Year", () => {
    expect(read("open over new year", ["newYear"])).toMatchObject({ day: "2027-01-01" });
  });

  it("is a weekday in general", () => {
    expect(read("on saturday at 8 pm", ["saturday"])).toMatchObject({ day: null, weekdays: [6], time: "20:00" });
  });

  it("is both days for a weekend, and every public holiday for holidays", () => {
    expect(read("at the weekend", ["weekend"])).toMatchObject({ weekdays: [6, 0] });
    expect(read("on holidays", ["holiday"])).toMatchObject({ onHolidays: true });
  });

  it("stands for a part of the day", () => {
    expect(read("at lunch", ["lunch"])).toMatchObject({ time: "12:30" });
    expect(read("in the evening", ["evening"])).toMatchObject({ time: "20:00" });
  });

  it("is nothing where no time is named", () => {
    expect(read("is it open")).toBeNull();
  });
});
