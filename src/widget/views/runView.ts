import { html, nothing, type TemplateResult } from "lit";
import type { Reply } from "../../channels/web/reply.ts";
import { directionOf } from "../directionOf.ts";
import type { Run } from "../groupStatements.ts";
import { citationView } from "./citationView.ts";
import { closeOnEscape } from "./closeOnEscape.ts";
import type { View } from "./view.ts";

type Citation = Reply["citations"][number];

/** Statements with the same sources: each in its own language, their marks after the last, the opened passages below. */
export function runView({ statements, citations: markers }: Run, id: string, { citations, language }: Reply, view: View): TemplateResult {
  const cited = citations.filter(({ marker }) => markers.includes(marker)).map((citation) => ({ citation, mark: `${id}-${citation.marker}` }));
  const marks =
    cited.length > 0 ? html` <span class="marks" lang=${view.language}>${cited.map(({ citation, mark }) => markView(citation, mark, view))}</span>` : nothing;
  return html`<div class="run">
    ${statements.map((statement, at) => html`<p class="statement" lang=${statement.language} dir=${directionOf(statement.language)}>${statement.text}${at === statements.length - 1 ? marks : nothing}</p>`)}
    ${cited.map(({ citation, mark }) => (view.isOpen(mark) ? citationView(citation, mark, language, view) : nothing))}
  </div>`;
}

const markView = ({ marker }: Citation, mark: string, view: View): TemplateResult =>
  html`<button
    type="button"
    class="mark"
    id="mark-${mark}"
    aria-label=${view.label("source", { n: String(marker) })}
    aria-expanded=${view.isOpen(mark)}
    aria-controls=${view.isOpen(mark) ? `passage-${mark}` : nothing}
    @click=${() => view.toggle(mark)}
    @keydown=${closeOnEscape(mark, view)}
  >[${marker}]</button>`;
