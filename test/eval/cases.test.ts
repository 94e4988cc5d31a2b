import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCases } from "../../eval/cases.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";

const DATASETS = fileURLToPath(new URL("../../eval/datasets", import.meta.url));
const ONE = '{"id": "a-1", "lang": "en", "q": "how soon", "topic": "lost-card", "expect": "answer"}';

function folder(files: Readonly<Record<string, string>>): string {
  const directory = temporaryDirectory();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return directory;
}

describe("readCases", () => {
  it("reads a file, and fills in what a case leaves out", () => {
    expect(readCases(join(folder({ "small.jsonl": `${ONE}\n` }), "small.jsonl"))).toEqual([
      { id: "a-1", lang: "en", q: "how soon", turns: [], topic: "lost-card", expect: "answer", must: [], must_not: [], dataset: "small" },
    ]);
  });

  it("reads all files of a folder in their order, and no others", () => {
    const directory = folder({ "b.jsonl": ONE.replace("a-1", "b-1"), "a.jsonl": `${ONE}\n\n${ONE.replace("a-1", "a-2")}\n`, "notes.txt": "not a case" });
    expect(readCases(directory).map(({ id, dataset }) => `${dataset} ${id}`)).toEqual(["a a-1", "a a-2", "b b-1"]);
  });

  it.each([
    ["an unknown expectation", ONE.replace('"answer"', '"reply"')],
    ["an unknown language", ONE.replace('"en"', '"xx"')],
    ["a missing question", ONE.replace('"q": "how soon", ', "")],
    ["an unknown field", ONE.replace('"id"', '"must-not": [], "id"')],
    ["a line that is not JSON", ONE.slice(0, -1)],
    ["a pattern that is not a regular expression", ONE.replace('"id"', '"must": ["(14 days"], "id"')],
  ])("names file and line of %s", (_what, line) => {
    const directory = folder({ "small.jsonl": `${ONE}\n\n${line}\n` });
    expect(() => readCases(directory)).toThrow(/small\.jsonl:3: /);
  });
});

describe("the cases of this repository", () => {
  const cases = readCases(DATASETS);

  it("are well formed, at least one in each file", () => {
    expect(new Set(cases.map(({ dataset }) => `${dataset}.jsonl`))).toEqual(new Set(readdirSync(DATASETS).filter((name) => name.endsWith(".jsonl"))));
  });

  it("have ids of their own", () => {
    const ids = cases.map(({ id }) => id);
    const seen = new Set<string>();
    expect(ids.filter((id) => seen.size === seen.add(id).size)).toEqual([]);
  });

  it("hold only patterns that are regular expressions, and none that fits everything", () => {
    for (const { id, must, must_not } of cases)
      for (const pattern of [...must, ...must_not]) expect(new RegExp(pattern, "i").test(""), `${id} ${pattern}`).toBe(false);
  });

  it("ask for something in every answer", () => {
    expect(cases.filter(({ expect: expected, must }) => expected.startsWith("answer") && must.length === 0).map(({ id }) => id)).toEqual([]);
  });
});
