import { createHash } from "node:crypto";
import type { Concept } from "../knowledge/schemas.ts";
import type { Analyze } from "./analyze.ts";
import { contentFeatures, FEATURE_WEIGHTS, type Feature } from "./features.ts";
import type { Rarity } from "./rarity.ts";
import type { Embedder } from "./types.ts";
import type { SparseVector } from "./vectors.ts";

/** One dimension for every hash: two features fall on one slot once in four thousand million. */
const DIMENSIONS = 2 ** 32;

/**
 * An embedder without weights or downloads: a text's features, each in the slot of its hash.
 * @param glossary what `analyze` finds concepts of: with it the vectors change
 * @example await createHashedEmbedder(createAnalyze(glossary, 100), glossary, rarity).embed(["在留カード", "residence card"], "ja") // two near vectors
 */
export function createHashedEmbedder(analyze: Analyze, glossary: readonly Concept[], rarity: Rarity): Embedder {
  const featurize = contentFeatures(analyze, rarity);
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([FEATURE_WEIGHTS, glossary, rarity]))
    .digest("hex")
    .slice(0, 16);
  return {
    id: `hashed-3-${fingerprint}`,
    dimensions: DIMENSIONS,
    sparse: true,
    embed: async (texts, language) => texts.map((text) => vectorOf(featurize(text, language))),
  };
}

/** The features as a vector of length 1; of length 0 if there are none. */
export function vectorOf(features: readonly Feature[]): SparseVector {
  const sorted = [...features].sort((one, other) => one.hash - other.hash);
  const slots: number[] = [];
  const values: number[] = [];
  for (const { hash, weight } of sorted) {
    if (weight === 0) continue;
    if (slots.at(-1) === hash) values[values.length - 1] = (values.at(-1) ?? 0) + weight;
    else {
      slots.push(hash);
      values.push(weight);
    }
  }
  let squares = 0;
  for (const value of values) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  return { slots: Uint32Array.from(slots), values: Float32Array.from(values, (value) => value / length) };
}
