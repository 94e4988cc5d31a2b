import { createHash } from "node:crypto";
import type { Embedder } from "../../src/retrieval/types.ts";

const DIMENSIONS = 16;

/**
 * An embedder that notes every text it is given; its vector is the text's hash. The id is constant unless one is named, so that
 * only the texts decide what has to be embedded again.
 * @example const { createEmbedder, embedded } = countingEmbedder(); …; embedded() // ["i lost my card", …] since the last call
 */
export function countingEmbedder(id = "counting-1"): { createEmbedder: () => Promise<Embedder>; embedded: () => string[] } {
  let texts: string[] = [];
  return {
    createEmbedder: async () => ({
      id,
      dimensions: DIMENSIONS,
      sparse: false,
      embed: async (batch, language) => {
        texts.push(...batch);
        return batch.map((text) => vectorOf(`${language}\0${text}`));
      },
    }),
    embedded: () => {
      const seen = texts;
      texts = [];
      return seen;
    },
  };
}

function vectorOf(text: string): number[] {
  const bytes = [...createHash("sha256").update(text).digest()].slice(0, DIMENSIONS).map((byte) => byte - 127.5);
  const length = Math.hypot(...bytes);
  return bytes.map((value) => value / length);
}
