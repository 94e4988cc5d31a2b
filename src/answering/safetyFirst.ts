import { say } from "../knowledge/messages.ts";
import { citeInto } from "./citeInto.ts";
import type { AnsweringDeps } from "./deps.ts";
import { groundingOf } from "./groundingOf.ts";
import { concernAnswer } from "./screenQuestion.ts";
import type { Answer, Screened } from "./types.ts";

/** Puts what the question's concern says, and its lines, before the answer to what else was asked; that alone where nothing else was found. */
export function safetyFirst(answer: Answer, screened: Screened, deps: AnsweringDeps): Answer {
  const { concern, language } = screened;
  if (!concern) return answer;
  const safety = concernAnswer(screened, concern, deps);
  if (answer.outcome !== "answered") return safety;
  const citations = [...answer.citations];
  const lines = concern.contacts.flatMap((id) => groundingOf(`hotline:${id}`, "contact", language, deps) ?? []);
  const markers = [...new Set(lines.flatMap((line) => citeInto(citations, line, language, deps)))];
  return {
    ...answer,
    statements: [{ text: say(deps.knowledge.messages, language, concern.say), language, citations: markers }, ...answer.statements],
    citations,
    escalation: safety.escalation,
  };
}
