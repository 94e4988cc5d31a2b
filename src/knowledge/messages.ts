import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGE_TAGS, type Language, withFallbacks } from "../language/languages.ts";
import { withoutMarks } from "../language/segment.ts";
import { type Fault, readYaml } from "./readYaml.ts";
import { FACETS, facet } from "./schemas.ts";

const text = z.string().trim().min(1);
const list = z.array(text);

/**
 * Words for people in one language: knowledge/messages/<tag>.yaml. English holds every key; the other files may lack some
 * and fall back along language/languages.ts.
 */
const messagesFile = z.strictObject({
  /** One-line answers and notices. `{name}` marks are filled in. */
  say: z.record(z.string(), text).default({}),
  /** How a facet is offered: "Departure order: how much does it cost?" with {title}. */
  offer: z.partialRecord(facet, text).default({}),
  /** How people ask about a row of a table, with a slot such as {status}; by table, then facet. */
  tableAsks: z.record(z.string(), z.partialRecord(facet, list)).default({}),
  /** Sentences that a table row is read out with; by table, then cell. */
  rows: z.record(z.string(), z.record(z.string(), z.string().min(1))).default({}),
  /** Words and phrases that show which facet is asked for (regular expressions, case-insensitive). */
  cues: z.partialRecord(facet, list).default({}),
  /** Words that show what kind of figure is asked for (regular expressions, case-insensitive); the first kind that fits counts. */
  expects: z.partialRecord(z.enum(["phone", "date", "money", "count", "number"]), list).default({}),
  /** Words that show that a number is asked for which somebody must have counted for a year or a whole (regular expressions, case-insensitive). */
  statistics: list.default([]),
  /** Of these, what was counted in the year before this one, and so lately that nobody has printed it. */
  statisticsOf: z.strictObject({ lastYear: list, lately: list }).default({ lastYear: [], lately: [] }),
  /** Words that show that something is asked, where no question mark does (regular expressions, case-insensitive). */
  asking: list.default([]),
  /** Words that make a sentence a question where no question mark does; fewer than `asking`, for "I heard what he said" asks nothing (regular expressions). */
  question: list.default([]),
  /** Words by which a text says that our sources do not hold something (regular expressions, case-insensitive). */
  notHeld: list.default([]),
  /** What may hold digits in a text though it is no figure: articles of laws, the year in a document's name (regular expressions, case-insensitive). */
  namedNumbers: list.default([]),
  /** Where a sentence that asks goes over to its next question (regular expressions without groups). */
  joinsQuestions: list.default([]),
  /** Openings and pronouns of a follow-up question (regular expressions). */
  followUp: list.default([]),
  /** What a question may say and still say nothing of what it is about ("where do I hand it in?"). */
  saysLittle: list.default([]),
  /** Words that carry no topic; left out when a question's own content is weighed. */
  stopWords: list.default([]),
  /** Dates and amounts that are worked out: words that show what a date is the day of (regular expressions, case-insensitive), and the sentences. */
  workOut: z.strictObject({ cues: z.record(z.string(), list), say: z.record(z.string(), text) }).optional(),
  /** Questions that the tables answer by themselves: words that show what is asked (regular expressions, case-insensitive), and the sentences. */
  tables: z
    .strictObject({
      cues: z.record(z.string(), list),
      /** Names of spoken languages, by tag, and what phone lines are for, by theme. */
      languages: z.record(z.string(), list),
      themes: z.record(z.string(), list),
      /** Words of each task that is asked for with a place, by topic. */
      tasks: z.record(z.string(), list),
      say: z.record(z.string(), text),
    })
    .optional(),
  /**
   * Wishes for an answer in another language (regular expressions, case-insensitive, with {language} for its name; what stands before one is the
   * question), and the names of languages that no telephone line is sought by.
   */
  languageWish: z.strictObject({ forms: list, names: z.record(z.string(), list).default({}) }).default({ forms: [], names: {} }),
  /** Labels of the chat page. */
  page: z.record(z.string(), text).default({}),
});
export type MessagesFile = z.infer<typeof messagesFile>;

export type Messages = ReadonlyMap<Language, MessagesFile>;

export function readMessages(directory: string, faults: Fault[]): Messages {
  const messages = new Map<Language, MessagesFile>();
  for (const tag of LANGUAGE_TAGS) {
    const file = join(directory, "messages", `${tag}.yaml`);
    if (!existsSync(file)) continue;
    const read = readYaml(file, messagesFile, faults);
    if (read) messages.set(tag, alsoWithoutMarks(read));
  }
  const english = messages.get("en");
  if (!english)
    faults.push({
      file: join(directory, "messages", "en.yaml"),
      line: 1,
      field: "",
      message: "the English messages are needed: all other languages fall back to them",
    });
  for (const name of english ? FACETS : [])
    if (!english?.offer[name]) faults.push({ file: join(directory, "messages", "en.yaml"), line: 1, field: `offer.${name}`, message: "is missing" });
  return messages;
}

/** The words that are looked for, found in what is typed without marks too: half of all Vietnamese messages have none ("het bao nhieu tien"). */
function alsoWithoutMarks(messages: MessagesFile): MessagesFile {
  const both = (patterns: readonly string[]): string[] =>
    patterns.map((source) => (withoutMarks(source) === source ? source : `(?:${source})|(?:${withoutMarks(source)})`));
  const all = <Key extends string>(lists: Partial<Record<Key, string[]>>): Record<string, string[]> =>
    Object.fromEntries(Object.entries<string[] | undefined>(lists).map(([key, patterns]) => [key, both(patterns ?? [])]));
  const { cues, expects, statistics, statisticsOf, asking, question, notHeld, joinsQuestions, followUp, saysLittle, languageWish, workOut, tables } = messages;
  return {
    ...messages,
    cues: all(cues),
    expects: all(expects),
    statistics: both(statistics),
    statisticsOf: { lastYear: both(statisticsOf.lastYear), lately: both(statisticsOf.lately) },
    asking: both(asking),
    question: both(question),
    notHeld: both(notHeld),
    joinsQuestions: both(joinsQuestions),
    followUp: both(followUp),
    saysLittle: both(saysLittle),
    languageWish: { forms: both(languageWish.forms), names: all(languageWish.names) },
    ...(workOut ? { workOut: { ...workOut, cues: all(workOut.cues) } } : {}),
    ...(tables
      ? { tables: { ...tables, cues: all(tables.cues), languages: all(tables.languages), themes: all(tables.themes), tasks: all(tables.tasks) } }
      : {}),
  };
}

/**
 * A message in the language, or in the nearest language that has it, with `{marks}` filled.
 * @throws if no language on the way has the key: a fault of the code, found by the tests over all keys
 * @example say(messages, "en", "greeting") // "Hello. I answer questions about …"
 */
export function say(messages: Messages, language: Language, key: string, values: Readonly<Record<string, string>> = {}): string {
  for (const tag of [...withFallbacks(language), "en" as const]) {
    const found = messages.get(tag)?.say[key];
    if (found) return fill(found, values);
  }
  throw new Error(`knowledge/messages has no "say.${key}"`);
}

/** The language whose file holds the message that `say` shows. */
export function languageOfMessage(messages: Messages, language: Language, key: string): Language {
  return withFallbacks(language).find((tag) => messages.get(tag)?.say[key]) ?? "en";
}

export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{([a-zA-Z]+)\}/g, (mark, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? mark) : mark));
