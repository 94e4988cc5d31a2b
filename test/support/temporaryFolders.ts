import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the tests of a run make their directories: workers are ended without a word, so the run itself throws them away. */
export default function setup(): () => void {
  const directory = mkdtempSync(join(tmpdir(), "madoguchi-test-"));
  process.env.MADOGUCHI_TEST_FOLDER = directory;
  return () => rmSync(directory, { recursive: true, force: true });
}
