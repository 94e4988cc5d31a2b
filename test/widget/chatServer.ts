import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { parse } from "yaml";
import { LANGUAGE_TAGS, LANGUAGES, parseLanguage } from "../../src/language/languages.ts";
import { cited, folded, handover } from "./cannedReplies.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, root), "utf8");

/** As strict as the service's own: an inline script, style or address elsewhere would not work. */
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

/** A small service with canned replies on a loopback port. `asked` holds the bodies that came. */
export async function startChatServer() {
  const asked: Record<string, unknown>[] = [];
  const files = new Map([
    ["/", ["text/html", await read("src/channels/web/page/index.html")]],
    ["/page.css", ["text/css", await read("src/channels/web/page/page.css")]],
    ["/widget/v1.js", ["text/javascript", await buildWidget()]],
  ]);
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://loopback");
    const file = files.get(pathname);
    const send = (status: number, type: string, body: string): void =>
      void response.writeHead(status, { "Content-Type": `${type}; charset=utf-8`, "Content-Security-Policy": POLICY }).end(body);
    if (file) send(200, file[0] ?? "", file[1] ?? "");
    else if (pathname === "/api/messages") send(200, "application/json", JSON.stringify(await messages(searchParams.get("language") ?? "en")));
    else if (pathname === "/api/chat") await chat(JSON.parse(await text(request)), send, response);
    else send(404, "text/plain", "");
  }

  async function chat(body: Record<string, unknown>, send: (status: number, type: string, body: string) => void, response: ServerResponse): Promise<void> {
    asked.push(body);
    const question = String(body.text);
    const refuse = (status: number, code: string, detail: string): void =>
      send(status, "application/problem+json", JSON.stringify({ title: code, detail, status, code }));
    if (question.length > 2000) return refuse(413, "too_long", "Please write at most 2000 characters.");
    if (question.includes("unlucky") && asked.filter(({ text }) => text === question).length === 1)
      return refuse(503, "internal", "Something went wrong here.");
    if (question.includes("slow")) await sleep(600);
    const reply = question.includes("person") ? handover : question.includes("everything") ? folded : cited;
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write(': keep-alive\n\nevent: step\ndata: {"step":"retrieve"}\n\n');
    response.end(`event: answer\ndata: ${JSON.stringify(reply)}\n\n`);
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The labels as the service gives them: a language's own, and English where it lacks one. */
async function messages(wanted: string) {
  const language = parseLanguage(wanted) ?? "en";
  const [own, english] = await Promise.all([read(`knowledge/messages/${language}.yaml`).catch(() => "{}"), read("knowledge/messages/en.yaml")]);
  const languages = LANGUAGE_TAGS.map((tag) => ({ tag, ownName: LANGUAGES[tag].ownName, direction: LANGUAGES[tag].direction }));
  return { language, direction: LANGUAGES[language].direction, page: { ...parse(english).page, ...parse(own).page }, languages, retentionDays: 30 };
}

/** The widget as `npm run build` makes it, but kept in memory: dist/ stays as it is. */
async function buildWidget(): Promise<string> {
  const built = await build({ configFile: fileURLToPath(new URL("vite.config.ts", root)), logLevel: "error", build: { write: false } });
  const output = [built].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []));
  const script = output.find((part) => part.type === "chunk");
  if (!script) throw new Error("the build made no script");
  return script.code;
}
