import type { Answer } from "../../answering/types.ts";
import { LANGUAGES } from "../../language/languages.ts";

/** Text as HTML text: nothing in it is markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The answer as safe HTML: one paragraph a statement with its own `lang`, and marks that lead to the list of sources. */
export function renderHtml({ statements, citations }: Pick<Answer, "statements" | "citations">): string {
  const paragraphs = statements.map(({ text, language, citations: markers }) => {
    const marks = markers.map((marker) => `<sup><a href="#source-${marker}">[${marker}]</a></sup>`).join("");
    return `<p lang="${language}" dir="${LANGUAGES[language].direction}">${escapeHtml(text)}${marks}</p>`;
  });
  const sources = citations.map(({ marker, title, place, edition, checked, url }) => {
    const named = `${escapeHtml(title)}, ${escapeHtml(place)} (${escapeHtml(edition)}; ${escapeHtml(checked)})`;
    return `<li id="source-${marker}" value="${marker}">${/^https:\/\//.test(url) ? `<a href="${escapeHtml(url)}" rel="noopener">${named}</a>` : named}</li>`;
  });
  return `${paragraphs.join("")}${sources.length > 0 ? `<ol>${sources.join("")}</ol>` : ""}`;
}
