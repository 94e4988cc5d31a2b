import type { Messages } from "../knowledge/messages.ts";
import type { Alias, Ask, Passage } from "../knowledge/passages.ts";
import { FACETS } from "../knowledge/schemas.ts";
import { isJapanese, type Language } from "../language/languages.ts";
import { type Classifier, type Example, trainClassifier } from "./classifier.ts";
import type { Featurize } from "./features.ts";
import { TABLES } from "./tableAsks.ts";

/** The class of questions that are none of ours. */
export const OFF_TOPIC = "off-topic";
/** Each way of asking about rows is learnt with so many of their names. */
const NAMES = 5;

/** ja and ja-simple are written by the same people about the same words: they learn together. @example learnsWith("ja-simple") // "ja" */
export const learnsWith = (language: Language): Language => (isJapanese(language) ? "ja" : language);

type Learnt = {
  readonly language: Language;
  readonly asks: readonly Ask[];
  readonly passages: readonly Passage[];
  /** Questions that are about none of the subjects. */
  readonly offTopic: readonly string[];
  readonly searchable: (passage: Passage) => string;
};

/** Learns what questions are about (subjects, and tables as a whole) from all asks, from what topics say, and from the ways of asking about table rows. */
export function trainSubjects(
  learnt: readonly Learnt[],
  { messages, aliases, featurize }: { readonly messages: Messages; readonly aliases: readonly Alias[]; readonly featurize: Featurize },
  onProgress?: (done: number) => void,
): Classifier {
  return trainClassifier(
    learnt.flatMap(({ language, asks, passages, offTopic, searchable }): Example[] => [
      ...asks.map(({ subject, text }) => ({ label: subject, features: featurize(text, language) })),
      ...offTopic.map((text) => ({ label: OFF_TOPIC, features: featurize(text, language) })),
      ...tableQuestions(language, messages, aliases).map(({ table, text }) => ({ label: table, features: featurize(text, language) })),
      ...passages
        .filter(({ subject }) => subject.startsWith("topic:"))
        .map((passage) => ({ label: passage.subject, features: featurize(searchable(passage), language) })),
    ]),
    onProgress,
  );
}

/** The ways of asking about rows of each table, with names of some rows in their slot. */
function tableQuestions(language: Language, messages: Messages, aliases: readonly Alias[]): { table: string; text: string }[] {
  const questions: { table: string; text: string }[] = [];
  for (const table of TABLES) {
    const names = aliases.filter((alias) => alias.language === language && alias.subject.startsWith(`${table}:`)).map(({ name }) => name);
    if (names.length === 0) continue;
    for (const facet of FACETS)
      for (const pattern of messages.get(language)?.tableAsks[table]?.[facet] ?? [])
        for (let count = 0; count < NAMES; count++)
          // Steps that share no factor with most lengths: names come round evenly.
          questions.push({ table, text: pattern.replaceAll(`{${table}}`, names[(questions.length * 7) % names.length] ?? "") });
  }
  return questions;
}
