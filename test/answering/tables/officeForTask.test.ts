import { beforeAll, describe, expect, it } from "vitest";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../../support/answeringDeps.ts";
import { answered, said } from "../../support/tables.ts";

beforeAll(async () => void (await answeringDeps()), BUILD_TIMEOUT_MS);

describe("the office for a task in a prefecture", () => {
  it.each([
    ["where do i get certificate of eligibility in Osaka", /^If you live in Osaka, the Osaka Regional[\s\S]*by post/],
    ["難民申請は名古屋のどこでしますか", /^愛知県[\s\S]*名古屋出入国在留管理局[\s\S]*日本にいる間に/],
    ["かぞくを よびたいです。にんていしょうめいしょは おおさかの どこで もうしこみますか", /^大阪府に[\s\S]*郵便で/],
  ])("%s", async (text, expected) => {
    expect(said(await answered(text))).toMatch(expected);
  });

  it("does not ask for the prefecture again", async () => {
    expect(said(await answered("where do i get certificate of eligibility in Osaka"))).not.toContain("Tell me the prefecture");
  });

  it("brings the counters of the topic", async () => {
    expect((await answered("where to apply for refugee status in nagoya")).escalation?.contacts.map(({ id }) => id)).toContain(
      "hotline:houterasu-multilingual",
    );
  });
});
