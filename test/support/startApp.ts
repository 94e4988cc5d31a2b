import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import type { Kysely } from "kysely";
import pino from "pino";
import { parse } from "yaml";
import { z } from "zod";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { type AppDeps, createApp } from "../../src/app.ts";
import { type Config, loadConfig } from "../../src/config.ts";
import { type Database, openDatabase } from "../../src/conversations/database.ts";
import { createStore } from "../../src/conversations/store.ts";
import { createMetrics } from "../../src/http/metrics.ts";
import { problemSchema, replySchema } from "../../src/http/openapi.ts";
import type { NewId } from "../../src/shared/ids.ts";
import { answeringDeps } from "./answeringDeps.ts";

type Options = {
  readonly config?: Partial<Config>;
  readonly answering?: Partial<AnsweringDeps>;
  readonly isReady?: AppDeps["isReady"];
};

export type TestApp = {
  /** "http://127.0.0.1:54321" */
  readonly url: string;
  /** POST /api/chat with a value as JSON, or with text or bytes as they are. */
  readonly post: (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly database: Kysely<Database>;
  /** Lines that the service has logged so far. */
  readonly logged: readonly string[];
  readonly close: () => Promise<void>;
};

/** The whole service on a free loopback port: real knowledge/, database in memory, fixed clock, ids in order, no rate limit to speak of. */
export async function startApp({ config = {}, answering = {}, isReady = () => true }: Options = {}): Promise<TestApp> {
  const logged: string[] = [];
  const logger = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  const deps = await answeringDeps({ logger, ...answering });
  const database = await openDatabase(":memory:");
  const app = createApp({
    config: { ...loadConfig({}), rateLimitPerMinute: 1_000_000, ...config },
    answering: deps,
    store: createStore(database),
    newId: idsInOrder(),
    metrics: createMetrics("0.0.0-test", deps.index.embedder.id),
    version: "0.0.0-test",
    isReady,
  });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the test server has no port");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    post: (body, headers = {}) =>
      fetch(`${url}/api/chat`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: typeof body === "string" ? body : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
      }),
    database,
    logged,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      await database.destroy();
    },
  };
}

/** test-id-000001, test-id-000002, … */
export function idsInOrder(): NewId {
  let made = 0;
  return () => `test-id-${String(++made).padStart(6, "0")}`;
}

/** The reply in a response, which must be a 200 of exactly the published shape. */
export async function replyIn(response: Response): Promise<z.infer<typeof replySchema>> {
  const body = await response.text();
  if (response.status !== 200) throw new Error(`a reply was expected, not ${response.status} ${body.slice(0, 300)}`);
  return replySchema.parse(JSON.parse(body));
}

/** The problem in a response, which must say the same status as its body and be of exactly the published shape. */
export async function problemIn(response: Response): Promise<z.infer<typeof problemSchema>> {
  const body = await response.text();
  if (!response.headers.get("content-type")?.startsWith("application/problem+json"))
    throw new Error(`a problem was expected, not ${response.status} ${response.headers.get("content-type")} ${body.slice(0, 300)}`);
  const problem = problemSchema.parse(JSON.parse(body));
  if (problem.status !== response.status) throw new Error(`the problem says ${problem.status}, the response ${response.status}`);
  return problem;
}

/**
 * A sentence as knowledge/messages has it: in the first of the languages whose file holds it.
 * @example sentence("error.empty", "vi", "en")
 */
export function sentence(key: string, ...languages: readonly string[]): string {
  for (const language of languages) {
    const file = new URL(`../../knowledge/messages/${language}.yaml`, import.meta.url);
    const found = existsSync(file) ? messagesFile.parse(parse(readFileSync(file, "utf8"))).say[key] : undefined;
    if (found !== undefined) return found;
  }
  throw new Error(`none of ${languages.join(", ")} says ${key}`);
}
const messagesFile = z.object({ say: z.record(z.string(), z.string()) });
