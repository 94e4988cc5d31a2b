import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { readCases } from "../../eval/cases.ts";
import { answerQuestion } from "../answering/answerQuestion.ts";
import { loadConfig } from "../config.ts";
import { createAnsweringDeps } from "../deps.ts";
import { silentLogger } from "../shared/logger.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ROUNDS = 5;
const SECONDS = 5;
const CONNECTIONS = 8;
/** As `npm start` has them. */
const NODE_FLAGS = ["--max-semi-space-size=8"];

/**
 * `npm run bench`: index build, cold start to ready, memory, time of a question in process, and answers a second over HTTP beside a
 * bare Express route that returns the same JSON, both measured in this one run. Compare ratios, not seconds, between machines.
 */
export async function benchCommand(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), "madoguchi-bench-"));
  try {
    const build = await startServer(data, "src/server.ts");
    await build.stop();
    const warm = await startServer(data, "src/server.ts");
    const questions = readCases(join(ROOT, "eval/datasets")).map(({ q }) => q);
    const inProcess = await timeQuestions(data, questions);
    const body = JSON.stringify({ text: "how long can a student stay" });
    const ours = await load(`${warm.url}/api/chat`, body);
    const memory = await warm.memory();
    await warm.stop();
    const bare = await startServer(data, "src/commands/benchBareServer.ts", await answerOf(data));
    const theirs = await load(`${bare.url}/api/chat`, body);
    await bare.stop();
    const line = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(44)} ${value}\n`);
    line("first start: index build to ready", `${(build.readyMs / 1000).toFixed(2)} s`);
    line("start with an index there to ready", `${(warm.readyMs / 1000).toFixed(2)} s`);
    line("memory of the server after the load", `${(memory / 1024).toFixed(0)} MB`);
    line(`question in process, n=${inProcess.n}`, `p50 ${inProcess.p50.toFixed(2)} ms, p95 ${inProcess.p95.toFixed(2)} ms, p99 ${inProcess.p99.toFixed(2)} ms`);
    line("answers a second over HTTP", ours.toFixed(0));
    line("the same JSON from a bare Express route", theirs.toFixed(0));
    line("ratio", (ours / theirs).toFixed(3));
    return 0;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** A port that the system says is free: a port picked at random may be taken. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

type Running = { readonly url: string; readonly readyMs: number; readonly memory: () => Promise<number>; readonly stop: () => Promise<void> };

/** Starts a server in a process of its own and waits until /health/ready answers 200. */
async function startServer(data: string, script: string, input = ""): Promise<Running> {
  const started = performance.now();
  const port = await freePort();
  const child = spawn(process.execPath, [...NODE_FLAGS, join(ROOT, script), String(port), input], {
    env: { ...process.env, DATA_DIR: data, PORT: String(port), LOG_LEVEL: "error", RATE_LIMIT_PER_MINUTE: "100000000" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (;;) {
    const ready = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    if (child.exitCode !== null) throw new Error(`${script} ended before it was ready`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return {
    url,
    readyMs: performance.now() - started,
    memory: async () => Number(/^process_resident_memory_bytes (\S+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1] ?? 0) / 1024,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function load(url: string, body: string): Promise<number> {
  const run = (duration: number) =>
    autocannon({ url, method: "POST", headers: { "content-type": "application/json" }, body, connections: CONNECTIONS, duration });
  await run(1);
  const { requests, non2xx } = await run(SECONDS);
  if (non2xx > 0) throw new Error(`${non2xx} requests failed`);
  return requests.average;
}

const inProcessDeps = (data: string) => createAnsweringDeps(loadConfig({ ...process.env, DATA_DIR: data }), { logger: silentLogger });

async function timeQuestions(data: string, questions: readonly string[]): Promise<{ n: number; p50: number; p95: number; p99: number }> {
  const deps = await inProcessDeps(data);
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const text of questions) {
      const started = performance.now();
      await answerQuestion({ conversation: "bench", message: "bench", text, menuLanguage: null, prefecture: null, turns: [], receivedAt: deps.clock() }, deps);
      // The first round warms the process up.
      if (round > 0) times.push(performance.now() - started);
    }
  }
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { n: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The reply that the bare route returns: as large as a real one. */
async function answerOf(data: string): Promise<string> {
  const { toReply } = await import("../channels/web/reply.ts");
  const deps = await inProcessDeps(data);
  return JSON.stringify(
    toReply(
      await answerQuestion(
        {
          conversation: "bench",
          message: "bench",
          text: "how long can a student stay",
          menuLanguage: null,
          prefecture: null,
          turns: [],
          receivedAt: deps.clock(),
        },
        deps,
      ),
    ),
  );
}
