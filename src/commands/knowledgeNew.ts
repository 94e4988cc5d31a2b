import { relative } from "node:path";
import { loadConfig } from "../config.ts";
import { newTopic } from "../knowledge/newTopic.ts";
import { type Clock, japanDay } from "../shared/clock.ts";

/** `npm run knowledge -- new <chapter>/<topic>`: the files of a topic, ready to be written; refused by `check` until they are. */
export async function knowledgeNew([path, ...more]: readonly string[], clock: Clock): Promise<number> {
  if (path === undefined || more.length > 0) {
    process.stderr.write("Usage: npm run knowledge -- new <chapter>/<topic>\n");
    return 2;
  }
  const result = newTopic(loadConfig().knowledgeDirectory, path, japanDay(clock()));
  if ("refused" in result) {
    process.stderr.write(`${result.refused}\n`);
    return 1;
  }
  for (const file of result.made) process.stdout.write(`${relative(process.cwd(), file)}\n`);
  process.stdout.write("Write what {{fill: …}} asks for, then: npm run knowledge -- check\n");
  return 0;
}
