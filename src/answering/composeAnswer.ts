import { RANKING } from "../retrieval/parameters.ts";
import { composeEmbedded, headingOf } from "./composeEmbedded.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Composition, Draft, WorkedOut } from "./types.ts";

/**
 * The compositions to choose from: the model's where one is configured and answers in time, and always the embedded one. What was worked out
 * comes first in each; last comes the embedded one without it, so that a fault in a calculation costs no answer.
 * @param answers how many answers the message gets: one of several is shorter, and says what it is about
 */
export async function composeAnswer(worked: WorkedOut, answers: number, deps: AnsweringDeps): Promise<Draft> {
  const { first, apart, behindWorked } = RANKING.answerLength;
  const about = answers > 1 ? [headingOf("besides", worked.groundings, 0, worked, deps.knowledge)] : [];
  const embedded = composeEmbedded(worked, deps, answers > 1 ? apart : first);
  const model = deps.modelComposer ? await tryModel(deps.modelComposer, worked, deps) : null;
  const said = worked.worked;
  const behind = said.length > 0 ? composeEmbedded(worked, deps, behindWorked) : embedded;
  const plain = [...(model ? [model] : []), behind].map((one) => ({ ...one, statements: [...about, ...said, ...one.statements] }));
  return { ...worked, compositions: said.length > 0 ? [...plain, { ...embedded, statements: [...about, ...embedded.statements] }] : plain };
}

async function tryModel(compose: NonNullable<AnsweringDeps["modelComposer"]>, worked: WorkedOut, { logger }: AnsweringDeps): Promise<Composition | null> {
  try {
    return await compose(worked);
  } catch (error) {
    logger.warn({ message: worked.message, error: error instanceof Error ? error.name : "unknown" }, "the model composer failed; the embedded one answers");
    return null;
  }
}
