import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createApp } from "./app.ts";
import { loadConfig } from "./config.ts";
import { openDatabase } from "./conversations/database.ts";
import { startRetention } from "./conversations/retention.ts";
import { createStore } from "./conversations/store.ts";
import { createAnsweringDeps } from "./deps.ts";
import { createMetrics } from "./http/metrics.ts";
import { randomId } from "./shared/ids.ts";
import { createLogger } from "./shared/logger.ts";
import { readVersion } from "./shared/version.ts";

/** Longest wait for open answers after SIGTERM. */
const DRAIN_MS = 10_000;

/** Building takes several times the memory of answering; a process of its own gives it back. It shows the progress bar. */
async function buildApart(): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(new URL("cli.ts", import.meta.url)), "index"], { stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("the index could not be built; the reason stands above");
}

const config = loadConfig();
const logger = createLogger(config.logLevel);
const [answering, database] = await Promise.all([
  createAnsweringDeps(config, { logger, build: buildApart, onRebuild: (reason) => logger.info({ reason }, "the index is built anew") }),
  openDatabase(config.dataDirectory),
]);
const store = createStore(database);
const stopRetention = startRetention(store, config.retentionDays, answering.clock, logger);
const version = readVersion();

let ready = true;
const app = createApp({
  config,
  answering,
  store,
  newId: randomId,
  metrics: createMetrics(version, answering.index.embedder.id),
  version,
  isReady: () => ready,
});
const server = app.listen(config.port, config.host, (error?: Error) => {
  if (error) throw error;
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  logger.info(
    { host: config.host, port, passages: answering.passages.size },
    `ready on http://${config.host === "127.0.0.1" ? "localhost" : config.host}:${port}`,
  );
});

/** Not ready first, so that no new question comes; then open answers end; then the store closes. */
const drain = (signal: string): void => {
  if (!ready) return;
  ready = false;
  logger.info({ signal }, "draining");
  stopRetention();
  const giveUp = setTimeout(() => process.exit(1), DRAIN_MS);
  giveUp.unref();
  server.close(() => void database.destroy().then(() => process.exit(0)));
  server.closeIdleConnections();
};
process.on("SIGTERM", drain);
process.on("SIGINT", drain);
