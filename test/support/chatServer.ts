import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";

/** What LangChain sends to an OpenAI-compatible server, as far as the tests look at it. */
const chatRequest = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z
    .object({ type: z.literal("json_schema"), json_schema: z.object({ name: z.string(), schema: z.record(z.string(), z.unknown()) }) })
    .optional(),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
});

type ChatRequest = z.infer<typeof chatRequest> & { readonly authorization: string | undefined; readonly path: string };

/** What the server does with a request: say something, answer with another status, or never answer. */
export type Reaction = { readonly say: string } | { readonly status: number; readonly body?: string } | "silence" | "hang up";

export type ChatServer = {
  /** "http://127.0.0.1:54321/v1": CHAT_BASE_URL */
  readonly baseUrl: string;
  readonly requests: readonly ChatRequest[];
  /** Requests that the client gave up before they were answered. */
  readonly givenUp: () => number;
  /** Changes what the server does from now on. */
  readonly react: (reaction: Reaction) => void;
  readonly close: () => Promise<void>;
};

/** A real HTTP server on loopback that speaks the OpenAI chat-completions protocol and says what the test wants. */
export async function startChatServer(first: Reaction): Promise<ChatServer> {
  let reaction = first;
  const requests: ChatRequest[] = [];
  let givenUp = 0;
  const server = createServer((request, response) => {
    response.on("close", () => {
      if (!response.writableEnded) givenUp++;
    });
    void readText(request).then((text) => {
      requests.push({ ...chatRequest.parse(JSON.parse(text)), authorization: request.headers.authorization, path: request.url ?? "" });
      reply(response, reaction);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the chat server has no port");
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests,
    givenUp: () => givenUp,
    react: (next) => {
      reaction = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function reply(response: ServerResponse, reaction: Reaction): void {
  if (reaction === "silence") return;
  if (reaction === "hang up") return void response.socket?.destroy();
  if ("status" in reaction) {
    // A server that asks to be tried again at once: a client that obeys shows itself by its requests.
    response
      .writeHead(reaction.status, { "Content-Type": "application/json", "Retry-After": "0" })
      .end(reaction.body ?? JSON.stringify({ error: { message: "no", type: "test" } }));
    return;
  }
  response.writeHead(200, { "Content-Type": "application/json" }).end(
    JSON.stringify({
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1_700_000_000,
      model: "tiny",
      choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: reaction.say, refusal: null } }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  );
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
