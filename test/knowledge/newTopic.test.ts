import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../src/knowledge/checkKnowledge.ts";
import { newTopic } from "../../src/knowledge/newTopic.ts";
import { collectKnowledge, readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { type Fault, showFault } from "../../src/knowledge/readYaml.ts";
import { smallKnowledge, TODAY } from "../support/smallKnowledge.ts";

const FILES = ["topic.yaml", "en.md", "ja.md", "ja-simple.md"];

function checked(directory: string): string[] {
  const faults: Fault[] = [];
  const knowledge = collectKnowledge(directory, faults);
  return [...faults, ...checkKnowledge(knowledge, TODAY)].map((fault) => showFault(fault).replace(`${directory}/topics/`, ""));
}

describe("newTopic", () => {
  it("makes the topic and its three texts in the chapter, and says which files", () => {
    const directory = smallKnowledge();
    const folder = join(directory, "topics/brochure/residence/found-card");
    expect(newTopic(directory, "residence/found-card", TODAY)).toEqual({ made: FILES.map((name) => join(folder, name)) });
    expect(readdirSync(folder).toSorted()).toEqual(FILES.toSorted());
  });

  it("dates it today, and its review half a year on", () => {
    const directory = smallKnowledge();
    newTopic(directory, "residence/found-card", "2026-08-31");
    const head = readFileSync(join(directory, "topics/brochure/residence/found-card/topic.yaml"), "utf8");
    expect(head).toMatch(/^id: found-card$/m);
    expect(head).toMatch(/^checked: 2026-08-31$/m);
    expect(head).toMatch(/^reviewBy: 2027-02-28$/m);
  });

  it("makes what the check refuses, with a line for each place to write, and what no index takes", () => {
    const directory = smallKnowledge();
    newTopic(directory, "residence/found-card", TODAY);
    const faults = checked(directory);
    expect(faults).toContain("brochure/residence/found-card/en.md:2: still to be written: title");
    expect(faults).toContain("brochure/residence/found-card/topic.yaml:3: still to be written: id in sources.yaml");
    for (const name of FILES) expect(faults.some((fault) => fault.startsWith(`brochure/residence/found-card/${name}:`))).toBe(true);
    for (const fault of faults) expect(fault).toMatch(/: still to be written: /);
    expect(() => readKnowledge(directory)).toThrow(/still to be written/);
  });

  it("makes what stays refused while one mark is left, in whichever file", () => {
    for (const left of FILES) {
      const directory = smallKnowledge();
      newTopic(directory, "residence/found-card", TODAY);
      write(directory, left);
      const faults = checked(directory);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(`found-card/${left}:`);
    }
  });

  it("makes what has no fault once every mark is written", () => {
    const directory = smallKnowledge();
    newTopic(directory, "residence/found-card", TODAY);
    write(directory, null);
    expect(checked(directory)).toEqual([]);
    expect(readKnowledge(directory).topics.map(({ id }) => id)).toEqual(["found-card", "lost-card"]);
  });

  it("begins a chapter where the book is named", () => {
    const directory = smallKnowledge();
    expect(newTopic(directory, "guidebook/work/paid-leave", TODAY)).toMatchObject({ made: { length: 4 } });
    expect(existsSync(join(directory, "topics/guidebook/work/paid-leave/ja-simple.md"))).toBe(true);
  });
});

describe("newTopic refuses, and makes nothing for,", () => {
  it.each([
    ["Found-Card", /is not <chapter>\/<topic>/],
    ["found-card", /is not <chapter>\/<topic>/],
    ["residence/Found Card", /is not <chapter>\/<topic>/],
    ["residence/found_card", /is not <chapter>\/<topic>/],
    ["residence/../found-card", /is not <chapter>\/<topic>/],
    ["/residence/found-card", /is not <chapter>\/<topic>/],
    ["residence/", /is not <chapter>\/<topic>/],
    ["在留/found-card", /is not <chapter>\/<topic>/],
    ["brochure/residence/cards/found-card", /is not <chapter>\/<topic>/],
    ["leaflet/residence/found-card", /"leaflet" is not a book: brochure or guidebook/],
    ["work/found-card", /there is no chapter "work": write brochure\/work\/found-card or guidebook\/work\/found-card/],
    ["residence/lost-card", /there is a topic "lost-card" already: .*brochure\/residence\/lost-card/],
    ["guidebook/work/lost-card", /there is a topic "lost-card" already/],
  ])("%j", (path, message) => {
    const directory = smallKnowledge();
    const before = readdirSync(directory, { recursive: true });
    expect(newTopic(directory, path, TODAY)).toEqual({ refused: expect.stringMatching(message) });
    expect(readdirSync(directory, { recursive: true })).toEqual(before);
  });

  it("a chapter that stands in both books, unless the book is named", () => {
    const directory = smallKnowledge();
    mkdirSync(join(directory, "topics/guidebook/residence"), { recursive: true });
    expect(newTopic(directory, "residence/found-card", TODAY)).toEqual({ refused: expect.stringContaining('"residence" is a chapter of both books') });
    expect(newTopic(directory, "guidebook/residence/found-card", TODAY)).toHaveProperty("made");
  });

  it("a topic that was begun and is not finished", () => {
    const directory = smallKnowledge();
    newTopic(directory, "residence/found-card", TODAY);
    expect(newTopic(directory, "guidebook/work/found-card", TODAY)).toEqual({ refused: expect.stringContaining("already") });
  });
});

/** Writes every mark of the new topic, but for the first of one file. */
function write(directory: string, left: string | null): void {
  for (const name of FILES) {
    const file = join(directory, "topics/brochure/residence/found-card", name);
    const asks = Array.from({ length: 8 }, (_, at) => `"ask ${"abcdefgh"[at]}"`).join("\n  - ");
    const written = readFileSync(file, "utf8")
      .replace(/"\{\{fill: 8 or more.*\}\}"/, asks)
      .replace(/\{\{fill: id in sources.yaml\}\}/, "card-act")
      .replace(/\{\{fill: .*?\}\}/g, "なにか");
    writeFileSync(file, name === left ? written.replace("なにか", "{{fill: one more}}") : written);
  }
}
