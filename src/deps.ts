import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AnsweringDeps, ModelComposer } from "./answering/deps.ts";
import type { Config } from "./config.ts";
import { loadIdentifyLanguage } from "./language/identifyLanguage.ts";
import { type EnsureInput, ensureIndex } from "./retrieval/ensureIndex.ts";
import { aliasFinder } from "./retrieval/findAliases.ts";
import { fingerprintOf } from "./retrieval/fingerprint.ts";
import { mapPassages } from "./retrieval/rankSubjects.ts";
import { embedTableAsks } from "./retrieval/tableAsks.ts";
import { type Clock, japanDay, systemClock } from "./shared/clock.ts";
import type { Logger } from "./shared/logger.ts";

const CODE = fileURLToPath(new URL(".", import.meta.url));

type Options = { readonly logger: Logger; readonly clock?: Clock } & Pick<EnsureInput, "build" | "onProgress" | "onRebuild">;

/** Everything that answering needs, made from the configuration: the index opened or built, the tables read, the models loaded. */
export async function createAnsweringDeps(config: Config, { logger, clock = systemClock, ...progress }: Options): Promise<AnsweringDeps> {
  const [index, identifyLanguage, modelComposer] = await Promise.all([
    ensureIndex({ ...indexInput(config, clock), ...progress }),
    loadIdentifyLanguage(),
    createModelComposer(config),
  ]);
  const knowledge = index.tables;
  return {
    knowledge,
    index,
    passages: mapPassages(index),
    library: [...index.languages.values()].flatMap(({ passages }) => passages.filter(({ subject }) => subject.startsWith("library:"))),
    findAliases: aliasFinder(index.aliases),
    tableAsks: await embedTableAsks(knowledge.messages, index.embedder),
    identifyLanguage,
    clock,
    logger,
    modelComposer,
  };
}

/** Where the index is, what it must be an index of, and how to make it. */
export function indexInput(config: Config, clock: Clock): EnsureInput {
  return {
    directory: join(config.dataDirectory, "index"),
    fingerprint: fingerprintOf([config.knowledgeDirectory, join(CODE, "knowledge"), join(CODE, "retrieval"), join(CODE, "language")]),
    createEmbedder: config.embeddingModel === undefined ? null : modelEmbedder(config.embeddingModel),
    readKnowledge: async () => (await import("./knowledge/readKnowledge.ts")).readKnowledge(config.knowledgeDirectory),
    today: japanDay(clock()),
  };
}

/** An embedder of a downloaded model. */
const modelEmbedder = (model: string) => async () => (await import("./models/transformersEmbedder.ts")).createTransformersEmbedder(model);

async function createModelComposer({ chat }: Config): Promise<ModelComposer | undefined> {
  if (!chat) return undefined;
  const { createComposer } = await import("./models/composeWithModel.ts");
  return createComposer(chat);
}
