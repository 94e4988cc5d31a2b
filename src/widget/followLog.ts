import type { LitElement, ReactiveController } from "lit";
import type { Conversation, Failure } from "./conversation.ts";

/**
 * Keeps the end of the log in view for those who are at its end, and never moves the page under those who read further up:
 * they get `unread`, the number of the reply below, for a button.
 */
export class FollowLog implements ReactiveController {
  unread: number | null = null;
  readonly #host: LitElement;
  readonly #conversation: Conversation;
  #atEnd = true;
  #shown = 0;
  #failure: Failure | null = null;

  constructor(host: LitElement, conversation: Conversation) {
    this.#host = host;
    this.#conversation = conversation;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("scroll", this.#onScroll, { passive: true, capture: true });
  }

  hostDisconnected(): void {
    removeEventListener("scroll", this.#onScroll, { capture: true });
  }

  hostUpdate(): void {
    this.#atEnd = this.#isAtEnd();
  }

  hostUpdated(): void {
    const { entries, failure } = this.#conversation;
    if (failure && failure !== this.#failure && this.#atEnd) this.#show("[role=status]", "center");
    this.#failure = failure;
    const last = entries.at(-1);
    if (!last || last.id <= this.#shown) return;
    this.#shown = last.id;
    // Who sends a question wants to see it; where its answer begins is the place to read on. The question is shown at once:
    // an answer that came during a smooth scroll would find its reader not yet at the end.
    if (last.kind === "question") this.#show("[role=status]", "nearest", "instant");
    else if (this.#atEnd) this.#show(`#entry-${entries.filter(({ kind }) => kind === "question").at(-1)?.id ?? last.id}`, "start");
    else this.#setUnread(last.id);
  }

  /** Goes to the unread reply, with the focus: the button that was pressed is gone. */
  showUnread(): void {
    const entry = this.#show(`#entry-${this.unread}`, "start");
    entry?.focus({ preventScroll: true });
    this.#setUnread(null);
  }

  #show(selector: string, block: ScrollLogicalPosition, behavior = calmly()): HTMLElement | null {
    const entry = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    entry?.scrollIntoView({ block, behavior });
    return entry;
  }

  #isAtEnd(): boolean {
    const end = this.#host.renderRoot.querySelector("[role=status]");
    return !end || end.getBoundingClientRect().top <= innerHeight;
  }

  readonly #onScroll = (): void => {
    if (this.unread !== null && this.#isAtEnd()) this.#setUnread(null);
  };

  #setUnread(id: number | null): void {
    this.unread = id;
    this.#host.requestUpdate();
  }
}

const calmly = (): ScrollBehavior => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");
