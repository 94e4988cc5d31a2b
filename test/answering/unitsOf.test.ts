import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { splitUnits, type Unit, unitsOf } from "../../src/answering/unitsOf.ts";
import { splitSentences } from "../../src/language/sentences.ts";
import { hashOf } from "../../src/retrieval/features.ts";
import { grounding } from "../support/grounded.ts";
import { smallDeps } from "../support/smallDeps.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await smallDeps();
});

const sentencesOf = (text: string): string[][] => splitUnits(text).map(({ sentences }) => sentences);
const unit = (text: string): Unit => {
  const [first] = unitsOf(grounding(text), deps);
  if (!first) throw new Error("there is no unit");
  return first;
};

describe("splitUnits", () => {
  it.each<[string, string, string[][]]>([
    ["nothing of an empty text", "", []],
    ["nothing of empty lines", "\n \n", []],
    ["a unit of each sentence", "Report the loss. Go to the police.", [["Report the loss."], ["Go to the police."]]],
    ["a unit of each Japanese sentence", "届け出ます。申請します。", [["届け出ます。"], ["申請します。"]]],
    ["one unit of a list with the line that opens it", "Bring these:\n- a photo\n- a form", [["Bring these:", "• a photo", "• a form"]]],
    ["one unit of a list and the sentence right before it", "You must come. Bring these:\n- a photo", [["You must come."], ["Bring these:", "• a photo"]]],
    ["one unit of a list that no line opens", "- a photo\n- a form", [["• a photo", "• a form"]]],
    ["a new unit of what follows a list", "Bring these:\n- a photo\nGo early.", [["Bring these:", "• a photo"], ["Go early."]]],
    ["one item of several sentences in a line of a list", "Bring these:\n- a form. Sign it.", [["Bring these:", "• a form. Sign it."]]],
  ])("makes %s", (_what, text, units) => {
    expect(sentencesOf(text)).toEqual(units);
  });

  it("counts three items of a list as one sentence", () => {
    expect(splitUnits("Bring these:\n- a photo\n- a form\n- a card")[0]?.length).toBeCloseTo(2);
  });

  it("loses nothing and keeps the order, whatever the text", () => {
    const line = fc.oneof(
      fc.constantFrom("Report the loss. Go to the police.", "Bring these:", "- a photo", "- a form. Sign it.", "", "届け出ます。"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        const said = sentencesOf(text)
          .flat()
          .map((sentence) => sentence.replace(/^• /, "").trim())
          .filter(Boolean);
        expect(said).toEqual(splitSentences(text));
      }),
    );
  });
});

describe("a unit points back", () => {
  it.each([
    "It costs 6,000 yen.",
    "But ask first.",
    "You must also bring a photo.",
    "In that case, pay at the counter.",
    "その後、申請します。",
    "ただし、写真が要ります。",
  ])("in “%s”", (text) => {
    expect(unit(text).pointsBack).toBe(true);
  });

  it.each([
    "Items are kept for a week.",
    "Italians need no visa.",
    "Sort your papers.",
    "Ask whether it is free.",
    "写真が要ります。",
  ])("not in “%s”", (text) => {
    expect(unit(text).pointsBack).toBe(false);
  });

  it("where the line that opens a list does", () => {
    expect(unit("They need:\n- a photo").pointsBack).toBe(true);
  });
});

describe("unitsOf", () => {
  it("gives the figures of a unit, of its list too", () => {
    expect(unit("Within 14 days:\n- pay 6,000 yen").figures).toEqual(["14", "6000"]);
  });

  it.each([
    ["It cost {{figure:fee@2026-09-30}} before.", true],
    ["It costs {{figure:fee}}.", false],
    ["Write to desk@2026.example.", false],
    ["We do not hold the fee.", true],
  ])("tells of “%s” whether it is said aside: %s", (text, aside) => {
    expect(unit(text).aside).toBe(aside);
  });

  it("finds it in the sentence that holds the figure, though the text is split after it is filled", () => {
    const passage = "It costs {{figure:fee}}. Before, it cost {{figure:fee@2026-09-30}}. Ask first.";
    const filled = { ...grounding(passage), text: "It costs 2,000 yen. Before, it cost 1,000 yen. Ask first." };
    expect(unitsOf(filled, deps).map(({ aside }) => aside)).toEqual([false, true, false]);
  });

  it("gives what a unit is about", () => {
    expect([...unit("Bring a photo.").features]).toContain(hashOf("w:photo"));
  });

  it("gives the words that some passage of the language holds", () => {
    const { passageWords } = deps.index.languages.get("en")?.translation ?? { passageWords: new Uint32Array() };
    expect([...unit("photo zebra").words].map((at) => passageWords[at])).toEqual([hashOf("photo")]);
  });

  it("gives them in ascending order, each once", () => {
    const words = [...unit("A photo, your passport, the card and a photo.").words];
    expect(words).toEqual([...new Set(words)].sort((one, other) => one - other));
  });

  it("gives no words in a language without texts", () => {
    expect(unitsOf(grounding("ảnh", { language: "vi" }), deps)[0]?.words).toHaveLength(0);
  });

  it("reads a passage once", () => {
    const chosen = grounding("Report the loss.");
    expect(unitsOf(chosen, deps)).toBe(unitsOf(chosen, deps));
  });

  it("reads a passage again when a figure in it has changed", () => {
    const chosen = grounding("It costs 6,000 yen.");
    unitsOf(chosen, deps);
    expect(unitsOf({ ...chosen, text: "It costs 33,000 yen." }, deps)[0]?.figures).toEqual(["33000"]);
  });
});
