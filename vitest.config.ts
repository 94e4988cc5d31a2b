import { defineConfig } from "vitest/config";

/** Child processes, not threads: tests of the clock change the time zone, and native modules are loaded once a file. */
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 20_000, pool: "forks", setupFiles: ["test/support/fastCheck.ts"] },
});
