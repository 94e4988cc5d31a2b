import { defineConfig } from "vitest/config";

/** Child processes, not threads: tests change the time zone. Files share a process, which halves the work; so no test may leave anything behind. */
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 20_000, pool: "forks", isolate: false, setupFiles: ["test/support/fastCheck.ts"] },
});
