import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../../src/answering/deps.ts";
import { readTableQuestion } from "../../../src/answering/tables/readTableQuestion.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../../support/answeringDeps.ts";
import { turn } from "../../support/questions.ts";
import { readAs, understoodAs } from "../../support/tables.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps();
}, BUILD_TIMEOUT_MS);

describe("readTableQuestion", () => {
  it("finds rows, languages, themes, tasks and the moment", () => {
    expect(readAs("is yokohama immigration open today", "en", deps)).toMatchObject({ rows: ["office:yokohama"], moment: { day: "2026-11-24" }, rest: 0 });
    expect(readAs("labour hotline in vietnamese at 8 pm", "en", deps)).toMatchObject({ languages: ["vi"], themes: ["work"], moment: { time: "20:00" } });
    expect(readAs("大阪で認定証明書はどこですか", "ja", deps)).toMatchObject({ tasks: ["certificate-of-eligibility"], rows: ["prefecture:osaka"] });
  });

  it("reads Japanese without its spaces, in either way of writing", () => {
    expect(readAs("横浜の 入管は あいて いますか", "ja-simple", deps).has("open")).toBe(true);
    expect(readAs("よこはまの入管は開いていますか", "ja", deps).has("open")).toBe(true);
  });

  it("counts what it cannot explain", () => {
    expect(readAs("is yokohama immigration open for my cousin's piano recital today", "en", deps).rest).toBeGreaterThan(2);
  });

  it("takes the row of the conversation where the question points back", () => {
    const parts = { followUp: "bare" as const, previous: turn("where is it", { subject: "office:tokyo" }) };
    expect(readAs("and on saturday?", "en", deps, parts).rows).toEqual(["office:tokyo"]);
    expect(readAs("and on saturday?", "en", deps).rows).toEqual([]);
  });

  it("reads nothing in a language whose messages hold no words for it", () => {
    expect(readTableQuestion(understoodAs("සිංහල දුරකථන අංකය", "si"), deps)).toBeNull();
  });
});
