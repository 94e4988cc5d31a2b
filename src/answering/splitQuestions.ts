import { type Language, withFallbacks } from "../language/languages.ts";
import { pattern } from "../shared/pattern.ts";
import type { AnsweringDeps } from "./deps.ts";

/** More questions than these in one message are a story: it is answered as a whole. */
const MOST_QUESTIONS = 4;

/** Where a sentence of a message ends: people on phones write no capitals behind a stop. A plain Japanese sentence may end in か and a space. */
const ENDS = /(?<=[?？؟!！。।]+)(?![?？؟!！。।])\s*|(?<=\p{L}{2}\.)\s+|\n+|(?<=(?:です|ます|せん|した)か)\s+/u;

/**
 * The questions of a message, each behind what was told before it; what is told behind the last one belongs to it. One where only one thing is
 * asked, or very many.
 * @example splitQuestions("I live in Gunma. Where do I renew my visa? What does it cost?", "en", deps) // ["I live in Gunma. Where do I renew my visa?", "What does it cost?"]
 */
export function splitQuestions(text: string, language: Language, deps: Pick<AnsweringDeps, "knowledge">): string[] {
  const questions: string[] = [];
  let told = "";
  for (const sentence of sentencesOf(text, language, deps)) {
    if (!sentence?.trim()) continue;
    told = told ? `${told} ${sentence.trim()}` : sentence.trim();
    if (!asks("question", sentence.trim(), language, deps)) continue;
    questions.push(told);
    told = "";
  }
  const last = questions.pop();
  const all = last === undefined ? [] : [...questions, told ? `${last} ${told}` : last];
  return all.length > 1 && all.length <= MOST_QUESTIONS ? all : [text];
}

/** Sentences, and the questions that one sentence joins ("…, and can I also …"). */
function sentencesOf(text: string, language: Language, { knowledge }: Pick<AnsweringDeps, "knowledge">): string[] {
  const joins = withFallbacks(language).flatMap((tag) => knowledge.messages.get(tag)?.joinsQuestions ?? []);
  return text.split(ENDS).flatMap((sentence) => joins.reduce((parts, join) => parts.flatMap((part) => part.split(pattern(join, "giu"))), [sentence ?? ""]));
}

/** A question mark, or words that ask. */
export const isAsking = (text: string, language: Language, deps: Pick<AnsweringDeps, "knowledge">): boolean => asks("asking", text, language, deps);

const asks = (shownBy: "asking" | "question", text: string, language: Language, { knowledge }: Pick<AnsweringDeps, "knowledge">): boolean =>
  /[?？؟]/u.test(text) ||
  withFallbacks(language).some((tag) => (knowledge.messages.get(tag)?.[shownBy] ?? []).some((shows) => pattern(shows, "iu").test(text)));
