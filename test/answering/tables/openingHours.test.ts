import { beforeAll, describe, expect, it } from "vitest";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../../support/answeringDeps.ts";
import { answered, said } from "../../support/tables.ts";

beforeAll(async () => void (await answeringDeps()), BUILD_TIMEOUT_MS);

describe("an office that is asked for by a day", () => {
  it.each([
    ["is yokohama immigration open today", "2026-11-24T01:00:00Z", /^Today, Tuesday, 24 November 2026: .*Yokohama.* is open, 09:00–12:00, 13:00–16:00\./],
    [
      "is yokohama immigration open today",
      "2026-11-23T01:00:00Z",
      /^Today, .*: .*Yokohama.* is closed\.\nIt is a public holiday \(Labor Thanksgiving Day\)\.\nIt opens next on Tuesday, 24 November 2026/,
    ],
    ["is the shinagawa immigration open on saturday", undefined, /^Saturday: Tokyo .* is closed\./],
    [
      "is nagoya immigration open on 3 may",
      undefined,
      /^Monday, 3 May 2027: Nagoya .* is closed\.\nIt is a public holiday \(Constitution Memorial Day\)\.\nIt opens next on Thursday, 6 May 2027/,
    ],
    ["is fukuoka immigration open on dec 30", undefined, /is closed\.\nThat is in the year-end pause.*\nIt opens next on Monday, 4 January 2027/],
    ["can i go to tokyo immigration at 5pm", undefined, /^At 17:00: Tokyo .* is closed\./],
    ["横浜の入管は今日開いていますか", undefined, /^今日（2026年11月24日 火曜日）：.*横浜支局は開いています（09:00～12:00、13:00～16:00）/],
    ["5月3日に名古屋入管は開いてる？", undefined, /閉まっています。\n祝日（憲法記念日）です。/],
    ["さっぽろの にゅうかんは おひるも あいて いますか", undefined, /^昼の 12時30分：.*閉まって います。/],
    ["にちようびに さいたまの にゅうかんは あいて いますか", undefined, /^日曜日：.*閉まって います。/],
  ])("%s", async (text, now, expected) => {
    const answer = await answered(text, now);
    expect(said(answer)).toMatch(expected);
    expect(answer.outcome).toBe("answered");
  });

  it("cites the source of the hours, not that of the address", async () => {
    const answer = await answered("is the shinagawa immigration open on saturday");
    expect(answer.statements[0]?.citations).toEqual([1]);
    expect(answer.citations[0]?.source).toBe("yshrchd-blog");
  });

  it("shows the hours alone where no moment is named", async () => {
    expect(said(await answered("what time does nagoya nyukan close"))).toMatch(/^Hours of Nagoya .* Monday to Friday 09:00–12:00, 13:00–16:00/);
  });

  it("says plainly that it holds no hours", async () => {
    expect(said(await answered("is mito immigration open today"))).toContain("I do not hold checked opening hours for Mito");
  });
});

describe("a place that is not named as an office", () => {
  it("says which office is in charge of the prefecture that it was found by", async () => {
    const answer = await answered("愛媛に住む留学生です。土曜に入管へ行けますか。");
    expect(answer.subject).toBe("office:takamatsu");
    expect(said(answer)).toContain("愛媛県にお住まいの方を担当するのは高松出入国在留管理局です。");
  });

  it("is answered for the prefecture that the person has told", async () => {
    expect(said(await answered("is immigration open today", undefined, { prefecture: "kanagawa" }))).toMatch(/^Today, .*Yokohama.* is open/);
  });

  it("is answered for all bureaus where they agree", async () => {
    const answer = await answered("immigration office new year holidays, open on january 2?");
    expect(said(answer)).toMatch(/^Saturday, 2 January 2027: the regional bureaus and district offices whose hours I hold are closed\./);
    expect(answer.suggestions).toEqual([]);
  });

  it("is not the immigration office when it is a city hall", async () => {
    expect((await answered("市役所は土曜日開いてますか")).subject ?? "").not.toMatch(/^office:/);
  });
});

describe("a line that is asked for by a moment", () => {
  it("is open or closed by Japan time", async () => {
    expect(said(await answered("is the immigration information center open now", "2026-11-24T01:30:00Z"))).toMatch(/^Now \(.*\) at 10:30: .* is open\./);
    expect(said(await answered("is the immigration information center open now", "2026-11-24T09:00:00Z"))).toMatch(/at 18:00: .* is closed\./);
  });

  it("is not said to be open on a day of which its row says nothing", async () => {
    expect(said(await answered("can i call houterasu on december 30 in english"))).toContain("does not say whether it is open on that day");
  });
});
