import { isUtf8 } from "node:buffer";
import { fileURLToPath } from "node:url";
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import { chatRoute } from "./channels/web/chatRoute.ts";
import { BODY_BYTES, QUESTION_CHARACTERS } from "./channels/web/limits.ts";
import { pageMessages } from "./channels/web/pageMessages.ts";
import type { Config } from "./config.ts";
import type { ConversationDeps } from "./conversations/receiveMessage.ts";
import { checkOrigin } from "./http/checkOrigin.ts";
import type { Metrics } from "./http/metrics.ts";
import { openapi } from "./http/openapi.ts";
import { type ProblemCode, problemOf, sendProblem } from "./http/problem.ts";
import { problemLanguage, requestIdOf } from "./http/requestContext.ts";
import { parseLanguage } from "./language/languages.ts";

const PAGE = fileURLToPath(new URL("channels/web/page/", import.meta.url));
const WIDGET = fileURLToPath(new URL("../dist/widget/", import.meta.url));
const MINUTE_MS = 60_000;

export type AppDeps = ConversationDeps & { readonly config: Config; readonly metrics: Metrics; readonly version: string; readonly isReady: () => boolean };

/** Every route on one screen. */
export function createApp(deps: AppDeps): Express {
  const { config, metrics, answering, newId } = deps;
  const { messages } = answering.knowledge;
  const app = express();
  const problem =
    (code: ProblemCode) =>
    (request: Request, response: Response): void =>
      sendProblem(response, problemOf(code, { language: problemLanguage(request), messages, requestId: requestIdOf(request, newId) }));

  app.disable("x-powered-by");
  app.set("trust proxy", config.trustedProxies);
  app.use((request, response, next) => {
    response.set("X-Request-Id", requestIdOf(request, newId, response));
    next();
  });
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY },
      referrerPolicy: { policy: "no-referrer" },
      crossOriginResourcePolicy: false,
    }),
  );

  app.get("/health/live", (_request, response) => void response.json({ status: "live" }));
  app.get("/health/ready", (_request, response) => void response.status(deps.isReady() ? 200 : 503).json({ status: deps.isReady() ? "ready" : "not ready" }));
  app.get("/metrics", async (_request, response) => void response.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
  app.get("/openapi.json", (_request, response) => void response.json(openapi(deps.version)));

  app.use("/api", checkOrigin(config.allowedOrigins, messages, newId), noStore);
  app.get(
    "/api/messages",
    (request, response) =>
      void response.json(pageMessages(messages, parseLanguage(String(request.query.language ?? "")) ?? problemLanguage(request), config.retentionDays)),
  );
  app.post(
    "/api/chat",
    rateLimit({ windowMs: MINUTE_MS, limit: config.rateLimitPerMinute, standardHeaders: "draft-8", legacyHeaders: false, handler: problem("rate_limited") }),
    express.json({ limit: BODY_BYTES, strict: true, verify: refuseOtherBytes }),
    chatRoute(deps, metrics),
  );
  app.all("/api/chat", allow("POST"), problem("method_not_allowed"));
  app.all("/api/messages", allow("GET, HEAD"), problem("method_not_allowed"));

  app.use("/widget", express.static(WIDGET, { index: false }));
  app.use(express.static(PAGE, { extensions: ["html"] }));
  app.use(problem("not_found"));
  app.use(lastHandler(deps));
  return app;
}

/** ASVS 5.0 §3.4: nothing but our own files, and no page of others around ours yet. */
const CONTENT_SECURITY = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "connect-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
  "object-src": ["'none'"],
};

/** RFC 9110 §15.5.6: a 405 says what is allowed. */
const allow =
  (methods: string) =>
  (_request: Request, response: Response, next: () => void): void => {
    response.set("Allow", methods);
    next();
  };

/** Bytes that are no UTF-8 would otherwise be read as replacement characters and answered. */
function refuseOtherBytes(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw Object.assign(new Error("the body is not UTF-8"), { status: 400 });
}

const noStore = (_request: Request, response: Response, next: () => void): void => {
  response.set("Cache-Control", "no-store");
  next();
};

/** What body-parser and routes throw, as a problem: the client's faults as 4xx, everything else as 500 without detail. */
function lastHandler({ answering, newId }: AppDeps): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const requestId = requestIdOf(request, newId);
    const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
    const code: ProblemCode = status === 413 ? "too_long" : status >= 400 && status < 500 ? "not_text" : "internal";
    if (code === "internal")
      answering.logger.error({ requestId, error: error instanceof Error ? (error.stack ?? error.message) : "unknown" }, "a request failed");
    sendProblem(
      response,
      problemOf(code, {
        language: problemLanguage(request),
        messages: answering.knowledge.messages,
        requestId,
        values: { limit: String(QUESTION_CHARACTERS) },
      }),
    );
  };
}
