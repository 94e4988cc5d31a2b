import type { ReactiveControllerHost } from "lit";
import type { Reply } from "../channels/web/reply.ts";
import type { Language } from "../language/languages.ts";
import { type Asked, askService } from "./askService.ts";
import { memory } from "./memory.ts";
import { isAboutTheText, type Problem } from "./problem.ts";

/** Longest wait for an answer; a model that is slower has been replaced by the embedded composer long before. */
const PATIENCE_MS = 60_000;

export type Entry = { readonly id: number } & ({ readonly kind: "question"; readonly text: string } | { readonly kind: "reply"; readonly reply: Reply });

/** A question without an answer: `retry` when the same words can be sent again, `rewrite` when they must change. */
export type Failure = { readonly text: string; readonly problem: Problem; readonly remedy: "retry" | "rewrite" };

/** The questions and answers of this tab. It knows no view; the host is told to draw again when something changes. */
export class Conversation {
  entries: readonly Entry[] = [];
  failure: Failure | null = null;
  busy = false;
  readonly #host: Pick<ReactiveControllerHost, "requestUpdate">;
  readonly #service: URL;
  #pending: AbortController | null = null;
  #lastId = 0;

  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">, service: URL) {
    this.#host = host;
    this.#service = service;
  }

  /** Adds the question to the log and sends it. A question that is still waiting is given up: its person asks something else now. */
  async ask(text: string, language: Language): Promise<void> {
    if (text.trim()) this.#add({ kind: "question", text });
    await this.#send(text, language);
  }

  /** Sends the failed question once more. It stands in the log already. */
  async retry(language: Language): Promise<void> {
    if (this.failure) await this.#send(this.failure.text, language);
  }

  async #send(text: string, language: Language): Promise<void> {
    this.#pending?.abort();
    const pending = new AbortController();
    this.#pending = pending;
    this.failure = null;
    this.busy = true;
    this.#host.requestUpdate();
    const timer = setTimeout(() => pending.abort(), PATIENCE_MS);
    const asked = await this.#askInConversation(text, language, pending.signal);
    clearTimeout(timer);
    if (this.#pending !== pending) return;
    this.busy = false;
    if ("reply" in asked) {
      memory.keep("conversation", asked.reply.conversation);
      this.#add({ kind: "reply", reply: asked.reply });
    } else this.#fail(text, asked.problem);
    this.#host.requestUpdate();
  }

  /** Where the service no longer takes the conversation's number, the question begins a new conversation. */
  async #askInConversation(text: string, language: Language, signal: AbortSignal): Promise<Asked> {
    const conversation = memory.recall("conversation");
    const asked = await askService(this.#service, { text, language, ...(conversation ? { conversation } : {}) }, signal);
    if (!conversation || !("problem" in asked) || asked.problem.code !== "invalid_conversation") return asked;
    memory.forget("conversation");
    return askService(this.#service, { text, language }, signal);
  }

  #fail(text: string, problem: Problem): void {
    const remedy = isAboutTheText(problem) ? "rewrite" : "retry";
    // Words that were not taken go back to the person; the log holds only what was asked.
    const last = this.entries.at(-1);
    if (remedy === "rewrite" && last?.kind === "question" && last.text === text) this.entries = this.entries.slice(0, -1);
    this.failure = { text, problem, remedy };
  }

  #add(entry: { readonly kind: "question"; readonly text: string } | { readonly kind: "reply"; readonly reply: Reply }): void {
    this.#lastId += 1;
    this.entries = [...this.entries, { ...entry, id: this.#lastId }];
  }
}
