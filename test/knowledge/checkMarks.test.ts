import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/knowledge/checkKnowledge.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { showFault } from "../../src/knowledge/readYaml.ts";
import { type Override, smallKnowledge, TODAY, TOPIC } from "../support/smallKnowledge.ts";

type Planted = Readonly<Record<string, Override>>;
const LANGUAGES = ["en", "ja", "ja-simple"];
const change = (file: string, from: string, to: string): Planted => ({ [file]: (text) => text.replaceAll(from, to) });
/** The same change to the topic in every language, so that only what is tested is wrong. */
const everywhere = (from: string, to: string): Planted => Object.assign({}, ...LANGUAGES.map((tag) => change(`${TOPIC}/${tag}.md`, from, to)));

function check(planted: Planted, today = TODAY): string[] {
  const directory = smallKnowledge(planted);
  return checkKnowledge(readKnowledge(directory), today)
    .map((fault) => showFault(fault).replace(`${directory}/`, "").replace(directory, "knowledge"))
    .toSorted();
}

describe("the check finds a figure", () => {
  it("that a text prints although its last value has ended, with file, line and what to do", () => {
    const faults = check(change("figures.yaml", "values: [{value: 14}]", "values: [{value: 14, to: 2026-11-20}]"));
    expect(faults).toHaveLength(3);
    expect(faults[0]).toBe(
      `${TOPIC}/en.md:14: topic:lost-card/summary/en: {{figure:lost-card-days}} has no value on 2026-11-21: it held until 2026-11-20; give the value since then, or name the day: {{figure:lost-card-days@2026-11-20}}`,
    );
  });

  it("only from the day after its last", () => {
    const planted = change("figures.yaml", "values: [{value: 14}]", "values: [{value: 14, to: 2026-11-20}]");
    expect(check(planted, "2026-11-20")).toEqual([]);
    expect(check(planted, "2026-11-21")).not.toEqual([]);
  });

  it("that a text prints before its first value", () => {
    expect(check(change("figures.yaml", "values: [{value: 14}]", "values: [{value: 14, from: 2027-04-01}]"))[0]).toContain(
      "{{figure:lost-card-days}} has no value on 2026-11-21: it holds from 2027-04-01",
    );
  });

  it("that a text prints with a day on which it has no value", () => {
    const faults = check(change("figures.yaml", "{value: 6000, to: 2026-09-30}, ", ""));
    expect(faults[0]).toContain("{{figure:card-fee@2026-09-30}} has no value on 2026-09-30: it holds from 2026-10-01");
  });

  it("that has ended and that no text prints any more", () => {
    expect(check(change("figures.yaml", '[{value: "2012-07-09"}]', '[{value: "2012-07-09", to: 2026-11-20}]'))).toEqual([
      "figures.yaml:1: card-since: ended on 2026-11-20, and no text prints it: give the value since then, or take it out",
    ]);
  });

  it("but none in one that has ended and that texts name only with a day on which it held", () => {
    const planted = {
      ...change("figures.yaml", "values: [{value: 14}]", "values: [{value: 14, to: 2026-11-20}]"),
      ...everywhere("lost-card-days}}", "lost-card-days@2026-11-20}}"),
    };
    expect(check(planted)).toEqual([]);
  });
});

describe("the check finds a mark", () => {
  it.each([
    [
      "hotline",
      "{{hotline:immigration-information-center}}",
      "{{hotline:imigration-information-center}}",
      'there is no hotline "imigration-information-center"',
    ],
    ["office", "{{hotline:immigration-information-center}}", "{{office:east-bureau}}", 'there is no office "east-bureau"'],
    ["figure", "{{figure:lost-card-days}}", "{{figure:lost-card-weeks}}", 'there is no figure "lost-card-weeks"'],
  ])("of a %s that does not exist, once in each language", (_kind, from, to, message) => {
    const faults = check(everywhere(from, to));
    expect(faults).toHaveLength(3);
    expect(faults[0]).toBe(`${TOPIC}/en.md:14: topic:lost-card/summary/en: ${message}`);
  });

  it("each of two that are wrong in one passage", () => {
    expect(check(everywhere("{{figure:card-fee}}", "{{figure:card-fee}} {{figure:card-tax}} {{figure:card-toll}}"))).toHaveLength(6);
  });
});

describe("the check finds in a row of a table", () => {
  const NOTE = "workNote: {en: You may work in gardens.";
  const NOTE_WITH_FIGURE = 'workNote: {en: "You may work in gardens for {{figure:lost-card-days}}."';

  it("a figure that only one language prints", () => {
    const faults = check(change("statuses.yaml", "庭での仕事ができます。", '"庭での仕事が週に{{figure:lost-card-days}}できます。"'));
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/^knowledge:1: status:gardener.*\/ja: has \{\{figure:lost-card-days\}\}, which English lacks$/);
  });

  it("a figure that only the other languages lack", () => {
    const faults = check(change("statuses.yaml", NOTE, NOTE_WITH_FIGURE));
    expect(faults.some((fault) => /\/ja: lacks \{\{figure:lost-card-days\}\}, which English has$/.test(fault))).toBe(true);
    expect(faults.some((fault) => /\/ja-simple: lacks /.test(fault))).toBe(true);
  });

  it("nothing where every language prints the same figure", () => {
    expect(
      check({
        "statuses.yaml": (text) =>
          text
            .replace(NOTE, NOTE_WITH_FIGURE)
            .replace("庭での仕事ができます。", '"庭での仕事が{{figure:lost-card-days}}できます。"')
            .replace("庭の 仕事が できます。", '"庭の 仕事が {{figure:lost-card-days}} できます。"'),
      }),
    ).toEqual([]);
  });
});
