import { loadConfig } from "../config.ts";
import { indexInput } from "../deps.ts";
import { ingest } from "../knowledge/library/ingest.ts";
import { readTables } from "../knowledge/readKnowledge.ts";
import { loadIdentifyLanguage } from "../language/identifyLanguage.ts";
import { ensureIndex } from "../retrieval/ensureIndex.ts";
import { japanDay, systemClock } from "../shared/clock.ts";
import { progressBar } from "./progressBar.ts";

/** `npm run ingest -- FILE…`: adds documents to the library and brings the index up to date. 1 if a file could not be read. */
export async function ingestCommand(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    process.stderr.write("Usage: npm run ingest -- FILE…\n");
    return 2;
  }
  const config = loadConfig();
  const { sources } = readTables(config.knowledgeDirectory);
  const identify = await loadIdentifyLanguage();
  let failed = 0;
  for (const file of files) {
    try {
      const { id, reader, sections } = ingest(file, config.knowledgeDirectory, sources, japanDay(systemClock()), identify);
      process.stdout.write(`${file}: ${sections} sections as "${id}" (${reader})\n`);
    } catch (error) {
      failed++;
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  if (failed < files.length) await ensureIndex({ ...indexInput(config, systemClock), ...progressBar() });
  return failed > 0 ? 1 : 0;
}
