import type { Messages } from "../knowledge/messages.ts";
import type { Alias } from "../knowledge/passages.ts";
import { FACETS } from "../knowledge/schemas.ts";
import { isJapanese, type Language } from "../language/languages.ts";
import { TABLES } from "./tableAsks.ts";

/** The class of questions that are none of ours. */
export const OFF_TOPIC = "off-topic";
/** Each way of asking about rows is learnt with so many of their names. */
const NAMES = 5;

/** ja and ja-simple are written by the same people about the same words: they learn together. @example learnsWith("ja-simple") // "ja" */
export const learnsWith = (language: Language): Language => (isJapanese(language) ? "ja" : language);

/** Questions that name no single subject, with the class that the classifier of subjects has for them: a table as a whole, or none of ours. */
export const otherQuestions = (
  language: Language,
  {
    messages,
    aliases,
    offTopic,
  }: { readonly messages: Messages; readonly aliases: readonly Alias[]; readonly offTopic: ReadonlyMap<Language, readonly string[]> },
): { label: string; text: string }[] => [
  ...(offTopic.get(language) ?? []).map((text) => ({ label: OFF_TOPIC, text })),
  ...tableQuestions(language, messages, aliases),
];

/** The ways of asking about rows of each table, with names of some rows in their slot. */
function tableQuestions(language: Language, messages: Messages, aliases: readonly Alias[]): { label: string; text: string }[] {
  const questions: { label: string; text: string }[] = [];
  for (const table of TABLES) {
    const names = aliases.filter((alias) => alias.language === language && alias.subject.startsWith(`${table}:`)).map(({ name }) => name);
    if (names.length === 0) continue;
    for (const facet of FACETS)
      for (const pattern of messages.get(language)?.tableAsks[table]?.[facet] ?? [])
        for (let count = 0; count < NAMES; count++)
          // Steps that share no factor with most lengths: names come round evenly.
          questions.push({ label: table, text: pattern.replaceAll(`{${table}}`, names[(questions.length * 7) % names.length] ?? "") });
  }
  return questions;
}
