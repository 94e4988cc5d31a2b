import type { Facet } from "../knowledge/schemas.ts";
import { FACETS } from "../knowledge/schemas.ts";
import { type Language, withFallbacks } from "../language/languages.ts";
import { searchWords } from "../language/segment.ts";
import type { AnsweringDeps } from "./deps.ts";
import { concernAnswer, findConcern } from "./screenQuestion.ts";
import { type Screened, type Stop, stop, type Understood } from "./types.ts";

/** A follow-up is short: longer questions say what they are about. In search words, stop words not counted. */
const FOLLOW_UP_WORDS = 12;

/** Names the side that is asked for and whether the question leans on the one before; stops for greetings, "a person, please" and single cases. */
export async function understandQuestion(screened: Screened, deps: AnsweringDeps): Promise<Understood | Stop> {
  const concern = findConcern(screened.clean, deps, ["handover", "unanswerable", "greeting"]);
  if (concern) return stop(concernAnswer(screened, concern, deps));
  const previous = screened.turns.findLast(({ subject }) => subject !== null) ?? null;
  return { ...screened, previous, cues: facetCues(screened.clean, screened.language, deps), followUp: previous !== null && isFollowUp(screened.clean, screened.language, deps) };
}

/** Facets whose cue words stand in the text, in the order in which they are asked. */
export function facetCues(text: string, language: Language, { knowledge }: Pick<AnsweringDeps, "knowledge">): Facet[] {
  const cues = withFallbacks(language).flatMap((tag) => knowledge.messages.get(tag)?.cues ?? [])[0] ?? {};
  return FACETS.flatMap((facet) => {
    const at = Math.min(...(cues[facet] ?? []).map((pattern) => text.search(cached(pattern))).map((index) => (index < 0 ? Number.POSITIVE_INFINITY : index)));
    return Number.isFinite(at) ? [{ facet, at }] : [];
  })
    .sort((one, other) => one.at - other.at)
    .map(({ facet }) => facet);
}

function isFollowUp(text: string, language: Language, { knowledge }: Pick<AnsweringDeps, "knowledge">): boolean {
  const messages = knowledge.messages.get(language);
  const stopWords = new Set(messages?.stopWords ?? []);
  const words = searchWords(text).filter((word) => !stopWords.has(word));
  return words.length <= FOLLOW_UP_WORDS && (words.length === 0 || (messages?.followUp ?? []).some((pattern) => cached(pattern).test(text)));
}

const patterns = new Map<string, RegExp>();
/** Patterns come from knowledge/messages: few and fixed, so each is compiled once. */
function cached(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, "iu");
  patterns.set(source, known);
  return known;
}
