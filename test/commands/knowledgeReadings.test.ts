import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { knowledgeReadings } from "../../src/commands/knowledgeReadings.ts";
import { smallKnowledge, TODAY, TOPIC } from "../support/smallKnowledge.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function run(directory: string): Promise<{ code: number; out: string; stored: string }> {
  vi.stubEnv("KNOWLEDGE_DIR", directory);
  const out: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
  const code = await knowledgeReadings([], () => new Date(`${TODAY}T03:00:00Z`));
  vi.restoreAllMocks();
  return { code, out: out.join(""), stored: readFileSync(join(directory, "readings/stored.txt"), "utf8") };
}

describe("knowledge readings", () => {
  it("writes the words of today's texts, says what is new and what is gone, and says nothing more when run again", async () => {
    const directory = smallKnowledge({ "readings/stored.txt": "写真[しゃじん]\n電話[でんわ]\n" });
    const first = await run(directory);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^- 写真\[しゃじん\]\n/);
    expect(first.out).toContain("\n+ 写真[しゃしん]\n");
    expect(first.out).not.toContain("電話[でんわ]\n");
    expect(first.stored).toMatch(/^# .*\n# .*\n〜?.*\[[ぁ-ゖー]+\]/);
    const again = await run(directory);
    expect([again.stored, again.out.split("\n").length]).toEqual([first.stored, 2]);
  });

  it("writes nothing while a person must decide a word", async () => {
    const directory = smallKnowledge({ [`${TOPIC}/ja-simple.md`]: (text) => text.replace("- 写真", "- 鱻鱻"), "readings/stored.txt": "電話[でんわ]\n" });
    const { code, out, stored } = await run(directory);
    expect([code, stored]).toEqual([1, "電話[でんわ]\n"]);
    expect(out).toMatch(/readings\.yaml:1: 鱻鱻: the dictionary knows no reading/);
  });
});
