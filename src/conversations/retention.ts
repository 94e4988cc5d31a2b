import type { Clock } from "../shared/clock.ts";
import type { Logger } from "../shared/logger.ts";
import type { ConversationStore } from "./store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** Deletes what is older than `days`, now and every hour. @returns a function that stops it */
export function startRetention(store: ConversationStore, days: number, clock: Clock, logger: Logger): () => void {
  const sweep = async (): Promise<void> => {
    const deleted = await store.deleteBefore(new Date(clock().getTime() - days * DAY_MS));
    if (deleted > 0) logger.info({ deleted }, "old conversations deleted");
  };
  const run = (): void =>
    void sweep().catch((error: unknown) => logger.error({ error: error instanceof Error ? error.message : "unknown" }, "deleting old conversations failed"));
  run();
  const timer = setInterval(run, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}
