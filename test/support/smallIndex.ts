import { join } from "node:path";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import type { EnsureInput } from "../../src/retrieval/ensureIndex.ts";
import { fingerprintOf } from "../../src/retrieval/fingerprint.ts";
import { countingEmbedder } from "./countingEmbedder.ts";
import { smallKnowledge, TODAY, temporaryDirectory } from "./smallKnowledge.ts";

export type SmallIndex = {
  readonly knowledge: string;
  /** Where the index goes; not there yet. */
  readonly directory: string;
  /** What ensureIndex needs, with the fingerprint of the knowledge directory as it is at this moment. */
  readonly input: (overrides?: Partial<EnsureInput>) => EnsureInput;
  /** Texts that were embedded since the last call. */
  readonly embedded: () => string[];
  /** Why the index was built, each time. */
  readonly reasons: readonly string[];
  /** How often knowledge/ was read. */
  readonly reads: () => number;
};

/** A small knowledge directory and all that is needed to build and open an index of it, with a note of what was done. */
export function smallIndex(knowledge = smallKnowledge()): SmallIndex {
  const directory = join(temporaryDirectory(), "index");
  const { createEmbedder, embedded } = countingEmbedder();
  const reasons: string[] = [];
  let reads = 0;
  const input = (overrides: Partial<EnsureInput> = {}): EnsureInput => ({
    directory,
    fingerprint: fingerprintOf([knowledge]),
    createEmbedder,
    readKnowledge: async () => {
      reads++;
      return readKnowledge(knowledge);
    },
    today: TODAY,
    onRebuild: (reason) => void reasons.push(reason),
    ...overrides,
  });
  return { knowledge, directory, input, embedded, reasons, reads: () => reads };
}
