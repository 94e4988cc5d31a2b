import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { loadConfig } from "../../src/config.ts";
import { createAnsweringDeps, indexInput } from "../../src/deps.ts";
import { manifestFile } from "../../src/retrieval/indexFiles.ts";
import type { Clock } from "../../src/shared/clock.ts";
import { silentLogger } from "../../src/shared/logger.ts";

/** A Tuesday, noon in Japan, no holiday: counters are open. */
export const NOW = new Date("2026-11-24T03:00:00Z");
export const fixedClock: Clock = () => new Date(NOW);

/** For `beforeAll`: the first file of a run waits until the index of the real knowledge/ is built. */
export const BUILD_TIMEOUT_MS = 180_000;

const PREFIX = "madoguchi-test-index-";
/** Indexes of knowledge/ as it was so long ago are not used any more. */
const OLD_MS = 60 * 60 * 1000;
const POLL_MS = 100;

let opened: Promise<AnsweringDeps> | undefined;

/**
 * The real answering parts over the real knowledge/, opened once a file, at noon of 24 November 2026 in Japan.
 * @example await answeringDeps({ clock: () => new Date("2027-04-01T03:00:00Z") })
 */
export async function answeringDeps(overrides: Partial<AnsweringDeps> = {}): Promise<AnsweringDeps> {
  opened ??= open();
  return { ...(await opened), ...overrides };
}

async function open(): Promise<AnsweringDeps> {
  return createAnsweringDeps(loadConfig({ DATA_DIR: await sharedDataDirectory() }), { logger: silentLogger, clock: fixedClock });
}

/** A data directory with the index of knowledge/ as it is now; the first worker that asks builds it, the others wait. */
export async function sharedDataDirectory(): Promise<string> {
  const { fingerprint } = indexInput(loadConfig({}), fixedClock);
  const directory = join(tmpdir(), `${PREFIX}${fingerprint}`);
  mkdirSync(directory, { recursive: true });
  const lock = join(directory, "lock");
  while (!holds(directory, fingerprint)) {
    if (takes(lock)) {
      try {
        if (!holds(directory, fingerprint)) await createAnsweringDeps(loadConfig({ DATA_DIR: directory }), { logger: silentLogger, clock: fixedClock });
        sweep(directory);
      } finally {
        rmSync(lock, { force: true });
      }
      break;
    }
    await sleep(POLL_MS);
  }
  return directory;
}

/** An index is renamed into place when it is whole, so a manifest means that all is there. */
function holds(directory: string, fingerprint: string): boolean {
  const manifest = join(directory, "index", "manifest.json");
  return existsSync(manifest) && manifestFile.parse(JSON.parse(readFileSync(manifest, "utf8"))).fingerprint === fingerprint;
}

/** True if this process may build now. The lock of a process that has ended is put away. */
function takes(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isAlive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(lock: string): boolean {
  try {
    const owner = Number(readFileSync(lock, "utf8"));
    // Just made and not yet written: 0 would ask about our own process group, which is alive.
    process.kill(owner, 0);
    return true;
  } catch {
    return false;
  }
}

function sweep(current: string): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const directory = join(tmpdir(), name);
    if (directory !== current && Date.now() - statSync(directory).mtimeMs > OLD_MS) rmSync(directory, { recursive: true, force: true });
  }
}
