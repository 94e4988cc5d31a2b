import type { Messages } from "../../knowledge/messages.ts";
import { LANGUAGE_TAGS, LANGUAGES, type Language, withFallbacks } from "../../language/languages.ts";

/** The labels of the chat page in a language, each from the nearest language that has it, and the menu of languages. */
export function pageMessages(messages: Messages, language: Language, retentionDays: number) {
  const order = [...new Set<Language>([...withFallbacks(language), "en"])];
  // The language that the labels are really in: a screen reader reads them with its voice.
  const shown = order.find((tag) => Object.keys(messages.get(tag)?.page ?? {}).length > 0) ?? "en";
  const page = Object.assign({}, ...order.toReversed().map((tag) => messages.get(tag)?.page ?? {}));
  return {
    language: shown,
    direction: LANGUAGES[shown].direction,
    page,
    languages: LANGUAGE_TAGS.map((tag) => ({ tag, ownName: LANGUAGES[tag].ownName, direction: LANGUAGES[tag].direction })),
    retentionDays,
  };
}
