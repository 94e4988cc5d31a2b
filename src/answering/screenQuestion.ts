import type { Concern } from "../knowledge/knowledge.ts";
import { detectLanguage } from "../language/detectLanguage.ts";
import { isJapanese, type Language } from "../language/languages.ts";
import { hasWords, normalizeText } from "../language/normalizeText.ts";
import { maskPersonalData } from "../shared/masking.ts";
import { cannedAnswer } from "./cannedAnswer.ts";
import { contactsOf } from "./contacts.ts";
import type { AnsweringDeps } from "./deps.ts";
import { type Question, type Screened, type Stop, stop } from "./types.ts";

/** Longest question that is read; longer ones are refused at the edge with 413 (design card §7). */
export const MAX_QUESTION_CHARACTERS = 2000;

/** Outcomes that must not wait for a search: danger, attacks, requests to break the law. */
const FIRST: readonly Concern["outcome"][] = ["urgent", "refused"];
/** Words that show that danger is spoken of in general, for later, and the concerns that then stop no question. */
const IN_GENERAL = { words: "danger-in-general", concerns: new Set(["medical-emergency", "fire", "danger-now"]) };

/** Normalises and masks the text, tells its language, and stops for danger, attacks and texts without words. */
export async function screenQuestion(question: Question, deps: AnsweringDeps): Promise<Screened | Stop> {
  const { text: clean, kinds: masked } = maskPersonalData(normalizeText(question.text));
  const previous = question.turns.at(-1)?.language ?? null;
  const language = languageOf(clean, question.menuLanguage, previous, deps);
  const screened: Screened = { ...question, clean, language, masked };
  if (!hasWords(clean)) return stop(cannedAnswer(screened, language, { outcome: "clarify", status: "clarify_no_words", key: "error.empty" }, deps));
  const concern = findConcern(clean, deps, FIRST);
  return concern ? stop(concernAnswer(screened, concern, deps)) : screened;
}

function languageOf(text: string, menu: Language | null, previous: Language | null, deps: AnsweringDeps): Language {
  const detected = detectLanguage(text, previous ?? menu, deps.identifyLanguage);
  // Someone who chose plain Japanese in the menu reads plain Japanese, whatever kanji they type; and the other way round.
  return menu !== null && isJapanese(menu) && isJapanese(detected) ? menu : detected;
}

/** The first concern of the given outcomes that the text shows, in whatever language; danger that is spoken of in general is none. */
export function findConcern(text: string, { knowledge }: Pick<AnsweringDeps, "knowledge">, outcomes: readonly Concern["outcome"][]): Concern | null {
  const { concerns } = knowledge;
  const inGeneral = concerns.some((concern) => concern.id === IN_GENERAL.words && isShown(concern, text));
  return (
    concerns.find((concern) => outcomes.includes(concern.outcome) && !(inGeneral && IN_GENERAL.concerns.has(concern.id)) && isShown(concern, text)) ?? null
  );
}

/** Where a learner puts spaces does not matter in Japanese. */
function isShown({ patterns }: Concern, text: string): boolean {
  const packed = text.replaceAll(" ", "");
  return [...patterns].some(([language, list]) => list.some((pattern) => pattern.test(text) || (isJapanese(language) && pattern.test(packed))));
}

/** What a concern says first, with the lines to call. */
export function concernAnswer(screened: Screened, concern: Concern, deps: AnsweringDeps): Stop["answer"] {
  if (concern.outcome === "notice") throw new Error(`the concern "${concern.id}" is a notice, not an answer`);
  const contacts = contactsOf(concern.contacts, screened, deps);
  const escalation = contacts.length > 0 ? { reason: concern.id.replaceAll("-", "_"), ticket: null, contacts } : null;
  return cannedAnswer(
    screened,
    screened.language,
    { outcome: concern.outcome, status: `${concern.outcome}_${concern.id.replaceAll("-", "_")}`, key: concern.say, escalation },
    deps,
  );
}
