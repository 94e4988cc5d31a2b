import { renderText } from "../../answering/renderText.ts";
import type { Answer } from "../../answering/types.ts";

/** An answer for the terminal: text, sources, counters, what else to ask. */
export function renderConsole(answer: Answer): string {
  const blocks = [
    renderText(answer),
    answer.citations.map(({ marker, title, place, edition, checked, url }) => `[${marker}] ${title}, ${place} (${edition}; ${checked}) ${url}`).join("\n"),
    (answer.escalation?.contacts ?? []).map(({ name, phones, hours }) => `☎ ${name}: ${phones.join(", ")}${hours ? ` (${hours})` : ""}`).join("\n"),
    answer.suggestions.map((suggestion) => `› ${suggestion}`).join("\n"),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
