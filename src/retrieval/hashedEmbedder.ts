import { createHash } from "node:crypto";
import type { Concept } from "../knowledge/schemas.ts";
import { conceptFinder } from "./conceptFinder.ts";
import { contentFeatures, FEATURE_WEIGHTS, type Feature } from "./features.ts";
import type { Rarity } from "./rarity.ts";
import type { Embedder } from "./types.ts";

/** Length of the vectors. With some 15 features a text, chance overlap stays near 1/√512 = 0.04. */
const DIMENSIONS = 512;

/**
 * An embedder without weights or downloads: the features of a text hashed into DIMENSIONS signed slots.
 * @example await createHashedEmbedder(glossary, rarity).embed(["在留カード", "residence card"], "ja") // two near vectors
 */
export function createHashedEmbedder(concepts: readonly Concept[], rarity: Rarity): Embedder {
  const featurize = contentFeatures(conceptFinder(concepts), rarity);
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([FEATURE_WEIGHTS, concepts, rarity]))
    .digest("hex")
    .slice(0, 16);
  return {
    id: `hashed-2-${fingerprint}`,
    dimensions: DIMENSIONS,
    sparse: true,
    embed: async (texts, language) => texts.map((text) => vectorOf(featurize(text, language))),
  };
}

/** The slot comes from the low bits of a hash, the sign from a high one. */
function vectorOf(features: readonly Feature[]): number[] {
  const vector = new Float64Array(DIMENSIONS);
  for (const { hash, weight } of features) {
    const slot = hash % DIMENSIONS;
    vector[slot] = (vector[slot] ?? 0) + (hash & 0x40000000 ? -weight : weight);
  }
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  return Array.from(vector.map((value) => value / length));
}
