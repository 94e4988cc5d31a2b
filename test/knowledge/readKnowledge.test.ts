import { describe, expect, it } from "vitest";
import { readKnowledge, readTables } from "../../src/knowledge/readKnowledge.ts";
import { KnowledgeError } from "../../src/knowledge/readYaml.ts";
import { type Override, smallKnowledge, TOPIC } from "../support/smallKnowledge.ts";

/** The faults that reading ends with, as `file: field: message`. */
function faultsOf(overrides: Readonly<Record<string, Override>>): string[] {
  const directory = smallKnowledge(overrides);
  try {
    readKnowledge(directory);
  } catch (error) {
    if (error instanceof KnowledgeError)
      return error.faults.map(({ file, line, field, message }) => `${file.replace(`${directory}/`, "")}:${line} ${field}: ${message}`);
    throw error;
  }
  return [];
}

describe("readKnowledge", () => {
  it("reads all tables and topics", () => {
    const knowledge = readKnowledge(smallKnowledge());
    expect(knowledge.topics.map(({ id }) => id)).toEqual(["lost-card"]);
    expect(knowledge.statuses.map(({ id, variants }) => [id, variants.map((variant) => variant.id)])).toEqual([["gardener", ["gardener-apprentice"]]]);
    expect([...knowledge.offices.keys()]).toEqual(["north-bureau", "south-branch"]);
    expect([...knowledge.hotlines.keys()]).toEqual(["immigration-information-center"]);
    expect(knowledge.prefectures.map(({ id }) => id)).toEqual(["northland", "southland"]);
    expect(knowledge.figures.get("card-fee")?.values).toHaveLength(3);
    expect(knowledge.messages.has("en")).toBe(true);
    expect(knowledge.library).toEqual([]);
  });

  it("throws once, naming the faults of all files", () => {
    const faults = faultsOf({
      "figures.yaml": (text) => text.replace("kind: yen", "kind: dollars"),
      [`${TOPIC}/en.md`]: (text) => text.replace("- a photo\n- your passport\n", ""),
    });
    expect(faults).toEqual([expect.stringMatching(/^figures\.yaml:17 2\.kind: /), `${TOPIC}/en.md:18 documents: is empty`]);
  });

  it.each(["sources", "figures", "statuses", "offices", "hotlines", "prefectures", "concerns"])("names %s.yaml when it is missing", (table) => {
    expect(faultsOf({ [`${table}.yaml`]: null })).toContain(`${table}.yaml:1 : cannot be read`);
  });

  it("does not take an id that stands twice in a table", () => {
    expect(faultsOf({ "figures.yaml": (text) => text.replace("id: card-since", "id: card-fee") })).toEqual(["figures.yaml:1 card-fee: stands twice"]);
  });

  it("does not take a status without its Japanese name", () => {
    expect(faultsOf({ "statuses.yaml": (text) => text.replace("ja: 庭師, ", "") })).toEqual([expect.stringMatching(/^statuses\.yaml:5 0\.names\.ja: /)]);
  });

  it("does not take a day that no calendar has", () => {
    expect(faultsOf({ "figures.yaml": (text) => text.replace("to: 2026-09-30", "to: 2026-09-31") })).toEqual([
      expect.stringMatching(/^figures\.yaml:18 2\.values\.0\.to: /),
    ]);
  });
});

describe("readTables", () => {
  it("reads everything but topics and library texts", () => {
    const tables = readTables(smallKnowledge({ [`${TOPIC}/en.md`]: "broken" }));
    expect(tables.figures.size).toBe(4);
    expect(tables).not.toHaveProperty("topics");
  });

  it("throws when a table is faulty", () => {
    expect(() => readTables(smallKnowledge({ "hotlines.yaml": "- id: x" }))).toThrow(KnowledgeError);
  });
});
