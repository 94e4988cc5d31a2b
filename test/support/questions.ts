import pino from "pino";
import { type Answer, isStop, type Question, type Stop, type Turn } from "../../src/answering/types.ts";
import type { Logger } from "../../src/shared/logger.ts";
import { NOW } from "./answeringDeps.ts";

/** A question as it comes from a channel. */
export const question = (text: string, parts: Partial<Question> = {}): Question => ({
  conversation: "conversation-1",
  message: "message-1",
  text,
  menuLanguage: null,
  prefecture: null,
  turns: [],
  receivedAt: NOW,
  ...parts,
});

/** An earlier question of the conversation. */
export const turn = (text: string, parts: Partial<Turn> = {}): Turn => ({ text, language: "en", subject: null, facet: null, ...parts });

/** The turn that a question and its answer leave behind. */
export const turnOf = (text: string, { language, subject, facet }: Answer): Turn => ({ text, language, subject, facet });

/** The answer of a step that must have stopped. */
export function stopped<Next extends object>(result: Next | Stop): Answer {
  if (!isStop(result)) throw new Error("the step was expected to stop");
  return result.answer;
}

/** The result of a step that must have gone on. */
export function wentOn<Next extends object>(result: Next | Stop): Next {
  if (isStop(result)) throw new Error(`the step was expected to go on, not to stop with ${result.answer.status}`);
  return result;
}

/** A logger that keeps its lines. */
export function keepingLogger(): { logger: Logger; logged: string[] } {
  const logged: string[] = [];
  return { logger: pino({ level: "debug", base: null, timestamp: false }, { write: (line: string) => void logged.push(line) }), logged };
}
