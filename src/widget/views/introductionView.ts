import { html, type TemplateResult } from "lit";
import type { PageTexts } from "../loadPage.ts";

/** The first message: what this is, and what happens to what is written here. On a page of its own its heading is the page's. */
export function introductionView({ label, retentionDays }: PageTexts, wholePage: boolean): TemplateResult {
  const heading = label("heading");
  return html`<div class="introduction">
    ${wholePage ? html`<h1>${heading}</h1>` : html`<h2>${heading}</h2>`}
    <p>${label("intro")}</p>
    <p class="privacy">${label("privacy", { days: String(retentionDays) })}</p>
  </div>`;
}
