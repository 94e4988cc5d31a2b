import { describe, expect, it } from "vitest";
import type { EvalCase } from "../../eval/cases.ts";
import { problems, report } from "../../eval/report.ts";
import type { Result } from "../../eval/runCases.ts";
import { answerOf } from "../support/answer.ts";

const caseOf = (id: string, parts: Partial<EvalCase> = {}): EvalCase => ({
  id,
  lang: "en",
  q: `question ${id}`,
  turns: [],
  topic: "lost-card",
  expect: "answer",
  must: [],
  must_not: [],
  dataset: "small",
  ...parts,
});
const right = (id: string, parts: Partial<EvalCase> = {}, milliseconds = 10): Result => ({
  case: caseOf(id, parts),
  answer: answerOf(),
  faults: [],
  milliseconds,
});

const RESULTS: readonly Result[] = [
  right("1"),
  right("2", { lang: "vi" }, 20),
  { ...right("3", {}, 30), answer: answerOf({ outcome: "unanswerable", status: "unanswerable_no_passage" }), faults: ["outcome unanswerable_no_passage"] },
  { ...right("4", { expect: "refuse", topic: "weather" }, 40), faults: ["outcome answered", "invented 9 in It is 9."] },
];

describe("report", () => {
  const lines = report(RESULTS).split("\n");

  it("counts strictly right answers, with share and interval", () => {
    expect(lines[0]).toMatch(/^all +2\/4 +50\.0 % +\[15\.0 %, 85\.0 %\]$/);
    expect(lines.find((line) => line.startsWith("lang vi"))).toMatch(/1\/1 +100\.0 %/);
    expect(lines.find((line) => line.startsWith("lang en"))).toMatch(/1\/3 +33\.3 %/);
    expect(lines.find((line) => line.startsWith("dataset small"))).toMatch(/2\/4/);
  });

  it("shows the topics that have a fault", () => {
    expect(lines.filter((line) => line.includes("×")).map((line) => line.split("  ")[0])).toEqual(["en × lost-card", "en × weather"]);
  });

  it("sets false refusals beside false answers", () => {
    expect(report(RESULTS)).toContain("false refusals 1/3; false answers 1/1; wrong language 0; invented figures 1");
  });

  it("says how long a question takes", () => {
    expect(report(RESULTS)).toMatch(/p50 30\.0 ms, p95 40\.0 ms/);
  });
});

describe("problems", () => {
  it("shows each wrong answer with its faults, and no right one", () => {
    const text = problems(RESULTS);
    expect(text).toContain("3 [en] question 3");
    expect(text).toContain("outcome answered; invented 9 in It is 9.");
    expect(text).not.toContain("question 1");
  });

  it("is empty when all is right", () => {
    expect(problems([right("1")])).toBe("");
  });
});
