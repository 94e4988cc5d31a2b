import { describe, expect, it } from "vitest";
import { pageMessages } from "../../../src/channels/web/pageMessages.ts";
import type { Messages, MessagesFile } from "../../../src/knowledge/messages.ts";

const file = (page: Record<string, string>): MessagesFile => ({
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
  page,
});
const MESSAGES: Messages = new Map([
  ["en", file({ send: "Send", heading: "Ask", only: "Only English" })],
  ["ja", file({ send: "送る", heading: "聞く" })],
  ["ja-simple", file({ send: "おくる" })],
  ["ur", file({ send: "بھیجیں" })],
]);

describe("pageMessages", () => {
  it("takes each label from the nearest language that has it", () => {
    expect(pageMessages(MESSAGES, "ja-simple", 30).page).toEqual({ send: "おくる", heading: "聞く", only: "Only English" });
  });

  it("takes English before Japanese for other languages", () => {
    expect(pageMessages(MESSAGES, "vi", 30).page).toEqual({ send: "Send", heading: "Ask", only: "Only English" });
  });

  it.each([
    ["ur", "rtl"],
    ["ja", "ltr"],
  ] as const)("says that %s is read %s", (language, direction) => {
    expect(pageMessages(MESSAGES, language, 30)).toMatchObject({ language, direction });
  });

  it("names the language that the labels are really in, where there are none in the one asked for", () => {
    expect(pageMessages(MESSAGES, "vi", 30)).toMatchObject({ language: "en", direction: "ltr" });
  });

  it("lists the 23 languages by their own names", () => {
    const { languages } = pageMessages(MESSAGES, "en", 30);
    expect(languages).toHaveLength(23);
    expect(languages).toContainEqual({ tag: "ja-simple", ownName: "やさしい日本語", direction: "ltr" });
    expect(languages).toContainEqual({ tag: "ur", ownName: "اردو", direction: "rtl" });
  });

  it("says for how many days a conversation is kept", () => {
    expect(pageMessages(MESSAGES, "en", 7).retentionDays).toBe(7);
  });
});
