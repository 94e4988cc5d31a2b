import type { AnsweringDeps } from "../../src/answering/deps.ts";
import type { RankedUnit } from "../../src/answering/rankUnits.ts";
import type { Draft, DraftStatement, Grounding, WorkedOut } from "../../src/answering/types.ts";
import { unitsOf } from "../../src/answering/unitsOf.ts";
import type { Passage } from "../../src/knowledge/passages.ts";
import { createAnalyze } from "../../src/retrieval/analyze.ts";
import { passageWords } from "../../src/retrieval/translationWords.ts";
import { question } from "./questions.ts";

/** A passage of the topic on a lost card; its source and place hold no figure. */
const passage = (text: string, parts: Partial<Passage> = {}): Passage => ({
  id: "topic:lost-card/summary/en",
  subject: "topic:lost-card",
  facet: "summary",
  language: "en",
  title: "If you lost your card",
  text,
  sources: [{ source: "card-act", place: "Appendix", confidence: "official" }],
  checked: "2026-11-21",
  concerns: [],
  ...parts,
});

/** A passage chosen for an answer, with nothing to fill in. */
export function grounding(text: string, parts: Partial<Passage> = {}): Grounding {
  const chosen = passage(text, parts);
  return { passage: chosen, text, language: chosen.language };
}

/** An index that knows no words: units are split, and what they are about is left open. Used on copies, for units of a passage are kept. */
const WORDLESS = { index: { languages: new Map(), tables: {}, featurize: () => [] }, knowledge: { messages: new Map() } } as unknown as Pick<
  AnsweringDeps,
  "index" | "knowledge"
>;
const analyze = createAnalyze([], 100);
const NO_TRAITS: RankedUnit["traits"] = {
  one: 1,
  relative: 0,
  likely: 0,
  figureMissing: 0,
  firstCue: 0,
  laterCue: 0,
  telling: 0,
  explained: 0,
  besideBestUnit: 0,
  besideBestSide: 0,
};

/**
 * The units of passages as they are ranked. Without a say, the first fits best and all are likely enough to be shown.
 * @param score of a unit by its first sentence and its number
 */
export const scored = (groundings: readonly Grounding[], score: (sentence: string, at: number) => number = (_, at) => -at / 100): RankedUnit[] =>
  groundings
    .flatMap((grounding, side) =>
      unitsOf({ ...grounding, passage: { ...grounding.passage }, language: "en" }, WORDLESS).map((unit, position) => ({ ...unit, side, position })),
    )
    .map((unit, at) => ({
      ...unit,
      words: Uint16Array.from(passageWords(unit.sentences.join("\n"), analyze), (hash) => hash & 0xffff).sort(),
      traits: NO_TRAITS,
      tells: [],
      score: score(unit.sentences[0] ?? "", at),
    }));

export const grounded = (groundings: readonly Grounding[], parts: Partial<WorkedOut> = {}): WorkedOut => ({
  ...question("i lost my card"),
  clean: "i lost my card",
  language: "en",
  masked: [],
  cues: [],
  followUp: "none",
  previous: null,
  subject: groundings[0]?.passage.subject ?? "topic:lost-card",
  facet: groundings[0]?.passage.facet ?? "summary",
  groundings,
  otherFacets: [],
  otherTitles: [],
  neighbours: [],
  units: scored([...groundings, ...(parts.neighbours ?? [])]),
  library: [],
  confidence: 0.9,
  worked: [],
  rules: [],
  ...parts,
});

/** What the model said, resting on the groundings at the positions given. */
export const statement = (text: string, groundings: readonly number[] = [0], language: DraftStatement["language"] = "en"): DraftStatement => ({
  text,
  language,
  groundings,
});

export const draft = (groundings: readonly Grounding[], compositions: Draft["compositions"], parts: Partial<WorkedOut> = {}): Draft => ({
  ...grounded(groundings, parts),
  compositions,
});
