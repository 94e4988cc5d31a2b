import { describe, expect, it } from "vitest";
import { readConcerns } from "../../src/knowledge/readConcerns.ts";
import type { Fault } from "../../src/knowledge/readYaml.ts";
import { smallKnowledge } from "../support/smallKnowledge.ts";

describe("readConcerns", () => {
  it("reads concerns in their order, with patterns that do not care about capitals", () => {
    const faults: Fault[] = [];
    const concerns = readConcerns(smallKnowledge(), faults);
    expect(faults).toEqual([]);
    expect(concerns.map(({ id }) => id)).toEqual(["danger"]);
    expect(concerns[0]?.patterns.get("en")?.[0]?.test("I am IN DANGER!")).toBe(true);
    expect(concerns[0]?.patterns.get("en")?.[0]?.test("the danger of drinking")).toBe(false);
  });

  it("names a pattern that is not a regular expression, and keeps the others", () => {
    const faults: Fault[] = [];
    const concerns = readConcerns(smallKnowledge({ "concerns.yaml": (text) => text.replace("ja: [危ない]", 'ja: ["(危ない", 助けて]') }), faults);
    expect(faults).toEqual([expect.objectContaining({ field: "danger.ja", file: expect.stringMatching(/concerns\.yaml$/) })]);
    expect(concerns[0]?.patterns.get("ja")).toHaveLength(1);
  });

  it.each([
    ["an unknown outcome", "outcome: urgent", "outcome: panic", 3],
    ["an unknown language", "ja: [危ない]", "jp: [危ない]", 6],
  ])("names %s with its line", (_what, from, to, line) => {
    const faults: Fault[] = [];
    expect(readConcerns(smallKnowledge({ "concerns.yaml": (text) => text.replace(from, to) }), faults)).toEqual([]);
    expect(faults).toEqual([expect.objectContaining({ line })]);
  });
});
