import { describe, expect, it } from "vitest";
import { figureUses } from "../../src/knowledge/figureUses.ts";
import { allPassages } from "../../src/knowledge/passages.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { smallKnowledge } from "../support/smallKnowledge.ts";

describe("figureUses", () => {
  const uses = figureUses(allPassages(readKnowledge(smallKnowledge())).passages);

  it("names each subject once, however many languages print the figure", () => {
    expect(uses.get("lost-card-days")).toEqual([{ subject: "topic:lost-card", day: null }]);
  });

  it("keeps a mark with a day apart from one without", () => {
    expect(uses.get("card-fee")).toEqual([
      { subject: "topic:lost-card", day: null },
      { subject: "topic:lost-card", day: "2026-09-30" },
    ]);
  });

  it("does not know a figure that nothing prints, nor a hotline", () => {
    expect([uses.has("card-since"), uses.has("immigration-information-center")]).toEqual([false, false]);
  });
});
