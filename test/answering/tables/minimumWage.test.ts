import { beforeAll, describe, expect, it } from "vitest";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../../support/answeringDeps.ts";
import { answered, said } from "../../support/tables.ts";

beforeAll(async () => void (await answeringDeps()), BUILD_TIMEOUT_MS);

describe("the minimum wage of a prefecture", () => {
  it("is said not to be held, with the average, the days and where it stands", async () => {
    const text = said(await answered("minimum wage in osaka"));
    expect(text).toMatch(/^I do not hold the minimum wage of Osaka or its first day\./);
    expect(text).toMatch(/1,177 yen[\s\S]*between 1 October 2026 and 2 December 2026[\s\S]*labour ministry's website/);
  });

  it("is given for Tokyo, without a day that is not held", async () => {
    expect(said(await answered("東京の最低賃金はいくらですか"))).toMatch(/^東京都の額は手元にありますが、始まる日は分かりません。[\s\S]*1,280円/);
  });

  it("is given for last year where it was the lowest", async () => {
    expect(said(await answered("高知の最低賃金は"))).toContain("1,023円");
    expect(said(await answered("minimum wage in osaka"))).not.toContain("1,023");
  });
});
