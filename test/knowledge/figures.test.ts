import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, formatDuration, formatValue, nextChange, PLACEHOLDER, valueOn } from "../../src/knowledge/figures.ts";
import { FIGURE_KINDS, type Figure } from "../../src/knowledge/schemas.ts";
import { LANGUAGE_TAGS } from "../../src/language/languages.ts";
import { travel } from "../support/timeZone.ts";

const FEE: Figure = {
  id: "fee",
  kind: "yen",
  values: [
    { value: 40_000, from: "2027-04-01" },
    { value: 6000, to: "2026-09-30" },
    { value: 33_000, from: "2026-10-01", to: "2027-03-31" },
  ],
  source: "source",
  place: "Table",
  checked: "2026-11-21",
  confidence: "official",
};
const moveTo = travel();
const withValues = (values: Figure["values"]): Figure => ({ ...FEE, values });

describe("valueOn", () => {
  it.each([
    ["1990-01-01", 6000],
    ["2026-09-30", 6000],
    ["2026-10-01", 33_000],
    ["2027-03-31", 33_000],
    ["2027-04-01", 40_000],
    ["2099-12-31", 40_000],
  ])("on %s is %i", (day, value) => {
    expect(valueOn(FEE, day)).toBe(value);
  });

  it("is null before the first value and after the last", () => {
    const year = withValues([{ value: 1, from: "2026-01-01", to: "2026-12-31" }]);
    expect(valueOn(year, "2025-12-31")).toBeNull();
    expect(valueOn(year, "2027-01-01")).toBeNull();
  });

  it("holds on every day when it has no dates", () => {
    expect(valueOn(withValues([{ value: 14 }]), "1950-01-01")).toBe(14);
  });
});

describe("nextChange", () => {
  it("is the nearest change after the day, wherever it stands in the list", () => {
    expect(nextChange(FEE, "2026-09-30")).toEqual({ from: "2026-10-01", value: 33_000 });
    expect(nextChange(FEE, "2026-10-01")).toEqual({ from: "2027-04-01", value: 40_000 });
  });

  it("is null when none is known", () => {
    expect(nextChange(FEE, "2027-04-01")).toBeNull();
    expect(nextChange(withValues([{ value: 14 }]), "2026-11-21")).toBeNull();
  });
});

describe("formatValue writes", () => {
  it.each([
    ["yen", 33_000, "33,000 yen", "33,000円"],
    ["yen", 30_000_000, "30,000,000 yen", "3,000万円"],
    ["yen", 1_234_500, "1,234,500 yen", "1,234,500円"],
    ["days", 14, "14 days", "14日"],
    ["days", 1, "1 day", "1日"],
    ["hours", 28, "28 hours", "28時間"],
    ["weeks", 2, "2 weeks", "2週間"],
    ["months", 3, "3 months", "3か月"],
    ["years", 5, "5 years", "5年"],
    ["age", 16, "16", "16歳"],
    ["percent", 12.5, "12.5%", "12.5%"],
    ["count", 6314, "6,314", "6,314"],
    ["points", 70, "70 points", "70点"],
    ["times", 2, "2 times", "2回"],
    ["date", "2026-10-01", "1 October 2026", "2026年10月1日"],
    ["month", "2023-03", "March 2023", "2023年3月"],
    ["year", 2023, "2023", "2023年"],
    ["fiscal-year", 2023, "fiscal year 2023", "2023年度"],
  ] as const)("%s %s", (kind, value, english, japanese) => {
    expect(formatValue(kind, value, "en")).toBe(english);
    expect(formatValue(kind, value, "ja")).toBe(japanese);
    expect(formatValue(kind, value, "ja-simple")).toBe(japanese);
  });

  it.each([
    ["age", 16, "16 tuổi"],
    ["points", 70, "70 điểm"],
    ["times", 2, "2 lần"],
    ["fiscal-year", 2023, "năm tài chính 2023"],
    ["days", 14, "14 ngày"],
    ["yen", 33_000, "33.000 yên Nhật"],
  ] as const)("%s %s in Vietnamese", (kind, value, vietnamese) => {
    expect(formatValue(kind, value, "vi")).toBe(vietnamese);
  });

  it.each(FIGURE_KINDS)("%s in every language", (kind) => {
    const value = kind === "date" ? "2026-10-01" : kind === "month" ? "2026-10" : 12;
    for (const language of LANGUAGE_TAGS) expect(formatValue(kind, value, language)).toMatch(/\p{Nd}/u);
  });

  it("no Japanese word for a reader of another language", () => {
    for (const language of LANGUAGE_TAGS.filter((tag) => !/^(ja|zh)/.test(tag)))
      for (const kind of FIGURE_KINDS)
        expect(formatValue(kind, kind === "date" || kind === "month" ? "2026-10-01" : 5, language)).not.toMatch(/[\p{Script=Hiragana}\p{Script=Han}]/u);
  });
});

describe("formatDay", () => {
  it.each(["Pacific/Kiritimati", "America/Los_Angeles"])("is the same day on a server in %s", (timeZone) => {
    moveTo(timeZone);
    expect(formatDay("2026-01-01", "en")).toBe("1 January 2026");
    expect(formatDay("2026-12-31", "ja")).toBe("2026年12月31日");
  });

  it("counts Thai years as the passport does", () => {
    expect(formatDay("2026-10-01", "th")).toContain("2026");
  });
});

describe("formatDuration", () => {
  it.each([
    ["4y3m", "4 years 3 months", "4年3か月"],
    ["30d", "30 days", "30日"],
    ["1y", "1 year", "1年"],
    ["6m", "6 months", "6か月"],
  ])("writes %s", (duration, english, japanese) => {
    expect(formatDuration(duration, "en")).toBe(english);
    expect(formatDuration(duration, "ja")).toBe(japanese);
    expect(formatDuration(duration, "ja-simple")).toBe(japanese);
  });

  it("writes one part for each unit, in every language", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGE_TAGS), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (language, years, months) => {
        expect(formatDuration(`${years}y${months}m`, language).match(/\p{Nd}/gu)).toHaveLength(2);
      }),
    );
  });
});

describe("PLACEHOLDER", () => {
  it("finds figures, dated figures, hotlines and offices", () => {
    const found = [..."{{figure:fee-1}} {{figure:fee@2026-09-30}} {{hotline:a-b}} {{office:c}}".matchAll(PLACEHOLDER)].map(([, kind, id, day]) => [
      kind,
      id,
      day,
    ]);
    expect(found).toEqual([
      ["figure", "fee-1", undefined],
      ["figure", "fee", "2026-09-30"],
      ["hotline", "a-b", undefined],
      ["office", "c", undefined],
    ]);
  });

  it.each(["{{figure:}}", "{{Figure:fee}}", "{{figure:fee@2026-9-3}}", "{figure:fee}", "{{statuses:student}}"])("does not take %s for one", (mark) => {
    expect([...mark.matchAll(PLACEHOLDER)]).toEqual([]);
  });
});
