import { SingleBar } from "cli-progress";
import type { EnsureInput } from "../retrieval/ensureIndex.ts";

/** A bar on standard error while the index is built; plain lines where no terminal is. */
export function progressBar(): Required<Pick<EnsureInput, "onProgress" | "onRebuild">> {
  const bar = new SingleBar({ format: "Index {bar} {percentage}% {value}/{total}", stream: process.stderr, noTTYOutput: false, hideCursor: true });
  let started = false;
  return {
    onRebuild: (reason) => process.stderr.write(`Building the index (${reason})\n`),
    onProgress: (done, all) => {
      if (!started) bar.start(all, 0);
      started = true;
      bar.update(done);
      if (done === all) bar.stop();
    },
  };
}
