import type { Draft, DraftStatement, Grounding, WorkedOut } from "../../src/answering/types.ts";
import type { Passage } from "../../src/knowledge/passages.ts";
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
  neighbours: [],
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
