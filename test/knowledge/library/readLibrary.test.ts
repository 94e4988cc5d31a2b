import { describe, expect, it } from "vitest";
import { readLibrary, readLibrarySources } from "../../../src/knowledge/library/readLibrary.ts";
import type { Fault } from "../../../src/knowledge/readYaml.ts";
import { type Override, smallKnowledge } from "../../support/smallKnowledge.ts";

const ENTRY = `id: note
title: {en: A note, ja: メモ}
publisher: {en: Desk, ja: 窓口}
url: https://example.org/note
edition: "1"
checked: 2026-11-21
file: note.txt
language: en
`;
const NOTE: Readonly<Record<string, Override>> = { "library/note/document.yaml": ENTRY, "library/note/note.txt": ">> Rules\nKeep off the grass.\n" };

function faultsOf(overrides: Readonly<Record<string, Override>>): Fault[] {
  const faults: Fault[] = [];
  expect(readLibrary(smallKnowledge({ ...NOTE, ...overrides }), faults)).toEqual([]);
  return faults;
}

describe("readLibrary", () => {
  it("reads each document into its sections", () => {
    const faults: Fault[] = [];
    const [document] = readLibrary(smallKnowledge(NOTE), faults);
    expect(faults).toEqual([]);
    expect(document).toMatchObject({
      language: "en",
      source: { id: "note", url: "https://example.org/note" },
      sections: [{ place: "Rules", text: "Keep off the grass.", line: 1 }],
    });
    expect(document?.source).not.toHaveProperty("file");
  });

  it("is empty when nothing was added", () => {
    expect(readLibrary(smallKnowledge(), [])).toEqual([]);
  });

  it("names a document whose file is missing", () => {
    expect(faultsOf({ "library/note/document.yaml": ENTRY.replace("note.txt", "other.txt") })).toEqual([
      expect.objectContaining({ file: expect.stringMatching(/note\/other\.txt$/), message: "cannot be read" }),
    ]);
  });

  it("names a document whose text became unreadable", () => {
    expect(faultsOf({ "library/note/note.txt": "\n" })).toEqual([
      expect.objectContaining({ file: expect.stringMatching(/note\.txt$/), message: "holds no text" }),
    ]);
  });

  it.each(["../../../etc/passwd", "a/b.txt", "..\\secret.txt"])("does not follow the file name %s out of its folder", (name) => {
    expect(faultsOf({ "library/note/document.yaml": ENTRY.replace("note.txt", JSON.stringify(name)) })).toEqual([
      expect.objectContaining({ field: "file", line: 7 }),
    ]);
  });
});

describe("readLibrarySources", () => {
  it("reads what a citation says of each document, without its text", () => {
    const [source, ...others] = readLibrarySources(smallKnowledge({ ...NOTE, "library/note/note.txt": "\n" }), []);
    expect(others).toEqual([]);
    expect(source).toMatchObject({
      id: "note",
      title: { en: "A note", ja: "メモ" },
      publisher: { en: "Desk", ja: "窓口" },
      url: "https://example.org/note",
      edition: "1",
      checked: "2026-11-21",
    });
    expect(source).not.toHaveProperty("file");
    expect(source).not.toHaveProperty("language");
  });
});
