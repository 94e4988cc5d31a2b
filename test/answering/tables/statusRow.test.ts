import { beforeAll, describe, expect, it } from "vitest";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../../support/answeringDeps.ts";
import { answered, said } from "../../support/tables.ts";

beforeAll(async () => void (await answeringDeps()), BUILD_TIMEOUT_MS);

describe("a cell of a status", () => {
  it.each([
    ["can a dependent work", "status:dependent", /only after getting permission[\s\S]*28 hours a week/],
    ["家族滞在で働けますか", "status:dependent", /週28時間/],
    ["かぞくたいざいで はたらけますか", "status:dependent", /28時間/],
    ["longest stay for HSP", "status:highly-skilled-professional", /5 years\n• type \(ii\): no limit/],
    ["how many hours can a student work", "status:student", /28 hours a week/],
  ])("answers “%s”", async (text, subject, expected) => {
    const answer = await answered(text);
    expect(answer.subject).toBe(subject);
    expect(said(answer)).toMatch(expected);
  });

  it("leaves a question that says more to the ranking", async () => {
    expect((await answered("留学から働くビザに変更したい")).subject).not.toBe("status:student");
  });
});
