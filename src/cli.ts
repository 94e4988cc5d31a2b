import { askCommand } from "./commands/ask.ts";
import { evalCommand } from "./commands/eval.ts";
import { knowledgeCommand } from "./commands/knowledge.ts";

/** `npm run <command> -- …`: each command is one file in commands/. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  ask: askCommand,
  eval: evalCommand,
  knowledge: knowledgeCommand,
};

const [name = "", ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command) process.exitCode = await command(args);
else {
  process.stderr.write(`Unknown command "${name}". Known: ${Object.keys(COMMANDS).join(", ")}\n`);
  process.exitCode = 2;
}
