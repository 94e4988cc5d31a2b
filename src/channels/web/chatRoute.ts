import type { Request, Response } from "express";
import type { StepName } from "../../answering/deps.ts";
import { type ConversationDeps, receiveMessage } from "../../conversations/receiveMessage.ts";
import type { Metrics } from "../../http/metrics.ts";
import { problemOf, sendProblem } from "../../http/problem.ts";
import { problemLanguage, requestIdOf } from "../../http/requestContext.ts";
import { LANGUAGE_TAGS } from "../../language/languages.ts";
import { KEEP_ALIVE_MS, QUESTION_CHARACTERS } from "./limits.ts";
import { parseChat } from "./parseChat.ts";
import { toReply } from "./reply.ts";

/** POST /api/chat: one message in, one answer out, as JSON or as an event stream of steps and the answer. */
export function chatRoute(deps: ConversationDeps, metrics: Metrics) {
  const { knowledge, clock, logger } = deps.answering;
  const prefectures = new Set(knowledge.prefectures.map(({ id }) => id));
  const values = { limit: String(QUESTION_CHARACTERS), languages: LANGUAGE_TAGS.join(", ") };
  return async (request: Request, response: Response): Promise<void> => {
    const requestId = requestIdOf(request, deps.newId);
    const parsed = parseChat(request.body, prefectures);
    if (!parsed.ok) {
      sendProblem(response, problemOf(parsed.code, { language: problemLanguage(request), messages: knowledge.messages, requestId, values }));
      return;
    }
    const started = clock().getTime();
    const streams = request.accepts(["application/json", "text/event-stream"]) === "text/event-stream";
    const events = streams ? openEvents(response) : null;
    try {
      const answer = await receiveMessage(parsed.inbound, deps, (step: StepName) => events?.send("step", { step }));
      metrics.answered("web", answer.language, answer.status, (clock().getTime() - started) / 1000);
      if (events) events.send("answer", toReply(answer));
      else response.json(toReply(answer));
    } catch (error) {
      if (!events) throw error;
      logger.error({ requestId, error: error instanceof Error ? error.message : "unknown" }, "a question failed");
      events.send("error", problemOf("internal", { language: problemLanguage(request), messages: knowledge.messages, requestId }));
    } finally {
      events?.close();
    }
  };
}

/** An event stream (WHATWG HTML §9.2). Data is one JSON line, so no line break can start another field. */
function openEvents(response: Response): { send: (event: "step" | "answer" | "error", data: unknown) => void; close: () => void } {
  response.status(200).set({ "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-cache, no-store", "X-Accel-Buffering": "no" });
  response.flushHeaders();
  const timer = setInterval(() => response.write(": keep-alive\n\n"), KEEP_ALIVE_MS);
  return {
    send: (event, data) => void (response.writableEnded || response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)),
    close: () => {
      clearInterval(timer);
      response.end();
    },
  };
}
