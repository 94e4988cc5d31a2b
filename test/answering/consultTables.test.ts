import { beforeAll, describe, expect, it } from "vitest";
import { consultTables } from "../../src/answering/consultTables.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import type { LANGUAGE_TAGS } from "../../src/language/languages.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";
import { keepingLogger } from "../support/questions.ts";
import { answered, said, understoodAs } from "../support/tables.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps();
}, BUILD_TIMEOUT_MS);

describe("consultTables", () => {
  it.each([
    "how do i extend my visa",
    "i lost my residence card",
    "can i bring my parents to japan",
    "what is the fee for permanent residence",
  ])("leaves “%s” to the ranking", (text) => {
    expect(consultTables(understoodAs(text, "en"), deps)).toBeNull();
  });

  it("answers with sentences that stand verification and carry citations", async () => {
    const answer = await answered("is nagoya immigration open on 3 may");
    expect(answer).toMatchObject({ outcome: "answered", composer: "embedded", facet: "when" });
    expect(answer.statements.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  it("offers other sides of one row, none of a list of rows", () => {
    expect(consultTables(understoodAs("is nagoya immigration open on 3 may", "en"), deps)?.otherFacets).toContain("where");
    expect(consultTables(understoodAs("who speaks nepali on the phone", "en"), deps)?.otherFacets).toEqual([]);
  });

  it("holds every sentence in the three languages that it reads", () => {
    const keys = (tag: (typeof LANGUAGE_TAGS)[number]): string[] => Object.keys(deps.knowledge.messages.get(tag)?.tables?.say ?? {}).sort();
    expect(keys("ja")).toEqual(keys("en"));
    expect(keys("ja-simple")).toEqual(keys("en"));
  });

  it("says nothing that its passages do not hold, and logs it", () => {
    const { logger, logged } = keepingLogger();
    const passages = new Map(
      [...deps.passages].map(([subject, facets]) => [
        subject,
        new Map([...facets].map(([facet, texts]) => [facet, new Map([...texts].map(([tag, passage]) => [tag, { ...passage, text: "Nothing is known." }]))])),
      ]),
    );
    expect(consultTables(understoodAs("who speaks nepali on the phone", "en"), { ...deps, logger, passages })).toBeNull();
    expect(logged.join()).toContain("invented_figure");
  });

  it("answers a follow-up about the office that was spoken of", async () => {
    const turns = [{ text: "where is the tokyo immigration bureau", language: "en" as const, subject: "office:tokyo", facet: "where" as const }];
    expect(said(await answered("and is it open on saturday?", undefined, { turns }))).toMatch(/^Saturday: Tokyo .* is closed\./);
  });
});

describe("consultTables, asked for a second thing", () => {
  it.each([
    ["where is FRESC and what time does it close?", /^Hours of Foreign Residents Support Center .*09:00–17:00[\s\S]*Yotsuya Tower[\s\S]*Station/],
    ["FRESCはどの駅の近くですか。土曜日に行っても開いていますか。", /^土曜日：.*閉まっています。[\s\S]*四ツ谷駅/],
    ["フレスクは どこですか。 どようびは あいて いますか。", /^土曜日：.*閉まって います。[\s\S]*四ツ谷駅/],
    ["does the immigration information center speak nepali, and what is the number?", /speaks Nepali[\s\S]*0570-013904/],
  ])("adds that side of the row: “%s”", async (text, expected) => {
    const answer = await answered(text);
    expect(said(answer)).toMatch(expected);
    expect(answer.statements.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  it.each([
    ["en", "where can i extend my visa and what time does fresc close?"],
    ["en", "is nagoya immigration open on 3 may and how do i extend my visa?"],
    ["en", "is fresc open on saturday? which documents do i need?"],
    ["ja", "FRESCは土曜日に開いていますか。在留カードをなくしたらどうしますか。"],
    ["ja-simple", "フレスクは どようびに あいて いますか。 カードを なくしました。どう しますか。"],
  ] as const)("(%s) leaves “%s”, whose second need is about something else, to the ranking", (language, text) => {
    expect(consultTables(understoodAs(text, language), deps)).toBeNull();
  });
});

describe("consultTables, asked for the phone and the hours of immigration in general", () => {
  it.each([
    "にゅうかんに でんわで ききたいです。 なんばんに かけますか。 なんじから なんじまで ですか。",
    "入管に電話で聞きたいです。何番ですか。何時から何時までですか。",
    "what is the phone number of immigration and what time can i call",
  ])("answers “%s” with the line that answers it, reading no time", async (text) => {
    const answer = await answered(text);
    expect(answer.subject).toBe("hotline:immigration-information-center");
    expect(said(answer)).toMatch(/08:30|8時30分/);
    expect(said(answer).match(/0570-013904/g)).toHaveLength(1);
    expect(said(answer)).not.toMatch(/午後8時/);
  });

  it("answers for the office where the prefecture is told", async () => {
    const answer = await answered("what is the phone number of immigration and what time can i call", undefined, { prefecture: "kanagawa" });
    expect(answer.subject).toBe("office:yokohama");
  });
});
