import MiniSearch from "minisearch";
import { normalizeText } from "../language/normalizeText.ts";
import { searchWords } from "../language/segment.ts";

/** What the keyword index holds of a passage. `asks` are all asks of its subject that name no other facet. */
export type KeywordDocument = { readonly id: number; readonly title: string; readonly asks: string; readonly text: string };

const OPTIONS = {
  fields: ["title", "asks", "text"],
  tokenize: (text: string): string[] => [...searchWords(normalizeText(text))],
  processTerm: (term: string): string => term,
  searchOptions: { boost: { title: 1.5, asks: 2, text: 1 }, combineWith: "OR" as const },
};

/** BM25+ over words ∪ pairs of characters: one index a language, so that a question reads only its own. */
export type KeywordIndex = {
  readonly search: (words: readonly string[], count: number) => { label: number; score: number; words: string[] }[];
  readonly toJSON: () => unknown;
};

export function buildKeywordIndex(documents: readonly KeywordDocument[]): KeywordIndex {
  const search = new MiniSearch<KeywordDocument>(OPTIONS);
  search.addAll([...documents]);
  return wrap(search);
}

/** @throws if the text is not an index that this version of MiniSearch wrote */
export const openKeywordIndex = (json: string): KeywordIndex => wrap(MiniSearch.loadJSON<KeywordDocument>(json, OPTIONS));

const wrap = (search: MiniSearch<KeywordDocument>): KeywordIndex => ({
  search: (words, count) =>
    search
      .search(words.join(" "), { tokenize: (joined) => joined.split(" ") })
      .slice(0, count)
      .map(({ id, score, queryTerms }) => ({ label: Number(id), score, words: queryTerms })),
  toJSON: () => search.toJSON(),
});
