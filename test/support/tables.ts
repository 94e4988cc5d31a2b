import { answerQuestion } from "../../src/answering/answerQuestion.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { readTableQuestion } from "../../src/answering/tables/readTableQuestion.ts";
import type { TableQuestion } from "../../src/answering/tables/types.ts";
import type { Answer, Question, Understood } from "../../src/answering/types.ts";
import type { Language } from "../../src/language/languages.ts";
import { answeringDeps } from "./answeringDeps.ts";
import { question } from "./questions.ts";

/** An answer over the real knowledge/, at noon of Tuesday 24 November 2026 in Japan or at another moment. */
export async function answered(text: string, now?: string, parts: Partial<Question> = {}): Promise<Answer> {
  return answerQuestion(question(text, parts), await answeringDeps(now ? { clock: () => new Date(now) } : {}));
}

export const said = ({ statements }: Answer): string => statements.map(({ text }) => text).join("\n");

/** A question after the understanding step, leaning on nothing. */
export const understoodAs = (text: string, language: Language, parts: Partial<Understood> = {}): Understood => ({
  ...question(text),
  clean: text,
  language,
  masked: [],
  cues: [],
  followUp: "none",
  previous: null,
  ...parts,
});

/** A question as the tables read it. */
export function readAs(text: string, language: Language, deps: AnsweringDeps, parts: Partial<Understood> = {}): TableQuestion {
  const read = readTableQuestion(understoodAs(text, language, parts), deps);
  if (!read) throw new Error(`no words for tables in ${language}`);
  return read;
}
