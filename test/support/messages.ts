import type { Messages, MessagesFile } from "../../src/knowledge/messages.ts";

const EMPTY: MessagesFile = {
  say: {},
  offer: {},
  tableAsks: {},
  rows: {},
  cues: {},
  followUp: [],
  saysLittle: [],
  stopWords: [],
  expects: {},
  statistics: [],
  statisticsOf: { lastYear: [], lately: [] },
  asking: [],
  question: [],
  joinsQuestions: [],
  namedNumbers: [],
  languageWish: { forms: [], names: {} },
  notHeld: [],
  page: {},
};

/** Short messages of our own, so that a reworded sentence in knowledge/messages breaks no test of the code. */
export const MESSAGES: Messages = new Map([
  [
    "en",
    {
      ...EMPTY,
      say: { hello: "Hello {name}", only: "Only in English" },
      rows: {
        phone: {
          main: "{number}",
          "ip-or-abroad": "{number} (abroad)",
          notifications: "{number} (reports)",
          "online-applications": "{number} (online)",
          records: "{number} (records)",
          examinations: "{number} (examinations)",
          separator: ", ",
        },
        hours: {
          days: "{from} to {to}",
          everyDay: "every day",
          andHolidays: " and holidays",
          allDay: "24 hours",
          fromTo: "{from}-{to}",
          separator: "; ",
          timeSeparator: ", ",
          closed: "; closed {days}",
          closedHolidays: "on holidays",
          closedYearEnd: "at year end",
          and: " and ",
        },
      },
    },
  ],
  ["ja", { ...EMPTY, say: { hello: "こんにちは、{name}さん" }, rows: { hours: { days: "{from}から{to}", fromTo: "{from}～{to}" } } }],
  ["ja-simple", { ...EMPTY, say: {}, rows: { hours: { days: "{from}から {to}まで", fromTo: "{from}から {to}まで" } } }],
]);
