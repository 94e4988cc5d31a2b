import { beforeAll, describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answering/answerQuestion.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { say } from "../../src/knowledge/messages.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";
import { question } from "../support/questions.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps();
}, BUILD_TIMEOUT_MS);

const ASKED_BESIDE = [
  ["en", "My husband hits me and he hid my residence card. How do I get a new card?"],
  ["en", "my boyfriend beats me. i ran away without my residence card, where do i get a new one?"],
  ["ja", "夫に殴られて逃げています。在留カードを取られました。再交付はできますか。"],
  ["ja-simple", "おっとが わたしを たたきます。ざいりゅうカードを とられました。あたらしい カードは もらえますか。"],
] as const;

describe("violence at home, and a question beside it", () => {
  it.each(ASKED_BESIDE)("(%s) is told where help is before all else: “%s”", async (language, text) => {
    const answer = await answerQuestion(question(text), deps);
    expect(answer.statements[0]?.text).toBe(say(deps.knowledge.messages, language, "urgentViolence"));
    expect(answer.escalation?.contacts[0]?.phones).toEqual(["110"]);
  });

  it.each(ASKED_BESIDE)("(%s) is answered too: “%s”", async (_language, text) => {
    const answer = await answerQuestion(question(text), deps);
    expect(answer).toMatchObject({
      outcome: "answered",
      subject: expect.stringMatching(/^topic:(?:residence-card|card-held-by-someone|card-lost-or-stolen)$/),
    });
  });

  it("cites the lines that it names", async () => {
    const answer = await answerQuestion(question(ASKED_BESIDE[0][1]), deps);
    const cited = answer.citations.filter(({ marker }) => answer.statements[0]?.citations.includes(marker));
    expect(cited.some(({ quote }) => quote.includes("110"))).toBe(true);
  });
});

it("violence at home is answered too where the blows go on and help in a language is asked for", async () => {
  const answer = await answerQuestion(question("夫に殴られています。外国語のチャットで相談できるところはありますか。"), deps);
  expect(answer.outcome).toBe("answered");
  expect(answer.statements[0]?.text).toBe(say(deps.knowledge.messages, "ja", "urgentViolence"));
  expect(answer.escalation?.contacts[0]?.phones).toEqual(["110"]);
});

describe("violence at home alone", () => {
  it.each([
    ["nothing is asked beside it", "my husband hits me"],
    ["what else is said is no question", "My husband hits me. We have two children."],
    ["somebody is in danger at this moment", "My husband hits me and he is trying to kill me! Can I get a new residence card?"],
    ["what is asked beside it is not ours", "My wife beats me. What will the weather be like in Paris tomorrow?"],
  ])("is told where help is where %s", async (_what, text) => {
    expect((await answerQuestion(question(text), deps)).outcome).toBe("urgent");
  });
});
