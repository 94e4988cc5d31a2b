import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../../src/answering/deps.ts";
import { listOf, showDay, showMoment, statementOf, tableText } from "../../../src/answering/tables/sayTable.ts";
import type { Moment } from "../../../src/answering/tables/types.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../../support/answeringDeps.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps();
}, BUILD_TIMEOUT_MS);

const moment = (parts: Partial<Moment>): Moment => ({ day: null, weekdays: [], onHolidays: false, time: null, named: "otherwise", ...parts });

describe("showMoment", () => {
  it.each([
    [{ weekdays: [6, 0] }, "Saturday and Sunday"],
    [{ weekdays: [6], time: "20:00" }, "Saturday at 20:00"],
    [{ onHolidays: true }, "On public holidays"],
    [{ time: "17:00" }, "At 17:00"],
    [{ day: "2026-11-24", named: "today" as const }, "Today, Tuesday, 24 November 2026"],
  ])("says %j as %s", (parts, shown) => {
    expect(showMoment(moment(parts), "en", deps)).toBe(shown);
  });
});

describe("statements of the tables", () => {
  it("carry only the figures of the question and the calendar, so that those of a row are checked in it", () => {
    const values = { held: { name: "Line 7", times: "09:00–16:00" }, asked: { when: "At 17:00" } };
    expect(statementOf("openTimes", values, [0], "en", deps).worked).toEqual(["17", "0"]);
  });

  it("do not stand for a key that no language holds", () => {
    expect(() => tableText("nothing", {}, "en", deps)).toThrow('no "tables.say.nothing"');
  });

  it("name days and lists in the reader's way", () => {
    expect(showDay("2026-11-24", "ja")).toBe("2026年11月24日 火曜日");
    expect(listOf(["a", "b"], "en")).toBe("a and b");
    expect(listOf(["甲", "乙"], "ja")).toBe("甲、乙");
  });
});
