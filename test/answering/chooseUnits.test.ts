import { describe, expect, it } from "vitest";
import { chooseUnits } from "../../src/answering/chooseUnits.ts";
import type { RankedUnit } from "../../src/answering/rankUnits.ts";

const TRAITS = {} as RankedUnit["traits"];
/** Units of one side, as they are written: text and score, and what else is to be said of them. */
const written = (...units: (Partial<RankedUnit> & { text: string; score: number })[]): RankedUnit[] =>
  units.map(({ text, ...parts }, position) => ({
    sentences: text.split("\n"),
    length: 1,
    pointsBack: false,
    aside: false,
    features: new Set(),
    words: new Uint16Array(),
    figures: [],
    side: 0,
    position,
    traits: { ...TRAITS, telling: 0 },
    tells: [],
    ...parts,
  }));
const said = (units: readonly RankedUnit[], first = 3): string[] => chooseUnits(units, 1, first).first.map(({ sentences }) => sentences[0] ?? "");

describe("chooseUnits", () => {
  it("leads with the likeliest sentence and tells the others as they are written", () => {
    expect(said(written({ text: "A.", score: 0 }, { text: "B.", score: 0.1 }, { text: "C.", score: 2 }))).toEqual(["C.", "A.", "B."]);
  });

  it("leaves the order as it is written where the likeliest is little likelier", () => {
    expect(said(written({ text: "A.", score: 1.9 }, { text: "B.", score: 2 }))).toEqual(["A.", "B."]);
  });

  it("brings with what leads what leans on it", () => {
    expect(said(written({ text: "A.", score: 0 }, { text: "C.", score: 2 }, { text: "But not always.", score: 0, pointsBack: true }))).toEqual([
      "C.",
      "But not always.",
      "A.",
    ]);
  });

  it("leads with what holds rather than with what is said aside, if that is little likelier", () => {
    const units = written({ text: "A.", score: 0 }, { text: "It was 10 yen.", score: 2.2, aside: true }, { text: "It is 20 yen.", score: 2 });
    expect(said(units)[0]).toBe("It is 20 yen.");
    expect(said(units)).toContain("It was 10 yen.");
  });

  it("leads with a sentence rather than with a list that is little likelier", () => {
    expect(said(written({ text: "A.", score: 0 }, { text: "Bring:\n• a photo", score: 2.2 }, { text: "Go early.", score: 2 }))[0]).toBe("Go early.");
  });

  it("always says something, however unlikely", () => {
    expect(said(written({ text: "A.", score: -9 }))).toEqual(["A."]);
  });

  it("keeps ready what there is no room for", () => {
    const { first, more } = chooseUnits(written(...["A.", "B.", "C.", "D.", "E."].map((text) => ({ text, score: 1 }))), 1, 2);
    expect([first.length, more.length]).toEqual([2, 3]);
  });
});
