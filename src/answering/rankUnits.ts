import { explainedOf } from "../retrieval/expansion.ts";
import { RANKING } from "../retrieval/parameters.ts";
import { explain, holdTexts } from "../retrieval/translationModel.ts";
import { questionWords } from "../retrieval/translationWords.ts";
import type { LanguageIndex } from "../retrieval/types.ts";
import type { AnsweringDeps } from "./deps.ts";
import { expectedFigure, holdsFigure } from "./expectedFigure.ts";
import type { Grounding, Understood } from "./types.ts";
import { type Unit, unitsOf } from "./unitsOf.ts";

/** A side that may be shown: its subject's score beside the best one's (0…1), and how likely it is the one meant, beside the subject's other sides (0…1). */
export type Side = { readonly grounding: Grounding; readonly relative: number; readonly likely: number };

/** What speaks for a unit. Weights for them: RANKING.unit. */
type Traits = Readonly<Record<keyof typeof RANKING.unit, number>>;

export type RankedUnit = Unit & {
  /** Position of its side in the list that was ranked, and its own within the side. */
  readonly side: number;
  readonly position: number;
  readonly traits: Traits;
  /** What share of the question each of its words is that the unit holds; 0 for the others. They add up to the trait `telling`. */
  readonly tells: readonly number[];
  /** The logarithm of the odds that it answers the question or a part of it. */
  readonly score: number;
};

/** Every unit of the sides, in order, with its score. @param subjects the sides by subject, the best subject first */
export function rankUnits(
  subjects: readonly (readonly Side[])[],
  { clean, language, cues }: Pick<Understood, "clean" | "language" | "cues">,
  deps: AnsweringDeps,
): RankedUnit[] {
  const figure = expectedFigure(clean, language, deps.knowledge.messages);
  const question = deps.index.featurize(clean, language);
  const asked = questionWords(clean, deps.index.analyze);
  const ranked: RankedUnit[] = [];
  const all = subjects.flatMap((sides, subject) => sides.map((side) => ({ ...side, subject })));
  // Units of one subject are held against each other, where they are written in one language.
  for (const group of groupBy(all, ({ subject, grounding }) => `${subject} ${grounding.language}`)) {
    const entry = deps.index.languages.get(group[0]?.grounding.language ?? language);
    if (!entry) continue;
    const held = group.map(({ grounding }) => unitsOf(grounding, deps));
    const units = held.flat();
    const explained = explain(
      entry.translation,
      asked,
      holdTexts(
        units.map(({ words }) => words),
        entry.translation.passageWords.length,
      ),
    );
    const wholes = explainedOf(
      entry.expansion,
      asked,
      group.map(({ grounding }) => labelOf(grounding.passage, entry)),
    );
    const bestUnit = Math.max(...explained);
    const bestSide = Math.max(...wholes);
    const tells = tellingShares(question, units);
    let at = 0;
    for (const [place, side] of group.entries()) {
      const { grounding, relative, likely } = side;
      const cue = cues.indexOf(grounding.passage.facet);
      for (const [position, unit] of (held[place] ?? []).entries()) {
        const traits: Traits = {
          one: 1,
          relative,
          likely: relative === 1 ? likely : 0,
          figureMissing: figure !== null && !holdsFigure(unit.sentences.join("\n"), figure) ? 1 : 0,
          firstCue: cue === 0 ? 1 : 0,
          laterCue: cue > 0 ? 1 : 0,
          telling: (tells[at] ?? []).reduce((sum, share) => sum + share, 0),
          explained: explained[at] ?? 0,
          besideBestUnit: Math.exp((explained[at] ?? 0) - bestUnit),
          besideBestSide: Math.exp((wholes[place] ?? 0) - bestSide),
        };
        ranked.push({
          ...unit,
          side: all.indexOf(side),
          position,
          traits,
          tells: tells[at] ?? [],
          score: TRAITS.reduce((sum, trait) => sum + RANKING.unit[trait] * traits[trait], 0),
        });
        at++;
      }
    }
  }
  return ranked.sort((one, other) => one.side - other.side || one.position - other.position);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

const TRAITS = Object.keys(RANKING.unit) as (keyof Traits)[];

/** The position of a passage of the index; -1 for a passage of another language. */
const labelOf = (passage: Grounding["passage"], { labels, passages }: LanguageIndex): number =>
  labels.get(passage.subject)?.find((label) => passages[label] === passage) ?? -1;

/**
 * The share of the question that each of its words in a unit is, by what tells the units of a subject apart: a word that all of them hold says
 * nothing about which one is meant.
 */
function tellingShares(question: readonly { readonly hash: number; readonly weight: number }[], units: readonly Unit[]): number[][] {
  const weights = question.map(({ hash, weight }) => {
    const holders = units.reduce((count, { features }) => count + Number(features.has(hash)), 0);
    return holders === 0 ? 0 : weight * Math.log((units.length + 1) / holders);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return units.map(({ features }) => question.map(({ hash }, at) => (features.has(hash) ? (weights[at] ?? 0) / whole : 0)));
}
