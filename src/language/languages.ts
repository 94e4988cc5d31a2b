/** The 23 languages Madoguchi speaks: design card §6. Data table: one row a language. */

export type Script =
  | "Latin"
  | "Japanese"
  | "Hans"
  | "Hant"
  | "Hangul"
  | "Devanagari"
  | "Thai"
  | "Myanmar"
  | "Khmer"
  | "Cyrillic"
  | "Sinhala"
  | "Bengali"
  | "Arabic";

type LanguageRow = {
  /** The language's name in itself, for menus. */
  readonly ownName: string;
  /** Name in English, for staff and logs. */
  readonly englishName: string;
  readonly script: Script;
  readonly direction: "ltr" | "rtl";
  /** The locale that Intl formats numbers and dates with. */
  readonly locale: string;
  /** Languages to show when a text does not exist in this one, best first. */
  readonly fallbacks: readonly string[];
};

const row = (
  ownName: string,
  englishName: string,
  script: Script,
  locale: string,
  fallbacks: readonly string[] = ["en", "ja-simple", "ja"],
  direction: "ltr" | "rtl" = "ltr",
): LanguageRow => ({ ownName, englishName, script, direction, locale, fallbacks });

export const LANGUAGES = {
  ja: row("日本語", "Japanese", "Japanese", "ja-JP", ["ja-simple", "en"]),
  "ja-simple": row("やさしい日本語", "Plain Japanese", "Japanese", "ja-JP", ["ja", "en"]),
  en: row("English", "English", "Latin", "en-GB", ["ja-simple", "ja"]),
  "zh-Hans": row("简体中文", "Chinese (simplified)", "Hans", "zh-Hans-CN", ["zh-Hant", "en", "ja"]),
  "zh-Hant": row("繁體中文", "Chinese (traditional)", "Hant", "zh-Hant-TW", ["zh-Hans", "en", "ja"]),
  ko: row("한국어", "Korean", "Hangul", "ko-KR"),
  vi: row("Tiếng Việt", "Vietnamese", "Latin", "vi-VN"),
  ne: row("नेपाली", "Nepali", "Devanagari", "ne-NP"),
  id: row("Bahasa Indonesia", "Indonesian", "Latin", "id-ID"),
  fil: row("Filipino", "Filipino", "Latin", "fil-PH"),
  th: row("ภาษาไทย", "Thai", "Thai", "th-TH-u-ca-gregory"),
  my: row("မြန်မာဘာသာ", "Burmese", "Myanmar", "my-MM"),
  km: row("ភាសាខ្មែរ", "Khmer", "Khmer", "km-KH"),
  mn: row("Монгол", "Mongolian", "Cyrillic", "mn-MN"),
  pt: row("Português", "Portuguese", "Latin", "pt-BR"),
  es: row("Español", "Spanish", "Latin", "es-419"),
  tr: row("Türkçe", "Turkish", "Latin", "tr-TR"),
  uk: row("Українська", "Ukrainian", "Cyrillic", "uk-UA"),
  ru: row("Русский", "Russian", "Cyrillic", "ru-RU"),
  si: row("සිංහල", "Sinhala", "Sinhala", "si-LK"),
  bn: row("বাংলা", "Bengali", "Bengali", "bn-BD"),
  fr: row("Français", "French", "Latin", "fr-FR"),
  ur: row("اردو", "Urdu", "Arabic", "ur-PK", ["en", "ja-simple", "ja"], "rtl"),
} satisfies Record<string, LanguageRow>;

export type Language = keyof typeof LANGUAGES;

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);

export const LANGUAGE_TAGS: readonly Language[] = Object.keys(LANGUAGES).filter(isLanguage);

/** Tags in wide use that mean one of ours (design card §6). */
const ALIASES: Readonly<Record<string, Language>> = {
  zh: "zh-Hans",
  "zh-cn": "zh-Hans",
  "zh-sg": "zh-Hans",
  "zh-tw": "zh-Hant",
  "zh-hk": "zh-Hant",
  "zh-mo": "zh-Hant",
  tl: "fil",
  "pt-br": "pt",
  "pt-pt": "pt",
  "ja-easy": "ja-simple",
  "ja-jp": "ja",
  in: "id",
};

/**
 * The language that a BCP 47 tag means here, or null.
 * @example parseLanguage("zh-TW") // "zh-Hant"
 * @example parseLanguage("en-US") // "en"
 */
export function parseLanguage(tag: string): Language | null {
  const wanted = tag.trim().toLowerCase();
  for (let end = wanted.length; end > 0; end = wanted.lastIndexOf("-", end - 1)) {
    const part = wanted.slice(0, end);
    const found = (Object.hasOwn(ALIASES, part) ? ALIASES[part] : null) ?? LANGUAGE_TAGS.find((known) => known.toLowerCase() === part);
    if (found) return found;
  }
  return null;
}

/** The language itself, then its fallbacks: the order in which texts are looked for. */
export function withFallbacks(language: Language): Language[] {
  return [language, ...LANGUAGES[language].fallbacks.filter(isLanguage)];
}

/** Japanese and plain Japanese are read by the same people and matched against each other. */
export const isJapanese = (language: Language): boolean => language === "ja" || language === "ja-simple";
