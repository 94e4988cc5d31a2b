import { addCitation } from "./addCitation.ts";
import type { Answer, Citation, Escalation, Statement } from "./types.ts";

const SUGGESTIONS = 4;

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
    const markers = new Map(own.map((citation) => [citation.marker, addCitation(citations, citation)]));
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
