import { describe, expect, it } from "vitest";
import type { Messages, MessagesFile } from "../../src/knowledge/messages.ts";
import type { Alias } from "../../src/knowledge/passages.ts";
import type { Language } from "../../src/language/languages.ts";
import { concernOf, declinedBy, learnsWith, OFF_TOPIC, otherQuestions } from "../../src/retrieval/otherQuestions.ts";

const FILE: MessagesFile = {
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
const MESSAGES: Messages = new Map([
  [
    "en",
    {
      ...FILE,
      tableAsks: { status: { when: ["how long can a {status} stay"], summary: ["{status}, what is {status}"] }, office: { where: ["where is {office}"] } },
    },
  ],
  ["ja", { ...FILE, tableAsks: { status: { when: ["{status}は何年ですか"] } } }],
]);
const alias = (subject: string, name: string, language: Language = "en"): Alias => ({ subject, language, name });
const ALIASES = [alias("status:student", "student"), alias("status:gardener", "gardener"), alias("topic:card", "card"), alias("status:student", "留学", "ja")];
const DECLINED: ReadonlyMap<string, ReadonlyMap<Language, readonly string[]>> = new Map([
  [
    "other-field",
    new Map<Language, readonly string[]>([
      ["en", ["what is the weather like"]],
      ["ja", ["天気はどうですか"]],
    ]),
  ],
  ["prediction", new Map<Language, readonly string[]>([["en", ["will the fee rise in ten years"]]])],
]);

const questions = (language: Language, aliases: readonly Alias[] = ALIASES): { label: string; text: string }[] =>
  otherQuestions(language, { messages: MESSAGES, aliases, declined: DECLINED });
const textsOf = (label: string, language: Language, aliases?: readonly Alias[]): string[] => [
  ...new Set(questions(language, aliases).flatMap((question) => (question.label === label ? [question.text] : []))),
];

describe("otherQuestions", () => {
  it("are those that are none of ours, in the language itself", () => {
    expect(textsOf(OFF_TOPIC, "en")).toEqual(["what is the weather like"]);
    expect(textsOf(OFF_TOPIC, "ja")).toEqual(["天気はどうですか"]);
  });

  it("are those that each concern declines, in a class of its own", () => {
    expect(textsOf(declinedBy("prediction"), "en")).toEqual(["will the fee rise in ten years"]);
    expect(concernOf(declinedBy("prediction"))).toBe("prediction");
    expect(concernOf("topic:prediction")).toBeNull();
  });

  it("are the ways of asking about rows of a table, with names of its rows wherever one belongs", () => {
    expect(textsOf("status", "en").sort()).toEqual([
      "gardener, what is gardener",
      "how long can a gardener stay",
      "how long can a student stay",
      "student, what is student",
    ]);
  });

  it("take the names of their own language", () => {
    expect(textsOf("status", "ja")).toEqual(["留学は何年ですか"]);
  });

  it("leave out a table of which no row has a name", () => {
    expect(textsOf("office", "en")).toEqual([]);
    expect(textsOf("office", "en", [alias("office:tokyo", "Shinagawa")])).toEqual(["where is Shinagawa"]);
  });

  it("are none in a language that has none", () => {
    expect(questions("vi")).toEqual([]);
  });

  it("are the same every time", () => {
    expect(questions("en")).toEqual(questions("en"));
  });
});

describe("learnsWith", () => {
  it.each<[Language, Language]>([
    ["ja-simple", "ja"],
    ["ja", "ja"],
    ["en", "en"],
    ["vi", "vi"],
  ])("%s learns with %s", (language, group) => {
    expect(learnsWith(language)).toBe(group);
  });
});
