import { beforeAll, describe, expect, it } from "vitest";
import { readAsked } from "../../../src/answering/workOut/readAsked.ts";
import { type Asked, type Role, TRAITS } from "../../../src/answering/workOut/types.ts";
import { type Messages, readMessages } from "../../../src/knowledge/messages.ts";
import type { Language } from "../../../src/language/languages.ts";
import { REAL_KNOWLEDGE } from "../../support/smallKnowledge.ts";
import { TODAY } from "../../support/workOut.ts";

let messages: Messages;
beforeAll(() => {
  messages = readMessages(REAL_KNOWLEDGE, []);
});
const asked = (text: string, language: Language = "en", today = TODAY): Asked => readAsked(text, "topic:any", today, language, messages);
const daysOf = (text: string, language: Language = "en"): Partial<Record<Role, string>> =>
  Object.fromEntries([...asked(text, language).days].map(([role, { day }]) => [role, day]));

describe("a date is the day of", () => {
  it.each<[Language, string, Partial<Record<Role, string>>]>([
    ["en", "my stay ends on 15 January", { stayEnds: "2027-01-15" }],
    ["en", "the last day of my stay is 2027/1/15", { stayEnds: "2027-01-15" }],
    ["en", "my visa expired on 1 June and I have not applied", { stayEnds: "2026-06-01" }],
    ["en", "my residence card expires on 3 May 2028", { cardEnds: "2028-05-03" }],
    ["en", "I moved on 20 November", { moved: "2026-11-20" }],
    ["en", "I will move on 1 June", { moved: "2027-06-01" }],
    ["en", "I moved on 1 June", { moved: "2026-06-01" }],
    ["en", "I quit my job on 30 October", { leaves: "2026-10-30" }],
    ["en", "I start a new job on 1 December", { joins: "2026-12-01" }],
    ["en", "we got divorced on 10 November 2026", { divorced: "2026-11-10" }],
    ["en", "my wife died on 15 November 2026", { widowed: "2026-11-15" }],
    ["en", "I lost my residence card yesterday", { lostCard: "2026-11-23" }],
    ["en", "our son was born 20 days ago", { born: "2026-11-04" }],
    ["en", "I left Japan on 20 March", { leftJapan: "2026-03-20" }],
    ["en", "I will leave Japan on 20 March", { leftJapan: "2027-03-20" }],
    ["en", "I applied on 30 September 2026", { filed: "2026-09-30" }],
    ["en", "80 points since 1 April 2026", { pointsSince: "2026-04-01" }],
    ["en", "my daughter turns 16 on 3 May", { turnsAge: "2027-05-03" }],
    ["ja", "在留期間は2027年1月15日までです", { stayEnds: "2027-01-15" }],
    ["ja", "ビザが1月15日に切れます", { stayEnds: "2027-01-15" }],
    ["ja", "11月20日に引っ越しました", { moved: "2026-11-20" }],
    ["ja", "6月1日に引っ越す予定です", { moved: "2027-06-01" }],
    ["ja", "10月30日に会社を辞めました", { leaves: "2026-10-30" }],
    ["ja", "12月1日から新しい会社で働きます", { joins: "2026-12-01" }],
    ["ja", "11月10日に離婚しました", { divorced: "2026-11-10" }],
    ["ja", "昨日カードをなくしました", { lostCard: "2026-11-23" }],
    ["ja", "11月3日に子どもが生まれました", { born: "2026-11-03" }],
    ["ja", "2026年3月20日に出国しました", { leftJapan: "2026-03-20" }],
    ["ja", "9月30日に申請しました", { filed: "2026-09-30" }],
    ["ja-simple", "ざいりゅうきかんは 1月15日に おわります", { stayEnds: "2027-01-15" }],
    ["ja-simple", "11月20日に ひっこしました", { moved: "2026-11-20" }],
    ["ja-simple", "10がつ 30にちに しごとを やめました", { leaves: "2026-10-30" }],
    ["ja-simple", "あかちゃんが 11月3日に うまれました", { born: "2026-11-03" }],
    ["ja-simple", "3月20日に にほんを でました", { leftJapan: "2026-03-20" }],
  ])("(%s) “%s”", (language, text, days) => {
    expect(daysOf(text, language)).toEqual(days);
  });

  it("each of two events in a sentence, in either order of words", () => {
    const both = { leaves: "2026-10-30", joins: "2026-12-01" };
    expect(daysOf("I quit my job on 30 October and start at a new company on 1 December.")).toEqual(both);
    expect(daysOf("On 30 October I left my job and on 1 December I start a new one.")).toEqual(both);
    expect(daysOf("10月30日に会社を辞めて、12月1日に入社します。", "ja")).toEqual(both);
    expect(daysOf("I left Japan on 20 March 2026 and my stay ends on 10 January 2027")).toEqual({ leftJapan: "2026-03-20", stayEnds: "2027-01-10" });
  });

  it("the event that is near, where another one has no date", () => {
    expect(daysOf("I applied with special care and my visa expires on 2027/1/15")).toEqual({ stayEnds: "2027-01-15" });
  });

  it("a notice only beside what it would be the notice of", () => {
    expect(daysOf("I got the refusal letter about my asylum claim on 18 November")).toEqual({ notice: "2026-11-18" });
    expect(daysOf("I got a letter from the city on 18 November")).toEqual({});
    expect(daysOf("難民不認定の通知を11月18日に受け取りました", "ja")).toEqual({ notice: "2026-11-18" });
    expect(daysOf("なんみんは だめでした。11月18日に かみを もらいました", "ja-simple")).toEqual({ notice: "2026-11-18" });
  });

  it("the nearest one where the question says that it was let pass", () => {
    expect(daysOf("在留期限が11月3日で、申請を忘れました", "ja")).toEqual({ stayEnds: "2026-11-03" });
    expect(daysOf("在留期限が11月3日です", "ja")).toEqual({ stayEnds: "2027-11-03" });
    expect(daysOf("ビザが11月3日に切れています", "ja")).toEqual({ stayEnds: "2026-11-03" });
  });

  it("nothing where no word says what", () => {
    expect(daysOf("what is on 15 January 2027?")).toEqual({});
    expect(daysOf("the 2023 amendment of 9 June 2023")).toEqual({});
  });

  it("nothing that has been, where the next sentence tells what comes tomorrow", () => {
    expect(daysOf("I left my company. Tomorrow I go to the city office.")).toEqual({});
    expect(daysOf("会社を辞めました。明日市役所に行きます。", "ja")).toEqual({});
    expect(daysOf("I left my company. It was yesterday.")).toEqual({ leaves: expect.any(String) });
  });

  it("nothing in a list of many dates", () => {
    expect(daysOf("I moved on 1 May, 2 May, 3 May, 4 May and 5 May")).toEqual({});
  });

  it("nothing in a language whose words we do not hold", () => {
    expect(daysOf("මගේ වීසා 15/1/2027 දින අවසන් වේ", "si")).toEqual({});
  });
});

describe("readAsked says", () => {
  it("whether the year was assumed, and another way to read the date", () => {
    expect(asked("my stay ends on 15 January").days.get("stayEnds")).toEqual({ day: "2027-01-15", yearAssumed: true, other: null });
    expect(asked("my stay ends on 3/4/2027").days.get("stayEnds")).toEqual({ day: "2027-04-03", yearAssumed: false, other: "2027-03-04" });
  });

  it("which date is in no calendar, and what it would be the day of", () => {
    expect([...asked("my stay ends on 31 February").impossible]).toEqual([["stayEnds", "31 February"]]);
  });

  it("what else decides a rule", () => {
    const { traits } = asked("I am a permanent resident and file online");
    expect(TRAITS.filter((trait) => traits.has(trait))).toEqual(["permanentResident", "online", "ofStay"]);
    expect(asked("I applied last week and still wait").traits.has("hasApplied")).toBe(true);
    expect(asked("みなし再入国許可で出国しました", "ja").traits.has("reentryPermit")).toBe(false);
    expect(asked("再入国許可で出国しました", "ja").traits.has("reentryPermit")).toBe(true);
  });

  it("how many people it is about", () => {
    expect(asked("We are four and applied on 3 November").people).toBe(4);
    expect(asked("かぞく 4にんです", "ja-simple").people).toBe(4);
    expect(asked("I applied on 3 November").people).toBeNull();
  });

  it("which length is a time lived here", () => {
    const { amounts, isNear } = asked("I have lived in Japan for 5 years and want a 3 year extension");
    expect(amounts.map((amount) => isNear(amount, "lived"))).toEqual([true, false]);
  });

  it("the amounts without those in dates", () => {
    expect(asked("令和9年1月15日に3年のビザ", "ja").amounts).toMatchObject([{ kind: "length", length: { years: 3 } }]);
  });
});
