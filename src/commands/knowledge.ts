import { type Clock, systemClock } from "../shared/clock.ts";
import { knowledgeCheck } from "./knowledgeCheck.ts";
import { knowledgeNew } from "./knowledgeNew.ts";
import { knowledgeReadings } from "./knowledgeReadings.ts";
import { knowledgeReport } from "./knowledgeReport.ts";

const ACTIONS: Readonly<Record<string, (args: readonly string[], clock: Clock) => Promise<number>>> = {
  check: knowledgeCheck,
  new: knowledgeNew,
  readings: knowledgeReadings,
  report: knowledgeReport,
};

/** `npm run knowledge -- check | readings | report | new`: each is one file. */
export async function knowledgeCommand([action = "check", ...args]: readonly string[], clock: Clock = systemClock): Promise<number> {
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (act) return act(args, clock);
  process.stderr.write("Usage: npm run knowledge -- check | readings | report [--html FILE] [--days 90] | new <chapter>/<topic>\n");
  return 2;
}
