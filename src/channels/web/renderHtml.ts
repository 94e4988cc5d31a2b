import { foldMore } from "../../answering/foldMore.ts";
import type { Answer, Statement } from "../../answering/types.ts";
import { LANGUAGES } from "../../language/languages.ts";

/** Text as HTML text: nothing in it is markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * The answer as safe HTML: one paragraph a statement with its own `lang`, and marks that lead to the list of sources. What stands behind the
 * answer unfolds under its heading.
 */
export function renderHtml({ statements, citations }: Pick<Answer, "statements" | "citations">): string {
  const { first, heading, more } = foldMore(statements);
  const unfolds = heading ? `<details><summary ${attributesOf(heading)}>${escapeHtml(heading.text)}</summary>${more.map(paragraph).join("")}</details>` : "";
  const sources = citations.map(({ marker, title, place, edition, checked, url }) => {
    const named = `${escapeHtml(title)}, ${escapeHtml(place)} (${escapeHtml(edition)}; ${escapeHtml(checked)})`;
    return `<li id="source-${marker}" value="${marker}">${/^https:\/\//.test(url) ? `<a href="${escapeHtml(url)}" rel="noopener">${named}</a>` : named}</li>`;
  });
  return `${first.map(paragraph).join("")}${unfolds}${sources.length > 0 ? `<ol>${sources.join("")}</ol>` : ""}`;
}

function paragraph(statement: Statement): string {
  const marks = statement.citations.map((marker) => `<sup><a href="#source-${marker}">[${marker}]</a></sup>`).join("");
  return `<p ${attributesOf(statement)}>${escapeHtml(statement.text)}${marks}</p>`;
}

const attributesOf = ({ language }: Statement): string => `lang="${language}" dir="${LANGUAGES[language].direction}"`;
