import { parseArgs } from "node:util";
import { answerQuestion } from "../answering/answerQuestion.ts";
import { renderConsole } from "../channels/cli/renderConsole.ts";
import { toReply } from "../channels/web/reply.ts";
import { loadConfig } from "../config.ts";
import { createAnsweringDeps } from "../deps.ts";
import { LANGUAGE_TAGS, parseLanguage } from "../language/languages.ts";
import { randomId } from "../shared/ids.ts";
import { createLogger } from "../shared/logger.ts";
import { progressBar } from "./progressBar.ts";

/** `npm run ask -- "question" [--language vi] [--json]`: one question, answered in the terminal; nothing is stored. */
export async function askCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { language: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const text = positionals.join(" ").trim();
  const menuLanguage = values.language ? parseLanguage(values.language) : null;
  if (!text || (values.language && !menuLanguage)) {
    process.stderr.write(
      text ? `Unknown language "${values.language}". Known: ${LANGUAGE_TAGS.join(", ")}\n` : 'Usage: npm run ask -- "question" [--language vi] [--json]\n',
    );
    return 2;
  }
  const deps = await createAnsweringDeps(loadConfig(), { logger: createLogger("warn"), ...progressBar() });
  const answer = await answerQuestion(
    { conversation: randomId(), message: randomId(), text, menuLanguage, prefecture: null, turns: [], receivedAt: deps.clock() },
    deps,
  );
  process.stdout.write(values.json ? `${JSON.stringify(toReply(answer), null, 2)}\n` : renderConsole(answer));
  return 0;
}
