import { FACETS, type Facet } from "../knowledge/schemas.ts";
import { splitSentences } from "../language/sentences.ts";
import { RANKING } from "../retrieval/parameters.ts";
import { type SubjectScore, tableOf } from "../retrieval/rankSubjects.ts";
import { massOf, type RareWord, weighWords } from "../retrieval/rarity.ts";
import { searchText } from "../retrieval/searchText.ts";
import type { AnsweringDeps } from "./deps.ts";
import { expectedFigure, holdsFigure } from "./expectedFigure.ts";
import { groundingOf } from "./groundingOf.ts";
import type { Grounding, Understood } from "./types.ts";

/** A side of a subject that can be shown; the difference of two scores is the logarithm of how much likelier one is. */
export type FacetScore = { readonly facet: Facet; readonly score: number; readonly grounding: Grounding };

/** The sides of a subject that we hold, the one that the text asks for first. */
export function rankFacets(
  { subject, asked }: Pick<SubjectScore, "subject" | "asked">,
  text: string,
  { language, cues }: Pick<Understood, "language" | "cues">,
  deps: AnsweringDeps,
): FacetScore[] {
  const words = weighWords(text, language, deps.index.rarity);
  const whole = massOf(words) || 1;
  const figure = expectedFigure(text, language, deps.knowledge.messages);
  const { side } = RANKING;
  const scoreOf = (facet: Facet, grounding: Grounding): number => {
    const held = traitsOf(grounding, deps);
    return (
      (side.words * share(words, held.words)) / whole +
      (side.sentence * Math.max(0, ...held.sentences.map((sentence) => share(words, sentence)))) / whole +
      (tableOf(subject) === null ? side.ask : side.way) * (asked.get(facet) ?? 0) +
      (figure !== null && holdsFigure(grounding.text, figure) ? side.figure : 0) +
      (cues.includes(facet) ? (cues[0] === facet ? side.cue.first : side.cue.later) : 0) +
      (facet === "summary" || facet === "notes" || facet === "contact" ? side.prior[facet] : 0)
    );
  };
  return FACETS.flatMap((facet) => {
    const grounding = groundingOf(subject, facet, language, deps);
    return grounding ? [{ facet, grounding, score: scoreOf(facet, grounding) }] : [];
  }).sort((one, other) => other.score - one.score);
}

type Traits = { readonly words: ReadonlySet<string>; readonly sentences: readonly ReadonlySet<string>[] };

const traits = new WeakMap<Grounding["passage"], Traits>();
/** What a passage holds. Passages stay for the life of the process, so each is read once: a figure that changes at midnight moves no ranking. */
function traitsOf({ passage, text, language }: Grounding, { index }: AnsweringDeps): Traits {
  const known = traits.get(passage);
  if (known) return known;
  const words = (part: string): Set<string> => new Set(index.analyze(searchText(part, language, index.tables.readings)).words);
  const made = { words: words(`${passage.title}\n${text}`), sentences: splitSentences(text).map(words) };
  traits.set(passage, made);
  return made;
}

const share = (words: readonly RareWord[], held: ReadonlySet<string>): number => massOf(words.filter(({ word }) => held.has(word)));
