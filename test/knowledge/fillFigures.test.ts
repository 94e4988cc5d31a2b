import { beforeAll, describe, expect, it } from "vitest";
import { figuresIn, fillFigures } from "../../src/knowledge/fillFigures.ts";
import { readTables, type Tables } from "../../src/knowledge/readKnowledge.ts";
import { MESSAGES } from "../support/messages.ts";
import { smallKnowledge, TODAY } from "../support/smallKnowledge.ts";

let tables: Tables;
beforeAll(() => {
  tables = { ...readTables(smallKnowledge()), messages: MESSAGES };
});

describe("fillFigures", () => {
  it("prints a figure with the value of the day, in the reader's format", () => {
    expect(fillFigures("It costs {{figure:card-fee}}.", "en", TODAY, tables)).toBe("It costs 33,000 yen.");
    expect(fillFigures("It costs {{figure:card-fee}}.", "en", "2027-04-01", tables)).toBe("It costs 40,000 yen.");
    expect(fillFigures("手数料は{{figure:card-fee}}です。", "ja", TODAY, tables)).toBe("手数料は33,000円です。");
  });

  it("changes at midnight of 1 October 2026", () => {
    expect(fillFigures("{{figure:card-fee}}", "en", "2026-09-30", tables)).toBe("6,000 yen");
    expect(fillFigures("{{figure:card-fee}}", "en", "2026-10-01", tables)).toBe("33,000 yen");
  });

  it("prints a figure with a day as it was on that day", () => {
    expect(fillFigures("{{figure:card-fee@2026-09-30}}, now {{figure:card-fee}}", "en", TODAY, tables)).toBe("6,000 yen, now 33,000 yen");
  });

  it("prints a hotline with its numbers, and an office with its name and main number", () => {
    expect(fillFigures("Call {{hotline:immigration-information-center}}.", "en", TODAY, tables)).toBe("Call 0570-013904, 03-5796-7112 (abroad).");
    expect(fillFigures("Go to {{office:north-bureau}}.", "en", TODAY, tables)).toBe("Go to North Bureau 0570-000111.");
  });

  it("uses the English name of an office in a language that has none", () => {
    expect(fillFigures("{{office:north-bureau}}", "vi", TODAY, tables)).toMatch(/^North Bureau/);
  });

  it.each([
    "{{figure:unknown}}",
    "{{hotline:unknown}}",
    "{{office:unknown}}",
    "{{figure:lost-card-days}} and {{figure:unknown}}",
  ])("says nothing rather than half of %s", (text) => {
    expect(fillFigures(text, "en", TODAY, tables)).toBeNull();
  });

  it("says nothing when a figure holds no value on the day", () => {
    const later = {
      ...tables,
      figures: new Map([["new-fee", { ...required(tables, "card-fee"), id: "new-fee", values: [{ value: 1, from: "2027-04-01" }] }]]),
    };
    expect(fillFigures("{{figure:new-fee}}", "en", "2027-03-31", later)).toBeNull();
    expect(fillFigures("{{figure:new-fee}}", "en", "2027-04-01", later)).toBe("1 yen");
  });

  it("leaves a text without marks as it is", () => {
    expect(fillFigures("Nothing to fill. $& {name}", "en", TODAY, tables)).toBe("Nothing to fill. $& {name}");
  });
});

describe("figuresIn", () => {
  it("lists the figures that a text names, and no hotlines or offices", () => {
    expect(figuresIn("{{figure:a}} {{hotline:b}} {{figure:c@2026-09-30}} {{office:d}}")).toEqual(["a", "c"]);
  });
});

function required({ figures }: Tables, id: string): NonNullable<ReturnType<Tables["figures"]["get"]>> {
  const figure = figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}
