import { LANGUAGE_TAGS, LANGUAGES, type Language, withFallbacks } from "../../language/languages.ts";
import type { Messages } from "../../knowledge/messages.ts";

/** The labels of the chat page in a language, each from the nearest language that has it, and the menu of languages. */
export function pageMessages(messages: Messages, language: Language, retentionDays: number) {
  const order = [...new Set<Language>([...withFallbacks(language), "en"])];
  const page = Object.assign({}, ...order.reverse().map((tag) => messages.get(tag)?.page ?? {}));
  return { language, direction: LANGUAGES[language].direction, page, languages: LANGUAGE_TAGS.map((tag) => ({ tag, ownName: LANGUAGES[tag].ownName, direction: LANGUAGES[tag].direction })), retentionDays };
}
