import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readCases } from "../../eval/cases.ts";
import { problems, report } from "../../eval/report.ts";
import { runCases } from "../../eval/runCases.ts";
import { loadConfig } from "../config.ts";
import { createAnsweringDeps } from "../deps.ts";
import { createLogger } from "../shared/logger.ts";
import { progressBar } from "./progressBar.ts";

const EVAL = new URL("../../eval/", import.meta.url).pathname;
const baselineFile = z.object({ right: z.number(), all: z.number() });

/**
 * `npm run eval [-- --dataset FILE|FOLDER] [--baseline] [--problems]`: asks every case and prints how many answers are strictly right.
 * With --baseline the run fails if the share is below eval/baseline.json. Each run is kept in eval/results/.
 */
export async function evalCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { dataset: { type: "string" }, baseline: { type: "boolean", default: false }, problems: { type: "boolean", default: false } },
  });
  const cases = readCases(values.dataset ?? join(EVAL, "datasets"));
  const deps = await createAnsweringDeps(loadConfig(), { logger: createLogger("error"), ...progressBar() });
  const results = await runCases(cases, deps);
  const folder = join(EVAL, "results", deps.clock().toISOString().replaceAll(":", "-").slice(0, 19));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "report.txt"), `${report(results)}\n`);
  writeFileSync(join(folder, "problems.txt"), `${problems(results)}\n`);
  writeFileSync(join(folder, "answers.jsonl"), results.map((result) => JSON.stringify(result)).join("\n"));
  if (values.problems) process.stdout.write(`${problems(results)}\n\n`);
  process.stdout.write(`${report(results)}\n`);
  if (!values.baseline) return 0;
  const baseline = baselineFile.parse(JSON.parse(readFileSync(join(EVAL, "baseline.json"), "utf8")));
  const right = results.filter(({ faults }) => faults.length === 0).length;
  const holds = right / results.length >= baseline.right / baseline.all;
  process.stdout.write(`baseline ${baseline.right}/${baseline.all}: ${holds ? "held" : "NOT held"}\n`);
  return holds ? 0 : 1;
}
