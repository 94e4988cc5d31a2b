import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/retrieval/fingerprint.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";

const FILES = { "figures.yaml": "- id: fee\n", "topics/card/en.md": "## summary\nA card.\n", "topics/card/ja.md": "## summary\nカード。\n" } as const;

function write(directory: string): void {
  mkdirSync(join(directory, "topics/card"), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(directory, path), text);
}

describe("fingerprintOf", () => {
  let directory = "";
  let before = "";
  beforeEach(() => {
    directory = temporaryDirectory();
    write(directory);
    before = fingerprintOf([directory]);
  });

  it("is the same for the same files, wherever they lie and whenever they were written", () => {
    const copy = temporaryDirectory();
    write(copy);
    utimesSync(join(copy, "figures.yaml"), 0, 0);
    expect(fingerprintOf([copy])).toBe(before);
  });

  it.each<[string, (directory: string) => void]>([
    ["a text changes by one character", (at) => writeFileSync(join(at, "topics/card/en.md"), "## summary\nA cart.\n")],
    ["a file gets another name", (at) => renameSync(join(at, "topics/card/ja.md"), join(at, "topics/card/ja-simple.md"))],
    ["a folder gets another name", (at) => renameSync(join(at, "topics/card"), join(at, "topics/cards"))],
    ["a file goes away", (at) => rmSync(join(at, "topics/card/ja.md"))],
    ["a file is added", (at) => writeFileSync(join(at, "topics/card/vi.md"), "")],
    [
      "two files change places",
      (at) => {
        writeFileSync(join(at, "topics/card/en.md"), FILES["topics/card/ja.md"]);
        writeFileSync(join(at, "topics/card/ja.md"), FILES["topics/card/en.md"]);
      },
    ],
    [
      "text moves from the end of one file to the start of the next",
      (at) => {
        writeFileSync(join(at, "topics/card/en.md"), "## summary\nA card.\n## ");
        writeFileSync(join(at, "topics/card/ja.md"), "summary\nカード。\n");
      },
    ],
  ])("is another when %s", (_what, change) => {
    change(directory);
    expect(fingerprintOf([directory])).not.toBe(before);
  });

  it("covers every directory that it is given", () => {
    const code = temporaryDirectory();
    writeFileSync(join(code, "passages.ts"), "export {};");
    const both = fingerprintOf([directory, code]);
    expect(both).not.toBe(before);
    writeFileSync(join(code, "passages.ts"), "export { };");
    expect(fingerprintOf([directory, code])).not.toBe(both);
  });

  it("names a directory that is not there", () => {
    expect(() => fingerprintOf([join(directory, "nowhere")])).toThrow("nowhere");
  });
});
