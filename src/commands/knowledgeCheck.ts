import { loadConfig } from "../config.ts";
import { checkKnowledge, coverage } from "../knowledge/checkKnowledge.ts";
import { installedReadingDictionary } from "../knowledge/readingDictionary.ts";
import { collectKnowledge } from "../knowledge/readKnowledge.ts";
import { type Fault, showFault } from "../knowledge/readYaml.ts";
import { type Clock, japanDay } from "../shared/clock.ts";

/** `npm run knowledge -- check`: 0 if nothing is wrong, 1 with one line a fault. */
export async function knowledgeCheck(_args: readonly string[], clock: Clock): Promise<number> {
  const faults: Fault[] = [];
  const knowledge = collectKnowledge(loadConfig().knowledgeDirectory, faults);
  faults.push(...checkKnowledge(knowledge, japanDay(clock())));
  if (!installedReadingDictionary())
    process.stderr.write("Readings were not derived anew: lindera-wasm-nodejs-ipadic, a development dependency, is not installed (npm ci).\n");
  for (const fault of faults) process.stdout.write(`${showFault(fault)}\n`);
  const written = [...coverage(knowledge)].filter(([, topics]) => topics > 0).map(([language, topics]) => `${language} ${topics}`);
  process.stdout.write(
    `${knowledge.topics.length} topics (${written.join(", ")}), ${knowledge.statuses.length} statuses, ${knowledge.offices.size} offices, ${knowledge.hotlines.size} hotlines, ${knowledge.figures.size} figures: ${faults.length} faults\n`,
  );
  return faults.length === 0 ? 0 : 1;
}
