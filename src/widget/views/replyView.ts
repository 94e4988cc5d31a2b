import { html, nothing, type TemplateResult } from "lit";
import { foldMore } from "../../answering/foldMore.ts";
import type { Reply } from "../../channels/web/reply.ts";
import { directionOf } from "../directionOf.ts";
import { groupStatements } from "../groupStatements.ts";
import { contactView } from "./contactView.ts";
import { runView } from "./runView.ts";
import type { View } from "./view.ts";

/** A whole reply: its statements with their marks, those behind the answer folded, the counters, its Japanese original, and what else can be asked. */
export function replyView(id: number, reply: Reply, view: View): TemplateResult {
  const { label } = view;
  const { original, suggestions } = reply;
  const contacts = reply.escalation?.contacts ?? [];
  const { first, heading, more } = foldMore(reply.statements);
  const runs = (statements: typeof first, part: string): TemplateResult[] =>
    groupStatements(statements).map((run, at) => runView(run, `${part}-${at}`, reply, view));
  return html`<div class="reply" id="entry-${id}" data-outcome=${reply.outcome} tabindex="-1">
    <p class="who">${label("madoguchi")}</p>
    ${runs(first, String(id))}
    ${
      heading
        ? html`<details class="more">
          <summary lang=${heading.language} dir=${directionOf(heading.language)}>${heading.text}</summary>
          ${runs(more, `${id}-more`)}
        </details>`
        : nothing
    }
    ${
      contacts.length > 0
        ? html`<p class="subhead" id="contacts-${id}">${label("contacts")}</p>
          <ul class="contacts" aria-labelledby="contacts-${id}">${contacts.map((contact) => contactView(contact, reply.language, view))}</ul>`
        : nothing
    }
    ${original ? html`<p><button type="button" class="secondary" aria-haspopup="dialog" @click=${() => view.showOriginal(original)}>${label("original")}</button></p>` : nothing}
    ${
      suggestions.length > 0
        ? html`<p class="subhead" id="suggestions-${id}">${label("suggestions")}</p>
          <ul class="suggestions" aria-labelledby="suggestions-${id}">${suggestions.map((text) => suggestionView(text, reply.language, view))}</ul>`
        : nothing
    }
  </div>`;
}

// aria-disabled, not disabled: a button that is disabled while it has the focus drops it.
const suggestionView = (text: string, language: string, view: View): TemplateResult =>
  html`<li><button type="button" class="suggestion" lang=${language} dir=${directionOf(language)} aria-disabled=${view.busy} @click=${() => !view.busy && view.send(text)}>${text}</button></li>`;
