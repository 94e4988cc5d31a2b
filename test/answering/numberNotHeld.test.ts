import { beforeAll, describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answering/answerQuestion.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";
import { question } from "../support/questions.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps();
}, BUILD_TIMEOUT_MS);

describe("a number of a year that no document holds", () => {
  it.each([
    ["How many people applied for refugee status in Japan in 2025?"],
    ["2025年に日本で難民認定された人は何人ですか"],
    ["令和7年に難民と認められた人の数を教えてください"],
    ["2025ねんに なんみんに なった ひとは なんにん いましたか"],
  ])("is not answered with that of another year: “%s”", async (text) => {
    const answer = await answerQuestion(question(text), deps);
    expect(answer.status).toBe("unanswerable_year_not_held");
    expect(answer.statements[0]?.text).toContain("2025");
    expect(answer.suggestions).toHaveLength(1);
  });

  it.each([
    ["one that is held", "How many people applied for refugee status in Japan in 2024?"],
    ["a length of time", "I came in 2019, how many years until I can get permanent residence?"],
    ["something else, behind a year that is told as background", "I came in 2019. How many documents do I need for permanent residence?"],
    ["what no statistics are held of, with a year", "I came in 2019 with my family, how many documents do I need for permanent residence?"],
  ])("is asked for by no question about %s", async (_what, text) => {
    expect((await answerQuestion(question(text), deps)).outcome).toBe("answered");
  });
});

describe("a number that nobody counted in our documents", () => {
  it.each([
    ["How many passengers came on cruise ships last year in total?"],
    ["去年、日本に寄港したクルーズ船の乗客は全部で何人でしたか。"],
    ["きょねん クルーズせんで なんにん きましたか。"],
  ])("is not answered with what the subject tells otherwise: “%s”", async (text) => {
    const answer = await answerQuestion(question(text), deps);
    // The classifier may know it before any passage is looked at.
    expect(["unanswerable_number_not_held", "unanswerable_statistics"]).toContain(answer.status);
    expect(answer.escalation?.contacts).toHaveLength(1);
  });

  it.each([
    ["of one office", "How many people work at the immigration bureau in Hiroshima?"],
    ["of one office", "広島の入管では職員が何人働いていますか"],
    ["of last month", "How many people came to FRESC for advice last month?"],
  ])("is not that of the whole, or of long ago: one %s, “%s”", async (_what, text) => {
    expect((await answerQuestion(question(text), deps)).outcome).toBe("unanswerable");
  });

  it("is that of the whole agency where the whole is asked for", async () => {
    expect((await answerQuestion(question("入管では全部で何人の職員が働いていますか"), deps)).outcome).toBe("answered");
  });

  it.each([
    ["How many photos do I need for permanent residence last year's form?"],
    ["永住の申請に写真は全部で何枚必要ですか"],
  ])("is not what a person must bring: “%s”", async (text) => {
    expect((await answerQuestion(question(text), deps)).outcome).toBe("answered");
  });
});
