import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkKnowledge } from "../../../src/knowledge/checkKnowledge.ts";
import { type Ingested, ingest } from "../../../src/knowledge/library/ingest.ts";
import { allPassages } from "../../../src/knowledge/passages.ts";
import { readKnowledge } from "../../../src/knowledge/readKnowledge.ts";
import { smallKnowledge, TODAY, temporaryDirectory } from "../../support/smallKnowledge.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));

/** A file with this name and content, somewhere outside of knowledge/. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryDirectory(), name);
  writeFileSync(path, content);
  return path;
}
const add = (path: string, knowledge: string): Ingested => ingest(path, knowledge, readKnowledge(knowledge).sources, TODAY);

describe("ingest", () => {
  it("keeps the file as it is and says how many sections it has", () => {
    const knowledge = smallKnowledge();
    const path = file("Harbour Gardens (2025).txt", readFileSync(join(FIXTURES, "brochure.txt")));
    expect(add(path, knowledge)).toEqual({ id: "harbour-gardens-2025", reader: "text", sections: 10 });
    expect(readFileSync(join(knowledge, "library/harbour-gardens-2025/Harbour Gardens (2025).txt"))).toEqual(readFileSync(path));
  });

  it("makes passages that cite the document and the place in it", () => {
    const knowledge = smallKnowledge();
    add(join(FIXTURES, "brochure.txt"), knowledge);
    const read = readKnowledge(knowledge);
    const fees = allPassages(read).passages.find(({ title }) => title.endsWith("Fees"));
    expect(fees).toMatchObject({
      language: "en",
      text: expect.stringContaining("2,500 yen"),
      sources: [{ source: "brochure", place: "Planting in the Public Gardens › Fees" }],
      checked: TODAY,
    });
    expect(read.sources.get("brochure")).toMatchObject({ title: { en: "Harbour Gardens Office 2025" }, edition: `added ${TODAY}` });
    expect(checkKnowledge(read, TODAY)).toEqual([]);
  });

  it("takes title, address and edition from a WordPress post", () => {
    const knowledge = smallKnowledge();
    expect(add(join(FIXTURES, "post.json"), knowledge)).toMatchObject({ id: "post", reader: "wordpress" });
    expect(readKnowledge(knowledge).sources.get("post")).toMatchObject({
      title: { en: "Trees & shade – what changed" },
      url: "https://example.org/?p=7",
      edition: "2026-05-01, modified 2026-06-02",
    });
  });

  it("replaces a document that is added again", () => {
    const knowledge = smallKnowledge();
    add(file("note.txt", "The first words.\n"), knowledge);
    add(file("note.text", "The second words.\n"), knowledge);
    expect(readdirSync(join(knowledge, "library"))).toEqual(["note"]);
    expect(readdirSync(join(knowledge, "library/note")).toSorted()).toEqual(["document.yaml", "note.text"]);
    expect(readKnowledge(knowledge).library.flatMap(({ sections }) => sections.map(({ text }) => text))).toEqual(["The second words."]);
  });

  it("knows a document that is already a source, by its name", () => {
    const knowledge = smallKnowledge();
    expect(add(file("card-act.txt", "The words of the act.\n"), knowledge).id).toBe("card-act");
    const read = readKnowledge(knowledge);
    expect(read.library[0]?.source).toEqual(read.sources.get("card-act"));
    expect(read.sources.get("card-act")?.edition).toBe("in force 2026-06-14");
  });

  it("knows a post that is already a source, by its address", () => {
    const knowledge = smallKnowledge({ "sources.yaml": (text) => text.replace("https://example.org/card", "https://example.org/?p=7") });
    expect(add(join(FIXTURES, "post.json"), knowledge).id).toBe("card-page");
  });

  it("tells the language of a Japanese document", () => {
    const knowledge = smallKnowledge();
    add(file("memo.txt", "在留カードの再交付については、窓口で申請してください。\n"), knowledge);
    expect(readKnowledge(knowledge).library[0]?.language).toBe("ja");
  });

  it("asks for the language of a document in Latin letters, in one line", () => {
    const knowledge = smallKnowledge();
    const asked: string[] = [];
    ingest(file("memo.txt", "Kartu izin tinggal hilang.\n\nLaporkan ke kantor.\n"), knowledge, readKnowledge(knowledge).sources, TODAY, (text) => {
      asked.push(text);
      return "id";
    });
    expect(readKnowledge(knowledge).library[0]?.language).toBe("id");
    expect(asked).toEqual(["Kartu izin tinggal hilang. Laporkan ke kantor."]);
  });

  it("names a file after its letters and digits, whatever it is called", () => {
    const knowledge = smallKnowledge();
    expect(add(file("お知らせ.txt", "Words.\n"), knowledge).id).toBe("document");
    expect(add(file("..notes..txt", "Words.\n"), knowledge).id).toBe("notes");
  });
});

describe("ingest refuses, in one line that names the file,", () => {
  it.each<[string, () => string, RegExp]>([
    ["a file that is missing", () => "/nowhere/missing.txt", /missing\.txt.*cannot be read/],
    ["a directory", () => temporaryDirectory(), /cannot be read/],
    ["a format that no reader takes", () => file("table.xlsx", "PK"), /table\.xlsx.*no reader takes this format.*text/],
    ["JSON that is no post", () => file("data.json", '{"a": 1}'), /data\.json.*no reader/],
    ["bytes that are not UTF-8", () => file("latin.txt", new Uint8Array([0x47, 0xe4, 0x72, 0x74, 0x65, 0x6e])), /latin\.txt.*UTF-8/i],
    ["a file without words", () => file("empty.txt", "\n\n"), /empty\.txt.*holds no text/],
    ["a post that is broken", () => file("broken.json", '{"content": {"rendered": 3}}'), /broken\.json.*is not a WordPress post/],
  ])("%s", (_what, path, message) => {
    const knowledge = smallKnowledge();
    const error = thrown(() => add(path(), knowledge));
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("\n");
    expect(existsSync(join(knowledge, "library"))).toBe(false);
  });

  it("a new version that is broken, and keeps the old one", () => {
    const knowledge = smallKnowledge();
    add(file("note.txt", "The first words.\n"), knowledge);
    thrown(() => add(file("note.txt", "\n"), knowledge));
    expect(readKnowledge(knowledge).library[0]?.sections[0]?.text).toBe("The first words.");
  });
});

function thrown(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("nothing was thrown");
}
