import { beforeAll, describe, expect, it } from "vitest";
import { judgeCase } from "../../eval/judgeCase.ts";
import { answerQuestion } from "../../src/answering/answerQuestion.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import type { Answer } from "../../src/answering/types.ts";
import type { Language } from "../../src/language/languages.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";
import { question } from "../support/questions.ts";
import { WORK_OUT_CASES } from "../support/workOutCases.ts";

/** A Sunday, noon in Japan. */
const NOW = new Date("2026-11-22T03:00:00Z");
let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps({ clock: () => NOW });
}, BUILD_TIMEOUT_MS);

const ask = (text: string): Promise<Answer> => answerQuestion(question(text), deps);
const said = ({ statements }: Answer): string => statements.flatMap(({ text, worked }) => (worked ? [text] : [])).join("\n");
/** What the sentences that were worked out cite. */
const cited = ({ statements, citations }: Answer): string =>
  [...new Set(statements.flatMap(({ worked, citations: markers }) => (worked ? markers : [])))].map((at) => citations[at - 1]?.quote ?? "").join("\n");
const faults = (text: string, language: Language, answer: Answer): string[] =>
  judgeCase({ id: "", lang: language, q: text, turns: [], topic: "", expect: "answer", must: [], must_not: [], dataset: "" }, answer);

describe.each(Object.entries(WORK_OUT_CASES))("an answer works out %s", (_what, cases) => {
  it.each(cases)("(%s) “%s”", async (language, text, understood, worked, rule) => {
    const answer = await ask(text);
    expect(answer.outcome, answer.status).toBe("answered");
    for (const part of [...understood, ...worked]) expect(said(answer), answer.subject ?? "").toContain(part);
    expect(cited(answer)).toContain(rule);
    expect(faults(text, language, answer)).toEqual([]);
  });
});

describe("an answer to a day that is hard to read", () => {
  it.each<[Language, string, string]>([
    ["en", "My stay ends on 30 February, when can I renew?", "“30 February”"],
    ["ja", "在留期限は2月30日です。いつから更新できますか", "「2月30日」"],
    ["ja-simple", "ビザは 2月30日に おわります。いつから こうしん できますか", "「2月30日」"],
  ])("(%s) says of “%s” that no calendar has it, and gives the rule", async (language, text, day) => {
    const answer = await ask(text);
    expect(said(answer)).toContain(day);
    expect(said(answer)).not.toMatch(/2026|2027/);
    expect(answer.statements.some(({ worked }) => worked === undefined)).toBe(true);
    expect(faults(text, language, answer)).toEqual([]);
  });

  it.each([
    ["My visa expired on 1 September 2026 and I did not leave, what should I do?", "the wait ended on 1 November 2026"],
    ["ビザが3か月前に切れました。どうすればいいですか", "2026年10月22日まででした"],
    ["10月30日に 会社を やめました。入管に いつまでに 知らせますか。", "もう 過ぎました"],
  ])("says that the day has passed: “%s”", async (text, part) => {
    expect(said(await ask(text))).toContain(part);
  });

  it("says both ways to read a date in figures", async () => {
    expect(said(await ask("I leave Japan on 3/4/2027, until when can I come back with special re-entry?"))).toMatch(/3 April 2027.*\nIf you mean 4 March 2027/);
  });

  it("reads a mistyped month and a length from today", async () => {
    expect(said(await ask("my visa expires on Febuary 10, when can I extend it"))).toContain("I read 10 February 2027");
    expect(said(await ask("my visa expires in 2 weeks, when should I apply"))).toContain("I read 6 December 2026");
  });
});

describe("an answer to a day and “when” works it out though other words name another side", () => {
  it.each([
    ["My 1-year work visa runs out on 20 March 2027. Whats the earliest date immigration will take my renewal papers?", "from 20 December 2026"],
    ["在留期限は2027年3月20日です。更新の書類は一番早くていつ出せますか", "2026年12月20日"],
    ["ビザは 2027ねん3がつ20にちまでです。こうしんの かみは いつから だせますか", "2026年12月20日"],
  ])("“%s”", async (text, part) => {
    expect(said(await ask(text))).toContain(part);
  });
});

describe("an answer to who waits for permanent residence never says that the stay is longer", () => {
  it.each([
    ["永住の審査中に在留期限が来ます。最後の日は12月10日。いつまでいられますか", "永住許可の申請だけでは、在留期間は延びません"],
    ["永住申請を出して4か月。在留カードの期限が来月の10日なんですが、審査中なら延びますよね？", "永住許可の申請だけでは、在留期間は延びません"],
    ["えいじゅうを しんせい しました。ビザは 12がつ10かまで です。まって いいですか", "期間は 長く なりません"],
    ["I applied for PR in June, my visa expires on 10 December, can I stay until the result?", "alone does not lengthen your stay"],
  ])("“%s”", async (text, part) => {
    const answer = said(await ask(text));
    expect(answer).toContain(part);
    expect(answer).not.toMatch(/10 February 2027|2027年2月10日|from 10 September|2026年9月10日から更新/);
  });
});

it("an answer to who overstays and wants to go home does not take the end of the stay for the day of leaving Japan", async () => {
  const answer = said(
    await ask("visa finished 8 months ago i was too scared. now i just want go home. if i walk into immigration myself when may i come back"),
  );
  expect(answer).not.toContain("as the day of leaving Japan");
  expect(answer).toContain("as the last day of the stay");
});

describe("an answer works nothing out", () => {
  it.each([
    "When can I apply for the extension?",
    "在留期間の更新はいつからできますか。",
    "いつから ビザを こうしん できますか。",
    "更新は3か月前に申請できますか",
    "I moved to Japan on 1 April 2020 as an engineer. How long can I stay?",
    "I will leave my company on December 20. When must I tell my boss?",
    "In summer vacation can I work 40 hours a week as a student?",
    "I have heard that students may work up to 28 hours. Can I do three jobs of 10 hours?",
    "I have 3 kids, how much child allowance per month?",
    "子どもは2歳、小5、0歳です。児童手当は毎月いくらですか。",
    "My kids are 2 years old and a fifth grader. How much child allowance a month?",
    "I have no health insurance, the clinic wants 20,000 yen",
    "Is it true that the fee for 1 year was 4000 yen before April 2025?",
    "44歳、年収300万円の会社員です。今月手術で入院しますが、ひと月の自己負担の上限はいくらですか",
    "Our son was born abroad on 1 November 2026. Must we register the birth in Japan?",
    "I'm moving out of my apartment on 31 December. When do I tell the landlord?",
    "My wife is due in March and the clinic says about 620,000 yen. How much comes from the health insurance, and must we pay the whole bill first?",
    "The dentist wants 450,000 yen for my daughter's braces. What does health insurance pay?",
    "My rent is 80,000 yen, how much do I pay for health insurance?",
    "出産費用が55万円の病院です。健康保険で自己負担はいくらですか",
    "ホワイトニングに3万円かかります。健康保険で何割払いますか",
    "しゅっさんで びょういんの おかねは 500000えんです。ほけんで いくら はらいますか",
    "My visa is valid until 20 March 2027. Which documents do I need for the extension?",
    "2027年3月31日に卒業して4月1日に入社します。ビザはいつ変更しますか",
  ])("from “%s”", async (text) => {
    expect(said(await ask(text))).toBe("");
  });
});
