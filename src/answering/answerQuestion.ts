import { composeAnswer } from "./composeAnswer.ts";
import { consultTables } from "./consultTables.ts";
import type { AnsweringDeps } from "./deps.ts";
import { escalate } from "./escalate.ts";
import { retrievePassages } from "./retrievePassages.ts";
import { safetyFirst } from "./safetyFirst.ts";
import { screenQuestion } from "./screenQuestion.ts";
import { type Answer, isStop, type Question, type Screened } from "./types.ts";
import { understandQuestion } from "./understandQuestion.ts";
import { verifyAnswer } from "./verifyAnswer.ts";
import { workOut } from "./workOut.ts";

/**
 * One question, one answer (design card §3). Every step gives the next one what it needs, or stops with a whole answer.
 * @example (await answerQuestion(question, deps)).outcome // "answered"
 */
export async function answerQuestion(question: Question, deps: AnsweringDeps): Promise<Answer> {
  deps.onStep?.("screen");
  const screened = await screenQuestion(question, deps);
  const answer = isStop(screened) ? screened.answer : await findAnswer(screened, deps);
  deps.onStep?.("escalate");
  return escalate(isStop(screened) ? answer : safetyFirst(answer, screened, deps), deps);
}

async function findAnswer(screened: Screened, deps: AnsweringDeps): Promise<Answer> {
  deps.onStep?.("understand");
  const understood = await understandQuestion(screened, deps);
  if (isStop(understood)) return understood.answer;
  deps.onStep?.("retrieve");
  const tables = consultTables(understood, deps);
  if (tables) return verifyAnswer(tables, deps);
  const grounded = await retrievePassages(understood, deps);
  if (isStop(grounded)) return grounded.answer;
  deps.onStep?.("workOut");
  const worked = await workOut(grounded, deps);
  deps.onStep?.("compose");
  const draft = await composeAnswer(worked, deps);
  deps.onStep?.("verify");
  return verifyAnswer(draft, deps);
}
