import { defineConfig } from "vitest/config";

/** Where .ci/run wants the counts; empty elsewhere. */
const results = process.env.VITEST_RESULTS;

/** Child processes, not threads: tests change the time zone. Files share a process, which halves the work; so no test may leave anything behind. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    pool: "forks",
    isolate: false,
    globalSetup: ["test/support/temporaryFolders.ts"],
    setupFiles: ["test/support/fastCheck.ts"],
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
  },
});
