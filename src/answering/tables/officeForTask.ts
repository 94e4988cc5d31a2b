import { isJapanese, type withFallbacks } from "../../language/languages.ts";
import { splitSentences } from "../../language/sentences.ts";
import { pattern } from "../../shared/pattern.ts";
import type { AnsweringDeps } from "../deps.ts";
import { groundingOf } from "../groundingOf.ts";
import type { AskTable } from "./types.ts";

const REST = { words: 4, characters: 12 };

/** "Certificate of eligibility in Osaka, where": the office for the prefecture, then what the topic says about the place for that task. */
export const answerOfficeForTask: AskTable = ({ rows, tasks, has, rest, understood }, deps) => {
  const { language } = understood;
  const place = rows.find((subject) => subject.startsWith("prefecture:"));
  const [task] = tasks;
  if (!place || !task || !has("where") || rest > (isJapanese(language) ? REST.characters : REST.words)) return null;
  const topic = groundingOf(`topic:${task}`, "where", language, deps) ?? groundingOf(`topic:${task}`, "summary", language, deps);
  const office = groundingOf(place, "where", language, deps);
  if (!topic || !office) return null;
  const asksPlace = placePatterns(language, deps);
  const own = splitSentences(
    topic.text
      .split("\n")
      .filter((line) => !line.trimStart().startsWith("-"))
      .join("\n"),
  );
  return {
    subject: topic.passage.subject,
    facet: topic.passage.facet,
    groundings: [topic, office],
    statements: [
      ...splitSentences(office.text).map((text) => ({ text, language: office.language, groundings: [1] })),
      ...own.filter((text) => !asksPlace.some((asks) => asks.test(text))).map((text) => ({ text, language: topic.language, groundings: [0] })),
    ],
  };
};

/** Sentences that ask for the prefecture, which the question has named. */
const placePatterns = (language: Parameters<typeof withFallbacks>[0], { knowledge }: AnsweringDeps): RegExp[] =>
  (knowledge.messages.get(language)?.tables?.cues.asksPlace ?? []).map((source) => pattern(source, "iu"));
