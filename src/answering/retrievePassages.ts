import { fillFigures } from "../knowledge/fillFigures.ts";
import { FACETS, type Facet } from "../knowledge/schemas.ts";
import { type Language, withFallbacks } from "../language/languages.ts";
import { searchWords } from "../language/segment.ts";
import { RANKING } from "../retrieval/parameters.ts";
import { rankSubjects, refineFacets, type SubjectScore } from "../retrieval/rankSubjects.ts";
import { rarityOf } from "../retrieval/rarity.ts";
import { japanDay } from "../shared/clock.ts";
import { cannedAnswer } from "./cannedAnswer.ts";
import { contactsOf } from "./contacts.ts";
import type { AnsweringDeps } from "./deps.ts";
import { expectedFigure, holdsFigure } from "./expectedFigure.ts";
import { offerFacet } from "./offerFacet.ts";
import { type Answer, type Grounded, type Grounding, type Stop, stop, type Understood } from "./types.ts";

/** Longest question, in characters, that may lean on the one before without a word that says so. */
const SHORT = 60;
/** Choices of a "which one do you mean?". */
const CHOICES = 4;
/** A word is common if it stands in more than about one text in thirty; longer runs of CJK characters are phrases. */
const COMMON = 0.5;
const ONE_WORD = 12;

/** Finds the passages that answer, or stops: nothing fits, or two subjects fit equally. */
export async function retrievePassages(understood: Understood, deps: AnsweringDeps): Promise<Grounded | Stop> {
  const all = particularFirst(await rank(understood.clean, understood, deps), deps);
  const ranked = all.filter(({ subject }) => !subject.startsWith("library:"));
  const library = all.filter(({ subject }) => subject.startsWith("library:"));
  if (understood.followUp === "none" && isOneCommonWord(understood, ranked[0], deps)) return stop(clarify(ranked, understood, deps));
  const named = new Set(deps.findAliases(understood.clean).flatMap(({ subjects }) => subjects));
  const chosen = chooseSubject(ranked, await followedUp(understood, ranked, named, deps), understood, deps);
  if (chosen?.facets.length === 0) return stop(sideNotHeld(understood, deps));
  if (chosen) return ground(chosen, { library, ranked }, understood, deps);
  const best = ranked[0];
  const fromLibrary = library[0];
  if (fromLibrary && fromLibrary.score >= RANKING.answer && fromLibrary.score >= (best?.score ?? 0))
    return ground(fromLibrary, { library: [], ranked: [] }, understood, deps);
  if (best && best.score >= RANKING.answer) return stop(clarify(ranked, understood, deps));
  return stop(nothingFits(best?.score ?? 0, understood, deps));
}

const rank = (text: string, { language, cues }: Understood, { index, findAliases, tableAsks }: AnsweringDeps): Promise<SubjectScore[]> =>
  rankSubjects({ text, language, cues, index, aliases: findAliases(text), tableAsks });

/**
 * The subject of the question before, with the facets that the two questions together ask for; null if this question stands alone.
 * If that subject lacks the side that is asked for ("and how much is it?"), the subject that holds it for the two questions together.
 */
async function followedUp(
  understood: Understood,
  ranked: readonly SubjectScore[],
  named: ReadonlySet<string>,
  deps: AnsweringDeps,
): Promise<SubjectScore | null> {
  const { previous, followUp, cues, clean } = understood;
  if (!previous?.subject) return null;
  const [best] = ranked;
  const [asked] = cues;
  // Most questions stand alone: a second ranking is made only where the first leaves a doubt.
  if (followUp === "none" && (clean.length > SHORT || (best?.score ?? 0) >= RANKING.newSubject)) return null;
  const together = await rank(`${previous.text} ${clean}`, understood, deps);
  const before = together.find(({ subject }) => subject === previous.subject);
  // A short question that fits nothing well by itself, but the subject of before together with it ("online it is how much?").
  const weak = (best?.score ?? 0) < RANKING.weak && together.find(({ subject }) => !subject.startsWith("library:"))?.subject === previous.subject;
  const leans = followUp !== "none" || weak || (before?.score ?? 0) > (best?.score ?? 0);
  if (!leans) return null;
  const own = ranked.find(({ subject }) => subject === previous.subject);
  const stay: SubjectScore = {
    subject: previous.subject,
    score: Math.max(RANKING.answer, before?.score ?? 0),
    facets: (cues.length > 0 || !previous.facet ? own?.facets : undefined) ?? before?.facets ?? FACETS.map((facet) => ({ facet, score: 0 })),
  };
  // A follow-up that names another row ("what about dependents?") keeps the side that was asked before.
  const row = ranked.find(({ subject }) => named.has(subject) && subject !== previous.subject);
  const elsewhere =
    followUp !== "bare" &&
    best &&
    best.score >= RANKING.newSubject &&
    best.subject !== previous.subject &&
    (together.find(({ subject }) => subject === best.subject)?.score ?? 0) > (before?.score ?? 0)
      ? best
      : null;
  const other = row ?? elsewhere;
  if (other)
    return cues.length > 0 || !previous.facet
      ? other
      : { ...other, facets: other.facets.map(({ facet, score }) => ({ facet, score: facet === previous.facet ? score + 1 : score })) };
  if (followUp === "bare" && asked !== undefined && !deps.passages.get(previous.subject)?.has(asked))
    return (
      together.find(({ subject, score }) => score >= Math.max(RANKING.answer, stay.score * RANKING.insteadOf) && deps.passages.get(subject)?.has(asked)) ?? {
        ...stay,
        facets: [],
      }
    );
  return stay;
}

/** The subject to answer from: the one of before for a follow-up, else the best; null when none is sure enough. */
function chooseSubject(ranked: readonly SubjectScore[], before: SubjectScore | null, { cues }: Understood, deps: AnsweringDeps): SubjectScore | null {
  const [best, second] = ranked;
  if (before) return before;
  if (!best || best.score < RANKING.answer) return null;
  const equal = second !== undefined && best.score - second.score < RANKING.equal && best.score < RANKING.sure && !related(best.subject, second.subject, deps);
  return equal ? null : (twinWithSide(best, ranked, cues[0], deps) ?? best);
}

/** One thing can be a topic, an office and a hotline (FRESC): the one that holds the side that is asked for, if the best does not. */
function twinWithSide(best: SubjectScore, ranked: readonly SubjectScore[], side: Facet | undefined, { passages }: AnsweringDeps): SubjectScore | null {
  if (side === undefined || passages.get(best.subject)?.has(side)) return null;
  return ranked.find(({ subject }) => isSameThing(subject, best.subject) && passages.get(subject)?.has(side)) ?? null;
}

/** topic:fresc, office:fresc and hotline:fresc are one thing. */
const isSameThing = (one: string, other: string): boolean => one.split(":")[1] === other.split(":")[1];

/** "Visa", "カード": a word that many subjects share says too little, unless it is the very name of one. */
function isOneCommonWord({ clean, language }: Understood, best: SubjectScore | undefined, { index, knowledge }: AnsweringDeps): boolean {
  const stopWords = new Set(knowledge.messages.get(language)?.stopWords ?? []);
  const words = clean.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word && !stopWords.has(word.toLowerCase()));
  const [word = ""] = words;
  if (words.length !== 1 || word.length > ONE_WORD || (best?.score ?? 0) >= RANKING.byName) return false;
  return searchWords(word).every((part) => rarityOf(part, language, index.rarity) < COMMON);
}

/** A row and its variants share their beginning (highly-skilled-professional and …-2); topics name their neighbours. */
function related(one: string, other: string, { passages }: AnsweringDeps): boolean {
  const names = (from: string, to: string): boolean =>
    [...(passages.get(from)?.values() ?? [])].some((languages) => [...languages.values()].some((passage) => passage.related?.includes(to)));
  return isSameThing(one, other) || one.startsWith(other) || other.startsWith(one) || names(one, other) || names(other, one);
}

/** Surveys (topic.yaml, `overview`) lose a little, so that the particular subject comes first where both fit. */
function particularFirst(ranked: readonly SubjectScore[], { passages }: AnsweringDeps): SubjectScore[] {
  const isOverview = (subject: string): boolean => [...(passages.get(subject)?.get("summary")?.values() ?? [])].some(({ overview }) => overview);
  return ranked
    .map((entry) => (isOverview(entry.subject) ? { ...entry, score: entry.score * RANKING.overview } : entry))
    .sort((one, other) => other.score - one.score);
}

function ground(
  chosen: SubjectScore,
  { library, ranked }: { readonly library: readonly SubjectScore[]; readonly ranked: readonly SubjectScore[] },
  understood: Understood,
  deps: AnsweringDeps,
): Grounded | Stop {
  const { subject, score: confidence } = chosen;
  const facets = refineFacets(chosen, understood.clean, understood.language, deps.passages, deps.index.rarity);
  const figure = expectedFigure(understood.clean, understood.language, deps.knowledge.messages);
  const known = facets
    .map(({ facet, score }) => ({ facet, score, grounding: groundingOf(subject, facet, understood.language, deps) }))
    .flatMap(({ facet, score, grounding }) =>
      grounding ? [{ facet, score: score + (figure !== null && holdsFigure(grounding.text, figure) ? RANKING.figure : 0), grounding }] : [],
    )
    .sort((one, other) => other.score - one.score);
  const [first] = known;
  if (!first) return stop(nothingFits(0, understood, deps));
  const beside = librarySection(
    first.grounding,
    library.filter(({ subject: section }) => section !== subject),
    understood,
    deps,
  );
  const near = confidence >= RANKING.sure ? undefined : ranked.find((other) => other.subject !== subject && other.score >= confidence * RANKING.neighbour);
  const neighbour = near
    ? refineFacets(near, understood.clean, understood.language, deps.passages, deps.index.rarity)
        .map(({ facet }) => groundingOf(near.subject, facet, understood.language, deps))
        .find((found) => found !== null)
    : undefined;
  return {
    ...understood,
    subject,
    facet: first.facet,
    groundings: known.filter(({ facet, score }) => score >= first.score * RANKING.join || understood.cues.includes(facet)).map(({ grounding }) => grounding),
    otherFacets: known.slice(1).map(({ facet }) => facet),
    neighbours: neighbour ? [neighbour] : [],
    library: beside ? [beside] : [],
    confidence,
  };
}

/** The section of a library document that the passage cites by its place, if the document is there; else the section that fits the question best. */
function librarySection({ passage }: Grounding, ranked: readonly SubjectScore[], { language }: Understood, deps: AnsweringDeps): Grounding | null {
  const cited = deps.library.find(
    ({ sources: [ref], title, subject: section }) =>
      section !== passage.subject && passage.sources.some(({ source, place }) => source === ref?.source && title.split(" › ").includes(place)),
  );
  const best = ranked.find(({ score }) => score >= RANKING.library);
  const subject = cited?.subject ?? best?.subject;
  return subject === undefined ? null : groundingOf(subject, "summary", language, deps);
}

/** A facet of a subject in the reader's language or the nearest one, filled with the figures of today. */
function groundingOf(subject: string, facet: Facet, language: Language, { passages, knowledge, clock }: AnsweringDeps): Grounding | null {
  const languages = passages.get(subject)?.get(facet);
  const tags = subject.startsWith("library:") ? [...(languages?.keys() ?? [])] : withFallbacks(language);
  for (const tag of tags) {
    const passage = languages?.get(tag);
    const text = passage ? fillFigures(passage.text, tag, japanDay(clock()), knowledge) : null;
    if (passage && text !== null) return { passage, text, language: tag };
  }
  return null;
}

function clarify(ranked: readonly SubjectScore[], understood: Understood, deps: AnsweringDeps): Answer {
  const choices = ranked.slice(0, CHOICES);
  const suggestions = choices.flatMap(({ subject, facets }) => {
    const grounding = facets.map(({ facet }) => groundingOf(subject, facet, understood.language, deps)).find((found) => found !== null);
    return grounding ? [offerFacet(grounding.passage.title, grounding.passage.facet, understood.language, deps)] : [];
  });
  return cannedAnswer(
    understood,
    understood.language,
    { outcome: "clarify", status: "clarify_equal_subjects", key: "clarify", suggestions: [...new Set(suggestions)] },
    deps,
  );
}

/** The conversation's subject has no such side ("and how much is it?"), and no other subject is meant: said so, with the counter. */
function sideNotHeld(understood: Understood, deps: AnsweringDeps): Answer {
  const escalation = { reason: "no_facet", ticket: null, contacts: contactsOf(["immigration-information-center"], understood, deps) };
  return cannedAnswer(
    understood,
    understood.language,
    { outcome: "unanswerable", status: "unanswerable_no_facet", key: "unanswerable", escalation, subject: understood.previous?.subject ?? null },
    deps,
  );
}

/** Nothing fits: in the field but not held, or another field. Either way the counter that can tell. */
function nothingFits(score: number, understood: Understood, deps: AnsweringDeps): Answer {
  const inField = score >= RANKING.scope;
  const escalation = {
    reason: inField ? "no_passage" : "out_of_scope",
    ticket: null,
    contacts: contactsOf(["immigration-information-center"], understood, deps),
  };
  return cannedAnswer(
    understood,
    understood.language,
    inField
      ? { outcome: "unanswerable", status: "unanswerable_no_passage", key: "unanswerable", escalation }
      : { outcome: "out_of_scope", status: "out_of_scope_other_field", key: "outOfScope", escalation },
    deps,
  );
}
