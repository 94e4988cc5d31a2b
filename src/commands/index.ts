import { loadConfig } from "../config.ts";
import { indexInput } from "../deps.ts";
import { ensureIndex } from "../retrieval/ensureIndex.ts";
import { systemClock } from "../shared/clock.ts";
import { progressBar } from "./progressBar.ts";

/** `npm run index`: builds the index if knowledge/ has changed since, and says what it holds. */
export async function indexCommand(): Promise<number> {
  const config = loadConfig();
  const input = indexInput(config, systemClock);
  const index = await ensureIndex({ ...input, ...progressBar() });
  const held = [...index.languages].map(([language, { passages, asks }]) => `${language} ${passages.length} passages, ${asks.size} asks`);
  process.stdout.write(`${input.directory} (${index.embedder.id})\n${held.join("\n")}\n`);
  return 0;
}
