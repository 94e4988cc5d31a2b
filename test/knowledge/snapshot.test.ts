import { describe, expect, it } from "vitest";
import { readTables } from "../../src/knowledge/readKnowledge.ts";
import { fromSnapshot, toSnapshot } from "../../src/knowledge/snapshot.ts";
import { REAL_KNOWLEDGE, smallKnowledge } from "../support/smallKnowledge.ts";

describe("a snapshot of the tables", () => {
  it.each([
    ["the small", () => smallKnowledge()],
    ["the real", () => REAL_KNOWLEDGE],
  ])("gives %s tables again after a journey through JSON", (_which, directory) => {
    const tables = readTables(directory());
    expect(fromSnapshot(JSON.parse(JSON.stringify(toSnapshot(tables))))).toEqual(tables);
  });

  it("keeps patterns that do not care about capitals", () => {
    const { concerns } = fromSnapshot(JSON.parse(JSON.stringify(toSnapshot(readTables(smallKnowledge())))));
    expect(concerns[0]?.patterns.get("en")?.[0]?.test("I am IN DANGER")).toBe(true);
  });
});
