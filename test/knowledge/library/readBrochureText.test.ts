import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brochureText } from "../../../src/knowledge/library/readBrochureText.ts";

const FIXTURE = readFileSync(fileURLToPath(new URL("../../fixtures/brochure.txt", import.meta.url)), "utf8");
const { title, url, edition, sections } = brochureText.read(FIXTURE);
const at = (place: string): string =>
  sections
    .filter((section) => section.place === place)
    .map(({ text }) => text)
    .join("\n");

describe("the reader of brochure text", () => {
  it("takes text files, by their name", () => {
    expect(["a.txt", "A.TXT", "b.text"].map((name) => brochureText.accepts(name, ""))).toEqual([true, true, true]);
    expect(["a.pdf", "a.txt.exe", "txt", "a.json"].map((name) => brochureText.accepts(name, ""))).toEqual([false, false, false, false]);
  });

  it("takes the first line for the title, and knows no address and no edition", () => {
    expect({ title, url, edition }).toEqual({ title: "Harbour Gardens Office 2025", url: null, edition: null });
  });

  it("gives sections in the order of the text, with chapter and heading as their place", () => {
    expect(sections.map(({ place }) => place)).toEqual([
      "Beginning",
      "The Role of the Harbour Gardens Office",
      "ORGANIZATION CHART Diagram of the Office",
      "Planting in the Public Gardens",
      "Planting in the Public Gardens › Planting permits",
      "Planting in the Public Gardens › Fees",
      "Planting in the Public Gardens › Watering",
      "Contact points in the Gardens",
      "Asking for Help › Counters",
      "Appendix List of Trees",
    ]);
  });

  it("says at which line of the file a section begins", () => {
    const lines = FIXTURE.split("\n");
    for (const { place, line } of sections.slice(1)) expect(lines[line - 1]).toContain(place.split(" › ").at(-1));
  });

  it("keeps paragraphs and captions of a heading together", () => {
    expect(at("Planting in the Public Gardens › Planting permits")).toBe(
      "A person who wishes to plant a tree in a public garden asks for a planting permit before digging.\nThe permit names the tree, the place, and the season.\nPermit card",
    );
  });

  it("writes full-width figures as plain ones", () => {
    expect(at("Planting in the Public Gardens › Fees")).toContain("2,500 yen");
  });

  it("drops page numbers that stand alone", () => {
    const numbers = sections.flatMap(({ place, text }) => (place.endsWith("Watering") ? [] : text.split("\n"))).filter((line) => /^\d+$/.test(line));
    expect(numbers).toEqual([]);
  });

  it("drops a page number that the scan put into a table", () => {
    expect(at("Planting in the Public Gardens › Watering").split("\n")).not.toContain("5");
  });

  it("keeps a row of short numbers", () => {
    expect(brochureText.read("1\t2\n\t\t\nend\n").sections[0]?.text).toBe("1; 2\nend");
  });

  it("reads the rows of a table out with the names of their columns", () => {
    expect(at("Planting in the Public Gardens › Watering")).toContain(
      "Day Gardener; Permitted work: Watering and weeding; no digging; Period of Permit: 1 season",
    );
  });

  it("keeps what is left of a row that the scan cut", () => {
    expect(at("Planting in the Public Gardens › Watering")).toContain("and the care of potted plants; Period of Permit: 2 seasons or 1 season");
    expect(at("Planting in the Public Gardens › Watering")).toMatch(/^Tree Doctor; .*with a ladder\..*3 years$/m);
  });

  it("does not give a row the column names of an earlier table", () => {
    expect(at("Contact points in the Gardens")).toBe("North Garden Counter; 〒100-0001 1-2 Hill Road; TEL: 0570-000111 (from abroad: 011-000-2222)");
  });

  it("leaves no heading marks in the text", () => {
    expect(sections.filter(({ text, place }) => /^>>/m.test(text) || place.includes(">>"))).toEqual([]);
  });

  it("reads Windows line ends the same way", () => {
    expect(brochureText.read(FIXTURE.replaceAll("\n", "\r\n")).sections).toEqual(sections);
  });

  it.each(["", "\n\n \n", "7\n\n8\n"])("refuses %j, which holds no text", (content) => {
    expect(() => brochureText.read(content)).toThrow("holds no text");
  });
});

describe("long paragraphs", () => {
  it("are cut at sentence ends into pieces that a citation can show, and lose no word", () => {
    const sentence = fc
      .array(fc.constantFrom("tree", "shade", "garden", "permit", "water"), { minLength: 1, maxLength: 60 })
      .map((words) => `${words.join(" ")}.`);
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((sentences) => sentences.join(" "));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const read = brochureText.read(`>> Heading\n${paragraphs.join("\n\n")}\n`).sections;
        expect(read.every(({ text, place }) => text.length <= 900 && place === "Heading")).toBe(true);
        expect(
          read
            .map(({ text }) => text)
            .join(" ")
            .split(/\s+/),
        ).toEqual(paragraphs.join(" ").split(/\s+/));
        expect(read.every(({ text }) => text.endsWith("."))).toBe(true);
      }),
    );
  });

  it("without a sentence end are cut all the same", () => {
    const read = brochureText.read(`>> Heading\n${"あ".repeat(3000)}`).sections;
    expect(read.every(({ text }) => text.length <= 900)).toBe(true);
    expect(read.map(({ text }) => text).join("")).toBe("あ".repeat(3000));
  });
});
