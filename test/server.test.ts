import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { loadConfig } from "../src/config.ts";
import { createAnsweringDeps } from "../src/deps.ts";
import { silentLogger } from "../src/shared/logger.ts";
import { BUILD_TIMEOUT_MS, sharedDataDirectory } from "./support/answeringDeps.ts";
import { REAL_KNOWLEDGE, smallKnowledge, temporaryDirectory } from "./support/smallKnowledge.ts";
import { replyIn } from "./support/startApp.ts";

const SERVER = fileURLToPath(new URL("../src/server.ts", import.meta.url));
/** For children on a busy machine. */
const PATIENCE_MS = 60_000;

type Running = { readonly child: ChildProcess; readonly output: () => string; readonly errors: () => string; readonly ended: Promise<number | null> };

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** `node src/server.ts` on a free port, with nothing of our environment. */
function start(environment: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [SERVER], { env: { PATH: process.env.PATH, PORT: "0", ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return { child, output: () => output, errors: () => errors, ended: once(child, "close").then(([code]) => code) };
}

/** Where it answers, as it prints it. @throws what it printed, if it ends before it is ready */
async function ready({ child, output, errors }: Running): Promise<string> {
  for (;;) {
    const port = /"port":(\d+).*ready on /.exec(output())?.[1];
    if (port) return `http://127.0.0.1:${port}`;
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${errors()}${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const ask = (url: string, text: string, conversation?: string): Promise<Response> =>
  fetch(`${url}/api/chat`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Connection: "close" },
    body: JSON.stringify({ text, conversation }),
  });

/** A data directory of its own with a finished index of the real knowledge/. */
async function realData(): Promise<string> {
  const directory = temporaryDirectory();
  cpSync(join(await sharedDataDirectory(), "index"), join(directory, "index"), { recursive: true });
  return directory;
}

/** The same of a small knowledge/; both are the test's own and may be broken. */
function smallData(): { DATA_DIR: string; KNOWLEDGE_DIR: string } {
  const [DATA_DIR, KNOWLEDGE_DIR] = [temporaryDirectory(), temporaryDirectory()];
  cpSync(small.DATA_DIR, DATA_DIR, { recursive: true });
  cpSync(small.KNOWLEDGE_DIR, KNOWLEDGE_DIR, { recursive: true });
  return { DATA_DIR, KNOWLEDGE_DIR };
}

const small = { DATA_DIR: temporaryDirectory(), KNOWLEDGE_DIR: smallKnowledge() };
beforeAll(async () => {
  await createAnsweringDeps(loadConfig(small), { logger: silentLogger });
}, BUILD_TIMEOUT_MS);

describe("the server", () => {
  it("starts on a finished index without building it, answers, ends with 0 on SIGTERM, and knows the conversation when it comes back", {
    timeout: BUILD_TIMEOUT_MS,
  }, async () => {
    const DATA_DIR = await realData();
    const first = start({ DATA_DIR });
    const url = await ready(first);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    const { conversation, outcome } = await replyIn(await ask(url, "How long can a student stay in Japan?"));
    expect(outcome).toBe("answered");
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(first.errors()).toBe("");
    expect(first.output()).not.toContain("student");
    const second = start({ DATA_DIR });
    const reply = await replyIn(await ask(await ready(second), "Hello", conversation));
    expect(reply.conversation).toBe(conversation);
  });

  it("keeps what it has answered when it is killed", { timeout: PATIENCE_MS }, async () => {
    const environment = smallData();
    const first = start(environment);
    const { conversation } = await replyIn(await ask(await ready(first), "I lost my card"));
    first.child.kill("SIGKILL");
    await first.ended;
    const reply = await replyIn(await ask(await ready(start(environment)), "Hello", conversation));
    expect(reply.conversation).toBe(conversation);
  });

  it("finishes a question that is being asked when SIGTERM comes, takes no new one, and ends with 0", { timeout: PATIENCE_MS }, async () => {
    const server = start(smallData());
    const url = await ready(server);
    const open = request(`${url}/api/chat`, { method: "POST", agent: false, headers: { "Content-Type": "application/json", "Transfer-Encoding": "chunked" } });
    const answered = once(open, "response");
    open.write('{"text":"I lost ');
    await new Promise((resolve) => setTimeout(resolve, 200));
    server.child.kill("SIGTERM");
    while (!server.output().includes("draining")) await new Promise((resolve) => setTimeout(resolve, 10));
    await expect(ask(url, "I lost my card")).rejects.toThrow();
    open.end('my card"}');
    const [response] = await answered;
    expect(response.statusCode).toBe(200);
    response.resume();
    expect(await server.ended).toBe(0);
  });

  it("ends with 0 on SIGINT too", { timeout: PATIENCE_MS }, async () => {
    const server = start(smallData());
    await ready(server);
    server.child.kill("SIGINT");
    expect(await server.ended).toBe(0);
  });
});

describe("the server does not start", () => {
  it("with a broken file in knowledge/, and names file, line and field", { timeout: PATIENCE_MS }, async () => {
    const knowledge = temporaryDirectory();
    cpSync(REAL_KNOWLEDGE, knowledge, { recursive: true });
    const file = join(knowledge, "hotlines.yaml");
    const text = readFileSync(file, "utf8");
    const line = text.split("\n").findIndex((content) => /^ {2}cost: /.test(content));
    writeFileSync(
      file,
      text
        .split("\n")
        .map((content, at) => (at === line ? "  cost: a lot of money" : content))
        .join("\n"),
    );
    const server = start({ DATA_DIR: temporaryDirectory(), KNOWLEDGE_DIR: knowledge });
    expect(await server.ended).toBeGreaterThan(0);
    expect(server.errors()).toMatch(new RegExp(`hotlines\\.yaml:${line + 1}: .*cost`));
    expect(server.output()).not.toContain("ready");
  });

  it("with knowledge/ that is not there", { timeout: PATIENCE_MS }, async () => {
    const server = start({ DATA_DIR: temporaryDirectory(), KNOWLEDGE_DIR: join(temporaryDirectory(), "missing") });
    expect(await server.ended).toBeGreaterThan(0);
    expect(server.errors()).toContain("missing");
  });

  it("with wrong variables, and names each", { timeout: PATIENCE_MS }, async () => {
    const server = start({ DATA_DIR: temporaryDirectory(), PORT: "http", RATE_LIMIT_PER_MINUTE: "0" });
    expect(await server.ended).toBeGreaterThan(0);
    expect(server.errors()).toMatch(/PORT.*RATE_LIMIT_PER_MINUTE/);
  });

  it("on a port that is taken", { timeout: PATIENCE_MS }, async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const server = start({ ...smallData(), PORT: String(port) });
    expect(await server.ended).toBeGreaterThan(0);
    expect(server.errors()).toContain("EADDRINUSE");
    other.close();
  });
});

describe("the server builds its index again", () => {
  it("when a file of it is cut short, says so, and answers as before", { timeout: PATIENCE_MS }, async () => {
    const environment = smallData();
    truncateSync(join(environment.DATA_DIR, "index", "en.vectors"), 100);
    const server = start(environment);
    const reply = await replyIn(await ask(await ready(server), "I lost my card"));
    expect(server.errors()).toContain("Building the index (damaged: en.vectors");
    expect(reply.outcome).toBe("answered");
  });

  it("when knowledge/ has changed", { timeout: PATIENCE_MS }, async () => {
    const environment = smallData();
    const file = join(environment.KNOWLEDGE_DIR, "figures.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("values: [{value: 14}]", "values: [{value: 30}]"));
    const changed = start(environment);
    const reply = await replyIn(await ask(await ready(changed), "I lost my card"));
    expect(changed.errors()).toContain("stale");
    expect(reply.text).toContain("30 days");
  });
});
