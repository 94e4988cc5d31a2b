import { beforeAll, describe, expect, it } from "vitest";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../../support/answeringDeps.ts";
import { answered, said } from "../../support/tables.ts";

beforeAll(async () => void (await answeringDeps()), BUILD_TIMEOUT_MS);

describe("the office near a place", () => {
  it.each([
    [
      "My sister lives in Kanazawa and hates the long way to Nagoya. Is there no immigration office closer?",
      /^If you live in Ishikawa[\s\S]*Kanazawa Branch Office/,
    ],
    ["転勤で松本に来ました。近くに入管の出張所はありますか", /^長野県[\s\S]*長野出張所/],
    ["にいがたに ひっこしました。にゅうかんの まどぐちは にいがたに ありますか。", /^新潟県[\s\S]*新潟出張所/],
  ])("%s", async (text, expected) => {
    expect(said(await answered(text))).toMatch(expected);
  });

  it("names branch offices at ports too", async () => {
    expect(said(await answered("鳥取県に住んでいます。近くに入管はありますか"))).toContain("境港");
  });

  it("is not given to who looks for another place", async () => {
    expect((await answered("Is there a hospital nearby in Osaka?")).subject ?? "").not.toMatch(/^prefecture:/);
  });
});
