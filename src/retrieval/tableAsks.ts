import type { Messages } from "../knowledge/messages.ts";
import { FACETS, type Facet } from "../knowledge/schemas.ts";
import { LANGUAGE_TAGS, type Language } from "../language/languages.ts";
import type { Embedder } from "./types.ts";
import type { Vector } from "./vectors.ts";

/** Tables whose rows are asked for by name. */
export const TABLES = ["status", "office", "prefecture", "hotline"] as const;
export type Table = (typeof TABLES)[number];

/** One way to ask about a row of a table, without the row's name; its vector is ready to compare. */
export type TableAsk = {
  readonly table: Table;
  readonly facet: Facet;
  readonly language: Language;
  readonly vector: Vector /** True if the pattern is the name alone. */;
  readonly bare: boolean;
};

/** Embeds the ways of asking from knowledge/messages: few, so they are made at the start and not stored. */
export async function embedTableAsks(messages: Messages, embedder: Embedder): Promise<TableAsk[]> {
  const patterns = LANGUAGE_TAGS.flatMap((language) =>
    TABLES.flatMap((table) =>
      FACETS.flatMap((facet) =>
        (messages.get(language)?.tableAsks[table]?.[facet] ?? []).map((text) => ({ table, facet, language, text: text.replaceAll(`{${table}}`, " ").trim() })),
      ),
    ),
  );
  const asks: TableAsk[] = [];
  for (const language of LANGUAGE_TAGS) {
    const own = patterns.filter((pattern) => pattern.language === language);
    const vectors = await embedder.embed(
      own.map(({ text }) => text),
      language,
    );
    for (const [at, vector] of vectors.entries()) {
      const pattern = own[at];
      if (pattern) asks.push({ table: pattern.table, facet: pattern.facet, language, vector, bare: pattern.text === "" });
    }
  }
  return asks;
}
