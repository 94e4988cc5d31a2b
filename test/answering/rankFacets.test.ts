import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { type FacetScore, rankFacets } from "../../src/answering/rankFacets.ts";
import type { Facet } from "../../src/knowledge/schemas.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps();
}, BUILD_TIMEOUT_MS);

const CARD = { subject: "topic:residence-card", asked: new Map<Facet, number>() };
const rank = (text: string, cues: readonly Facet[] = [], chosen = CARD): FacetScore[] => rankFacets(chosen, text, { language: "en", cues }, deps);

describe("rankFacets", () => {
  it("puts the side first whose text holds the question's words", () => {
    const cost = deps.passages.get(CARD.subject)?.get("cost")?.get("en")?.text ?? "";
    expect(rank(cost.replace(/\{\{[^}]*\}\}/g, ""))[0]?.facet).toBe("cost");
  });

  it.each<Facet>(["penalty", "who", "cost"])("puts %s first if the question's words ask for it and say nothing else", (facet) => {
    expect(rank("residence card", [facet])[0]?.facet).toBe(facet);
  });

  it("prefers the side that people ask for in such words", () => {
    expect(rank("residence card", [], { ...CARD, asked: new Map<Facet, number>([["penalty", 1]]) })[0]?.facet).toBe("penalty");
  });

  it("prefers a side with an amount of money if one is asked for", () => {
    const [first] = rank("residence card how much money is it");
    expect(first?.grounding.text).toMatch(/yen|free/);
  });

  it("holds every side of the subject once, with finite scores, best first", () => {
    const ranked = rank("");
    expect(ranked.map(({ facet }) => facet).sort()).toEqual([...(deps.passages.get(CARD.subject)?.keys() ?? [])].sort());
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).sort((one, other) => other - one));
    expect(ranked.every(({ score }) => Number.isFinite(score))).toBe(true);
  });

  it("is empty for a subject that does not exist", () => {
    expect(rank("residence card", [], { subject: "topic:unheard-of", asked: new Map() })).toEqual([]);
  });
});
