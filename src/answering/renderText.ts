import type { Answer } from "./types.ts";

/** An answer as plain text: one statement a line with its marks, e.g. "You have 15 days. [1]". */
export function renderText({ statements }: Pick<Answer, "statements">): string {
  return statements.map(({ text, citations }) => `${text}${citations.length > 0 ? ` ${citations.map((marker) => `[${marker}]`).join("")}` : ""}`).join("\n");
}
