import type { Reply } from "../channels/web/reply.ts";

type Statement = Reply["statements"][number];

/** Statements one after another that rest on the same citations. */
export type Run = { readonly citations: readonly number[]; readonly statements: readonly [Statement, ...Statement[]] };

/**
 * Gathers neighbours with the same citations, so that their marks are shown (and read aloud) once, at the end of the run.
 * @example groupStatements([a [1], b [1], c [2]]) // [{citations: [1], statements: [a, b]}, {citations: [2], statements: [c]}]
 */
export function groupStatements(statements: readonly Statement[]): Run[] {
  const runs: Run[] = [];
  for (const statement of statements) {
    const last = runs.at(-1);
    if (last && last.citations.join() === statement.citations.join()) runs.splice(-1, 1, { ...last, statements: [...last.statements, statement] });
    else runs.push({ citations: statement.citations, statements: [statement] });
  }
  return runs;
}
