import type { Answer, Citation, Contact, Escalation } from "../../src/answering/types.ts";

export const CITATION: Citation = {
  marker: 1,
  source: "card-act",
  title: "Act on cards",
  place: "Art. 12",
  url: "https://example.org/act",
  edition: "2026",
  checked: "2026-11-21",
  quote: "Ask for a new card within 14 days. A new card costs 33,000 yen.",
  quoteLanguage: "en",
};

const CONTACT: Contact = {
  id: "center",
  name: "Information Center",
  phones: ["0570-013904"],
  hours: "Monday to Friday 08:30–17:15",
  openNow: false,
  languages: ["en"],
  address: null,
  url: "https://example.org",
};

export const ESCALATION: Escalation = { reason: "asked", ticket: null, contacts: [CONTACT] };

/** A right, cited answer in English; the parts given stand instead of its own. */
export const answerOf = (parts: Partial<Answer> = {}): Answer => ({
  conversation: "conversation-1",
  message: "message-1",
  language: "en",
  outcome: "answered",
  status: "answered",
  statements: [
    { text: "Ask for a new card within 14 days.", language: "en", citations: [1] },
    { text: "It costs 33,000 yen.", language: "en", citations: [1] },
  ],
  original: null,
  citations: [CITATION],
  escalation: null,
  suggestions: [],
  composer: "embedded",
  subject: "topic:lost-card",
  facet: "summary",
  masked: [],
  ...parts,
});
