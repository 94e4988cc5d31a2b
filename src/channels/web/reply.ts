import { renderText } from "../../answering/renderText.ts";
import type { Answer } from "../../answering/types.ts";
import { renderHtml } from "./renderHtml.ts";

/** The reply of POST /api/chat (design card §7). `statements` is `text` in pieces with the language of each, for screen readers. */
export const toReply = (answer: Answer) => ({
  conversation: answer.conversation,
  message: answer.message,
  language: answer.language,
  outcome: answer.outcome,
  status: answer.status,
  text: renderText(answer),
  html: renderHtml(answer),
  statements: answer.statements,
  original: answer.original,
  citations: answer.citations,
  escalation: answer.escalation,
  suggestions: answer.suggestions,
  composer: answer.composer,
  masked: answer.masked,
});

export type Reply = ReturnType<typeof toReply>;
