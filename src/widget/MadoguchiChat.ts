import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from "lit";
import type { Language } from "../language/languages.ts";
import { chooseLanguage } from "./chooseLanguage.ts";
import { Conversation } from "./conversation.ts";
import { FollowLog } from "./followLog.ts";
import { loadPage, type PageTexts } from "./loadPage.ts";
import { memory } from "./memory.ts";
import { ownScript } from "./ownScript.ts";
import { styles } from "./styles/styles.ts";
import { composerView } from "./views/composerView.ts";
import { entryView } from "./views/entryView.ts";
import { failureView } from "./views/failureView.ts";
import { headerView } from "./views/headerView.ts";
import { introductionView } from "./views/introductionView.ts";
import { originalView } from "./views/originalView.ts";
import type { View } from "./views/view.ts";

/**
 * `<madoguchi-chat>`: the whole chat. What stands inside the element shows until the labels have come.
 * Attributes: `language`, a tag or "auto"; `whole-page`, on a page of its own, whose title and language the chat then keeps.
 */
export class MadoguchiChat extends LitElement {
  static override properties: PropertyDeclarations = {
    language: {},
    wholePage: { type: Boolean, attribute: "whole-page" },
    texts: { state: true },
    opened: { state: true },
    original: { state: true },
  };
  static override styles = styles;
  declare language: string | null;
  declare wholePage: boolean;
  private declare texts: PageTexts | null;
  private declare opened: ReadonlySet<string>;
  private declare original: string | null;
  readonly #conversation = new Conversation(this, ownScript.service);
  readonly #follow = new FollowLog(this, this.#conversation);

  /** The language chosen last, and sent with each question. The labels may be in another one, where it has none of its own. */
  #chosen: Language = "en";

  constructor() {
    super();
    this.language = null;
    this.wholePage = false;
    this.texts = null;
    this.opened = new Set();
    this.original = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#speak([memory.recall("language"), this.language, ownScript.language, ...navigator.languages]);
  }

  async #speak(wishes: readonly (string | null)[]): Promise<void> {
    const chosen = chooseLanguage(wishes);
    this.#chosen = chosen;
    const texts = await loadPage(ownScript.service, chosen);
    // Labels that come late, for an earlier choice, are dropped.
    if (!texts || chosen !== this.#chosen) return;
    this.texts = texts;
    if (!this.wholePage) return;
    document.title = texts.label("title");
    document.documentElement.lang = texts.language;
    document.documentElement.dir = texts.direction;
  }

  #choose(tag: string): void {
    memory.keep("language", tag);
    void this.#speak([tag]);
  }

  protected override updated(_: PropertyValues): void {
    const dialog = this.renderRoot.querySelector("dialog");
    if (dialog && !dialog.open) dialog.showModal();
  }

  protected override render() {
    const { texts } = this;
    if (!texts) return html`<slot></slot>`;
    const { entries, failure, busy } = this.#conversation;
    const { label } = texts;
    const view = this.#view(texts);
    return html`<div class="frame" lang=${texts.language} dir=${texts.direction}>
      ${headerView(texts, this.#chosen, (tag) => this.#choose(tag))}
      <div class="body">
        ${introductionView(texts, this.wholePage)}
        <div class="log" role="log" aria-label=${label("log")} aria-busy=${busy} tabindex="-1">${entries.map((entry) => entryView(entry, view))}</div>
        <div class="waiting" role="status">${busy ? html`<span class="dots" aria-hidden="true"></span>${label("looking")}` : nothing}</div>
      </div>
      <div class="foot">
        ${this.#follow.unread === null ? nothing : html`<button type="button" class="primary unread" @click=${() => this.#follow.showUnread()}>${label("newAnswer")}</button>`}
        ${failureView(failure, () => this.#retry(), view)}
        ${composerView({ rejected: failure?.remedy === "rewrite", submit: (text) => void this.#submit(text), askForPerson: () => view.send(label("personQuestion")) }, view)}
      </div>
      ${
        this.original === null
          ? nothing
          : originalView(
              this.original,
              () => {
                this.original = null;
              },
              view,
            )
      }
    </div>`;
  }

  #view({ language, label }: PageTexts): View {
    return {
      language,
      label,
      busy: this.#conversation.busy,
      isOpen: (mark) => this.opened.has(mark),
      toggle: (mark) => this.#toggle(mark),
      close: (mark) => {
        this.#toggle(mark);
        this.#focus(`#mark-${mark}`);
      },
      send: (text) => void this.#conversation.ask(text, this.#chosen),
      showOriginal: (text) => {
        this.original = text;
      },
    };
  }

  #toggle(mark: string): void {
    const others = [...this.opened].filter((open) => open !== mark);
    this.opened = new Set(others.length < this.opened.size ? others : [...others, mark]);
  }

  /** Words that the service would not take go back into the field, unless something else is being written there by now. */
  async #submit(text: string): Promise<void> {
    await this.#conversation.ask(text, this.#chosen);
    const field = this.renderRoot.querySelector("textarea");
    if (field && !field.value && this.#conversation.failure?.remedy === "rewrite") field.value = text;
  }

  /** The pressed button goes away with the error; the log takes the focus, so that it is not lost. */
  #retry(): void {
    this.#focus("[role=log]");
    void this.#conversation.retry(this.#chosen);
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }
}
