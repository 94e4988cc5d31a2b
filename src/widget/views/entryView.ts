import { html, type TemplateResult } from "lit";
import type { Entry } from "../conversation.ts";
import { replyView } from "./replyView.ts";
import type { View } from "./view.ts";

/** One message of the log: a person's question in their words, or a finished reply. */
export function entryView(entry: Entry, view: View): TemplateResult {
  if (entry.kind === "reply") return replyView(entry.id, entry.reply, view);
  return html`<div class="question" id="entry-${entry.id}" tabindex="-1">
    <p class="who">${view.label("you")}</p>
    <p class="words" dir="auto">${entry.text}</p>
  </div>`;
}
