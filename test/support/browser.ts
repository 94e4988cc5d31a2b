import { setTimeout as sleep } from "node:timers/promises";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** Unpacking the browser takes about 3 s; another test file may be at it. */
const ATTEMPTS = 20;
const PAUSE_MS = 500;

/**
 * A real Chromium from the npm package, for tests of pages; nothing is installed in the system and nothing downloaded.
 * The caller closes it. The package's own flags are left out: they switch off web security, which pages are tested against.
 * @throws Error when the system lacks a library that Chromium needs (its name is in the message)
 */
export async function launchBrowser(): Promise<Browser> {
  chromium.setGraphicsMode = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await playwright.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
    } catch (error) {
      // The package takes a file that is still being written for a finished one; the system refuses to start it (ETXTBSY).
      if (attempt === ATTEMPTS || !String(error).includes("ETXTBSY")) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
