import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { type RankedUnit, rankUnits, type Side } from "../../src/answering/rankUnits.ts";
import type { Understood } from "../../src/answering/types.ts";
import type { Facet } from "../../src/knowledge/schemas.ts";
import { RANKING } from "../../src/retrieval/parameters.ts";
import { grounding } from "../support/grounded.ts";
import { smallDeps } from "../support/smallDeps.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await smallDeps();
});

const side = (text: string, facet: Facet = "summary", parts: Partial<Side> = {}): Side => ({
  grounding: grounding(text, { facet }),
  relative: 1,
  likely: 0.5,
  ...parts,
});
const rank = (subjects: readonly (readonly Side[])[], clean = "how much is a replacement card", cues: Understood["cues"] = []): RankedUnit[] =>
  rankUnits(subjects, { clean, language: "en", cues }, deps);
const best = (units: readonly RankedUnit[]): string | undefined => [...units].sort((one, other) => other.score - one.score)[0]?.sentences[0];
const places = (units: readonly RankedUnit[]): number[][] => units.map(({ side: at, position }) => [at, position]);

const LOSS = "Report the loss, then ask for a new card.";
const PRICE = "A new card costs 33,000 yen.";
const OTHER = "Police boxes take lost things.";

describe("rankUnits", () => {
  it("numbers the sides over all subjects, and the units within each", () => {
    expect(places(rank([[side(`${LOSS} ${PRICE}`), side(PRICE, "cost")], [side(OTHER)]]))).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 0],
    ]);
  });

  it("counts a side without a text among the others", () => {
    expect(places(rank([[side(""), side(PRICE, "cost")]]))).toEqual([[1, 0]]);
  });

  it("gives nothing without subjects, nor for subjects without sides", () => {
    expect([rank([]), rank([[], []])]).toEqual([[], []]);
  });

  it("finds the sentence that answers, by what was learnt from the ways of asking", () => {
    expect(best(rank([[side(`${LOSS} ${PRICE}`), side("Bring a photo.", "documents")]], "what is the price of it"))).toBe(PRICE);
  });

  it("finds the sentence that says what is asked in the same words", () => {
    expect(best(rank([[side(`${LOSS} ${PRICE} Bring a photo.`)]], "do i bring a photo"))).toBe("Bring a photo.");
  });

  it("scores a unit by its traits and their weights", () => {
    for (const { score, traits } of rank([[side(`${LOSS} ${PRICE}`)]])) {
      const sum = Object.entries(traits).reduce((all, [trait, value]) => all + value * RANKING.unit[trait as keyof typeof traits], 0);
      expect(score).toBeCloseTo(sum);
    }
  });

  it("gives numbers, and shares from 0 to 1, whatever is asked of whatever", () => {
    const words = fc
      .array(fc.constantFrom("how much", "card", "photo", "zebra", "?", "いくら", "14", "Bring these:\n- a photo", "It is.", "\n"))
      .map((list) => list.join(" "));
    const sides = fc.array(fc.tuple(words, fc.constantFrom<Facet>("summary", "cost")).map(([text, facet]) => side(text, facet)));
    fc.assert(
      fc.property(fc.array(sides, { maxLength: 3 }), words, (subjects, clean) => {
        for (const { score, traits } of rank(subjects, clean, ["cost"])) {
          const { explained, ...shares } = traits;
          expect([score, explained].every(Number.isFinite)).toBe(true);
          for (const share of Object.values(shares)) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });
});

describe("what speaks for a unit", () => {
  const traits = (...args: Parameters<typeof rank>): RankedUnit["traits"][] => rank(...args).map((unit) => unit.traits);

  it("is its subject's score beside the best one's", () => {
    expect(traits([[side(LOSS)], [side(OTHER, "summary", { relative: 0.6 })]]).map(({ relative }) => relative)).toEqual([1, 0.6]);
  });

  it("is how likely its side is meant, in the best subject alone", () => {
    expect(traits([[side(LOSS)], [side(OTHER, "summary", { relative: 0.6 })]]).map(({ likely }) => likely)).toEqual([0.5, 0]);
  });

  it("is the figure that is asked for: an amount speaks against a sentence without one", () => {
    expect(traits([[side(`${LOSS} ${PRICE}`)]]).map(({ figureMissing }) => figureMissing)).toEqual([1, 0]);
  });

  it("is no figure where none is asked for", () => {
    expect(traits([[side(`${LOSS} ${PRICE}`)]], "i lost my card").map(({ figureMissing }) => figureMissing)).toEqual([0, 0]);
  });

  it("is the side that words of the question point at, the first one and the later ones apart", () => {
    const found = traits([[side(LOSS), side(PRICE, "cost"), side("Bring a photo.", "documents")]], "i lost my card", ["cost", "documents"]);
    expect(found.map(({ firstCue, laterCue }) => [firstCue, laterCue])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it("is a word of the question that the other units of the subject lack, not one that all of them have", () => {
    const [plain = { telling: 0 }, photo = { telling: 0 }] = traits([[side("The card is new. The card has a photo.")]], "photo card");
    expect(photo.telling).toBeGreaterThan(2 * plain.telling);
  });

  it("is how much it explains beside the best unit of its own subject", () => {
    const found = traits([[side(`${LOSS} ${PRICE}`)], [side("Bring a photo."), side(OTHER)]]).map(({ besideBestUnit }) => besideBestUnit);
    expect([Math.max(...found.slice(0, 2)), Math.max(...found.slice(2))]).toEqual([1, 1]);
  });

  it("is how much its side explains beside the best side of its subject, the same for all units of a side", () => {
    const sides = ["summary", "cost"].flatMap((facet) => {
      const passage = deps.passages
        .get("topic:lost-card")
        ?.get(facet as Facet)
        ?.get("en");
      return passage ? [{ grounding: { passage, text: passage.text, language: "en" as const }, relative: 1, likely: 0.5 }] : [];
    });
    const found = rank([sides], "price of a replacement").map(({ side: at, traits: { besideBestSide } }) => [at, besideBestSide] as const);
    const [summary, cost] = [0, 1].map((at) => [...new Set(found.filter(([own]) => own === at).map(([, beside]) => beside))]);
    expect([summary?.length, cost]).toEqual([1, [1]]);
    expect(summary?.[0]).toBeLessThan(1);
  });
});
