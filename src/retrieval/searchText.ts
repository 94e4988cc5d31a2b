import type { Readings } from "../language/furigana.ts";
import { kanaOf } from "../language/kanaOf.ts";
import type { Language } from "../language/languages.ts";

/**
 * A text as it is searched. Plain Japanese is searched in kana too: most who ask in it write no kanji, and the texts do.
 * @example searchText("在留カード", "ja-simple", readings) // "在留カード\nざいりゅうカード"
 */
export const searchText = (text: string, language: Language, readings: Readings): string =>
  language === "ja-simple" ? `${text}\n${kanaOf(text, readings)}` : text;
