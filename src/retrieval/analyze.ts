import type { Concept } from "../knowledge/schemas.ts";
import { normalizeText } from "../language/normalizeText.ts";
import { searchWords } from "../language/segment.ts";
import { remember } from "../shared/remember.ts";
import { conceptFinder } from "./conceptFinder.ts";

/** What every ranking reads of a text. */
type Analyzed = {
  /** Normalised and in lower case. */
  readonly plain: string;
  readonly words: readonly string[];
  /** The glossary's concepts that it names, by their ids. */
  readonly concepts: readonly string[];
};
export type Analyze = (text: string) => Analyzed;

/**
 * Cuts texts into words and finds the glossary's concepts in them; each text once.
 * @param remembered how many texts are kept: a question and its clauses are looked at by several rankings, all texts of an index by several learners
 * @example createAnalyze(glossary, 100)("My residence cards").words // ["my", "residenc", "card"]
 */
export function createAnalyze(glossary: readonly Concept[], remembered: number): Analyze {
  const findConcepts = conceptFinder(glossary);
  return remember(remembered, (text) => {
    const plain = normalizeText(text).toLowerCase();
    return { plain, words: searchWords(plain), concepts: findConcepts(plain) };
  });
}
