import { languageOfMessage, say } from "../knowledge/messages.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Answer, Question, Screened } from "./types.ts";

type Canned = Pick<Answer, "outcome" | "status"> & { readonly key: string; readonly values?: Readonly<Record<string, string>> } & Partial<
    Pick<Answer, "suggestions" | "subject" | "facet" | "escalation">
  >;

/** An answer in the service's own words, from knowledge/messages: greetings, refusals, "which one do you mean?". */
export function cannedAnswer(
  question: Question & Partial<Screened>,
  language: Answer["language"],
  { key, values = {}, ...rest }: Canned,
  { knowledge }: Pick<AnsweringDeps, "knowledge">,
): Answer {
  return {
    conversation: question.conversation,
    message: question.message,
    language,
    statements: [{ text: say(knowledge.messages, language, key, values), language: languageOfMessage(knowledge.messages, language, key), citations: [] }],
    original: null,
    citations: [],
    escalation: null,
    suggestions: [],
    composer: "none",
    subject: null,
    facet: null,
    masked: question.masked ?? [],
    ...rest,
  };
}
