import type { Kysely } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/conversations/database.ts";
import { type ConversationStore, createStore } from "../../src/conversations/store.ts";

const NOON = new Date("2026-11-24T03:00:00Z");
const later = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);

let database: Kysely<Database>;
let store: ConversationStore;
beforeEach(async () => {
  database = await openDatabase(":memory:");
  store = createStore(database);
});
afterEach(() => database.destroy());

const ask = async (conversation: string, message: string, at = NOON): Promise<void> => {
  await store.open(conversation, at);
  await store.addQuestion({ conversation, message, text: `question ${message}`, at });
};
const answer = (message: string, at = NOON): Promise<void> =>
  store.addAnswer({
    message,
    language: "en",
    status: "answered",
    subject: "extension-of-stay",
    facet: "cost",
    answer: `answer ${message}`,
    at,
  });
const idsLeft = async (): Promise<string[]> => (await database.selectFrom("messages").select("id").orderBy("id").execute()).map(({ id }) => id);

describe("a conversation", () => {
  it("exists after it was opened, and not before", async () => {
    expect(await store.exists("one")).toBe(false);
    await store.open("one", NOON);
    expect(await store.exists("one")).toBe(true);
    expect(await store.exists("other")).toBe(false);
  });

  it("keeps its beginning and moves its last use when it is opened again", async () => {
    await store.open("one", NOON);
    await store.open("one", later(5));
    expect(await database.selectFrom("conversations").selectAll().execute()).toEqual([{ id: "one", started_at: NOON.getTime(), last_at: later(5).getTime() }]);
  });

  it("takes no question before it is opened", async () => {
    await expect(store.addQuestion({ conversation: "none", message: "m1", text: "hello", at: NOON })).rejects.toThrow();
  });

  it("takes no second question with the same id", async () => {
    await ask("one", "m1");
    await expect(ask("one", "m1")).rejects.toThrow();
  });
});

describe("turns", () => {
  it("are the answered questions of this conversation, with what was answered", async () => {
    await ask("one", "m1");
    await answer("m1");
    await ask("other", "m2");
    await answer("m2");
    expect(await store.turns("one")).toEqual([{ text: "question m1", language: "en", subject: "extension-of-stay", facet: "cost" }]);
  });

  it("leave out a question that is not answered yet", async () => {
    await ask("one", "m1");
    expect(await store.turns("one")).toEqual([]);
  });

  it("are still there when many questions after them got no answer", async () => {
    await ask("one", "m1");
    await answer("m1");
    for (let at = 2; at < 10; at++) await ask("one", `m${at}`, later(at));
    expect((await store.turns("one")).map(({ text }) => text)).toEqual(["question m1"]);
  });

  it("come oldest first", async () => {
    for (const [at, message] of ["c", "a", "b"].entries()) {
      await ask("one", message, later(at));
      await answer(message, later(at));
    }
    expect((await store.turns("one")).map(({ text }) => text)).toEqual(["question c", "question a", "question b"]);
  });

  it("come in the order of asking, also within the same millisecond", async () => {
    for (const message of ["c", "a", "b"]) {
      await ask("one", message);
      await answer(message);
    }
    expect((await store.turns("one")).map(({ text }) => text)).toEqual(["question c", "question a", "question b"]);
  });

  it("are at most the latest six", async () => {
    for (let at = 0; at < 9; at++) {
      await ask("one", `m${at}`, later(at));
      await answer(`m${at}`, later(at));
    }
    expect((await store.turns("one")).map(({ text }) => text)).toEqual(["m3", "m4", "m5", "m6", "m7", "m8"].map((id) => `question ${id}`));
  });

  it("leave out what an older version wrote in a language that is gone, and a facet that is gone", async () => {
    await ask("one", "m1");
    await answer("m1");
    await ask("one", "m2", later(1));
    await answer("m2", later(1));
    await database.updateTable("messages").set({ language: "eo" }).where("id", "=", "m1").execute();
    await database.updateTable("messages").set({ facet: "colour" }).where("id", "=", "m2").execute();
    expect(await store.turns("one")).toEqual([{ text: "question m2", language: "en", subject: "extension-of-stay", facet: null }]);
  });
});

describe("deleteBefore", () => {
  it("deletes conversations last used before the moment with their messages, and no others", async () => {
    await ask("old", "m1", later(-1));
    await answer("m1");
    await ask("at-the-moment", "m2", NOON);
    await ask("new", "m3", later(1));
    expect(await store.deleteBefore(NOON)).toBe(1);
    expect([await store.exists("old"), await store.exists("at-the-moment"), await store.exists("new")]).toEqual([false, true, true]);
    expect(await idsLeft()).toEqual(["m2", "m3"]);
  });

  it("keeps all of a conversation that began long ago and is still used", async () => {
    await ask("long", "m1", later(-100));
    await ask("long", "m2", later(1));
    expect(await store.deleteBefore(NOON)).toBe(0);
    expect(await idsLeft()).toEqual(["m1", "m2"]);
  });

  it("lets an answer that comes after the deletion fall away quietly", async () => {
    await ask("old", "m1", later(-1));
    await store.deleteBefore(NOON);
    await answer("m1");
    expect(await idsLeft()).toEqual([]);
  });
});
