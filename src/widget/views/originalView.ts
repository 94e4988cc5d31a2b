import { html, type TemplateResult } from "lit";
import type { View } from "./view.ts";

/** The Japanese original, large enough to be read from across a counter. The browser keeps the focus in it and gives it back. */
export function originalView(text: string, closed: () => void, { label }: View): TemplateResult {
  const close = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLElement) currentTarget.closest("dialog")?.close();
  };
  return html`<dialog aria-label=${label("original")} @close=${closed}>
    <button type="button" class="secondary" @click=${close}>${label("close")}</button>
    <div class="original" lang="ja" dir="ltr">${text.split("\n").map((line) => html`<p>${line}</p>`)}</div>
  </dialog>`;
}
