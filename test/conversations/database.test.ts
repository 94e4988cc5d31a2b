import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/conversations/database.ts";
import { createStore } from "../../src/conversations/store.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";

const NOON = new Date("2026-11-24T03:00:00Z");
const MODULES = {
  database: new URL("../../src/conversations/database.ts", import.meta.url).href,
  store: new URL("../../src/conversations/store.ts", import.meta.url).href,
};

/** Every byte that the database has on disk. */
const bytesIn = (directory: string): string =>
  readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), "latin1"))
    .join("");

describe("openDatabase", () => {
  it("makes the data directory where it is missing, and opens what is there a second time", async () => {
    const directory = join(temporaryDirectory(), "not", "yet", "there");
    const first = await openDatabase(directory);
    await createStore(first).open("one", NOON);
    await first.destroy();
    const second = await openDatabase(directory);
    expect(await createStore(second).exists("one")).toBe(true);
    await second.destroy();
  });

  it("lets two processes' worth of connections write at the same time", async () => {
    const directory = temporaryDirectory();
    const [one, other] = [await openDatabase(directory), await openDatabase(directory)];
    await Promise.all(Array.from({ length: 40 }, (_unused, at) => createStore(at % 2 ? one : other).open(`conversation-${at}`, NOON)));
    expect(await one.selectFrom("conversations").select("id").execute()).toHaveLength(40);
    await Promise.all([one.destroy(), other.destroy()]);
  });

  it("refuses a file that is no database", async () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, "madoguchi.db"), "this is no database, but it is long enough to be looked at ".repeat(20));
    await expect(openDatabase(directory)).rejects.toThrow();
  });

  it("leaves no deleted question on the disk", async () => {
    const directory = temporaryDirectory();
    const database = await openDatabase(directory);
    const store = createStore(database);
    await store.open("one", NOON);
    await store.addQuestion({ conversation: "one", message: "m1", text: "zebrafish permission", at: NOON });
    expect(bytesIn(directory)).toContain("zebrafish");
    await store.deleteBefore(new Date(NOON.getTime() + 1));
    await database.destroy();
    expect(bytesIn(directory)).not.toContain("zebrafish");
  });
});

describe("what was written before the process was killed", () => {
  it("is there when the database is opened again", async () => {
    const directory = temporaryDirectory();
    const script = `
      const { openDatabase } = await import(${JSON.stringify(MODULES.database)});
      const { createStore } = await import(${JSON.stringify(MODULES.store)});
      const store = createStore(await openDatabase(${JSON.stringify(directory)}));
      const at = new Date(${NOON.getTime()});
      await store.open("one", at);
      for (let n = 0; n < 50; n++) {
        await store.addQuestion({ conversation: "one", message: "m" + n, text: "question " + n, at: new Date(at.getTime() + n) });
        await store.addAnswer({ message: "m" + n, text: "", language: "en", status: "answered", subject: null, facet: null, answer: "answer " + n, at });
      }
      process.stdout.write("written\\n");
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(child.stdout, "data");
    expect(String(line)).toBe("written\n");
    child.kill("SIGKILL");
    const [, signal] = await once(child, "exit");
    expect(signal).toBe("SIGKILL");
    const database = await openDatabase(directory);
    expect((await createStore(database).turns("one")).at(-1)?.text).toBe("question 49");
    expect(await database.selectFrom("messages").select("id").where("answered_at", "is not", null).execute()).toHaveLength(50);
    await database.destroy();
  });
});
