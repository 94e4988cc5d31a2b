import type { Concern } from "../knowledge/knowledge.ts";
import type { Passage } from "../knowledge/passages.ts";
import type { Facet } from "../knowledge/schemas.ts";
import type { Language } from "../language/languages.ts";
import type { RankedUnit } from "./rankUnits.ts";

/** How an answer ended: the family of its status (design card §7). */
type Outcome = "answered" | "clarify" | "urgent" | "out_of_scope" | "unanswerable" | "refused" | "greeting" | "handover" | "error";

/** An earlier question of the same conversation and what was answered. */
export type Turn = { readonly text: string; readonly language: Language; readonly subject: string | null; readonly facet: Facet | null };

/** One message of a person, stored and ready to be answered. */
export type Question = {
  readonly conversation: string;
  readonly message: string;
  readonly text: string;
  /** What the person chose in a menu; the question's own language wins. */
  readonly menuLanguage: Language | null;
  readonly prefecture: string | null;
  readonly turns: readonly Turn[];
  readonly receivedAt: Date;
};

/**
 * After screenQuestion: the text is normalised, masked and short enough; `language` is what it is written in. `concern` is danger that the text
 * speaks of beside what it asks: `clean` is then what it asks, and the answer begins with what the concern says.
 */
export type Screened = Question & {
  readonly clean: string;
  readonly language: Language;
  readonly masked: readonly string[];
  readonly concern?: Concern | undefined;
};

/** How a question leans on the one before: not at all, by words that point back, or because it names no subject of its own. */
export type FollowUp = "none" | "pointing" | "bare";

/**
 * After understandQuestion: which side is asked for, and whether the question leans on the one before. `wished` is the language that the answer is
 * wished in, where it is not the question's own; `again` the turn whose answer is wished in it, where nothing else is asked.
 */
export type Understood = Screened & {
  readonly cues: readonly Facet[];
  readonly followUp: FollowUp;
  readonly previous: Turn | null;
  readonly wished?: Language;
  readonly again?: Turn;
};

/** A passage chosen for the answer, filled with the figures of the day, in the language it exists in. */
export type Grounding = { readonly passage: Passage; readonly text: string; readonly language: Language };

/** After retrievePassages: passages that answer, best first, and other sides to offer. */
export type Grounded = Understood & {
  readonly subject: string;
  readonly facet: Facet;
  /** Facets of the subject, the one that answers first. */
  readonly groundings: readonly Grounding[];
  /** Facets of the subject that fits next best. */
  readonly neighbours: readonly Grounding[];
  /** All units of groundings and neighbours, numbered in this order, with how well each answers. */
  readonly units: readonly RankedUnit[];
  readonly otherFacets: readonly Facet[];
  /** What else may have been meant: titles of the subjects that fit next best. */
  readonly otherTitles: readonly string[];
  /** Library sections on the same thing. */
  readonly library: readonly Grounding[];
  readonly confidence: number;
};

/** One sentence and the groundings (by position) that it rests on. */
export type DraftStatement = {
  readonly text: string;
  readonly language: Language;
  readonly groundings: readonly number[];
  /** Only on what code worked out: figures that it calculated or that the question holds, and that stand in no passage. */
  readonly worked?: readonly string[];
  /** Only on what stands behind the answer, for who wants to know more; the first of these is their heading. */
  readonly more?: true;
};

/** After workOut: sentences worked out from what the question holds, and the passages of their rules that are not among the others. */
export type WorkedOut = Grounded & { readonly worked: readonly DraftStatement[]; readonly rules: readonly Grounding[] };

/** All groundings of a question, in the order in which statements number them. */
export const allGroundings = ({ groundings, neighbours, library, rules }: Pick<WorkedOut, "groundings" | "neighbours" | "library" | "rules">): Grounding[] => [
  ...groundings,
  ...neighbours,
  ...library,
  ...rules,
];

/** What a composer made of the groundings. */
export type Composition = { readonly composer: "embedded" | "model"; readonly statements: readonly DraftStatement[] };

/** After composeAnswer: compositions to choose from, the preferred first; the embedded one is always among them. */
export type Draft = WorkedOut & { readonly compositions: readonly Composition[] };

export type Citation = {
  readonly marker: number;
  readonly source: string;
  readonly title: string;
  readonly place: string;
  readonly url: string;
  readonly edition: string;
  readonly checked: string;
  /** The passage that the statement rests on, and its language. */
  readonly quote: string;
  readonly quoteLanguage: Language;
};

/** A sentence of an answer with the markers of its citations; none on the service's own words (greetings, refusals). `worked` and `more` as in the draft. */
export type Statement = {
  readonly text: string;
  readonly language: Language;
  readonly citations: readonly number[];
  readonly worked?: readonly string[];
  readonly more?: true;
};

export type Contact = {
  readonly id: string;
  readonly name: string;
  readonly phones: readonly string[];
  readonly hours: string;
  /** null when the hours are not known. */
  readonly openNow: boolean | null;
  readonly languages: readonly string[];
  readonly address: string | null;
  readonly url: string;
};

export type Escalation = { readonly reason: string; readonly ticket: null; readonly contacts: readonly Contact[] };

export type Answer = {
  readonly conversation: string;
  readonly message: string;
  readonly language: Language;
  readonly outcome: Outcome;
  /** Finer than the outcome: `unanswerable_no_passage`; its first words are the outcome. */
  readonly status: string;
  readonly statements: readonly Statement[];
  /** The same in Japanese, to show at a counter; null when the answer is Japanese or has no Japanese original. */
  readonly original: string | null;
  readonly citations: readonly Citation[];
  readonly escalation: Escalation | null;
  readonly suggestions: readonly string[];
  readonly composer: "embedded" | "model" | "none";
  readonly subject: string | null;
  readonly facet: Facet | null;
  /** Kinds of personal data that were hidden in the question. */
  readonly masked: readonly string[];
};

/** A question that leaves early, by the same door: with a whole answer. */
export type Stop = { readonly stop: true; readonly answer: Answer };
export const stop = (answer: Answer): Stop => ({ stop: true, answer });
export const isStop = (next: object): next is Stop => "stop" in next;

/** What was found for a question: passages, an answer that the tables give, or a whole answer that says why there is none. */
export type Found = Stop | Grounded | Draft;
