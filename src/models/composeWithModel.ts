import { readFileSync } from "node:fs";
import { ChatOpenAI } from "@langchain/openai";
import { ConsecutiveBreaker, circuitBreaker, handleAll, TimeoutStrategy, timeout, wrap } from "cockatiel";
import { z } from "zod";
import type { ModelComposer } from "../answering/deps.ts";
import { allGroundings } from "../answering/types.ts";
import type { Config } from "../config.ts";

const PROMPT = new URL("../../prompts/compose.md", import.meta.url);
/** After so many faults in a row the model is left alone for a while, so that nobody waits for it in vain. */
const FAULTS = 5;
const REST_MS = 30_000;
/** The longest answer, in tokens: also the most of the prompt that could ever be read back. */
const TOKENS = 900;

const reply = z.object({
  answered: z.boolean().describe("false if the passages do not answer the question"),
  statements: z.array(
    z.object({ text: z.string().describe("one sentence"), passages: z.array(z.number().int()).describe("numbers of the passages it rests on") }),
  ),
});

/**
 * Composes with a language model through LangChain's structured output: an OpenAI-compatible server at CHAT_BASE_URL, or OpenAI's own.
 * @throws on timeout, refusal, malformed output or an open circuit; composeAnswer then takes the embedded composer
 */
export function createComposer(chat: NonNullable<Config["chat"]>): ModelComposer {
  const prompt = readFileSync(PROMPT, "utf8");
  const model = new ChatOpenAI({
    model: chat.model,
    apiKey: chat.apiKey ?? "none",
    temperature: 0,
    maxTokens: TOKENS,
    maxRetries: 0,
    ...(chat.baseUrl ? { configuration: { baseURL: chat.baseUrl } } : {}),
  }).withStructuredOutput(reply, { name: "answer", method: "jsonSchema" });
  const policy = wrap(
    circuitBreaker(handleAll, { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(FAULTS) }),
    timeout(chat.timeoutMs, TimeoutStrategy.Aggressive),
  );
  return async (grounded) => {
    const { clean, language } = grounded;
    const passages = allGroundings(grounded)
      .map(({ text, passage }, at) => `<passage number="${at + 1}" title=${JSON.stringify(fence(passage.title))}>\n${fence(text)}\n</passage>`)
      .join("\n");
    const output = reply.parse(
      await policy.execute(({ signal }) =>
        model.invoke(
          [
            { role: "system", content: prompt.replaceAll("{language}", language) },
            { role: "user", content: `${passages}\n<question>\n${fence(clean)}\n</question>` },
          ],
          { signal },
        ),
      ),
    );
    if (!output.answered) throw new Error("the model says that the passages do not answer");
    return {
      composer: "model",
      statements: output.statements.map((statement) => ({ text: statement.text.trim(), language, groundings: statement.passages.map((number) => number - 1) })),
    };
  };
}

/** Text inside the fence cannot close it. */
const fence = (text: string): string => text.replaceAll("<", "‹").replaceAll(">", "›");
