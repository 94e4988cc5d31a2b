import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/knowledge/checkKnowledge.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { showFault } from "../../src/knowledge/readYaml.ts";
import { type Override, smallKnowledge, TODAY, TOPIC } from "../support/smallKnowledge.ts";

const EN = `${TOPIC}/en.md`;
const JA = `${TOPIC}/ja.md`;
const SIMPLE = `${TOPIC}/ja-simple.md`;
const [DAYS, FEE, OLD, MONTHS] = ["lost-card-days", "card-fee", "card-fee@2026-09-30", "residence-card-longer-than"].map((id) => `{{figure:${id}}}`);

function check(planted: Readonly<Record<string, Override>>): string[] {
  const directory = smallKnowledge(planted);
  return checkKnowledge(readKnowledge(directory), TODAY).map((fault) => showFault(fault).replace(`${directory}/`, "").replace(directory, "knowledge"));
}
const append = (text: string) => (whole: string) => `${whole}${text}`;
/** Two figures of one kind in a list, in every language. */
const swapped = (text: string, one: string | undefined, other: string | undefined): string =>
  text
    .replace(one ?? "", "@@")
    .replace(other ?? "", one ?? "")
    .replace("@@", other ?? "");

describe("the check finds", () => {
  it("two amounts that are swapped in one language, with file, line and facet", () => {
    expect(check({ [JA]: (text) => swapped(text, FEE, OLD) })).toEqual([
      `${JA}:16: cost: has ${OLD} where English has ${FEE}: are two figures swapped? Those of one kind stand in the order of English`,
    ]);
  });

  it("two amounts that are swapped between the items of a list", () => {
    const list = (now: string, before: string): string => `## notes\n- ${now}${FEE}\n- ${before}${OLD}\n`;
    const planted = { [EN]: append(list("now ", "before ")), [JA]: append(list("今 ", "前 ")), [SIMPLE]: append(list("今 ", "前 ")) };
    expect(check(planted)).toEqual([]);
    const wrong = swapped(list("今 ", "前 "), FEE, OLD);
    expect(check({ ...planted, [SIMPLE]: append(wrong) })).toEqual([expect.stringContaining(`${SIMPLE}:21: notes: has ${OLD} where English has ${FEE}`)]);
  });

  it("two figures of different kinds that are swapped", () => {
    const hotline = "{{hotline:immigration-information-center}}";
    expect(check({ [JA]: (text) => swapped(text, DAYS, hotline) })).toEqual([
      `${JA}:14: summary: its figures follow each other as 2 1, in English as 1 2: are two swapped? Put them in that order, or accept it in mark-orders.yaml (lost-card/summary/ja: 2 1)`,
    ]);
  });

  const note = (first: string | undefined, second: string | undefined): string => `## notes\n${first} / ${second}\n`;
  const natural = { [EN]: append(note(FEE, MONTHS)), [JA]: append(note(MONTHS, FEE)), [SIMPLE]: append(note(MONTHS, FEE)) };

  it("nothing in an order that a person accepted", () => {
    expect(check(natural)).toHaveLength(2);
    expect(check({ ...natural, "mark-orders.yaml": "lost-card:\n  notes: {ja: 2 1, ja-simple: 2 1}\n" })).toEqual([]);
  });

  it("another order than the accepted one", () => {
    const three = (marks: readonly (string | undefined)[]): string => `## notes\n${marks.join(" / ")}\n`;
    const planted = { [EN]: append(three([FEE, MONTHS, DAYS])), [JA]: append(three([DAYS, MONTHS, FEE])), [SIMPLE]: append(three([FEE, MONTHS, DAYS])) };
    expect(check({ ...planted, "mark-orders.yaml": "lost-card: {notes: {ja: 2 1 3}}\n" })).toEqual([
      expect.stringContaining("its figures follow each other as 3 2 1, accepted is 2 1 3"),
    ]);
  });

  it("the order of English where a person accepted another: two figures may be swapped to it", () => {
    const planted = { ...natural, [JA]: append(note(FEE, MONTHS)), "mark-orders.yaml": "lost-card:\n  notes: {ja: 2 1, ja-simple: 2 1}\n" };
    expect(check(planted)).toEqual([expect.stringContaining(`${JA}:21: notes: its figures follow each other as 1 2, accepted is 2 1`)]);
  });

  it("an accepted order that nothing needs", () => {
    expect(check({ "mark-orders.yaml": "lost-card: {cost: {ja: 1 2}}\nlost-cart: {cost: {ja: 2 1}}\n" })).toEqual([
      "mark-orders.yaml:1: lost-card/cost/ja: accepts the order of English, or of no text: take it out",
      "mark-orders.yaml:1: lost-cart/cost/ja: accepts the order of English, or of no text: take it out",
    ]);
  });

  it("no swap of two of one kind that is accepted", () => {
    const planted = { [JA]: (text: string) => swapped(text, FEE, OLD), "mark-orders.yaml": "lost-card: {cost: {ja: 2 1}}\n" };
    expect(check(planted)).toEqual([expect.stringContaining(`has ${OLD} where English has ${FEE}`)]);
  });

  it("nothing where one language names a figure twice in a row", () => {
    expect(check({ [SIMPLE]: (text) => text.replace(`新しい カードは ${FEE}です。`, `${FEE}です。新しい カードは ${FEE}です。`) })).toEqual([]);
  });

  it("two amounts that are swapped in a row of a table", () => {
    const faults = check({
      "statuses.yaml": (text) =>
        text
          .replace("{en: You may work in gardens., ja: 庭での仕事ができます。", `{en: "Work for ${FEE}, before ${OLD}.", ja: "前は${OLD}、今は${FEE}です。"`)
          .replace("庭の 仕事が できます。", `"今は ${FEE}、前は ${OLD}です。"`),
    });
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/^knowledge:1: status:gardener.*\/ja: has .* where English has .*: are two figures swapped\?/);
  });
});
