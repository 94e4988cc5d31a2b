import { likeliestOf } from "../retrieval/classifyText.ts";
import { RANKING } from "../retrieval/parameters.ts";
import type { AnsweringDeps } from "./deps.ts";
import { isOneThing } from "./isOneThing.ts";
import { splitQuestions } from "./splitQuestions.ts";
import { type Found, isStop, type Screened, type Turn } from "./types.ts";

/** What is said where nothing fits the message as a whole: one of its questions may fit something. */
const NOTHING_FITTED: ReadonlySet<string> = new Set(["unanswerable_no_passage", "out_of_scope_other_field", "clarify_equal_subjects"]);

type Find = (screened: Screened, deps: AnsweringDeps) => Promise<Found>;

/** Questions of a message that are about one subject, as one text, and what was found for the first of them. */
type Part = { readonly text: string; readonly found: Found };

/**
 * What is found for a message: one thing for all of it, or one for each of its subjects. Its questions are asked one after the other, each as
 * one that may lean on those before ("and what does it cost?"); only a question that surely is about another subject is one apart.
 */
export async function findApart(screened: Screened, find: Find, deps: AnsweringDeps): Promise<readonly Found[]> {
  const questions = splitQuestions(screened.clean, screened.language, deps);
  const whole = await find(screened, deps);
  // The tables see to every need of a message, or leave it; what was declined for what it says stays declined.
  if (questions.length < 2 || "compositions" in whole || (isStop(whole) && !NOTHING_FITTED.has(whole.answer.status))) return [whole];
  if (!isAnyElsewhere(questions, whole, screened, deps)) return [whole];
  const parts: Part[] = [];
  const turns: Turn[] = [...screened.turns];
  for (const text of questions) {
    const found = await find({ ...screened, clean: text, turns: [...turns] }, deps);
    const last = parts.at(-1);
    // What is not sure leans on the question beside it: none is left out.
    if (last && (!isSure(found) || !isSure(last.found) || isOneThing(thingOf(found), thingOf(last.found))))
      parts[parts.length - 1] = { text: `${last.text} ${text}`, found: isSure(last.found) ? last.found : found };
    else parts.push({ text, found });
    turns.push({ text, language: screened.language, ...subjectOf(parts.at(-1)?.found ?? found) });
  }
  const [first] = parts;
  if (!first || parts.every(({ found }) => isOneThing(thingOf(found), thingOf(first.found)))) return [whole];
  return Promise.all(
    parts.map(async ({ text, found }) => {
      const together = questions.includes(text) ? found : await find({ ...screened, clean: text }, deps);
      return isSure(together) ? together : found;
    }),
  );
}

/** Whether a question by itself is likely about another subject than the message: most messages are about one thing, and to find for each question makes the answer wait twice as long. */
const isAnyElsewhere = (questions: readonly string[], whole: Found, { language }: Screened, { index }: AnsweringDeps): boolean =>
  questions.some((text) => {
    const { label, likely } = likeliestOf(text, language, index);
    return likely >= RANKING.elsewhere && !isOneThing(label, thingOf(whole));
  });

const isSure = (found: Found): boolean => !isStop(found) && found.confidence >= RANKING.apart;

const thingOf = (found: Found): string => subjectOf(found).subject ?? "";

const subjectOf = (found: Found): Pick<Turn, "subject" | "facet"> => {
  const { subject, facet } = isStop(found) ? found.answer : found;
  return { subject, facet };
};
