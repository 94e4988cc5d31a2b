import { html, nothing, type TemplateResult } from "lit";
import type { Reply } from "../../channels/web/reply.ts";
import { directionOf } from "../directionOf.ts";
import { formatDate } from "../formatDate.ts";
import { httpsOnly } from "../httpsOnly.ts";
import { closeOnEscape } from "./closeOnEscape.ts";
import { outsideLink } from "./outsideLink.ts";
import type { View } from "./view.ts";

/**
 * The quoted passage that a mark stands for, with where it is from.
 * @param language the reply's; titles of sources are in Japanese for Japanese readers and in English for all others
 */
export function citationView(citation: Reply["citations"][number], mark: string, language: string, view: View): TemplateResult {
  const { label } = view;
  const { marker, title, place, edition, checked, quote, quoteLanguage } = citation;
  const url = httpsOnly(citation.url);
  const titleLanguage = language.startsWith("ja") ? "ja" : "en";
  return html`<div class="citation" id="passage-${mark}" role="group" aria-label=${label("source", { n: String(marker) })} lang=${view.language} @keydown=${closeOnEscape(mark, view)}>
    <p class="title" dir="auto"><span aria-hidden="true">[${marker}] </span><span lang=${titleLanguage}>${title}</span></p>
    ${place ? html`<p dir="auto">${place}</p>` : nothing}
    <blockquote lang=${quoteLanguage} dir=${directionOf(quoteLanguage)}>${quote}</blockquote>
    <p class="details"><span>${label("edition", { edition })}</span> <span>${label("checked", { date: formatDate(checked, view.language) })}</span></p>
    <p class="actions">
      ${url ? outsideLink(url, label("official"), view) : nothing}
      <button type="button" class="plain" @click=${() => view.close(mark)}>${label("close")}</button>
    </p>
  </div>`;
}
