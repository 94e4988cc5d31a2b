import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { screenQuestion } from "../../src/answering/screenQuestion.ts";
import { isStop, type Question, type Screened } from "../../src/answering/types.ts";
import { understandQuestion } from "../../src/answering/understandQuestion.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";
import { question, stopped, turn, wentOn } from "../support/questions.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps();
}, BUILD_TIMEOUT_MS);

const screened = async (text: string, parts: Partial<Question> = {}): Promise<Screened> => wentOn(await screenQuestion(question(text, parts), deps));
const BEFORE = turn("how long can a student stay", { subject: "status:student", facet: "when" });

describe("understandQuestion sees a follow-up", () => {
  it.each([
    ["en", "and how much is it?"],
    ["en", "what about the documents?"],
    ["en", "how much?"],
    ["en", "whats their phone number"],
    ["ja", "それはいくらですか"],
    ["ja", "期間は？"],
    ["ja-simple", "それは いくらですか"],
  ] as const)("(%s) in “%s” after an answer", async (language, text) => {
    const understood = wentOn(await understandQuestion(await screened(text, { turns: [{ ...BEFORE, language }] }), deps));
    expect(understood.followUp).not.toBe("none");
    expect(understood.previous?.subject).toBe("status:student");
  });

  it.each(["and how much is it?", "what about the documents?", "それはいくらですか"])("not in “%s” where nothing was asked before", async (text) => {
    expect(wentOn(await understandQuestion(await screened(text), deps))).toMatchObject({ followUp: "none", previous: null });
  });

  it("not where the question before had no subject", async () => {
    expect(wentOn(await understandQuestion(await screened("and how much is it?", { turns: [turn("hello")] }), deps))).toMatchObject({
      followUp: "none",
      previous: null,
    });
  });

  it.each([
    ["en", "where is the regional immigration office for people who live in gunma prefecture"],
    ["ja", "難民認定の申請はどこの入管でできますか"],
  ])("(%s) not in a question that names its own subject", async (_language, text) => {
    expect(wentOn(await understandQuestion(await screened(text, { turns: [BEFORE] }), deps)).followUp).toBe("none");
  });

  it("on the last question that had a subject", async () => {
    const turns = [turn("departure order", { subject: "topic:departure-order" }), BEFORE, turn("thanks")];
    expect(wentOn(await understandQuestion(await screened("and how much is it?", { turns }), deps)).previous).toEqual(BEFORE);
  });
});

describe("understandQuestion hands over", () => {
  it.each([
    ["en", "can i talk to a real person please"],
    ["en", "i want to speak with someone at the office"],
    ["en", "operator"],
    ["ja", "担当者と話したいです"],
    ["ja", "人間に代わってください"],
    ["ja-simple", "ひとと はなしたいです"],
    ["ja-simple", "かかりの ひとに かわって ください"],
  ])("(%s) for “%s”, with phones to call", async (_language, text) => {
    const answer = stopped(await understandQuestion(await screened(text), deps));
    expect(answer).toMatchObject({ outcome: "handover", status: "handover_person_please" });
    expect(answer.escalation?.contacts[0]?.phones).toContain("0570-013904");
  });
});

describe("understandQuestion decides no case", () => {
  it.each([
    ["en", "will my application be approved"],
    ["en", "what are my chances of getting permanent residence"],
    ["en", "why was my extension refused"],
    ["en", "has my visa been approved"],
    ["ja", "私の申請は通りますか"],
    ["ja", "申請状況はどうなっていますか"],
    ["ja-simple", "わたしの しんせいは とおりますか"],
    ["ja", "受付番号はA123です。もう許可になっていますか"],
  ])("(%s) “%s”: the counter that can see it", async (_language, text) => {
    const answer = stopped(await understandQuestion(await screened(text), deps));
    expect(answer).toMatchObject({ outcome: "unanswerable", status: "unanswerable_individual_case" });
    expect(answer.escalation?.contacts[0]?.phones).toContain("0570-013904");
  });
});

describe("understandQuestion sees no queue", () => {
  it.each([
    ["en", "how many people are waiting at shinagawa immigration right now"],
    ["ja", "品川の入管は今どのくらい混んでいますか"],
    ["ja-simple", "いま しながわの にゅうかんで なんにん まって いますか"],
  ])("(%s) “%s”: said so, with the phone", async (_language, text) => {
    const answer = stopped(await understandQuestion(await screened(text), deps));
    expect(answer).toMatchObject({ outcome: "unanswerable", status: "unanswerable_live_state" });
    expect(answer.escalation?.contacts[0]?.phones).toContain("0570-013904");
  });
});

describe("understandQuestion greets", () => {
  it.each([
    ["hello", "greeting_greeting"],
    ["こんにちは", "greeting_greeting"],
    ["Good morning!", "greeting_greeting"],
    ["thank you very much", "greeting_thanks"],
    ["ありがとうございました", "greeting_thanks"],
  ])("“%s”", async (text, status) => {
    expect(stopped(await understandQuestion(await screened(text), deps))).toMatchObject({ outcome: "greeting", status, escalation: null });
  });
});

describe("understandQuestion does not stop", () => {
  it.each([
    "hello, how long can a student stay",
    "thank you, and where do i apply",
    "my stay ends on 20 March 2027. from what date will they accept my renewal papers",
    "which hotline is for human rights",
    "who can help victims of human trafficking",
    "what documents does my employer need",
    "how many people were refused last year",
    "こんにちは、留学の期間を教えてください",
    "申請の結果はどのように通知されますか",
    "人権相談の電話番号は何番ですか",
    "しんせいの ほうほうを おしえて ください",
  ])("“%s”", async (text) => {
    const result = await understandQuestion(await screened(text), deps);
    expect(isStop(result) ? result.answer.status : "went on").toBe("went on");
  });
});

describe("understandQuestion stops for what no document tells", () => {
  it.each([
    ["en", "can i win in court against my landlord?", "unanswerable_court_outcome"],
    ["ja", "大家との裁判、私は勝てますか", "unanswerable_court_outcome"],
    ["en", "Do you think the minimum wage will rise next year?", "unanswerable_prediction"],
    ["ja", "再来年の手数料はいくらになりますか", "unanswerable_prediction"],
    ["ja-simple", "ビザの おかねは 2029ねんには もっと たかく なりますか", "unanswerable_prediction"],
    ["en", "How long is the queue at Shinagawa right now?", "unanswerable_live_state"],
    ["en", "will it rain in nagoya tomorrow?", "out_of_scope_other_field"],
    ["ja-simple", "きょう 1ドルは なんえんですか", "out_of_scope_other_field"],
    ["en", "Which papers do my parents need for a Canadian visitor visa?", "out_of_scope_other_field"],
  ])("(%s) “%s”", async (_language, text, status) => {
    expect(stopped(await understandQuestion(await screened(text), deps)).status).toBe(status);
  });

  it.each([
    ["en", "What changes for permanent residents in April 2027?"],
    ["en", "My mother in the Philippines wants a visitor visa for Japan"],
    ["ja", "来年の12月に在留期限が来ます。いつから更新できますか"],
    ["en", "I go to Vietnam for two weeks next month. What happens to my visa?"],
    ["en", "How do I get a visa for us both?"],
    ["en", "My wife has American citizenship, which status can she get?"],
    ["en", "My daughter has permanent residence in Canada. Which status does she need in Tokyo?"],
    ["en", "Will I be able to apply for permanent residence in 3 years?"],
    ["en", "Do you think my wife will need a re-entry permit?"],
    ["en", "Should I wait for the result or apply again now?"],
    ["en", "A typhoon will come tomorrow, where do I go?"],
    ["ja", "明日台風が来ます。どこに避難すればいいですか"],
    ["ja", "大雨になりそうです。避難所はどこですか"],
    ["ja", "再来年に在留期限が来ます。いつから更新できるでしょうか"],
    ["ja", "5年後に永住を申請できるでしょうか"],
    ["ja-simple", "あした たいふうが きます。どこへ にげますか"],
    ["ja-simple", "かいしゃが ゆうきゅうを つかわせて くれません。どこに そうだん しますか"],
    ["ja-simple", "さらいねん ビザが おわります。どう すれば いいですか"],
  ])("(%s) not “%s”", async (_language, text) => {
    expect(isStop(await understandQuestion(await screened(text), deps))).toBe(false);
  });
});
