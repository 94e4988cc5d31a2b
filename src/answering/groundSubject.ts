import type { Facet } from "../knowledge/schemas.ts";
import { RANKING } from "../retrieval/parameters.ts";
import type { SubjectScore } from "../retrieval/rankSubjects.ts";
import { nothingFits } from "./declineQuestion.ts";
import type { AnsweringDeps } from "./deps.ts";
import { groundingOf } from "./groundingOf.ts";
import { rankFacets } from "./rankFacets.ts";
import { type Grounded, type Grounding, type Stop, stop, type Understood } from "./types.ts";

/** A subject to answer from, the text that tells which of its sides is meant, and a side that comes first whatever the text says. */
export type Chosen = SubjectScore & { readonly text: string; readonly side: Facet | null };

/** The facets of the chosen subject in the order in which they answer, and what stands beside them: a neighbour, a library section. */
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
  const beside = librarySection(
    first.grounding,
    library.filter(({ subject: section }) => section !== subject),
    understood,
    deps,
  );
  const near = confidence >= RANKING.sure ? undefined : ranked.find((other) => other.subject !== subject && other.score >= confidence * RANKING.neighbour);
  const [neighbour] = near ? rankFacets(near, understood.clean, understood, deps) : [];
  const joins = ({ facet, score }: (typeof facets)[number]): boolean =>
    facet === first.facet || Math.exp(score - first.score) >= RANKING.join || understood.cues.includes(facet);
  return {
    ...understood,
    subject,
    facet: first.facet,
    groundings: facets.filter(joins).map(({ grounding }) => grounding),
    otherFacets: facets.slice(1).map(({ facet }) => facet),
    neighbours: neighbour ? [neighbour.grounding] : [],
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
