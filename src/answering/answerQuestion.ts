import { composeAnswer } from "./composeAnswer.ts";
import { consultTables } from "./consultTables.ts";
import type { AnsweringDeps } from "./deps.ts";
import { escalate } from "./escalate.ts";
import { findApart } from "./findApart.ts";
import { joinAnswers } from "./joinAnswers.ts";
import { retrievePassages } from "./retrievePassages.ts";
import { safetyFirst } from "./safetyFirst.ts";
import { screenQuestion } from "./screenQuestion.ts";
import { type Answer, type Found, isStop, type Question, type Screened } from "./types.ts";
import { understandQuestion } from "./understandQuestion.ts";
import { verifyAnswer } from "./verifyAnswer.ts";
import { workOut } from "./workOut.ts";

/**
 * One question, one answer (design card §3). Every step gives the next one what it needs, or stops with a whole answer. A message that asks
 * about several subjects gets an answer to each.
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
  const apart = await findApart(screened, find, deps);
  const answers = await Promise.all(apart.map((found) => tell(found, apart.length, deps)));
  // Each subject names its own counters, so before the answers are one.
  return joinAnswers(answers.map((answer) => escalate(answer, deps)));
}

async function find(screened: Screened, deps: AnsweringDeps): Promise<Found> {
  deps.onStep?.("understand");
  const understood = await understandQuestion(screened, deps);
  if (isStop(understood)) return understood;
  deps.onStep?.("retrieve");
  return (understood.wished ? null : consultTables(understood, deps)) ?? retrievePassages(understood, deps);
}

/** @param answers to how many subjects an answer is given: each is the shorter */
async function tell(found: Found, answers: number, deps: AnsweringDeps): Promise<Answer> {
  if (isStop(found)) return found.answer;
  if ("compositions" in found) return verifyAnswer(found, deps);
  deps.onStep?.("workOut");
  const worked = await workOut(found, deps);
  deps.onStep?.("compose");
  const draft = await composeAnswer(worked, answers, deps);
  deps.onStep?.("verify");
  return verifyAnswer(draft, deps);
}
