import { RANKING } from "../../retrieval/parameters.ts";
import type { SubjectScore } from "../../retrieval/rankSubjects.ts";
import { japanDay } from "../../shared/clock.ts";
import type { AnsweringDeps } from "../deps.ts";
import { isOverview } from "../isOverview.ts";
import type { Understood } from "../types.ts";
import { CALCULATIONS } from "./calculations.ts";
import { isAbout, wayShown } from "./calculationsFor.ts";
import { readAsked } from "./readAsked.ts";
import { ruleOf } from "./ruleOf.ts";

/**
 * The subject of the calculation that a question asks for by itself: its day or amount, and words for exactly this calculation. What ranking
 * put first stays where the calculation is made for it too and it is no survey; else the topic that ranking liked best among those that hold the rule. Null for
 * every other question: a date that is told as background leads nowhere.
 * @param ranked subjects as ranking has them, best first
 * @example askedCalculation(understood("My visa ends on 10 April 2027. From when can I renew it?"), ranked, deps)?.subject // "topic:extension-of-stay"
 */
export function askedCalculation(
  { clean, language }: Pick<Understood, "clean" | "language">,
  ranked: readonly SubjectScore[],
  deps: Pick<AnsweringDeps, "clock" | "knowledge" | "passages">,
): SubjectScore | null {
  const today = japanDay(deps.clock());
  const rule = ruleOf(today, deps);
  const first = ranked[0]?.subject ?? "";
  const asked = readAsked(clean, first, today, language, deps.knowledge.messages);
  for (const calculation of CALCULATIONS) {
    const way = wayShown(calculation, asked);
    if (!way) continue;
    const topics = (way.topics ?? calculation.holds).map((topic) => `topic:${topic}`).filter((topic) => deps.passages.has(topic));
    const stays = way.topics ? topics.includes(first) : isAbout(calculation, first, asked.traits) && !isOverview(first, deps);
    const subject = stays ? first : (ranked.find((one) => topics.includes(one.subject))?.subject ?? topics[0]);
    if (subject === undefined || !calculation.workOut({ ...asked, subject }, rule)) continue;
    const entry = ranked.find((one) => one.subject === subject);
    return { subject, score: Math.max(RANKING.answer, entry?.score ?? 0), asked: entry?.asked ?? new Map() };
  }
  return null;
}
