import type { Language } from "../language/languages.ts";
import { readLanguageWish } from "../language/languageWish.ts";
import { hasWords } from "../language/normalizeText.ts";
import { searchWords } from "../language/segment.ts";
import { respell } from "../retrieval/respell.ts";
import { pattern } from "../shared/pattern.ts";
import { cannedAnswer } from "./cannedAnswer.ts";
import type { AnsweringDeps } from "./deps.ts";
import { facetCues } from "./facetCues.ts";
import { concernAnswer, findConcern } from "./screenQuestion.ts";
import { type FollowUp, isStop, type Screened, type Stop, stop, type Understood } from "./types.ts";

/** A follow-up with a pronoun is short: longer questions say what they are about. In search words, stop words not counted. */
const FOLLOW_UP_WORDS = 12;

/** Reads a wish for another language, mends the spelling, names the side that is asked for and whether the question leans on the one before; stops for greetings, "a person, please" and single cases. */
export async function understandQuestion(read: Screened, deps: AnsweringDeps): Promise<Understood | Stop> {
  const wish = readLanguageWish(read.clean, deps.knowledge.messages);
  if (!wish) return understand(read, deps);
  const wished = chineseOf(wish.language, read);
  if (!hasWords(wish.rest)) return inLanguage(wished, read, deps);
  const understood = await understand({ ...read, clean: wish.rest }, deps);
  return isStop(understood) ? understood : { ...understood, wished };
}

/** "In English please": the last answer once more, or a greeting where there is none. */
function inLanguage(wished: Language, read: Screened, deps: AnsweringDeps): Understood | Stop {
  const again = read.turns.findLast(({ subject }) => subject !== null);
  if (!again) return stop(cannedAnswer(read, wished, { outcome: "greeting", status: "greeting_language", key: "greeting" }, deps));
  return { ...read, clean: again.text, previous: null, cues: [], followUp: "none", wished, again };
}

/** "中文" is written alike for both scripts: the one that it is written in. */
const chineseOf = (wished: Language, { language, clean }: Screened): Language =>
  wished.startsWith("zh") && language.startsWith("zh") && !/[简簡繁]/u.test(clean) ? language : wished;

async function understand(read: Screened, deps: AnsweringDeps): Promise<Understood | Stop> {
  const screened = { ...read, clean: respell(read.clean, read.language, deps.index.rarity) };
  const concern = findConcern(screened.clean, deps, ["handover", "unanswerable", "greeting", "out_of_scope"]);
  if (concern) return stop(concernAnswer(screened, concern, deps));
  const previous = screened.turns.findLast(({ subject }) => subject !== null) ?? null;
  return {
    ...screened,
    previous,
    cues: facetCues(screened.clean, screened.language, deps),
    followUp: previous === null ? "none" : followUpOf(screened.clean, screened.language, deps),
  };
}

/** "And how much is it?", "電話番号は?": words that point back, or nothing left once the side that is asked for and the small words are taken away. */
function followUpOf(text: string, language: Language, { knowledge }: Pick<AnsweringDeps, "knowledge">): FollowUp {
  const messages = knowledge.messages.get(language);
  const stopWords = new Set(messages?.stopWords ?? []);
  const content = (of: string): string[] =>
    of
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .flatMap((word) => (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? searchWords(word) : [word]))
      .filter((word) => word && !stopWords.has(word));
  const without = (patterns: readonly string[], of: string): string => patterns.reduce((rest, shows) => rest.replace(pattern(shows, "giu"), " "), of);
  const bare = without(messages?.saysLittle ?? [], without(Object.values(messages?.cues ?? {}).flat(), text));
  if (content(bare).filter((word) => !/^\p{Script=Hiragana}{1,3}$/u.test(word)).length === 0) return "bare";
  return content(text).length <= FOLLOW_UP_WORDS && (messages?.followUp ?? []).some((cue) => pattern(cue, "iu").test(text)) ? "pointing" : "none";
}
