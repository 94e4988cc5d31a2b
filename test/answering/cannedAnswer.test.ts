import { beforeAll, describe, expect, it } from "vitest";
import { cannedAnswer } from "../../src/answering/cannedAnswer.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { readTables } from "../../src/knowledge/readKnowledge.ts";
import { ESCALATION } from "../support/answer.ts";
import { MESSAGES } from "../support/messages.ts";
import { question } from "../support/questions.ts";
import { REAL_KNOWLEDGE } from "../support/smallKnowledge.ts";

let knowledge: AnsweringDeps["knowledge"];
beforeAll(() => {
  knowledge = { ...readTables(REAL_KNOWLEDGE), messages: MESSAGES };
});

describe("cannedAnswer", () => {
  it("says a message of the service in the person's language, without citations", () => {
    expect(cannedAnswer(question("hi"), "ja", { outcome: "greeting", status: "greeting", key: "hello", values: { name: "ラン" } }, { knowledge })).toEqual({
      conversation: "conversation-1",
      message: "message-1",
      language: "ja",
      outcome: "greeting",
      status: "greeting",
      statements: [{ text: "こんにちは、ランさん", language: "ja", citations: [] }],
      original: null,
      citations: [],
      escalation: null,
      suggestions: [],
      composer: "none",
      subject: null,
      facet: null,
      masked: [],
    });
  });

  it("marks words that exist only in English as English, in an answer to the person's language", () => {
    const answer = cannedAnswer(question("hi"), "vi", { outcome: "greeting", status: "greeting", key: "only" }, { knowledge });
    expect(answer.language).toBe("vi");
    expect(answer.statements[0]).toMatchObject({ text: "Only in English", language: "en" });
  });

  it("takes along what goes with it", () => {
    const answer = cannedAnswer(
      { ...question("hi"), masked: ["email"] },
      "en",
      { outcome: "clarify", status: "clarify_equal_subjects", key: "only", suggestions: ["a", "b"], escalation: ESCALATION },
      { knowledge },
    );
    expect(answer).toMatchObject({ suggestions: ["a", "b"], escalation: ESCALATION, masked: ["email"] });
  });

  it("is a fault of the code for a message that nobody wrote", () => {
    expect(() => cannedAnswer(question("hi"), "en", { outcome: "greeting", status: "greeting", key: "nothing" }, { knowledge })).toThrow("say.nothing");
  });
});
