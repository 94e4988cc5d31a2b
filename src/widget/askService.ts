import type { Reply } from "../channels/web/reply.ts";
import type { Language } from "../language/languages.ts";
import { isReply } from "./isReply.ts";
import { type Problem, readProblem, UNREACHABLE } from "./problem.ts";
import { readEvents } from "./readEvents.ts";

export type Question = { readonly text: string; readonly language: Language; readonly conversation?: string };
export type Asked = { readonly reply: Reply } | { readonly problem: Problem };

/** Sends a question to POST /api/chat. Whatever goes wrong on the way comes back as a problem; nothing is thrown. */
export async function askService(service: URL, question: Question, signal: AbortSignal): Promise<Asked> {
  try {
    const response = await fetch(new URL("api/chat", service), {
      method: "POST",
      // Accept-Language tells even those errors in the person's words that come before the body is read.
      headers: { "Content-Type": "application/json", Accept: "text/event-stream", "Accept-Language": question.language },
      body: JSON.stringify(question),
      // The service knows a conversation by its number alone; a member of staff's cookie has no business here.
      credentials: "omit",
      signal,
    });
    if (response.ok && response.body && response.headers.get("Content-Type")?.startsWith("text/event-stream")) return await readAnswer(response.body);
    return toAsked(await response.json(), response.status);
  } catch {
    return { problem: UNREACHABLE };
  }
}

async function readAnswer(body: ReadableStream<Uint8Array>): Promise<Asked> {
  for await (const { event, data } of readEvents(body)) {
    if (event === "answer" || event === "error") return toAsked(JSON.parse(data), 0);
  }
  return { problem: UNREACHABLE };
}

const toAsked = (value: unknown, status: number): Asked => (isReply(value) ? { reply: value } : { problem: readProblem(value, status) });
