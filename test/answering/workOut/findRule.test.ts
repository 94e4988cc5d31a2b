import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../../src/answering/deps.ts";
import { groundingOf } from "../../../src/answering/groundingOf.ts";
import type { Grounding } from "../../../src/answering/types.ts";
import { findRule } from "../../../src/answering/workOut/findRule.ts";
import { grounded } from "../../support/grounded.ts";
import { smallDeps } from "../../support/smallDeps.ts";
import { TODAY } from "../../support/workOut.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await smallDeps();
});
const side = (facet: "summary" | "cost" | "documents"): Grounding => {
  const found = groundingOf("topic:lost-card", facet, "en", deps);
  if (!found) throw new Error(`the small knowledge has no ${facet}`);
  return found;
};
const idsOf = (found: readonly Grounding[] | null): string[] | null => found?.map(({ passage }) => passage.id) ?? null;

describe("findRule", () => {
  it("takes a passage of the answer itself where it prints the figure", () => {
    const answer = grounded([side("cost")]);
    expect(idsOf(findRule([{ rule: "card-fee" }], [], answer, TODAY, deps))).toEqual(["topic:lost-card/cost/en"]);
  });

  it("takes another side of the subject, or a topic that holds the rule", () => {
    expect(idsOf(findRule([{ rule: "card-fee" }], [], grounded([side("documents")]), TODAY, deps))).toEqual(["topic:lost-card/cost/en"]);
    const elsewhere = { ...grounded([side("documents")]), subject: "topic:other" };
    expect(idsOf(findRule([{ rule: "card-fee" }], ["topic:lost-card"], elsewhere, TODAY, deps))).toEqual(["topic:lost-card/cost/en"]);
  });

  it("takes the reader's language", () => {
    expect(idsOf(findRule([{ rule: "card-fee" }], [], grounded([side("cost")], { groundings: [], language: "ja" }), TODAY, deps))).toEqual([
      "topic:lost-card/cost/ja",
    ]);
  });

  it("finds no passage for a figure that none prints, nor for its value on another day", () => {
    const answer = grounded([side("cost")]);
    expect(findRule([{ rule: "no-such-figure" }], [], answer, TODAY, deps)).toBeNull();
    expect(findRule([{ rule: "card-fee", on: "2027-04-01" }], [], answer, TODAY, deps)).toBeNull();
    expect(findRule([{ rule: "card-fee" }, { rule: "no-such-figure" }], [], answer, TODAY, deps)).toBeNull();
    expect(findRule([], [], answer, TODAY, deps)).toBeNull();
  });
});
