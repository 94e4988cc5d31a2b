/** `npm run <command> -- …`: each command is one file in commands/, loaded only when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  ask: async () => (await import("./commands/ask.ts")).askCommand,
  bench: async () => (await import("./commands/bench.ts")).benchCommand,
  eval: async () => (await import("./commands/eval.ts")).evalCommand,
  index: async () => (await import("./commands/index.ts")).indexCommand,
  ingest: async () => (await import("./commands/ingest.ts")).ingestCommand,
  knowledge: async () => (await import("./commands/knowledge.ts")).knowledgeCommand,
};

const [name = "", ...args] = process.argv.slice(2);
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (load) {
  try {
    process.exitCode = await (await load())(args);
  } catch (error) {
    // One clear line for the person at the terminal: a broken knowledge file, a wrong variable, a missing model.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write(`Unknown command "${name}". Known: ${Object.keys(COMMANDS).join(", ")}\n`);
  process.exitCode = 2;
}
