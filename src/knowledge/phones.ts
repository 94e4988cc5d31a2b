import { LANGUAGES, type Language } from "../language/languages.ts";
import { fill, type Messages } from "./messages.ts";
import { rowText } from "./rowText.ts";
import type { Phone } from "./schemas.ts";

/**
 * Phone numbers as one reads them out: the reader's own line first if there is one, the number for IP phones and abroad after it.
 * @param spoken the languages whose own lines are shown alone, if there are any; none of them for the whole list
 * @example showPhones([{number: "0570-013904", use: "main"}, …], "en", messages) // "0570-013904 (IP phone or from abroad: 03-5796-7112)"
 */
export function showPhones(phones: readonly Phone[], language: Language, messages: Messages, spoken: readonly string[] = [language]): string {
  const own = phones.filter((phone) => phone.languages?.some((tag) => spoken.includes(tag)));
  const shown = own.length > 0 ? own : phones;
  return shown
    .map((phone) => {
      const template = rowText(messages, language, "phone", phone.use);
      const number = fill(template, { number: phone.number });
      const area = phone.area ? ` (${phone.area[language] ?? phone.area.en})` : "";
      const speaks = own.length === 0 && phone.languages ? languageList(phone.languages, language) : null;
      return `${speaks ? `${speaks} ` : ""}${number}${area}`;
    })
    .join(rowText(messages, language, "phone", "separator"));
}

/** The name of a language, in a language. @example languageName("vi", "en") // "Vietnamese" */
export function languageName(tag: string, language: Language): string {
  if (tag === "ja-simple") return LANGUAGES["ja-simple"].ownName;
  return new Intl.DisplayNames([LANGUAGES[language].locale], { type: "language" }).of(tag) ?? tag;
}

/** Spoken languages as one list; both Chinese scripts are one spoken language. @example languageList(["en", "zh-Hans", "zh-Hant"], "en") // "English and Chinese" */
export function languageList(tags: readonly string[], language: Language): string {
  const spoken = [...new Set(tags.filter((tag) => tag !== "ja-simple").map((tag) => (tag.startsWith("zh-") ? "zh" : tag)))];
  const names = spoken.map((tag) => languageName(tag, language));
  return language === "ja" || language === "ja-simple" ? names.join("、") : new Intl.ListFormat(LANGUAGES[language].locale).format(names);
}
