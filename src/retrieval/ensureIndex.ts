import type { Knowledge } from "../knowledge/knowledge.ts";
import type { BuildProgress } from "./buildIndex.ts";
import { earlierVectors, IndexError, openIndex } from "./openIndex.ts";
import type { CreateEmbedder, Embedder, SearchIndex } from "./types.ts";

export type EnsureInput = {
  readonly directory: string;
  readonly fingerprint: string;
  readonly createEmbedder: CreateEmbedder;
  /** Reads knowledge/ only if the index has to be built. */
  readonly readKnowledge: () => Promise<Knowledge>;
  readonly today: string;
  readonly onProgress?: BuildProgress;
  /** Builds the index in another way, for instance in a process of its own; @throws if that fails. */
  readonly build?: () => Promise<void>;
  /** Told why an index is built anew. */
  readonly onRebuild?: (reason: string) => void;
};

/** The index of what knowledge/ holds now: opened if it is right, built again if it is missing, stale, truncated or foreign. */
export async function ensureIndex({
  directory,
  fingerprint,
  createEmbedder,
  readKnowledge,
  today,
  build,
  onProgress,
  onRebuild = () => {},
}: EnsureInput): Promise<SearchIndex> {
  try {
    return await openIndex({ directory, fingerprint, createEmbedder });
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    onRebuild(`${error.fault}: ${error.message}`);
    if (build) {
      await build();
      return openIndex({ directory, fingerprint, createEmbedder });
    }
    // Loaded only when needed: a start with a good index reads no YAML.
    const { buildIndex } = await import("./buildIndex.ts");
    const earlier = error.fault === "stale" ? (embedder: Embedder) => earlierVectors(directory, embedder) : undefined;
    await buildIndex({ knowledge: await readKnowledge(), createEmbedder, fingerprint, directory, today, earlier, ...(onProgress ? { onProgress } : {}) });
    return openIndex({ directory, fingerprint, createEmbedder });
  }
}
