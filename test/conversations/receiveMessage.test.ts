import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { type Database, openDatabase } from "../../src/conversations/database.ts";
import { type ConversationDeps, receiveMessage } from "../../src/conversations/receiveMessage.ts";
import { type ConversationStore, createStore } from "../../src/conversations/store.ts";
import type { Clock } from "../../src/shared/clock.ts";
import { answeringDeps, BUILD_TIMEOUT_MS, fixedClock, NOW } from "../support/answeringDeps.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";
import { idsInOrder } from "../support/startApp.ts";

const inbound = (text: string, conversation: string | null = null) => ({ text, conversation, language: null, prefecture: null });
const source = (path: string): string => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

/** A second later each time it is read. */
function secondBySecond(): Clock {
  let read = 0;
  return () => new Date(NOW.getTime() + 1000 * ++read);
}

let answering: AnsweringDeps;
beforeAll(async () => {
  answering = await answeringDeps();
}, BUILD_TIMEOUT_MS);

async function counter(
  over: Partial<AnsweringDeps> = {},
  directory = ":memory:",
): Promise<{ deps: ConversationDeps; database: Kysely<Database>; rows: () => Promise<unknown[]> }> {
  const database = await openDatabase(directory);
  onTestFinished(() => database.destroy());
  return {
    database,
    deps: { answering: { ...answering, ...over }, store: createStore(database), newId: idsInOrder() },
    rows: () => database.selectFrom("messages").selectAll().orderBy("asked_at").execute(),
  };
}

describe("receiveMessage stores", () => {
  it("the question and its answer, with the time of each", async () => {
    const { deps, rows } = await counter({ clock: secondBySecond() });
    const answer = await receiveMessage(inbound("Hello"), deps);
    expect(await rows()).toEqual([
      expect.objectContaining({
        id: answer.message,
        conversation_id: answer.conversation,
        question: "Hello",
        status: "greeting_greeting",
        language: "en",
        answer: answer.statements[0]?.text,
        asked_at: NOW.getTime() + 1000,
      }),
    ]);
    const [row] = await deps.store.turns(answer.conversation);
    expect(row?.text).toBe("Hello");
  });

  it("the answer later than the question", async () => {
    const { deps, database } = await counter({ clock: secondBySecond() });
    await receiveMessage(inbound("Hello"), deps);
    const row = await database.selectFrom("messages").select(["asked_at", "answered_at"]).executeTakeFirstOrThrow();
    expect(row.answered_at).toBeGreaterThan(row.asked_at);
  });

  it("the question before the first step of the answer", async () => {
    const { deps, database } = await counter();
    const found: unknown[] = [];
    const store: ConversationStore = {
      ...deps.store,
      addQuestion: async (question) => {
        await deps.store.addQuestion(question);
        found.push("question");
      },
      addAnswer: async (answer) => {
        found.push("answer");
        await deps.store.addAnswer(answer);
      },
    };
    await receiveMessage(inbound("Hello"), { ...deps, store }, (step) => void found.push(step));
    expect(found).toEqual(["question", "screen", "understand", "escalate", "answer"]);
    expect(await database.selectFrom("messages").select("id").execute()).toHaveLength(1);
  });

  it("the question though the answer fails", async () => {
    const { deps, rows } = await counter({
      findAliases: () => {
        throw new Error("the index is gone");
      },
    });
    await expect(receiveMessage(inbound("How long can a student stay in Japan?"), deps)).rejects.toThrow("the index is gone");
    expect(await rows()).toEqual([expect.objectContaining({ question: "How long can a student stay in Japan?", answered_at: null, answer: null })]);
  });

  it("the question though the process is killed before it is answered", async () => {
    const directory = temporaryDirectory();
    const script = `
      const [{ openDatabase }, { createStore }, { receiveMessage }] = await Promise.all([import(${source("conversations/database.ts")}), import(${source("conversations/store.ts")}), import(${source("conversations/receiveMessage.ts")})]);
      const store = createStore(await openDatabase(${JSON.stringify(directory)}));
      let made = 0;
      const deps = { store, newId: () => "id-" + ++made, answering: { clock: () => new Date(${NOW.getTime()}) } };
      await receiveMessage({ text: "Is my message lost?", conversation: null, language: null, prefecture: null }, deps, () => process.kill(process.pid, "SIGKILL"));`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "ignore", "inherit"] });
    const [, signal] = await once(child, "exit");
    expect(signal).toBe("SIGKILL");
    const { rows } = await counter({}, directory);
    expect(await rows()).toEqual([expect.objectContaining({ question: "Is my message lost?", answered_at: null })]);
  });

  it("no personal data, in no column and no byte of the file", async () => {
    const directory = temporaryDirectory();
    const { deps, rows } = await counter({}, directory);
    await receiveMessage(inbound("My residence card AB12345678CD is lost, call 090-1234-5678 or mail taro.yamada@example.com. How do I get a new one?"), deps);
    expect(await rows()).toEqual([expect.objectContaining({ question: expect.stringContaining("[residence-card]") })]);
    const bytes = readdirSync(directory)
      .map((name) => readFileSync(join(directory, name), "latin1"))
      .join("");
    expect(bytes).toContain("[residence-card]");
    expect(bytes).not.toMatch(/12345678|1234-5678|taro\.yamada/);
  });

  it("well-formed visible text, whatever came in", async () => {
    const { deps, database } = await counter();
    await receiveMessage(inbound("vis\u200ba\u0000 \ud800 extension"), deps);
    expect((await database.selectFrom("messages").select("question").executeTakeFirst())?.question).toBe("visa extension");
  });
});

describe("receiveMessage in a conversation", () => {
  it("goes on where the person was", async () => {
    const { deps } = await counter();
    const first = await receiveMessage(inbound("ざいりゅうカードを なくしました"), deps);
    const second = await receiveMessage(inbound("OK", first.conversation), deps);
    expect(second).toMatchObject({ conversation: first.conversation, language: "ja-simple" });
    expect(await deps.store.turns(first.conversation)).toHaveLength(2);
  });

  it("begins anew for one that is not known, under an id of our own", async () => {
    const { deps, database } = await counter();
    const answer = await receiveMessage(inbound("Hello", "not-known-here"), deps);
    expect(answer.conversation).toBe("test-id-000001");
    expect(await database.selectFrom("conversations").select("id").execute()).toEqual([{ id: "test-id-000001" }]);
  });

  it("begins anew when retention has deleted it", async () => {
    const { deps } = await counter();
    const first = await receiveMessage(inbound("Hello"), deps);
    await deps.store.deleteBefore(new Date(NOW.getTime() + 1));
    const second = await receiveMessage(inbound("Hello", first.conversation), deps);
    expect(second.conversation).not.toBe(first.conversation);
  });

  it("never sees the turns of another", async () => {
    const { deps } = await counter();
    await receiveMessage(inbound("How long can a student stay in Japan?"), deps);
    const stranger = await receiveMessage(inbound("And can they work?"), deps);
    const alone = await receiveMessage(inbound("And can they work?"), (await counter()).deps);
    expect(stranger.statements).toEqual(alone.statements);
  });

  it("keeps every message of two that come at once", async () => {
    const { deps, rows } = await counter({ clock: fixedClock });
    const { conversation } = await receiveMessage(inbound("Hello"), deps);
    const answers = await Promise.all(
      ["visa", "Thank you", "How long can a student stay in Japan?"].map((text) => receiveMessage(inbound(text, conversation), deps)),
    );
    expect(new Set(answers.map(({ message }) => message)).size).toBe(3);
    expect(await rows()).toHaveLength(4);
    expect(await deps.store.turns(conversation)).toHaveLength(4);
  });
});
