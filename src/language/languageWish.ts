import type { Messages } from "../knowledge/messages.ts";
import { pattern } from "../shared/pattern.ts";
import { isLanguage, LANGUAGE_TAGS, LANGUAGES, type Language } from "./languages.ts";

/** A wish for an answer in a language, and what the message says beside it. */
export type LanguageWish = { readonly language: Language; readonly rest: string };

type Form = { readonly language: Language; readonly source: string };
type Wishes = { readonly anyName: string; readonly forms: readonly Form[] };

const known = new WeakMap<Messages, Wishes>();

/**
 * The language that a message wishes the answer in, in whatever language it says so; null if it wishes none. A language's own name alone is a wish.
 * @param text normalised
 * @example readLanguageWish("in English please", messages) // { language: "en", rest: "" }
 * @example readLanguageWish("Where do I pay? Please answer in Vietnamese.", messages) // { language: "vi", rest: "Where do I pay?" }
 */
export function readLanguageWish(text: string, messages: Messages): LanguageWish | null {
  const { anyName, forms } = known.get(messages) ?? remembered(messages);
  // Almost no message names a language: one look tells.
  if (!pattern(anyName, "iu").test(text)) return null;
  for (const { language, source } of forms) {
    const found = pattern(source, "iu").exec(text);
    if (found) return { language, rest: text.slice(0, found.index).replace(/[\s,;、，；]+$/u, "") };
  }
  return null;
}

function remembered(messages: Messages): Wishes {
  const names = namesOf(messages);
  // Whole messages before ends of messages.
  const ways = [...messages.values()]
    .flatMap(({ languageWish }) => languageWish.forms)
    .sort((one, other) => Number(other.includes("^")) - Number(one.includes("^")));
  const forms = [...names].flatMap(([language, own]) =>
    [...ways, "^{language}[?.!。！？]*$"].map((way) => ({ language, source: way.replaceAll("{language}", `(?:${own.join("|")})`) })),
  );
  const wishes = { anyName: [...names.values()].flat().join("|"), forms };
  known.set(messages, wishes);
  return wishes;
}

/** What each language is called, as regular expressions: in itself and in all languages that have messages. */
function namesOf(messages: Messages): Map<Language, string[]> {
  const names = new Map<Language, string[]>(LANGUAGE_TAGS.map((tag) => [tag, [LANGUAGES[tag].ownName.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")]]));
  for (const { tables, languageWish } of messages.values())
    for (const [tag, own] of [...Object.entries(languageWish.names), ...Object.entries(tables?.languages ?? {})])
      if (isLanguage(tag)) names.get(tag)?.push(...own);
  return names;
}
