import { RANKING } from "../retrieval/parameters.ts";
import { composeEmbedded } from "./composeEmbedded.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Composition, Draft, WorkedOut } from "./types.ts";

/**
 * The compositions to choose from: the model's where one is configured and answers in time, and always the embedded one. What was worked out
 * comes first in each; last comes the embedded one without it, so that a fault in a calculation costs no answer.
 */
export async function composeAnswer(worked: WorkedOut, deps: AnsweringDeps): Promise<Draft> {
  const embedded = composeEmbedded(worked, deps);
  const model = deps.modelComposer ? await tryModel(deps.modelComposer, worked, deps) : null;
  const plain = model ? [model, embedded] : [embedded];
  if (worked.worked.length === 0) return { ...worked, compositions: plain };
  const behindWorked = [...(model ? [model] : []), composeEmbedded(worked, deps, RANKING.answerLength.behindWorked)];
  return { ...worked, compositions: [...behindWorked.map((one) => ({ ...one, statements: [...worked.worked, ...one.statements] })), embedded] };
}

async function tryModel(compose: NonNullable<AnsweringDeps["modelComposer"]>, worked: WorkedOut, { logger }: AnsweringDeps): Promise<Composition | null> {
  try {
    return await compose(worked);
  } catch (error) {
    logger.warn({ message: worked.message, error: error instanceof Error ? error.name : "unknown" }, "the model composer failed; the embedded one answers");
    return null;
  }
}
