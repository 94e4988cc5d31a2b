import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillMark, unfilled } from "../../src/knowledge/unfilled.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";

describe("unfilled", () => {
  it("names file, line and what to write for each mark, two on a line too", () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, "en.md"), `one\n${fillMark("a title")} and ${fillMark("a {word}")}\n`);
    expect(unfilled(directory)).toEqual(
      ["a title", "a {word}"].map((hint) => ({ file: join(directory, "en.md"), line: 2, field: "", message: `still to be written: ${hint}` })),
    );
  });

  it("finds nothing in figure marks, in other files, or in folders", () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, "en.md"), "{{figure:card-fee}} {fill: x}");
    writeFileSync(join(directory, "notes.txt"), fillMark("x"));
    mkdirSync(join(directory, "folder.md"));
    expect(unfilled(directory)).toEqual([]);
  });
});
