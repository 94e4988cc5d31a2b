import { beforeAll, describe, expect, it } from "vitest";
import { confidenceOf } from "../../src/knowledge/confidenceOf.ts";
import { readTables, type Tables } from "../../src/knowledge/readKnowledge.ts";
import type { SourceRef } from "../../src/knowledge/schemas.ts";
import { smallKnowledge } from "../support/smallKnowledge.ts";

const OFFICIAL: SourceRef = { source: "card-act", place: "Art. 1", confidence: "official" };
const SECONDARY: SourceRef = { source: "card-page", place: "Table", confidence: "secondary" };

let tables: Tables;
beforeAll(() => {
  tables = readTables(smallKnowledge());
});

describe("confidenceOf", () => {
  it.each<[string, string, SourceRef[], "official" | "secondary"]>([
    ["official when a source is", "Apply.", [OFFICIAL], "official"],
    ["official when one of several sources is", "Apply.", [SECONDARY, OFFICIAL], "official"],
    ["secondary when every source is", "Apply.", [SECONDARY, SECONDARY], "secondary"],
    ["secondary when a figure in it is, whatever the sources", "It costs {{figure:card-fee}}.", [OFFICIAL], "secondary"],
    ["official when its figures are", "Within {{figure:lost-card-days}}.", [OFFICIAL], "official"],
  ])("is %s", (_what, text, sources, confidence) => {
    expect(confidenceOf({ text, sources }, tables)).toBe(confidence);
  });
});
