import { RANKING } from "../retrieval/parameters.ts";
import type { SubjectScore } from "../retrieval/rankSubjects.ts";
import { cannedAnswer } from "./cannedAnswer.ts";
import { contactsOf } from "./contacts.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { NotHeld } from "./numberNotHeld.ts";
import { offerFacet } from "./offerFacet.ts";
import { rankFacets } from "./rankFacets.ts";
import type { Answer, Grounded, Understood } from "./types.ts";

/** Choices of a "which one do you mean?". */
const CHOICES = 4;

/** Several subjects fit: the person chooses. */
export function clarify(ranked: readonly SubjectScore[], understood: Understood, deps: AnsweringDeps): Answer {
  const choices = ranked.slice(0, CHOICES);
  const suggestions = choices.flatMap(({ subject, asked }) => {
    const [best] = rankFacets({ subject, asked }, understood.clean, understood, deps);
    return best ? [offerFacet(best.grounding.passage.title, best.facet, understood.language, deps)] : [];
  });
  return cannedAnswer(
    understood,
    understood.language,
    { outcome: "clarify", status: "clarify_equal_subjects", key: "clarify", suggestions: [...new Set(suggestions)] },
    deps,
  );
}

/** The conversation's subject has no such side ("and how much is it?"), and no other subject is meant: said so, with the counter. */
export function sideNotHeld(understood: Understood, deps: AnsweringDeps): Answer {
  const escalation = { reason: "no_facet", ticket: null, contacts: contactsOf(["immigration-information-center"], understood, deps) };
  return cannedAnswer(
    understood,
    understood.language,
    { outcome: "unanswerable", status: "unanswerable_no_facet", key: "unanswerable", escalation, subject: understood.previous?.subject ?? null },
    deps,
  );
}

/** A number is asked for that no document holds. The newest numbers are offered, not given: another year's would not be what was asked for. */
export function noNumberOf({ year }: NotHeld, { facet, groundings, language, ...understood }: Grounded, deps: AnsweringDeps): Answer {
  const escalation = {
    reason: year === null ? "number_not_held" : "year_not_held",
    ticket: null,
    contacts: contactsOf(["immigration-information-center"], { language }, deps),
  };
  const title = groundings[0]?.passage.title ?? "";
  return cannedAnswer(
    { ...understood, language },
    language,
    {
      outcome: "unanswerable",
      ...(year === null
        ? { status: "unanswerable_number_not_held", key: "numberNotHeld" }
        : { status: "unanswerable_year_not_held", key: "yearNotHeld", values: { year: String(year) } }),
      escalation,
      suggestions: [offerFacet(title, facet, language, deps)],
    },
    deps,
  );
}

/** Nothing fits: in the field but not held, or another field. Either way the counter that can tell. */
export function nothingFits(score: number, understood: Understood, deps: AnsweringDeps): Answer {
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
