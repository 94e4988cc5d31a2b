import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answering/types.ts";
import { toReply } from "../../../src/channels/web/reply.ts";
import { replySchema } from "../../../src/http/openapi.ts";

const ANSWER: Answer = {
  conversation: "conversation-1",
  message: "message-1",
  language: "en",
  outcome: "answered",
  status: "answered",
  statements: [
    { text: "You have 15 days.", language: "en", citations: [1, 2] },
    { text: "Ask again any time.", language: "en", citations: [] },
  ],
  original: null,
  citations: [1, 2].map((marker) => ({
    marker,
    source: "brochure",
    title: "Brochure",
    place: `p. ${marker}`,
    url: "https://example.org/",
    edition: "2023",
    checked: "2026-11-21",
    quote: "15 days",
    quoteLanguage: "en",
  })),
  escalation: {
    reason: "overstay",
    ticket: null,
    contacts: [
      {
        id: "hotline:center",
        name: "Center",
        phones: ["0570-013904"],
        hours: "",
        openNow: null,
        languages: ["en"],
        address: null,
        url: "https://example.org/",
      },
    ],
  },
  suggestions: ["How much is it?"],
  composer: "embedded",
  subject: "departure-order",
  facet: "when",
  masked: ["phone"],
};

describe("toReply", () => {
  it("is of exactly the published shape", () => {
    expect(replySchema.parse(toReply(ANSWER))).toMatchObject({ outcome: "answered", masked: ["phone"] });
  });

  it("holds the answer as text, as HTML and in pieces", () => {
    const { text, html, statements } = toReply(ANSWER);
    expect(text).toBe("You have 15 days. [1][2]\nAsk again any time.");
    for (const piece of statements) expect(html).toContain(`>${piece.text}<`);
  });

  it("keeps to itself which subject and facet the index chose", () => {
    expect(Object.keys(toReply(ANSWER))).not.toEqual(expect.arrayContaining(["subject"]));
    expect(Object.keys(toReply(ANSWER))).not.toEqual(expect.arrayContaining(["facet"]));
  });
});
