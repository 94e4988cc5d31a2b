import { describe, expect, it } from "vitest";
import { joinAnswers } from "../../src/answering/joinAnswers.ts";
import { answerOf, CITATION, ESCALATION } from "../support/answer.ts";

const STATEMENT = { language: "en" as const, citations: [1] };
const FEE = answerOf({
  subject: "topic:fee",
  statements: [
    { ...STATEMENT, text: "It costs 10 yen." },
    { ...STATEMENT, text: "More on fees:", more: true },
  ],
  citations: [{ ...CITATION, source: "fee-list" }],
  suggestions: ["What does it cost?", "Who pays?"],
});
const CARD = answerOf({ statements: [{ ...STATEMENT, text: "Report the loss." }], suggestions: ["Where do I report it?"], escalation: ESCALATION });

describe("joinAnswers", () => {
  it("leaves a single answer as it is", () => {
    expect(joinAnswers([FEE])).toBe(FEE);
  });

  it("says first what each says first, then what each holds ready", () => {
    expect(joinAnswers([FEE, CARD]).statements.map(({ text }) => text)).toEqual(["It costs 10 yen.", "Report the loss.", "More on fees:"]);
  });

  it("numbers the citations anew, and every statement keeps its own", () => {
    const { statements, citations } = joinAnswers([FEE, CARD]);
    expect(citations.map(({ marker, source }) => [marker, source])).toEqual([
      [1, "fee-list"],
      [2, "card-act"],
    ]);
    expect(statements.map(({ citations: markers }) => markers)).toEqual([[1], [2], [1]]);
  });

  it("cites one place once, and quotes there all that rests on it", () => {
    const other = answerOf({ citations: [{ ...CITATION, quote: "Bring a photo." }] });
    const { citations } = joinAnswers([CARD, other]);
    expect(citations).toEqual([{ ...CITATION, quote: `${CITATION.quote}\nBring a photo.` }]);
  });

  it("keeps apart what was checked on different days: its notice names the day", () => {
    const other = answerOf({ citations: [{ ...CITATION, checked: "2026-11-22" }] });
    expect(joinAnswers([CARD, other]).citations).toHaveLength(2);
  });

  it("offers of each what it offers first, names the counter of the one that has one, and is about the first", () => {
    expect(joinAnswers([FEE, CARD])).toMatchObject({
      subject: "topic:fee",
      escalation: ESCALATION,
      suggestions: ["What does it cost?", "Where do I report it?", "Who pays?"],
    });
  });

  it("names the counters of all, each once", () => {
    const [contact] = ESCALATION.contacts;
    const other = { ...ESCALATION, reason: "violence", contacts: ESCALATION.contacts.concat(contact ? [{ ...contact, id: "police" }] : []) };
    const { escalation } = joinAnswers([CARD, FEE, answerOf({ escalation: other })]);
    expect(escalation?.contacts.map(({ id }) => id)).toEqual(["center", "police"]);
    expect(escalation?.reason).toBe("asked,violence");
  });

  it("is shown in Japanese with the originals of all", () => {
    expect(joinAnswers([answerOf({ original: "一" }), answerOf({ original: null }), answerOf({ original: "二" })]).original).toBe("一\n二");
  });

  it("refuses to join nothing", () => {
    expect(() => joinAnswers([])).toThrow("no answer");
  });
});
