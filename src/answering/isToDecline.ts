import type { LikelyDeclined } from "../retrieval/classifyText.ts";
import { RANKING } from "../retrieval/parameters.ts";
import type { SubjectScore } from "../retrieval/rankSubjects.ts";
import type { AnsweringDeps } from "./deps.ts";
import { expectedFigure } from "./expectedFigure.ts";
import type { Grounded } from "./types.ts";

/**
 * Whether a question is one that no document of ours answers ("can I get a driving licence in Germany", "how high will the tax be in 2031"), by what the
 * classifier takes it for and by how well the best sentence that would be said answers it. Weights: RANKING.decline.
 * @param ranked subjects of the question, best first
 */
export function isToDecline(
  { units, clean, language }: Pick<Grounded, "units" | "clean" | "language">,
  [best]: readonly SubjectScore[],
  { declined, otherField }: LikelyDeclined,
  { knowledge }: Pick<AnsweringDeps, "knowledge">,
): boolean {
  const { decline } = RANKING;
  if (!best || best.score < decline.least) return true;
  const figure = expectedFigure(clean, language, knowledge.messages);
  const odds =
    decline.one +
    decline.likely * logOdds(declined + otherField) +
    decline.sentence * Math.max(decline.worst, ...units.map(({ score }) => score)) +
    decline.weak * Math.max(0, RANKING.answer - best.score) +
    (figure === "count" ? decline.counts : figure === "number" ? decline.numbers : 0);
  return odds >= decline.atLeast;
}

/** No probability of the classifier is taken for surer than `doubt`. */
function logOdds(probability: number): number {
  const kept = Math.min(1 - RANKING.decline.doubt, Math.max(RANKING.decline.doubt, probability));
  return Math.log(kept / (1 - kept));
}
