import type { Passage } from "./passages.ts";
import type { Facet, SourceRef } from "./schemas.ts";

type Row = Pick<Passage, "subject" | "language" | "title" | "checked" | "concerns"> & {
  readonly sources: readonly SourceRef[] | ((facet: Facet) => readonly SourceRef[]);
};

/** The facets of one row of a table as passages; a facet without text is none. */
export function facetPassages({ sources, ...row }: Row, facets: readonly (readonly [Facet, string])[]): Passage[] {
  return facets
    .filter(([, text]) => text !== "")
    .map(([facet, text]) => ({
      ...row,
      id: `${row.subject}/${facet}/${row.language}`,
      facet,
      text,
      sources: typeof sources === "function" ? sources(facet) : sources,
    }));
}
