import { escapeHtml } from "../channels/web/renderHtml.ts";
import type { Report } from "../knowledge/report/makeReport.ts";
import type { Cell, Section } from "../knowledge/report/section.ts";

/** A table with a longer cell is stacked on a narrow screen; one of numbers and short words scrolls inside its own box. */
const SHORT_CELL = 24;

/** The report as one page that needs nothing else: no script, no file from elsewhere. */
export function reportHtml({ title, summary, sections }: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(summary)}</p>
${sections.map(sectionHtml).join("\n")}
</main>
</body>
</html>
`;
}

function sectionHtml(section: Section): string {
  const { title, note, empty, rows, folded } = section;
  const body = rows.length === 0 ? `<p>${escapeHtml(empty)}</p>` : tableHtml(section);
  if (folded) return `<details><summary>${escapeHtml(title)}</summary>${body}</details>`;
  return `<section><h2>${escapeHtml(title)}</h2>${note ? `<p>${escapeHtml(note)}</p>` : ""}${body}</section>`;
}

function tableHtml({ title, columns, rows }: Section): string {
  const stacked = rows.some((row) => row.slice(1).some(({ text }) => text.length > SHORT_CELL));
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((one, at) => cellHtml(one, columns[at] ?? "", at === 0)).join("")}</tr>`).join("\n");
  return `<div class="box" role="region" tabindex="0" aria-label="${escapeHtml(title)}"><table${stacked ? ' class="stacked"' : ""}>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}

function cellHtml({ text, tone }: Cell, column: string, first: boolean): string {
  const attributes = `data-column="${escapeHtml(column)}"${tone ? ` class="${tone}"` : ""}`;
  return first ? `<th scope="row" ${attributes}>${escapeHtml(text)}</th>` : `<td ${attributes}>${escapeHtml(text)}</td>`;
}

const STYLE = `
:root { color-scheme: light; --line: #949494; --good: #115a36; --warn: #7a4100; --bad: #b00000; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.6 system-ui, "Noto Sans JP", "Hiragino Sans", "Yu Gothic", sans-serif; color: #1a1a1c; background: #fff; }
main { max-width: 80rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; }
p { margin: .25rem 0 .75rem; }
.box { overflow-x: auto; }
.box:focus-visible, summary:focus-visible { outline: 3px solid #000; outline-offset: 2px; }
table { border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; padding: .25rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th, tbody th { font-weight: 600; white-space: nowrap; }
.good { color: var(--good); } .warn { color: var(--warn); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
details { border-top: 1px solid var(--line); padding: .5rem 0; }
summary { cursor: pointer; min-height: 2.75rem; padding: .5rem 0; }
@media (max-width: 48rem) {
  table:not(.stacked) tbody th, table:not(.stacked) thead th:first-child { position: sticky; inset-inline-start: 0; background: #fff; white-space: normal; min-width: 8rem; }
  .stacked, .stacked tbody, .stacked tr, .stacked td, .stacked tbody th { display: block; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .stacked td, .stacked tbody th { border: 0; padding: .1rem 0; white-space: normal; }
  .stacked td::before { content: attr(data-column) ": "; color: #4d4d4d; font-weight: 400; }
}
`;
