import type { Facet } from "../knowledge/schemas.ts";
import { RANKING } from "../retrieval/parameters.ts";
import { type SubjectScore, tableOf } from "../retrieval/rankSubjects.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Chosen } from "./groundSubject.ts";
import type { Understood } from "./types.ts";

/** Longest question, in characters, that may lean on the one before without a word that says so. */
const SHORT = 60;

/** Sides that no other side answers in passing: what it costs, what one is fined, whom to call. */
const OWN_SIDES: ReadonlySet<Facet> = new Set(["cost", "penalty", "contact"]);

/**
 * What a question that leans on the one before is about; null if it stands alone. If the subject of before lacks the side that is
 * asked for ("and how much is it?"), the subject that holds it for the two questions together, or word that none does.
 */
export async function followedUp(
  { previous, followUp, cues, clean }: Understood,
  ranked: readonly SubjectScore[],
  rank: (text: string) => Promise<SubjectScore[]>,
  { passages, findAliases }: AnsweringDeps,
): Promise<Chosen | "side not held" | null> {
  if (!previous?.subject) return null;
  const [best] = ranked;
  const [asked] = cues;
  // Most questions stand alone: a second ranking is made only where the first leaves a doubt.
  if (followUp === "none" && (clean.length > SHORT || (best?.score ?? 0) >= RANKING.newSubject)) return null;
  const both = `${previous.text} ${clean}`;
  const together = await rank(both);
  const first = together.find(({ subject }) => !subject.startsWith("library:"));
  // Without a word that points back, what the two questions together are about may lie beside the subject of before.
  const subject = followUp === "none" && first && first.score > (best?.score ?? 0) ? first.subject : previous.subject;
  const before = together.find((entry) => entry.subject === subject);
  // A short question that fits nothing well by itself, but the subject of before together with it ("online it is how much?").
  const weak = (best?.score ?? 0) < RANKING.weak && first?.subject === previous.subject;
  // The question before weighs as much as this one: what nothing in this one speaks for is not what it goes on with.
  const alone = ranked.find((entry) => entry.subject === subject)?.score ?? 0;
  const leans = followUp !== "none" || weak || ((before?.score ?? 0) > (best?.score ?? 0) && alone >= (best?.score ?? 0) * RANKING.goesOn);
  if (!leans) return null;
  // A side that is asked for in words counts; without any, the two questions together tell which side is meant.
  const sideAsked = cues.length > 0 || !previous.facet;
  const own = sideAsked ? ranked.find((entry) => entry.subject === subject) : undefined;
  const stay: Chosen = {
    subject,
    score: Math.max(RANKING.answer, before?.score ?? 0),
    asked: (own ?? before)?.asked ?? new Map(),
    text: sideAsked ? clean : both,
    side: null,
  };
  // A follow-up that names another row of the table ("what about dependents?") keeps the side that was asked before.
  const named = new Set(findAliases(clean).flatMap(({ subjects }) => subjects));
  const table = tableOf(previous.subject);
  const row = ranked.find((entry) => table !== null && named.has(entry.subject) && tableOf(entry.subject) === table && entry.subject !== previous.subject);
  const elsewhere =
    followUp !== "bare" &&
    best &&
    best.score >= RANKING.newSubject &&
    best.subject !== previous.subject &&
    (together.find(({ subject }) => subject === best.subject)?.score ?? 0) > (before?.score ?? 0)
      ? best
      : null;
  const other = row ?? elsewhere;
  if (other) return { ...other, text: clean, side: sideAsked ? null : previous.facet };
  if (followUp === "bare" && asked !== undefined && cues.every((cue) => OWN_SIDES.has(cue)) && !passages.get(previous.subject)?.has(asked)) {
    const instead = together.find(
      ({ subject, score }) => score >= Math.max(RANKING.answer, stay.score * RANKING.insteadOf) && passages.get(subject)?.has(asked),
    );
    return instead ? { ...instead, text: both, side: null } : "side not held";
  }
  return stay;
}
