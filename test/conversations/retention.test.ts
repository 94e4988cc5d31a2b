import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../src/conversations/database.ts";
import { startRetention } from "../../src/conversations/retention.ts";
import { type ConversationStore, createStore } from "../../src/conversations/store.ts";
import { silentLogger } from "../../src/shared/logger.ts";

const NOON = new Date("2026-11-24T03:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

/** A store that remembers the moments it was asked to delete before. */
const recording = async (deleteBefore: ConversationStore["deleteBefore"] = async () => 0): Promise<{ store: ConversationStore; moments: Date[] }> => {
  const moments: Date[] = [];
  const real = createStore(await openDatabase(":memory:"));
  return {
    moments,
    store: {
      ...real,
      deleteBefore: async (moment) => {
        moments.push(moment);
        return deleteBefore(moment);
      },
    },
  };
};

describe("startRetention", () => {
  it("deletes at once what is older than its days, and keeps the rest", async () => {
    const store = createStore(await openDatabase(":memory:"));
    await store.open("31-days-old", new Date(NOON.getTime() - 31 * DAY_MS));
    await store.open("30-days-old", new Date(NOON.getTime() - 30 * DAY_MS));
    await store.open("today", NOON);
    const stop = startRetention(store, 30, () => NOON, silentLogger);
    await vi.waitFor(async () => expect(await store.exists("31-days-old")).toBe(false));
    stop();
    expect([await store.exists("30-days-old"), await store.exists("today")]).toEqual([true, true]);
  });

  it("does so again every hour, by the time it is then", async () => {
    const { store, moments } = await recording();
    let now = NOON;
    const stop = startRetention(store, 1, () => now, silentLogger);
    now = new Date(NOON.getTime() + HOUR_MS);
    vi.advanceTimersByTime(HOUR_MS);
    stop();
    expect(moments).toEqual([new Date(NOON.getTime() - DAY_MS), new Date(NOON.getTime() + HOUR_MS - DAY_MS)]);
  });

  it("stops when it is told to", async () => {
    const { store, moments } = await recording();
    startRetention(store, 1, () => NOON, silentLogger)();
    vi.advanceTimersByTime(5 * HOUR_MS);
    expect(moments).toHaveLength(1);
  });

  it("logs a failure and tries again", async () => {
    const errors: unknown[] = [];
    const { store, moments } = await recording(async () => {
      throw new Error("disk full");
    });
    const stop = startRetention(store, 1, () => NOON, {
      ...silentLogger,
      error: (...line: unknown[]) => void errors.push(line),
      info: silentLogger.info,
      warn: silentLogger.warn,
      debug: silentLogger.debug,
    });
    vi.advanceTimersByTime(HOUR_MS);
    stop();
    await vi.waitFor(() => expect(errors).toHaveLength(2));
    expect(JSON.stringify(errors[0])).toContain("disk full");
    expect(moments).toHaveLength(2);
  });
});
