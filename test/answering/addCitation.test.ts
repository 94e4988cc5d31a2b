import { describe, expect, it } from "vitest";
import { addCitation } from "../../src/answering/addCitation.ts";
import type { Citation } from "../../src/answering/types.ts";
import { CITATION } from "../support/answer.ts";

describe("addCitation", () => {
  it("numbers what is cited in the order it comes", () => {
    const citations: Citation[] = [];
    expect([addCitation(citations, CITATION), addCitation(citations, { ...CITATION, place: "Art. 19" })]).toEqual([1, 2]);
    expect(citations.map(({ marker, place }) => [marker, place])).toEqual([
      [1, CITATION.place],
      [2, "Art. 19"],
    ]);
  });

  it("gives one place one number, and quotes there all that rests on it, each text once", () => {
    const citations: Citation[] = [];
    const markers = ["Bring a photo.", "Bring a photo.", "Go early."].map((quote) => addCitation(citations, { ...CITATION, quote }));
    expect(markers).toEqual([1, 1, 1]);
    expect(citations).toEqual([{ ...CITATION, quote: "Bring a photo.\nGo early." }]);
  });

  it.each([
    ["source", { source: "fee-list" }],
    ["language of the quote", { quoteLanguage: "ja" }],
    ["day it was checked: its notice names the day", { checked: "2026-11-22" }],
  ] as const)("numbers apart what has another %s", (_what, other) => {
    expect(addCitation([{ ...CITATION }], { ...CITATION, ...other })).toBe(2);
  });
});
