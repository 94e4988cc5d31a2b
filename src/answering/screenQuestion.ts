import type { Concern } from "../knowledge/knowledge.ts";
import { detectLanguage } from "../language/detectLanguage.ts";
import { isJapanese, type Language } from "../language/languages.ts";
import { hasWords, normalizeText } from "../language/normalizeText.ts";
import { splitSentences } from "../language/sentences.ts";
import { maskPersonalData } from "../shared/masking.ts";
import { cannedAnswer } from "./cannedAnswer.ts";
import { contactsOf } from "./contacts.ts";
import type { AnsweringDeps } from "./deps.ts";
import { isAsking } from "./splitQuestions.ts";
import { type Question, type Screened, type Stop, stop } from "./types.ts";

/** Longest question that is read; longer ones are refused at the edge with 413 (design card §7). */
export const MAX_QUESTION_CHARACTERS = 2000;

/** Outcomes that must not wait for a search: danger, attacks, requests to break the law. */
const FIRST: readonly Concern["outcome"][] = ["urgent", "refused"];
/** Words that show that danger is spoken of in general, for later, and the concerns that then stop no question. */
const IN_GENERAL = { words: "danger-in-general", concerns: new Set(["medical-emergency", "fire", "danger-now"]) };

/** Normalises and masks the text, tells its language, and stops for danger, attacks and texts without words; danger that goes on is kept beside what else is asked. */
export async function screenQuestion(question: Question, deps: AnsweringDeps): Promise<Screened | Stop> {
  const { text: clean, kinds: masked } = maskPersonalData(normalizeText(question.text));
  const previous = question.turns.at(-1)?.language ?? null;
  const language = languageOf(clean, question.menuLanguage, previous, deps);
  const screened: Screened = { ...question, clean, language, masked };
  if (!hasWords(clean)) return stop(cannedAnswer(screened, language, { outcome: "clarify", status: "clarify_no_words", key: "error.empty" }, deps));
  const concern = findConcern(clean, deps, FIRST);
  if (!concern) return screened;
  const rest = concern.goesOn ? askedBesides(clean, language, deps) : null;
  return rest === null ? stop(concernAnswer(screened, concern, deps)) : { ...screened, clean: rest, concern };
}

/** What a text asks beside danger that goes on ("My husband hits me. He hid my card, can I get a new one?"); null if it asks nothing else, or in danger of now. */
function askedBesides(text: string, language: Language, deps: AnsweringDeps): string | null {
  const shown = deps.knowledge.concerns.filter((concern) => FIRST.includes(concern.outcome) && isShown(concern, text));
  if (shown.some(({ goesOn }) => !goesOn)) return null;
  const cut = shown.reduce((whole, concern) => whole.replace(togetherOf(concern).any, " "), text).trim();
  // Japanese words parted by spaces are found only without them: then the sentences that show the danger are left out whole.
  const rest =
    cut === text
      ? splitSentences(text)
          .filter((sentence) => !shown.some((concern) => isShown(concern, sentence)))
          .join("\n")
      : cut;
  return hasWords(rest) && isAsking(rest, language, deps) ? rest : null;
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

const JAPANESE_LETTER = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Where a learner puts spaces does not matter in Japanese. */
function isShown(concern: Concern, text: string): boolean {
  const { any, japanese } = togetherOf(concern);
  return any.test(text) || (text.includes(" ") && JAPANESE_LETTER.test(text) && japanese.test(text.replaceAll(" ", "")));
}

/** The patterns of a concern as one, and those of Japanese: every question is looked through for all of them. */
type Together = { readonly any: RegExp; readonly japanese: RegExp };
const together = new WeakMap<Concern, Together>();
function togetherOf(concern: Concern): Together {
  const known = together.get(concern);
  if (known) return known;
  const joined = (wanted: (language: Language) => boolean): RegExp => {
    const sources = [...concern.patterns].flatMap(([language, patterns]) => (wanted(language) ? patterns.map(({ source }) => `(?:${source})`) : []));
    return new RegExp(sources.length > 0 ? sources.join("|") : "(?!)", "iu");
  };
  const made = { any: joined(() => true), japanese: joined(isJapanese) };
  together.set(concern, made);
  return made;
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
