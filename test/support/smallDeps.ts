import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { loadConfig } from "../../src/config.ts";
import { createAnsweringDeps } from "../../src/deps.ts";
import { silentLogger } from "../../src/shared/logger.ts";
import { fixedClock } from "./answeringDeps.ts";
import { smallKnowledge, temporaryDirectory } from "./smallKnowledge.ts";

/**
 * The real answering parts over a small knowledge/ (support/smallKnowledge.ts), whose texts and figures no editor changes:
 * one topic on a lost card, one status, two offices, one hotline.
 */
export async function smallDeps(overrides: Partial<AnsweringDeps> = {}, knowledge = smallKnowledge()): Promise<AnsweringDeps> {
  const config = loadConfig({ DATA_DIR: temporaryDirectory(), KNOWLEDGE_DIR: knowledge });
  return { ...(await createAnsweringDeps(config, { logger: silentLogger, clock: fixedClock })), ...overrides };
}
