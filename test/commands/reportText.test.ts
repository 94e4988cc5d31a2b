import { describe, expect, it } from "vitest";
import { reportText } from "../../src/commands/reportText.ts";
import { cell, type Section } from "../../src/knowledge/report/section.ts";

const SECTION: Section = { title: "Cards", note: null, empty: "No card.", columns: ["card", "number", "which"], rows: [], folded: false };
const text = (section: Partial<Section>, width = 60): string[] =>
  reportText({ title: "T", summary: "s", sections: [{ ...SECTION, ...section }] }, width).split("\n");

describe("reportText", () => {
  it("pads each column to its widest cell, full-width letters as two, and numbers from the right", () => {
    const rows = [
      [cell("在留カード"), cell(7), cell("a")],
      [cell("id"), cell("12/3/0"), cell("b")],
    ];
    expect(text({ rows })).toEqual(["T: s", "", "== Cards", "card        number  which", "─".repeat(25), "在留カード       7  a", "id          12/3/0  b", ""]);
  });

  it("wraps the last column below itself", () => {
    const which = Array.from({ length: 9 }, (_, at) => `topic-number-${at}`).join(", ");
    const lines = text({ rows: [[cell("x"), cell(1), cell(which)]] });
    expect(lines.every((line) => line.length <= 60)).toBe(true);
    expect(lines.slice(5, 8).map((line) => line.indexOf("topic"))).toEqual([14, 14, 14]);
    expect(lines.join(" ").match(/topic-number/g)).toHaveLength(9);
  });

  it("says what an empty section means, and leaves folded ones to the page", () => {
    expect(text({}).slice(2, 4)).toEqual(["== Cards", "No card."]);
    expect(text({ folded: true }).join("")).not.toContain("Cards");
  });

  it("cuts a very long table, and says where the rest is", () => {
    const lines = text({ rows: Array.from({ length: 31 }, (_, at) => [cell(`row${at}`), cell(at), cell("a")]) });
    expect(lines.at(-3)).toContain("row29");
    expect(lines.at(-2)).toBe("and 1 more: the page has all (--html FILE)");
  });
});
