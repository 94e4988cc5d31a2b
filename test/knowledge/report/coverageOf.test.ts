import { describe, expect, it } from "vitest";
import { collectKnowledge } from "../../../src/knowledge/readKnowledge.ts";
import { coverageOf } from "../../../src/knowledge/report/coverageOf.ts";
import type { Language } from "../../../src/language/languages.ts";
import { type Override, smallKnowledge, TOPIC } from "../../support/smallKnowledge.ts";

function coverage(language: Language, overrides: Readonly<Record<string, Override>> = {}): unknown {
  const [topic] = collectKnowledge(smallKnowledge(overrides), []).topics;
  return topic && coverageOf(topic, language);
}

describe("coverageOf a topic in a language", () => {
  it("is full with every facet that English has", () => {
    expect(coverage("ja")).toEqual({ state: "full", lacks: [] });
  });

  it("is core with the summary but not every facet, and names those that lack", () => {
    expect(coverage("ja", { [`${TOPIC}/ja.md`]: (text) => text.replace(/## cost[\s\S]*$/, "") })).toEqual({ state: "core", lacks: ["cost", "documents"] });
  });

  it("is missing without a text, or without its summary", () => {
    expect(coverage("vi")).toEqual({ state: "missing", lacks: ["summary", "cost", "documents"] });
    expect(coverage("ja", { [`${TOPIC}/ja.md`]: (text) => text.replace("## summary", "## notes") })).toEqual({ state: "missing", lacks: ["summary"] });
  });

  it("is measured by the fullest text where English is not written", () => {
    const planted = { [`${TOPIC}/en.md`]: null, [`${TOPIC}/ja.md`]: (text: string) => text.replace(/## documents[\s\S]*$/, "") };
    expect(coverage("ja", planted)).toEqual({ state: "core", lacks: ["documents"] });
    expect(coverage("ja-simple", planted)).toEqual({ state: "full", lacks: [] });
  });
});
