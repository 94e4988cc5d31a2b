import type { Facet } from "../knowledge/schemas.ts";
import { isOtherLanguage, type Language } from "../language/languages.ts";
import { RANKING } from "../retrieval/parameters.ts";
import type { SubjectScore } from "../retrieval/rankSubjects.ts";
import { nothingFits } from "./declineQuestion.ts";
import type { AnsweringDeps } from "./deps.ts";
import { groundingOf } from "./groundingOf.ts";
import { type FacetScore, rankFacets } from "./rankFacets.ts";
import { rankUnits, type Side } from "./rankUnits.ts";
import { type Grounded, type Grounding, type Stop, stop, type Understood } from "./types.ts";

/** A subject to answer from, the text that tells which of its sides is meant, and a side that comes first whatever the text says. */
export type Chosen = SubjectScore & { readonly text: string; readonly side: Facet | null };

/** So many other subjects are offered behind an answer. */
const OTHERS = 2;

/** The sides of the chosen subject and of the one that fits next best, the units of both with their scores, and a library section on the same thing. */
export function groundSubject(
  chosen: Chosen,
  { library, ranked }: { readonly library: readonly SubjectScore[]; readonly ranked: readonly SubjectScore[] },
  understood: Understood,
  deps: AnsweringDeps,
): Grounded | Stop {
  const { subject, score: confidence, side } = chosen;
  const facets = rankFacets(chosen, chosen.text, understood, deps).sort((one, other) => Number(other.facet === side) - Number(one.facet === side));
  const [first] = facets;
  if (!first) return stop(nothingFits(0, understood, deps));
  const section = librarySection(
    first.grounding,
    library.filter(({ subject: section }) => section !== subject),
    understood,
    deps,
  );
  const second = subject.startsWith("library:") ? undefined : ranked.find((other) => other.subject !== subject && !isOpinion(other.subject, deps));
  const relative = (second?.score ?? 0) / Math.max(confidence, second?.score ?? 0);
  const besides = second && relative >= RANKING.answerLength.besides.relative ? rankFacets(second, chosen.text, understood, deps) : [];
  const sides = [sidesOf(facets, 1), sidesOf(besides, relative)];
  return {
    ...understood,
    subject,
    facet: first.facet,
    groundings: facets.map(({ grounding }) => grounding),
    otherFacets: facets.slice(1).map(({ facet }) => facet),
    otherTitles: ranked
      .filter((other) => other.subject !== subject && other.score >= RANKING.answer)
      .slice(0, OTHERS)
      .flatMap((other) => groundingOf(other.subject, "summary", understood.language, deps)?.passage.title ?? []),
    neighbours: besides.map(({ grounding }) => grounding),
    units: rankUnits(sides, { ...understood, clean: chosen.text, cues: side === null ? understood.cues : [side] }, deps),
    library: section ? [section] : [],
    confidence,
  };
}

/** A private text answers who asks for it; beside the law it would look like law. */
const isOpinion = (subject: string, { passages, knowledge }: AnsweringDeps): boolean =>
  [...(passages.get(subject)?.get("summary")?.values() ?? [])].some(({ sources: [first] }) => knowledge.sources.get(first?.source ?? "")?.kind === "opinion");

/** The sides of one subject with how likely each is, beside the others, to be the one that is meant. @param relative the subject's score beside the best one's */
function sidesOf(facets: readonly FacetScore[], relative: number): Side[] {
  const odds = facets.map(({ score }) => Math.exp(score - (facets[0]?.score ?? 0)));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return facets.map(({ grounding }, at) => ({ grounding, relative, likely: (odds[at] ?? 0) / all }));
}

/**
 * The section of a library document that the passage cites by its place, if the document is there; else the section that fits the question best,
 * unless it is in another language: such a one is shown where nothing else answers.
 */
function librarySection({ passage }: Grounding, ranked: readonly SubjectScore[], { language }: Understood, deps: AnsweringDeps): Grounding | null {
  const cited = deps.library.find(
    ({ sources: [ref], title, subject: section }) =>
      section !== passage.subject && passage.sources.some(({ source, place }) => source === ref?.source && title.split(" › ").includes(place)),
  );
  const best = ranked.find(({ subject, score }) => score >= RANKING.library && !isOtherLanguage(languageOf(subject, deps) ?? language, language));
  const subject = cited?.subject ?? best?.subject;
  return subject === undefined ? null : groundingOf(subject, "summary", language, deps);
}

const languageOf = (section: string, { library }: AnsweringDeps): Language | undefined => library.find(({ subject }) => subject === section)?.language;
