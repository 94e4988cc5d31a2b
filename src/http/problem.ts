import type { Response } from "express";
import type { Messages } from "../knowledge/messages.ts";
import { say } from "../knowledge/messages.ts";
import type { Language } from "../language/languages.ts";

/** Every problem that a client can meet: its HTTP status, English title and message key (RFC 9457; design card §7). */
export const PROBLEMS = {
  empty: { status: 400, title: "Empty question", key: "error.empty" },
  not_text: { status: 400, title: "Message not readable", key: "error.notText" },
  unknown_language: { status: 400, title: "Unknown language", key: "error.language" },
  invalid_conversation: { status: 400, title: "Invalid conversation", key: "error.conversation" },
  unknown_prefecture: { status: 400, title: "Unknown prefecture", key: "error.prefecture" },
  origin_refused: { status: 403, title: "Origin not allowed", key: "error.origin" },
  not_found: { status: 404, title: "Not found", key: "error.notFound" },
  method_not_allowed: { status: 405, title: "Method not allowed", key: "error.method" },
  too_long: { status: 413, title: "Question too long", key: "error.tooLong" },
  rate_limited: { status: 429, title: "Too many questions", key: "error.rateLimit" },
  internal: { status: 500, title: "Internal error", key: "error.internal" },
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

export type Problem = {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly requestId: string;
};

/** The body of a problem, its detail in the person's language. */
export function problemOf(
  code: ProblemCode,
  {
    language,
    messages,
    requestId,
    values = {},
  }: { readonly language: Language; readonly messages: Messages; readonly requestId: string; readonly values?: Readonly<Record<string, string>> },
): Problem {
  const { status, title, key } = PROBLEMS[code];
  return { type: "about:blank", title, status, detail: say(messages, language, key, values), code, requestId };
}

export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
}
