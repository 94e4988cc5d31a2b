import type { NextFunction, Request, Response } from "express";
import type { Messages } from "../knowledge/messages.ts";
import type { NewId } from "../shared/ids.ts";
import { problemOf, sendProblem } from "./problem.ts";
import { problemLanguage, requestIdOf } from "./requestContext.ts";

/**
 * Lets a browser's page post only from this service's own address or an allowed one (ASVS 5.0 §3.4.2), and answers its CORS questions.
 * Programs that send no Origin (curl, other servers) are not pages: there is no cookie that could be misused through them.
 */
export function checkOrigin(allowed: readonly string[], messages: Messages, newId: NewId) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const origin = request.get("origin");
    response.vary("Origin");
    if (origin === undefined || origin === `${request.protocol}://${request.get("host")}` || allowed.includes(origin)) {
      if (origin !== undefined && allowed.includes(origin))
        response.set({
          "Access-Control-Allow-Origin": origin,
          "Access-Control-Allow-Headers": "content-type, x-request-id",
          "Access-Control-Allow-Methods": "GET, POST",
          "Access-Control-Max-Age": "600",
        });
      if (request.method === "OPTIONS") response.status(204).end();
      else next();
      return;
    }
    sendProblem(response, problemOf("origin_refused", { language: problemLanguage(request), messages, requestId: requestIdOf(request, newId) }));
  };
}
