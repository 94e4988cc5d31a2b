import { composeEmbedded } from "./composeEmbedded.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Composition, Draft, Grounded } from "./types.ts";

/** The compositions to choose from: the model's where one is configured and answers in time, and always the embedded one. */
export async function composeAnswer(grounded: Grounded, deps: AnsweringDeps): Promise<Draft> {
  const embedded = composeEmbedded(grounded, deps);
  const model = deps.modelComposer ? await tryModel(deps.modelComposer, grounded, deps) : null;
  return { ...grounded, compositions: model ? [model, embedded] : [embedded] };
}

async function tryModel(compose: NonNullable<AnsweringDeps["modelComposer"]>, grounded: Grounded, { logger }: AnsweringDeps): Promise<Composition | null> {
  try {
    return await compose(grounded);
  } catch (error) {
    logger.warn({ message: grounded.message, error: error instanceof Error ? error.name : "unknown" }, "the model composer failed; the embedded one answers");
    return null;
  }
}
