import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadConfig } from "../config.ts";
import { checkKnowledge } from "../knowledge/checkKnowledge.ts";
import { collectKnowledge } from "../knowledge/readKnowledge.ts";
import type { Fault } from "../knowledge/readYaml.ts";
import { makeReport } from "../knowledge/report/makeReport.ts";
import { type Clock, japanDay } from "../shared/clock.ts";
import { reportHtml } from "./reportHtml.ts";
import { reportText } from "./reportText.ts";

/** Where the output is not a terminal. */
const PLAIN_WIDTH = 120;

/** `npm run knowledge -- report [--html FILE] [--days 90]`: what knowledge/ holds and soon needs, in the terminal and as a page. */
export async function knowledgeReport(args: readonly string[], clock: Clock): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { html: { type: "string" }, days: { type: "string", default: "90" } } });
  if (!/^\d{1,4}$/.test(values.days)) {
    process.stderr.write(`--days is "${values.days}": give a number of days, such as 90\n`);
    return 2;
  }
  const faults: Fault[] = [];
  const knowledge = collectKnowledge(loadConfig().knowledgeDirectory, faults);
  const today = japanDay(clock());
  const made = makeReport(knowledge, today, Number(values.days));
  faults.push(...checkKnowledge(knowledge, today));
  const report = { ...made, summary: `${made.summary}, ${faults.length} faults${faults.length > 0 ? " (npm run knowledge -- check names them)" : ""}` };
  process.stdout.write(reportText(report, process.stdout.columns ?? PLAIN_WIDTH));
  if (values.html !== undefined) {
    writeFileSync(values.html, reportHtml(report));
    process.stdout.write(`\nPage: ${values.html}\n`);
  }
  return 0;
}
