import { describe, expect, it } from "vitest";
import type { EvalCase } from "../../eval/cases.ts";
import { judgeCase, judgedText } from "../../eval/judgeCase.ts";
import type { Answer } from "../../src/answering/types.ts";
import { answerOf, CITATION, ESCALATION } from "../support/answer.ts";

const CASE: EvalCase = {
  id: "x-1",
  lang: "en",
  q: "how soon",
  turns: [],
  topic: "lost-card",
  expect: "answer",
  must: ["\\b14 days\\b"],
  must_not: ["\\b30 days\\b"],
  dataset: "x",
};
const caseOf = (parts: Partial<EvalCase>): EvalCase => ({ ...CASE, ...parts });

describe("judgeCase", () => {
  it("finds no fault in an answer that is right", () => {
    expect(judgeCase(CASE, answerOf())).toEqual([]);
  });

  it("finds a wrong outcome", () => {
    expect(judgeCase(CASE, answerOf({ outcome: "unanswerable", status: "unanswerable_no_passage" }))).toEqual(["outcome unanswerable_no_passage"]);
  });

  it("finds a wrong language", () => {
    expect(judgeCase(caseOf({ lang: "vi" }), answerOf())).toEqual(["language en"]);
  });

  it("finds what the answer lacks, each on its own", () => {
    expect(judgeCase(caseOf({ must: ["14 days", "police", "counter"] }), answerOf())).toEqual(["lacks police", "lacks counter"]);
  });

  it("finds what the answer must not have", () => {
    expect(judgeCase(caseOf({ must_not: ["14 days", "police"] }), answerOf())).toEqual(["has 14 days"]);
  });

  it("finds a statement without a citation", () => {
    const { statements } = answerOf();
    expect(judgeCase(CASE, answerOf({ statements: [...statements, { text: "Nobody is ever fined.", language: "en", citations: [] }] }))).toEqual([
      "uncited Nobody is ever fined.",
    ]);
  });

  it("finds the only statement to be without a citation", () => {
    expect(judgeCase(CASE, answerOf({ statements: [{ text: "Ask for it within 14 days.", language: "en", citations: [] }], citations: [] }))).toContain(
      "uncited Ask for it within 14 days.",
    );
  });

  it("finds a statement in another language without a citation", () => {
    const { statements } = answerOf();
    expect(
      judgeCase(
        caseOf({ lang: "vi", must: [] }),
        answerOf({ language: "vi", statements: [...statements, { text: "Nobody is ever fined.", language: "en", citations: [] }] }),
      ),
    ).toEqual(["uncited Nobody is ever fined."]);
  });

  it("lets the service say, without a citation, that it shows another language", () => {
    const { statements } = answerOf();
    expect(
      judgeCase(
        caseOf({ lang: "vi", must: [] }),
        answerOf({ language: "vi", statements: [{ text: "Tôi chưa có nội dung này bằng tiếng Việt.", language: "vi", citations: [] }, ...statements] }),
      ),
    ).toEqual([]);
  });

  it("does not take a claim in plain Japanese before Japanese words for such a notice", () => {
    const [first] = answerOf().statements;
    const cited = { text: "再交付を申請します。", language: "ja" as const, citations: first?.citations ?? [] };
    expect(
      judgeCase(
        caseOf({ lang: "ja-simple", must: [] }),
        answerOf({ language: "ja-simple", statements: [{ text: "お金は いりません。", language: "ja-simple", citations: [] }, cited] }),
      ),
    ).toEqual(["uncited お金は いりません。"]);
  });

  it("finds a statement whose marker no citation has", () => {
    const [first, second] = answerOf().statements;
    expect(judgeCase(CASE, answerOf({ statements: [first, second && { ...second, citations: [7] }].filter((one) => one !== undefined) }))).toEqual([
      "uncited It costs 33,000 yen.",
    ]);
  });

  it("finds a figure that no cited passage holds", () => {
    const [first] = answerOf().statements;
    expect(
      judgeCase(
        CASE,
        answerOf({ statements: [first, { text: "It costs 34,000 yen.", language: "en" as const, citations: [1] }].filter((one) => one !== undefined) }),
      ),
    ).toEqual(["invented 34000 in It costs 34,000 yen."]);
  });

  it("holds a figure against the passage that is cited for it, and no other", () => {
    const { statements } = answerOf();
    const citations = [
      { ...CITATION, quote: "Ask within 14 days." },
      { ...CITATION, marker: 2, quote: "It costs 33,000 yen." },
    ];
    expect(judgeCase(CASE, answerOf({ statements, citations }))).toEqual(["invented 33000 in It costs 33,000 yen."]);
  });

  describe("of a sentence with something worked out", () => {
    const sentence = "Ask for it by 5 March 2031: 14 days, not counting the day.";
    const worked = ["5", "3", "2031"];
    const judged = (text: string, own: readonly string[] | undefined, citations: readonly number[] = [1]) =>
      judgeCase(
        caseOf({ must: [] }),
        answerOf({ statements: [...answerOf().statements, { text, language: "en", citations, ...(own ? { worked: own } : {}) }] }),
      );

    it("takes the figures that were worked out, and asks the passage for the rule's", () => {
      expect(judged(sentence, worked)).toEqual([]);
      expect(judged(sentence.replace("14 days", "15 days"), worked)).toEqual(["invented 15 in Ask for it by 5 March 2031: 15 days, not"]);
    });

    it("finds the same figures in a sentence that nothing was worked out for", () => {
      expect(judged(sentence, undefined)).toHaveLength(3);
    });

    it("finds a figure that was worked out for another sentence only", () => {
      const [first] = answerOf().statements;
      const statements = [
        { text: sentence, language: "en" as const, citations: [1], worked },
        { text: "It is open until 5 March 2031.", language: "en" as const, citations: [1], worked: [] },
        ...(first ? [first] : []),
      ];
      expect(judgeCase(CASE, answerOf({ statements }))).toEqual(worked.map((figure) => `invented ${figure} in It is open until 5 March 2031.`));
    });

    it("asks for a citation all the same", () => {
      expect(judged(sentence, worked, [])).toEqual([`uncited ${sentence.slice(0, 40)}`]);
    });
  });

  it("takes a date on which the source was checked for a figure of the source", () => {
    const { statements } = answerOf();
    expect(judgeCase(CASE, answerOf({ statements: [...statements, { text: "Checked on 21 November 2026.", language: "en", citations: [1] }] }))).toEqual([]);
  });

  it("does not hold the service's own words to citations", () => {
    const greeting: Partial<Answer> = {
      outcome: "greeting",
      status: "greeting",
      statements: [{ text: "Hello. Ask me within 14 days.", language: "en", citations: [] }],
      citations: [],
    };
    expect(judgeCase(CASE, answerOf(greeting))).toEqual([]);
  });

  it("does not care about capitals and full-width forms", () => {
    expect(judgeCase(caseOf({ must: ["ASK FOR"] }), answerOf())).toEqual([]);
    expect(judgeCase(caseOf({ must: ["14 days"] }), answerOf({ statements: [{ text: "within １４ days", language: "en", citations: [1] }] }))).toEqual([]);
  });

  it("looks for what must be said in the contacts too", () => {
    expect(judgeCase(caseOf({ must: ["0570-013904", "Information Center"] }), answerOf({ escalation: ESCALATION }))).toEqual([]);
  });
});

describe("an expected outcome", () => {
  const CANNED: Partial<Answer> = { statements: [{ text: "Within 14 days?", language: "en", citations: [] }], citations: [] };
  it.each<[EvalCase["expect"], Partial<Answer>, boolean]>([
    ["answer", {}, true],
    ["answer", { escalation: ESCALATION }, true],
    ["answer", { ...CANNED, outcome: "greeting" }, true],
    ["answer", { ...CANNED, outcome: "clarify" }, false],
    ["answer", { ...CANNED, outcome: "refused" }, false],
    ["answer+escalate", { escalation: ESCALATION }, true],
    ["answer+escalate", {}, false],
    ["answer+escalate", { ...CANNED, outcome: "handover", escalation: ESCALATION }, false],
    ["escalate", { ...CANNED, outcome: "urgent", escalation: ESCALATION }, true],
    ["escalate", { ...CANNED, outcome: "handover", escalation: { ...ESCALATION, contacts: [] } }, false],
    ["escalate", { ...CANNED, outcome: "clarify", escalation: ESCALATION }, false],
    ["refuse", { ...CANNED, outcome: "refused" }, true],
    ["refuse", { ...CANNED, outcome: "out_of_scope" }, true],
    ["refuse", { ...CANNED, outcome: "unanswerable" }, true],
    ["refuse", {}, false],
    ["clarify", { ...CANNED, outcome: "clarify" }, true],
    ["clarify", {}, false],
  ])("%s and the answer %j: fits %s", (expected, parts, fits) => {
    const faults = judgeCase(caseOf({ expect: expected }), answerOf({ status: String(parts.outcome ?? "answered"), ...parts }));
    expect(faults.filter((fault) => fault.startsWith("outcome")).length === 0).toBe(fits);
  });
});

describe("judgedText", () => {
  it("is the statements and then the contacts, as a reader meets them", () => {
    expect(judgedText(answerOf({ escalation: ESCALATION }))).toBe(
      "Ask for a new card within 14 days.\nIt costs 33,000 yen.\nInformation Center 0570-013904 Monday to Friday 08:30–17:15",
    );
  });
});
