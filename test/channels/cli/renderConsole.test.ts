import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answering/types.ts";
import { renderConsole } from "../../../src/channels/cli/renderConsole.ts";

const BARE: Answer = {
  conversation: "c",
  message: "m",
  language: "en",
  outcome: "greeting",
  status: "greeting_greeting",
  statements: [{ text: "Hello.", language: "en", citations: [] }],
  original: null,
  citations: [],
  escalation: null,
  suggestions: [],
  composer: "none",
  subject: null,
  facet: null,
  masked: [],
};
const CONTACT = {
  id: "hotline:center",
  name: "Center",
  phones: ["0570-013904", "03-5796-7112"],
  hours: "Monday to Friday 08:30–17:15",
  openNow: true,
  languages: ["en"],
  address: null,
  url: "https://example.org/",
};

describe("renderConsole", () => {
  it("prints a bare answer as one line", () => {
    expect(renderConsole(BARE)).toBe("Hello.\n");
  });

  it("prints the answer, its sources, the counters and what else to ask, with a blank line between", () => {
    const answer: Answer = {
      ...BARE,
      statements: [{ text: "You have 15 days.", language: "en", citations: [1] }],
      citations: [
        {
          marker: 1,
          source: "brochure",
          title: "Brochure",
          place: "p. 7",
          url: "https://example.org/page",
          edition: "2023",
          checked: "2026-11-21",
          quote: "15 days",
          quoteLanguage: "en",
        },
      ],
      escalation: { reason: "overstay", ticket: null, contacts: [CONTACT] },
      suggestions: ["How much is it?", "Where do I go?"],
    };
    expect(renderConsole(answer)).toBe(`You have 15 days. [1]

[1] Brochure, p. 7 (2023; 2026-11-21) https://example.org/page

☎ Center: 0570-013904, 03-5796-7112 (Monday to Friday 08:30–17:15)

› How much is it?
› Where do I go?
`);
  });

  it("leaves out hours that are not known", () => {
    expect(renderConsole({ ...BARE, escalation: { reason: "x", ticket: null, contacts: [{ ...CONTACT, hours: "" }] } })).toContain(
      "☎ Center: 0570-013904, 03-5796-7112\n",
    );
  });
});
