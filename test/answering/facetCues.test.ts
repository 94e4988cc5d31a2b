import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { facetCues } from "../../src/answering/facetCues.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps();
}, BUILD_TIMEOUT_MS);

describe("facetCues names the sides that are asked for, in the order of the question", () => {
  it.each([
    ["en", "where do i apply and how much does it cost", ["where", "cost"]],
    ["en", "how much does it cost and where do i apply", ["cost", "where"]],
    ["en", "which documents do i need", ["documents"]],
    ["en", "what is the penalty", ["penalty"]],
    ["ja", "どこで申請して、いくらかかりますか", ["where", "cost"]],
    ["ja", "いくらですか、どこで払いますか", ["cost", "where"]],
    ["ja", "必要書類を知りたい", ["documents"]],
    ["ja-simple", "どこで しますか。いくらですか", ["where", "cost"]],
    ["ja-simple", "ばっきんは ありますか", ["penalty"]],
    ["vi", "nộp đơn ở đâu và hết bao nhiêu tiền", ["where", "cost"]],
    ["vi", "nop don o dau va het bao nhieu tien", ["where", "cost"]],
  ] as const)("(%s) “%s”", (language, text, facets) => {
    const found = facetCues(text, language, deps).filter((facet) => (facets as readonly string[]).includes(facet));
    expect(found).toEqual(facets);
  });

  it.each([
    ["en", "residence card"],
    ["ja", "在留カード"],
    ["ja-simple", "ざいりゅうカード"],
  ] as const)("(%s) none in “%s”", (language, text) => {
    expect(facetCues(text, language, deps)).toEqual([]);
  });

  it("with the cues of the nearest language where the own one has none", () => {
    expect(
      facetCues("where is the office", "fr", {
        knowledge: { ...deps.knowledge, messages: new Map([...deps.knowledge.messages].filter(([tag]) => tag !== "fr")) },
      })[0],
    ).toBe("where");
  });
});
