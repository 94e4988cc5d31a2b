import type { Reply } from "../../src/channels/web/reply.ts";

const none: Reply = {
  conversation: "c-1",
  message: "m-1",
  language: "en",
  outcome: "answered",
  status: "answered",
  text: "",
  html: "",
  statements: [],
  original: null,
  citations: [],
  escalation: null,
  suggestions: [],
  composer: "embedded",
  masked: [],
};

const citation = (marker: number, url: string): Reply["citations"][number] => ({
  marker,
  source: `source-${marker}`,
  title: `Immigration Act ${marker}`,
  place: `Art. ${marker}`,
  url,
  edition: "2026",
  checked: "2026-11-21",
  quote: `The words of source ${marker}.`,
  quoteLanguage: "en",
});

/** Two statements with the same sources, one with another; the second source has an address that must not become a link. */
export const cited: Reply = {
  ...none,
  statements: [
    { text: "Report the loss within 14 days.", language: "en", citations: [1, 2] },
    { text: "Bring <b>a photograph</b>.", language: "en", citations: [1, 2] },
    { text: "再交付の申請は入管でします。", language: "ja", citations: [3] },
  ],
  citations: [citation(1, "https://laws.e-gov.go.jp/law/1"), citation(2, "javascript:alert(1)"), citation(3, "https://laws.e-gov.go.jp/law/3")],
  original: "十四日以内に届け出てください。\n写真を持って来てください。",
  suggestions: ["Residence card: how much does it cost?", "Residence card: where?"],
};

/** An answer with something behind it, in another language. */
export const folded: Reply = {
  ...cited,
  statements: [
    { text: "Report the loss within 14 days.", language: "en", citations: [1] },
    { text: "「紛失」について、さらに：", language: "ja", citations: [3], more: true },
    { text: "見つかった古いカードは使えません。", language: "ja", citations: [3], more: true },
  ],
};

/** A hand-over with two counters: one open, one of unknown hours and a number with a sign. */
export const handover: Reply = {
  ...none,
  outcome: "handover",
  status: "handover_person_please",
  statements: [{ text: "You can talk to a person.", language: "en", citations: [] }],
  escalation: {
    reason: "person_please",
    ticket: null,
    contacts: [
      {
        id: "hotline:a",
        name: "Immigration Information Center",
        phones: ["0570-013904", "03-5796-7112"],
        hours: "Monday to Friday 08:30–17:15",
        openNow: true,
        languages: ["ja", "en", "vi", "ne", "my"],
        address: "1-6-1 Yotsuya, Shinjuku, Tokyo",
        url: "https://www.moj.go.jp/isa/",
      },
      { id: "hotline:b", name: "DV navigation", phones: ["#8008"], hours: "", openNow: null, languages: ["ja"], address: null, url: "" },
    ],
  },
};
