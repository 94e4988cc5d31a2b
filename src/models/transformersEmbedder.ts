import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { hasWords } from "../language/normalizeText.ts";
import { fingerprintOf } from "../retrieval/fingerprint.ts";
import type { Embedder } from "../retrieval/types.ts";

/** Texts that go through the model at once. */
const BATCH = 32;

/**
 * Embeds with a transformers model: a local directory in the hub's layout (config.json, tokenizer.json, onnx/model.onnx), or a hub name.
 * A local directory never touches the network.
 * @throws Error in one line if the optional package is missing or the model does not load
 * @example const embedder = await createTransformersEmbedder("./models/multilingual-e5-small")
 */
export async function createTransformersEmbedder(model: string): Promise<Embedder> {
  const { env, pipeline } = await import("@huggingface/transformers").catch((error: unknown) => {
    throw new Error("EMBEDDING_MODEL is set, but the optional package @huggingface/transformers is not installed", { cause: error });
  });
  const local = existsSync(resolve(model));
  if (local) {
    env.allowRemoteModels = false;
    env.localModelPath = dirname(resolve(model));
  }
  const name = local ? basename(resolve(model)) : model;
  const extract = await pipeline("feature-extraction", name, { dtype: "fp32", local_files_only: local }).catch((error: unknown) => {
    throw new Error(`the embedding model "${model}" did not load: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  });
  const embed = async (texts: readonly string[]): Promise<number[][]> => {
    const vectors: number[][] = [];
    for (let at = 0; at < texts.length; at += BATCH) {
      const output = await extract(texts.slice(at, at + BATCH), { pooling: "mean", normalize: true });
      for (const [row, vector] of output.tolist().entries()) vectors.push(hasWords(texts[at + row] ?? "") ? vector : vector.map(() => 0));
    }
    return vectors;
  };
  const [probe = []] = await embed(["窓口"]);
  return {
    id: `transformers-${name}-${local ? fingerprintOf([resolve(model)]) : "hub"}-${probe.length}`,
    dimensions: probe.length,
    sparse: false,
    embed: (texts) => embed(texts),
  };
}
