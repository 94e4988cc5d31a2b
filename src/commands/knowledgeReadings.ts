import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { loadConfig } from "../config.ts";
import { makeReadings } from "../knowledge/makeReadings.ts";
import { plainTexts } from "../knowledge/plainTexts.ts";
import { openReadingDictionary } from "../knowledge/readingDictionary.ts";
import { overrideFile, readOverrides, showStored, storedFile } from "../knowledge/readings.ts";
import { collectKnowledge } from "../knowledge/readKnowledge.ts";
import { type Fault, showFault } from "../knowledge/readYaml.ts";
import { type Clock, japanDay } from "../shared/clock.ts";

/**
 * `npm run knowledge -- readings`: makes the stored readings anew and prints what changed, for a person to read before it is committed.
 * A wrong reading is put right in the override table, never in the stored file.
 * @returns 0 if written; 1 if knowledge/ has faults or a word must be decided, and nothing is written
 */
export async function knowledgeReadings(_args: readonly string[], clock: Clock): Promise<number> {
  const directory = loadConfig().knowledgeDirectory;
  const faults: Fault[] = [];
  const knowledge = collectKnowledge(directory, faults);
  const overrides = readOverrides(directory, knowledge.concepts, faults);
  const texts = new Set(plainTexts(knowledge, japanDay(clock())).flatMap(({ text }) => text.split("\n")));
  const { words, undecided } = makeReadings([...texts], await openReadingDictionary(), overrides);
  for (const word of undecided)
    faults.push({
      file: overrideFile(directory),
      line: 1,
      field: word,
      message: "the dictionary knows no reading, or two that nothing tells apart: decide it here",
    });
  for (const fault of faults) process.stdout.write(`${showFault(fault)}\n`);
  if (faults.length > 0) return 1;
  const file = storedFile(directory);
  const before = linesOf(file);
  const text = showStored(words);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const after = new Set(text.split("\n"));
  for (const line of before) if (!after.has(line)) process.stdout.write(`- ${line}\n`);
  for (const line of after) if (!before.has(line)) process.stdout.write(`+ ${line}\n`);
  process.stdout.write(`${words.length} readings in ${file}: read what is new, and put wrong ones right in ${overrideFile(directory)}\n`);
  return 0;
}

function linesOf(file: string): ReadonlySet<string> {
  try {
    return new Set(readFileSync(file, "utf8").split("\n"));
  } catch {
    return new Set();
  }
}
