import { describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { offerFacet } from "../../src/answering/offerFacet.ts";
import { readTables } from "../../src/knowledge/readKnowledge.ts";
import { FACETS } from "../../src/knowledge/schemas.ts";
import { LANGUAGE_TAGS } from "../../src/language/languages.ts";
import { MESSAGES } from "../support/messages.ts";
import { REAL_KNOWLEDGE } from "../support/smallKnowledge.ts";

const tables = readTables(REAL_KNOWLEDGE);
const english = MESSAGES.get("en");
if (!english) throw new Error("support/messages.ts has English");
const knowledge: AnsweringDeps["knowledge"] = { ...tables, messages: new Map([["en", { ...english, offer: { cost: "{title}: what is the price?" } }]]) };

describe("offerFacet", () => {
  it("says the title and the side as one question", () => {
    expect(offerFacet("Lost card", "cost", "en", { knowledge })).toBe("Lost card: what is the price?");
  });

  it("leaves the gloss of a plain Japanese title out", () => {
    expect(offerFacet("出国命令（＝自分で 帰る こと）", "cost", "en", { knowledge })).toBe("出国命令: what is the price?");
  });

  it("says it in the nearest language that has the words", () => {
    expect(offerFacet("Thẻ", "cost", "vi", { knowledge })).toBe("Thẻ: what is the price?");
  });

  it("says the title alone where no language has the words", () => {
    expect(offerFacet("Lost card", "penalty", "en", { knowledge })).toBe("Lost card");
  });

  it("has different words for every side in every language of the real messages", () => {
    for (const language of LANGUAGE_TAGS) {
      const offers = FACETS.map((facet) => offerFacet("T", facet, language, { knowledge: tables }));
      expect(new Set(offers).size, language).toBe(FACETS.length);
      for (const offer of offers) expect(offer, language).toContain("T");
    }
  });
});
