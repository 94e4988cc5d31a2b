import { answerQuestion } from "../src/answering/answerQuestion.ts";
import type { AnsweringDeps } from "../src/answering/deps.ts";
import type { Answer, Turn } from "../src/answering/types.ts";
import type { EvalCase } from "./cases.ts";
import { type Fault, judgeCase } from "./judgeCase.ts";

export type Result = { readonly case: EvalCase; readonly answer: Answer; readonly faults: readonly Fault[]; readonly milliseconds: number };

/** Asks every case in process, earlier turns first, and judges the last answer. */
export async function runCases(cases: readonly EvalCase[], deps: AnsweringDeps): Promise<Result[]> {
  const results: Result[] = [];
  for (const expected of cases) {
    const turns: Turn[] = [];
    for (const text of expected.turns) turns.push(turnOf(text, await ask(expected.id, text, turns, deps)));
    const started = performance.now();
    const answer = await ask(expected.id, expected.q, turns, deps);
    results.push({ case: expected, answer, faults: judgeCase(expected, answer), milliseconds: performance.now() - started });
  }
  return results;
}

const turnOf = (text: string, { language, subject, facet }: Answer): Turn => ({ text, language, subject, facet });

const ask = (id: string, text: string, turns: readonly Turn[], deps: AnsweringDeps): Promise<Answer> =>
  answerQuestion({ conversation: id, message: id, text, menuLanguage: null, prefecture: null, turns, receivedAt: deps.clock() }, deps);
