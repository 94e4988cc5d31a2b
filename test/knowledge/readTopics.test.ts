import { describe, expect, it } from "vitest";
import type { Topic } from "../../src/knowledge/knowledge.ts";
import { readTopics } from "../../src/knowledge/readTopics.ts";
import type { Fault } from "../../src/knowledge/readYaml.ts";
import { type Override, smallKnowledge, TOPIC } from "../support/smallKnowledge.ts";

const EN = `${TOPIC}/en.md`;

function read(overrides: Readonly<Record<string, Override>> = {}): {
  topics: Topic[];
  faults: { file: string; line: number; field: string; message: string }[];
} {
  const directory = smallKnowledge(overrides);
  const faults: Fault[] = [];
  const topics = readTopics(directory, faults);
  return { topics, faults: faults.map((fault) => ({ ...fault, file: fault.file.replace(`${directory}/`, "") })) };
}

describe("readTopics", () => {
  it("reads a topic with its texts, facets and sources", () => {
    const { topics, faults } = read();
    expect(faults).toEqual([]);
    expect(topics).toHaveLength(1);
    const [topic] = topics;
    expect(topic).toMatchObject({
      id: "lost-card",
      concerns: ["danger"],
      checked: "2026-11-21",
      reviewBy: "2027-04-01",
      sources: [{ source: "card-act", place: "Art. 12", confidence: "official" }],
    });
    expect([...(topic?.texts.keys() ?? [])].toSorted()).toEqual(["en", "ja", "ja-simple"]);
    expect(topic?.facetSources.cost).toEqual([{ source: "card-page", place: "Table 1", confidence: "secondary" }]);
    expect(topic?.texts.get("en")?.front.title).toBe("If you lost your card");
  });

  it("gives each facet its text without the heading, and the line at which it begins", () => {
    const { topics } = read();
    const facets = topics[0]?.texts.get("en")?.facets;
    expect([...(facets?.keys() ?? [])]).toEqual(["summary", "cost", "documents"]);
    expect(facets?.get("cost")).toEqual({ text: "A new card costs {{figure:card-fee}}. Until September it cost {{figure:card-fee@2026-09-30}}.", line: 16 });
    expect(facets?.get("documents")?.text).toBe("- a photo\n- your passport");
  });

  it("reads a file with Windows line ends the same way", () => {
    const { topics, faults } = read({ [EN]: (text) => text.replaceAll("\n", "\r\n") });
    expect(faults).toEqual([]);
    expect(topics[0]?.texts.get("en")?.facets.get("documents")).toEqual({ text: "- a photo\n- your passport", line: 18 });
  });

  it("takes a deeper heading for text of its facet", () => {
    const { topics, faults } = read({ [EN]: (text) => text.replace("- a photo", "### To bring\n- a photo") });
    expect(faults).toEqual([]);
    expect(topics[0]?.texts.get("en")?.facets.get("documents")?.text).toContain("### To bring");
  });

  it.each<[string, (text: string) => string, { line: number; field: string; message: string }]>([
    [
      "text before the first facet",
      (text) => text.replace("## summary", "Lost words\n## summary"),
      { line: 14, field: "", message: "text before the first ## facet" },
    ],
    ["a facet that stands twice", (text) => text.replace("## documents", "## cost"), { line: 18, field: "cost", message: "stands twice" }],
    ["an unknown facet", (text) => text.replace("## cost", "## price"), { line: 16, field: "price", message: "is not a facet" }],
    ["an empty facet", (text) => text.replace("- a photo\n- your passport\n", "\n"), { line: 18, field: "documents", message: "is empty" }],
    ["no front matter", (text) => text.replace(/^---\n/, ""), { line: 1, field: "", message: "must begin with front matter between two lines of ---" }],
    [
      "a front matter that does not end",
      (text) => text.replace(/\n---\n/, "\n"),
      { line: 1, field: "", message: "must begin with front matter between two lines of ---" },
    ],
  ])("names file and line of %s", (_what, change, fault) => {
    expect(read({ [EN]: change }).faults[0]).toEqual({ file: EN, ...fault });
  });

  it("says nothing of the lines below a faulty heading", () => {
    expect(read({ [EN]: (text) => text.replace("## documents", "## papers") }).faults).toHaveLength(1);
  });

  it.each<[string, (text: string) => string, { line: number; field: string }]>([
    ["a missing title", (text) => text.replace(/title: .*\n/, ""), { line: 2, field: "title" }],
    ["an unknown translation mark", (text) => text.replace("translation: original", "translation: machine"), { line: 12, field: "translation" }],
    ["an ask for an unknown facet", (text) => text.replace("- cost: price of", "- prize: price of"), { line: 11, field: "asks.7" }],
    ["an ask that is not a text", (text) => text.replace("- i lost my card", "- 14"), { line: 4, field: "asks.0" }],
  ])("names file, line and field of %s in the front matter", (_what, change, fault) => {
    expect(read({ [EN]: change }).faults[0]).toMatchObject({ file: EN, ...fault });
  });

  it("leaves out a text with a faulty front matter, and keeps the others", () => {
    const { topics } = read({ [EN]: (text) => text.replace(/title: .*\n/, "") });
    expect([...(topics[0]?.texts.keys() ?? [])].toSorted()).toEqual(["ja", "ja-simple"]);
  });

  it("names a topic that is not called like its folder", () => {
    const { faults } = read({ [`${TOPIC}/topic.yaml`]: (text) => text.replace("id: lost-card", "id: found-card") });
    expect(faults).toEqual([{ file: `${TOPIC}/topic.yaml`, line: 1, field: "id", message: 'is "found-card", but its folder is "lost-card"' }]);
  });

  it("leaves out a topic whose topic.yaml is faulty, and names line and field", () => {
    const { topics, faults } = read({ [`${TOPIC}/topic.yaml`]: (text) => text.replace("reviewBy: 2027-04-01", "reviewBy: soon") });
    expect(topics).toEqual([]);
    expect(faults).toEqual([expect.objectContaining({ file: `${TOPIC}/topic.yaml`, line: 8, field: "reviewBy" })]);
  });

  it("names a text whose language is not one of ours", () => {
    const { faults } = read({ [`${TOPIC}/en-US.md`]: "---\ntitle: x\n---\n" });
    expect(faults).toEqual([expect.objectContaining({ file: `${TOPIC}/en-US.md` })]);
  });
});
