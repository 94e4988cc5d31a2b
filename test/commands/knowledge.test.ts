import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { knowledgeCommand } from "../../src/commands/knowledge.ts";
import { smallKnowledge, TODAY, TOPIC, temporaryDirectory } from "../support/smallKnowledge.ts";

const CLOCK = () => new Date(`${TODAY}T03:00:00Z`);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

type Run = { readonly code: number; readonly out: string; readonly err: string };

async function run(directory: string, ...args: string[]): Promise<Run> {
  vi.stubEnv("KNOWLEDGE_DIR", directory);
  const out: string[] = [];
  const err: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => err.push(String(text)) > 0);
  const code = await knowledgeCommand(args, CLOCK);
  vi.restoreAllMocks();
  return { code, out: out.join(""), err: err.join("") };
}

describe("knowledge check", () => {
  it("ends with 0 and one line where nothing is wrong, also without its name", async () => {
    const { code, out } = await run(smallKnowledge());
    expect(code).toBe(0);
    expect(out).toMatch(/^1 topics \(ja 1, ja-simple 1, en 1\).*: 0 faults\n$/);
  });

  it("ends with 1 and names file and line of a fault on the day of the clock", async () => {
    const { code, out } = await run(smallKnowledge({ [`${TOPIC}/topic.yaml`]: (text) => text.replace("2027-04-01", "2026-11-20") }), "check");
    expect(code).toBe(1);
    expect(out).toMatch(/lost-card\/topic\.yaml:1: reviewBy: was 2026-11-20/);
  });
});

describe("knowledge report", () => {
  it("prints its tables for the day of the clock, and ends with 0 although there are faults", async () => {
    const { code, out } = await run(smallKnowledge({ [`${TOPIC}/topic.yaml`]: (text) => text.replace("2027-04-01", "2026-11-20") }), "report");
    expect(code).toBe(0);
    expect(out).toMatch(/^Knowledge on 2026-11-21: 1 topics, .*, 1 faults \(npm run knowledge -- check names them\)\n/);
    expect(out).toMatch(/^2026-11-20 +past +brochure\/residence/m);
  });

  it("looks as far ahead as --days says", async () => {
    const directory = smallKnowledge();
    expect((await run(directory, "report")).out).not.toContain("40,000 yen");
    expect((await run(directory, "report", "--days", "131")).out).toMatch(/2027-04-01 +in 131 days +card-fee +33,000 yen +40,000 yen +topic:lost-card/);
  });

  it("writes the page with --html, and says where", async () => {
    const file = join(temporaryDirectory(), "report.html");
    const { code, out } = await run(smallKnowledge(), "report", "--html", file);
    expect([code, out.endsWith(`Page: ${file}\n`)]).toEqual([0, true]);
    expect(readFileSync(file, "utf8")).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it.each(["soon", "-1", "1.5", ""])("refuses --days=%j", async (days) => {
    const { code, out, err } = await run(smallKnowledge(), "report", `--days=${days}`);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("give a number of days");
  });
});

describe("knowledge new", () => {
  it("makes the files and names them, and then the check refuses them", async () => {
    const directory = smallKnowledge();
    const { code, out } = await run(directory, "new", "residence/found-card");
    expect(code).toBe(0);
    expect(out.match(/found-card\/(?:topic\.yaml|en\.md|ja\.md|ja-simple\.md)\n/g)).toHaveLength(4);
    expect(existsSync(join(directory, "topics/brochure/residence/found-card/topic.yaml"))).toBe(true);
    const check = await run(directory, "check");
    expect(check.code).toBe(1);
    expect(check.out).toContain("still to be written");
  });

  it("ends with 1 and one sentence for a topic that is there", async () => {
    const { code, out, err } = await run(smallKnowledge(), "new", "residence/lost-card");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^there is a topic "lost-card" already: .+\n$/);
  });

  it.each([[[]], [["residence/a", "residence/b"]]])("ends with 2 and says how for %j", async (args) => {
    const { code, err } = await run(smallKnowledge(), "new", ...args);
    expect([code, err]).toEqual([2, "Usage: npm run knowledge -- new <chapter>/<topic>\n"]);
  });
});

describe("knowledge", () => {
  it.each(["reprot", "constructor", "__proto__"])("ends with 2 for %j and lists what it knows", async (action) => {
    const { code, err } = await run(smallKnowledge(), action);
    expect(code).toBe(2);
    expect(err).toMatch(/^Usage: npm run knowledge -- check \| readings \| report .* \| new/);
  });
});
