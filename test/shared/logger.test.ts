import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const LOGGER = fileURLToPath(new URL("../../src/shared/logger.ts", import.meta.url));

/** What a logger at level info prints: it writes to standard output itself, so it runs in a process of its own. */
const printed = (statement: string): string =>
  execFileSync(
    process.execPath,
    ["--input-type=module", "--eval", `import { createLogger } from ${JSON.stringify(LOGGER)}; const log = createLogger("info"); ${statement}`],
    { encoding: "utf8" },
  );

describe("createLogger", () => {
  it("never prints the text of a question, at the top or one level down", () => {
    const output = printed('log.info({ text: "SECRET-1", question: "SECRET-2", request: { text: "SECRET-3", question: "SECRET-4", id: "kept" } }, "asked");');
    expect(output).not.toContain("SECRET");
    expect(JSON.parse(output)).toMatchObject({ msg: "asked", request: { id: "kept" } });
  });

  it("prints one JSON line with the time in UTC", () => {
    const line: unknown = JSON.parse(printed('log.warn("slow"); log.debug("not at this level");'));
    expect(line).toMatchObject({ level: 40, msg: "slow", time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) });
  });
});
