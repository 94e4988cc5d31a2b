import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Messages } from "../knowledge/messages.ts";
import type { Alias } from "../knowledge/passages.ts";
import { FACETS } from "../knowledge/schemas.ts";
import { isJapanese, type Language } from "../language/languages.ts";
import { TABLES } from "./tableAsks.ts";

const DECLINED = "declined:";
/** The class of the questions that a concern declines. @example declinedBy("prediction") // "declined:prediction" */
export const declinedBy = (concern: string): string => `${DECLINED}${concern}`;
/** The concern whose questions are of the class; null for every other class. */
export const concernOf = (label: string): string | null => (label.startsWith(DECLINED) ? label.slice(DECLINED.length) : null);
/** The class of questions that are none of ours. */
export const OFF_TOPIC = declinedBy("other-field");
/** Each way of asking about rows is learnt with so many of their names. */
const NAMES = 5;

/** ja and ja-simple are written by the same people about the same words: they learn together. @example learnsWith("ja-simple") // "ja" */
export const learnsWith = (language: Language): Language => (isJapanese(language) ? "ja" : language);

/** Questions that name no single subject, with the class that the classifier of subjects has for them: a table as a whole, or a concern that declines. */
export const otherQuestions = (
  language: Language,
  { messages, aliases, declined }: { readonly messages: Messages; readonly aliases: readonly Alias[] } & Pick<Knowledge, "declined">,
): { label: string; text: string }[] => [
  ...[...declined].flatMap(([concern, questions]) => (questions.get(language) ?? []).map((text) => ({ label: declinedBy(concern), text }))),
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
