import { describe, expect, it } from "vitest";
import type { Concern } from "../../src/knowledge/knowledge.ts";
import { readDeclined } from "../../src/knowledge/readDeclined.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import type { Fault } from "../../src/knowledge/readYaml.ts";
import { REAL_KNOWLEDGE, smallKnowledge } from "../support/smallKnowledge.ts";

const concern = (id: string, outcome: Concern["outcome"]): Concern => ({ id, outcome, say: id, contacts: [], goesOn: false, patterns: new Map() });
const CONCERNS = [concern("prediction", "unanswerable"), concern("danger", "urgent")];
const read = (files: Readonly<Record<string, string>>, faults: Fault[] = []): ReturnType<typeof readDeclined> =>
  readDeclined(smallKnowledge(files), CONCERNS, faults);

describe("readDeclined", () => {
  it("reads the questions of each concern by language", () => {
    const declined = read({ "declined/prediction.yaml": "en: [will it rise]\nja: [上がりますか]\n" });
    expect([...(declined.get("prediction") ?? [])]).toEqual([
      ["en", ["will it rise"]],
      ["ja", ["上がりますか"]],
    ]);
  });

  it("finds none where there is no folder", () => {
    expect(read({}).size).toBe(0);
  });

  it.each([
    ["is not known", "nowhere"],
    ["does not decline", "danger"],
  ])("refuses a concern that %s", (_what, id) => {
    const faults: Fault[] = [];
    read({ [`declined/${id}.yaml`]: "en: [a question]\n" }, faults);
    expect(faults).toEqual([expect.objectContaining({ file: expect.stringContaining(`declined/${id}.yaml`), message: expect.stringContaining(id) })]);
  });

  it("names an unknown language", () => {
    const faults: Fault[] = [];
    read({ "declined/prediction.yaml": "english: [a question]\n" }, faults);
    expect(faults).not.toEqual([]);
  });
});

it("the real knowledge holds the same question for one concern alone", () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const [id, languages] of readKnowledge(REAL_KNOWLEDGE).declined)
    for (const questions of languages.values())
      for (const question of questions) {
        // Two languages may write one question alike, in one script.
        if (seen.has(question) && seen.get(question) !== id) twice.push(`${question}: ${seen.get(question)}, ${id}`);
        seen.set(question, id);
      }
  expect(twice).toEqual([]);
});
