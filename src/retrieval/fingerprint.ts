import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A hash of every file in knowledge/ and of the code that makes passages from them: equal means that the index is still right.
 * @example fingerprintOf(["knowledge", "src/knowledge"]) // "9f2c…"
 */
export function fingerprintOf(directories: readonly string[]): string {
  const hash = createHash("sha256");
  for (const directory of directories) {
    const files = readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file.slice(directory.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex").slice(0, 32);
}
