import { isLanguage, LANGUAGES } from "../language/languages.ts";

/** A language's name in itself, e.g. "Tiếng Việt"; also for languages that counters speak and we do not. */
export function languageName(tag: string): string {
  if (isLanguage(tag)) return LANGUAGES[tag].ownName;
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
