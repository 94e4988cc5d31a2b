import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { replySchema } from "../src/http/openapi.ts";
import { BUILD_TIMEOUT_MS, sharedDataDirectory } from "./support/answeringDeps.ts";

const CLI = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
/** Each test starts a process, perhaps on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const QUESTION = "How long can a student stay in Japan?";

let dataDirectory: string;
beforeAll(async () => {
  dataDirectory = await sharedDataDirectory();
}, BUILD_TIMEOUT_MS);

type Run = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs `node src/cli.ts …` with the index of the tests and nothing else of our environment. */
async function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDirectory, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = await once(child, "close");
  return { code: Number(code), stdout, stderr };
}

describe("ask", () => {
  it("prints the answer with its sources and what else to ask, also to a question without quotation marks", async () => {
    const { code, stdout } = await run(["ask", ...QUESTION.split(" ")]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/4 years 3 months.*\[1\]/);
    expect(stdout).toMatch(/^\[1\] .+ https:\/\//m);
    expect(stdout).toMatch(/^› /m);
  });

  it("prints with --json exactly the reply that the web gets, and nothing else", async () => {
    const { code, stdout } = await run(["ask", "ざいりゅうカードを なくしました", "--language", "ja-easy", "--json"]);
    expect(code).toBe(0);
    expect(replySchema.parse(JSON.parse(stdout))).toMatchObject({ outcome: "answered", language: "ja-simple" });
  });

  it("ends with 2 for an unknown language, and lists those that are known", async () => {
    const { code, stdout, stderr } = await run(["ask", QUESTION, "--language", "klingon"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/klingon.*ja-simple.*vi/);
  });

  it("ends with 2 without a question, and says how to ask", async () => {
    const { code, stderr } = await run(["ask"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Usage: npm run ask/);
  });

  it("ends with an error in one line for an option that is not known", async () => {
    const { code, stderr } = await run(["ask", QUESTION, "--colour"]);
    expect(code).toBeGreaterThan(0);
    expect(stderr).toContain("--colour");
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it("names a variable of the environment that is wrong, without a stack", async () => {
    const { code, stderr } = await run(["ask", QUESTION], { RETENTION_DAYS: "soon" });
    expect(code).toBe(1);
    expect(stderr).toContain("RETENTION_DAYS");
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

describe("a command", () => {
  it.each([[[]], [["aks", QUESTION]], [["constructor"]], [["__proto__"]]])("that is not known, %j, ends with 2 and lists those that are", async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/Unknown command.*ask.*eval.*index/);
  });
});
