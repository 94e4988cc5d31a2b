import { isOtherLanguage } from "../language/languages.ts";
import { tableOf } from "../retrieval/rankSubjects.ts";
import { contactsOf } from "./contacts.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Answer } from "./types.ts";

/** Adds the counters that a person with this question usually needs: the line that the answer is about, else those of the concerns that the answered topic names; and one that speaks their language. */
export function escalate(answer: Answer, deps: AnsweringDeps): Answer {
  return withSpeaker(withCounters(answer, deps), deps);
}

/** Where a part of the answer is in another language, the line that speaks the person's, with its hours. */
function withSpeaker(answer: Answer, deps: AnsweringDeps): Answer {
  const { language, statements, escalation } = answer;
  const contacts = escalation?.contacts ?? [];
  if (!statements.some((statement) => isOtherLanguage(statement.language, language)) || contacts.some(({ languages }) => languages.includes(language)))
    return answer;
  const speaking = [...deps.knowledge.hotlines.values()].find(({ languages, themes }) => languages.includes(language) && themes.includes("status"));
  if (!speaking) return answer;
  return {
    ...answer,
    escalation: { reason: escalation?.reason ?? "other_language", ticket: null, contacts: [...contacts, ...contactsOf([speaking.id], answer, deps)] },
  };
}

function withCounters(answer: Answer, deps: AnsweringDeps): Answer {
  if (answer.escalation !== null || answer.subject === null) return answer;
  if (tableOf(answer.subject) === "hotline") {
    const own = contactsOf([answer.subject.slice("hotline:".length)], answer, deps);
    return { ...answer, escalation: { reason: "line_asked_for", ticket: null, contacts: own } };
  }
  const passages = [...(deps.passages.get(answer.subject)?.values() ?? [])];
  const concerns = [...new Set(passages.flatMap((languages) => [...languages.values()].flatMap((passage) => passage.concerns)))];
  const lines = [...new Set(concerns.flatMap((id) => deps.knowledge.concerns.find((concern) => concern.id === id)?.contacts ?? []))];
  const contacts = contactsOf(lines, answer, deps);
  return contacts.length > 0 ? { ...answer, escalation: { reason: concerns.join(","), ticket: null, contacts } } : answer;
}
