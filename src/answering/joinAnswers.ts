import type { Answer, Citation, Escalation, Statement } from "./types.ts";

const SUGGESTIONS = 4;
const SAME = ["source", "place", "quoteLanguage", "checked"] as const;

/**
 * The answers to several questions of one message as one: what each says first, then what each holds ready; citations are numbered anew. The first tells what the message was about.
 * @throws if there is none
 */
export function joinAnswers(all: readonly Answer[]): Answer {
  const [first, ...others] = all;
  if (!first) throw new Error("there is no answer to join");
  if (others.length === 0) return first;
  const citations: Citation[] = [];
  const renumbered = all.map(({ citations: own, statements }) => {
    const markers = new Map(own.map((citation) => [citation.marker, place(citations, citation)]));
    return statements.map((statement): Statement => ({ ...statement, citations: [...new Set(statement.citations.flatMap((at) => markers.get(at) ?? []))] }));
  });
  const statements = renumbered.flat();
  const originals = all.flatMap(({ original }) => original ?? []);
  return {
    ...first,
    statements: [...statements.filter(({ more }) => !more), ...statements.filter(({ more }) => more)],
    original: originals.length > 0 ? originals.join("\n") : null,
    citations,
    escalation: joinEscalations(all.flatMap(({ escalation }) => escalation ?? [])),
    suggestions: [...new Set(first.suggestions.flatMap((_, at) => all.flatMap(({ suggestions }) => suggestions[at] ?? [])))].slice(0, SUGGESTIONS),
  };
}

/** The counters of all, each once. */
function joinEscalations(all: readonly Escalation[]): Escalation | null {
  const [first] = all;
  if (!first) return null;
  const contacts = new Map(all.flatMap(({ contacts: own }) => own.map((contact) => [contact.id, contact] as const)));
  return { ...first, reason: [...new Set(all.map(({ reason }) => reason))].join(","), contacts: [...contacts.values()] };
}

/** The number of a citation in the list; what stands at one place of a source and was checked on one day has one number, and quotes all that rests on it. */
function place(citations: Citation[], citation: Citation): number {
  const at = citations.findIndex((known) => SAME.every((key) => known[key] === citation[key]));
  const same = citations[at];
  if (!same) return citations.push({ ...citation, marker: citations.length + 1 });
  if (!same.quote.includes(citation.quote)) citations[at] = { ...same, quote: `${same.quote}\n${citation.quote}` };
  return same.marker;
}
