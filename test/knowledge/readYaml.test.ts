import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Fault, KnowledgeError, parseYaml, readYaml, showFault } from "../../src/knowledge/readYaml.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";

const row = z.strictObject({ id: z.string(), values: z.array(z.strictObject({ value: z.number(), from: z.string().optional() })).min(1) });
const rows = z.array(row);

function faultsOf(text: string, firstLine = 1): { faults: Fault[]; parsed: z.infer<typeof rows> | null } {
  const faults: Fault[] = [];
  const parsed = parseYaml(text, "rows.yaml", rows, faults, firstLine);
  return { faults, parsed };
}

const RIGHT = `
- id: one
  values:
    - {value: 1}
- id: two
  values:
    - {value: 1}
    - value: 2
      from: "2026-10-01"
`;

describe("parseYaml", () => {
  it("gives what a right text holds", () => {
    expect(faultsOf(RIGHT)).toEqual({
      faults: [],
      parsed: [
        { id: "one", values: [{ value: 1 }] },
        { id: "two", values: [{ value: 1 }, { value: 2, from: "2026-10-01" }] },
      ],
    });
  });

  it("names file, line and field of a wrong type deep in a list", () => {
    const { faults, parsed } = faultsOf(RIGHT.replace("value: 2", "value: many"));
    expect(parsed).toBeNull();
    expect(faults).toEqual([{ file: "rows.yaml", line: 8, field: "1.values.1.value", message: expect.stringContaining("number") }]);
  });

  it("names the line of the row in which a field is missing", () => {
    const { faults } = faultsOf(RIGHT.replace("      from:", "    - from:"));
    expect(faults).toEqual([expect.objectContaining({ line: 9, field: "1.values.2.value" })]);
  });

  it("names an unknown field, and the line of its row", () => {
    const { faults } = faultsOf(RIGHT.replace("- id: two", "- id: two\n  vlaues: []"));
    expect(faults).toEqual([expect.objectContaining({ line: 5, field: "1", message: expect.stringContaining("vlaues") })]);
  });

  it("names every fault at once", () => {
    expect(faultsOf(RIGHT.replaceAll("value: 1", "value: x")).faults.map(({ line }) => line)).toEqual([4, 7]);
  });

  it("names the line of a mistake in the YAML itself", () => {
    const { faults, parsed } = faultsOf("- id: one\n  values: [{value: 1}\n- id: two\n");
    expect(parsed).toBeNull();
    expect(faults[0]).toMatchObject({ file: "rows.yaml", field: "" });
    expect([2, 3]).toContain(faults[0]?.line);
  });

  it("does not take a key that stands twice", () => {
    expect(faultsOf("- id: one\n  id: two\n  values: [{value: 1}]\n").faults).toEqual([
      expect.objectContaining({ line: 2, message: expect.stringMatching(/unique/i) }),
    ]);
  });

  it("counts lines from where the text begins in its file", () => {
    expect(faultsOf("- id: 3\n  values: [{value: 1}]", 10).faults).toEqual([expect.objectContaining({ line: 10, field: "0.id" })]);
  });

  it.each(["", "# only a comment", "just words", "{}"])("says what is wrong with %j", (text) => {
    const { faults, parsed } = faultsOf(text);
    expect(parsed).toBeNull();
    expect(faults).toEqual([expect.objectContaining({ file: "rows.yaml", line: 1 })]);
  });

  it("says which file is wrong when a value begins with an asterisk, which YAML takes for a reference", () => {
    const { faults, parsed } = faultsOf("- id: *note*\n  values: [{value: 1}]\n");
    expect(parsed).toBeNull();
    expect(faults).toEqual([expect.objectContaining({ file: "rows.yaml", line: 1 })]);
  });
});

describe("readYaml", () => {
  it("reads a file", () => {
    const file = join(temporaryDirectory(), "rows.yaml");
    writeFileSync(file, RIGHT);
    const faults: Fault[] = [];
    expect(readYaml(file, rows, faults)?.map(({ id }) => id)).toEqual(["one", "two"]);
    expect(faults).toEqual([]);
  });

  it("names a file that is missing", () => {
    const faults: Fault[] = [];
    expect(readYaml("/nowhere/rows.yaml", rows, faults)).toBeNull();
    expect(faults).toEqual([{ file: "/nowhere/rows.yaml", line: 1, field: "", message: "cannot be read" }]);
  });
});

describe("showFault", () => {
  it("writes file, line, field and message so that an editor can jump there", () => {
    expect(showFault({ file: "a.yaml", line: 3, field: "id", message: "is wrong" })).toBe("a.yaml:3: id: is wrong");
    expect(showFault({ file: "a.yaml", line: 3, field: "", message: "is wrong" })).toBe("a.yaml:3: is wrong");
  });
});

describe("KnowledgeError", () => {
  it("says every fault, one a line", () => {
    const error = new KnowledgeError([
      { file: "a.yaml", line: 3, field: "id", message: "is wrong" },
      { file: "b.yaml", line: 1, field: "", message: "cannot be read" },
    ]);
    expect(error.message).toBe("knowledge/ has 2 faults:\na.yaml:3: id: is wrong\nb.yaml:1: cannot be read");
    expect(error.faults).toHaveLength(2);
  });
});
