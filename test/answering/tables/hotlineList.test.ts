import { beforeAll, describe, expect, it } from "vitest";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../../support/answeringDeps.ts";
import { answered, said } from "../../support/tables.ts";

beforeAll(async () => void (await answeringDeps()), BUILD_TIMEOUT_MS);

describe("lines that speak a language", () => {
  it.each([
    "who speaks nepali on the phone",
    "ネパール語が話せる電話相談はどこですか",
    "ネパールごを はなす でんわは どこですか",
  ])("are listed with phone and hours: %s", async (text) => {
    const answer = await answered(text);
    expect(said(answer)).toMatch(/0570-013904[\s\S]*0570-078377[\s\S]*0570-090911/);
    expect(answer.statements.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  it("are the language's own numbers, whatever language the reader has", async () => {
    const line = said(await answered("ベトナム語で話せる電話"))
      .split("\n")
      .find((item) => item.startsWith("• 外国人技能実習機構"));
    expect(line).toContain("0120-250-168");
    expect(line).not.toContain("0120-250-147");
  });

  it("are parted into open, closed and not known at an hour", async () => {
    const text = said(await answered("is there anyone at 8 pm who speaks vietnamese"));
    expect(text).toMatch(/^At 20:00: I hold no line that speaks Vietnamese and is open then\./);
    expect(text).toMatch(/do not hold fixed hours[\s\S]*Yorisoi[\s\S]*closed then:[\s\S]*Immigration Information Center/);
  });

  it("are those for the matter that is named", async () => {
    const text = said(await answered("who can i call in spanish about unpaid salary"));
    expect(text).toContain("0570-001704");
    expect(text).not.toContain("0570-078377");
  });

  it("name the languages where several were asked for", async () => {
    expect(said(await answered("phone line in tagalog or thai"))).toMatch(/^Phone lines that speak Filipino or Thai:\n.*in Filipino and Thai/);
  });

  it("are said not to be known where there is none", async () => {
    expect(said(await answered("any hotline in russian?"))).toMatch(/^I hold no phone line that speaks Russian\. .*0570-013904/);
  });
});

describe("lines by their hours alone", () => {
  it.each(["which hotline answers on sunday", "日曜日につながる相談電話", "にちようびに でんわ できる そうだんは どこですか"])("%s", async (text) => {
    const lines = said(await answered(text));
    expect(lines).toMatch(/0120-811-610[\s\S]*0120-279-338[\s\S]*0120-279-889/);
    expect(lines).not.toContain("0570-078377");
  });
});

describe("a line that is named", () => {
  it("speaks the language or does not, by its row", async () => {
    expect(said(await answered("does houterasu speak nepali"))).toMatch(/^Yes: Houterasu .* speaks Nepali\./);
    expect(said(await answered("インフォメーションセンターはロシア語で話せますか"))).toMatch(/一覧に、ロシア語はありません。増えているかもしれない/);
  });

  it("is said of each language for itself", async () => {
    expect(said(await answered("does the immigration information center speak burmese or russian"))).toMatch(
      /^Yes: .* Burmese\.\nMy list .* does not name Russian\./,
    );
  });
});

describe("questions that only sound like it", () => {
  it.each([
    "which doctors speak portuguese near me",
    "is the driving test in vietnamese",
    "can i speak english when i call 119",
    "phone for ukrainian evacuees",
  ])("%s", async (text) => {
    expect((await answered(text)).statements.map(({ text: one }) => one).join(" ")).not.toContain("Phone lines that speak");
  });
});
