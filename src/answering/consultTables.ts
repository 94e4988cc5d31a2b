import { FACETS } from "../knowledge/schemas.ts";
import { tableOf } from "../retrieval/rankSubjects.ts";
import type { AnsweringDeps } from "./deps.ts";
import { groundingOf } from "./groundingOf.ts";
import { withFurtherNeeds } from "./tables/furtherNeeds.ts";
import { answerHotlineList } from "./tables/hotlineList.ts";
import { answerMinimumWage } from "./tables/minimumWage.ts";
import { answerNearbyOffice } from "./tables/nearbyOffice.ts";
import { answerOfficeForTask } from "./tables/officeForTask.ts";
import { answerOpeningHours } from "./tables/openingHours.ts";
import { readTableQuestion } from "./tables/readTableQuestion.ts";
import { answerStatusRow } from "./tables/statusRow.ts";
import type { AskTable, TableAnswer } from "./tables/types.ts";
import type { Draft, Understood } from "./types.ts";
import { faultsOf } from "./verifyAnswer.ts";

/** Kinds of question that the tables answer, the more particular before the others. */
const KINDS: readonly AskTable[] = [answerOpeningHours, answerHotlineList, answerMinimumWage, answerOfficeForTask, answerNearbyOffice, answerStatusRow];

/**
 * What the tables answer by themselves, because it takes the clock, the calendar or several rows: whether an office is open, which lines speak
 * a language, the office for a task in a prefecture; with the other sides of the row that the question asks for. Null for every other
 * question, where a further need is about something else, and where what was said would not stand verification.
 */
export function consultTables(understood: Understood, deps: AnsweringDeps): Draft | null {
  const asked = readTableQuestion(understood, deps);
  if (!asked) return null;
  for (const answer of KINDS) {
    const own = answer(asked, deps);
    if (!own) continue;
    const oneRow = isOneRow(own);
    const found = withFurtherNeeds(own, asked, oneRow, deps);
    if (!found) return null;
    const { subject, facet, groundings, statements } = found;
    const composition = { composer: "embedded" as const, statements };
    const faults = faultsOf(composition, groundings, understood.language);
    if (faults.length > 0) {
      deps.logger.warn({ message: understood.message, faults, subject }, "an answer of the tables was refused");
      continue;
    }
    return {
      ...understood,
      subject,
      facet,
      groundings,
      neighbours: [],
      units: [],
      otherFacets: oneRow ? FACETS.filter((side) => side !== facet && groundingOf(subject, side, understood.language, deps) !== null) : [],
      otherTitles: [],
      library: [],
      confidence: 1,
      worked: [],
      rules: [],
      compositions: [composition],
    };
  }
  return null;
}

/** A list of several rows has no other sides to offer. */
const isOneRow = ({ subject, groundings }: TableAnswer): boolean =>
  groundings.every(({ passage }) => passage.subject === subject || tableOf(passage.subject) !== tableOf(subject));
