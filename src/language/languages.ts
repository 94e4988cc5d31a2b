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

/** Languages in which every topic has all its sides; the others hold the summary and the side that is asked for most, and show the rest in another language. */
const WHOLE: ReadonlySet<Language> = new Set(["en", "ja", "ja-simple"]);
export const hasWholeTexts = (language: Language): boolean => WHOLE.has(language);

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);

export const LANGUAGE_TAGS: readonly Language[] = Object.keys(LANGUAGES).filter(isLanguage);

/** What Intl has no unit for, with the number at {n}. English puts the word beside an age itself: "aged 18 or over". */
export const WRITTEN_WITH: Readonly<Record<Language, Readonly<Record<"age" | "points" | "times" | "fiscal-year" | "year", string>>>> = {
  ja: { age: "{n}歳", points: "{n}点", times: "{n}回", "fiscal-year": "{n}年度", year: "{n}年" },
  "ja-simple": { age: "{n}歳", points: "{n}点", times: "{n}回", "fiscal-year": "{n}年度", year: "{n}年" },
  en: { age: "{n}", points: "{n} points", times: "{n} times", "fiscal-year": "fiscal year {n}", year: "{n}" },
  "zh-Hans": { age: "{n}岁", points: "{n}分", times: "{n}次", "fiscal-year": "{n}年度", year: "{n}年" },
  "zh-Hant": { age: "{n}歲", points: "{n}分", times: "{n}次", "fiscal-year": "{n}年度", year: "{n}年" },
  ko: { age: "{n}세", points: "{n}점", times: "{n}회", "fiscal-year": "{n}년도", year: "{n}년" },
  vi: { age: "{n} tuổi", points: "{n} điểm", times: "{n} lần", "fiscal-year": "năm tài chính {n}", year: "{n}" },
  ne: { age: "{n} वर्ष", points: "{n} अंक", times: "{n} पटक", "fiscal-year": "आर्थिक वर्ष {n}", year: "{n}" },
  id: { age: "{n} tahun", points: "{n} poin", times: "{n} kali", "fiscal-year": "tahun fiskal {n}", year: "{n}" },
  fil: { age: "{n} taong gulang", points: "{n} puntos", times: "{n} beses", "fiscal-year": "taong piskal {n}", year: "{n}" },
  th: { age: "{n} ปี", points: "{n} คะแนน", times: "{n} ครั้ง", "fiscal-year": "ปีงบประมาณ {n}", year: "{n}" },
  my: { age: "အသက် {n} နှစ်", points: "{n} မှတ်", times: "{n} ကြိမ်", "fiscal-year": "{n} ဘဏ္ဍာရေးနှစ်", year: "{n}" },
  km: { age: "{n} ឆ្នាំ", points: "{n} ពិន្ទុ", times: "{n} ដង", "fiscal-year": "ឆ្នាំសារពើពន្ធ {n}", year: "{n}" },
  mn: { age: "{n} нас", points: "{n} оноо", times: "{n} удаа", "fiscal-year": "{n} оны санхүүгийн жил", year: "{n}" },
  pt: { age: "{n} anos", points: "{n} pontos", times: "{n} vezes", "fiscal-year": "ano fiscal de {n}", year: "{n}" },
  es: { age: "{n} años", points: "{n} puntos", times: "{n} veces", "fiscal-year": "año fiscal {n}", year: "{n}" },
  tr: { age: "{n} yaş", points: "{n} puan", times: "{n} kez", "fiscal-year": "{n} mali yılı", year: "{n}" },
  uk: { age: "{n} років", points: "{n} балів", times: "{n} разів", "fiscal-year": "{n} фінансовий рік", year: "{n}" },
  ru: { age: "{n} лет", points: "{n} баллов", times: "{n} раз", "fiscal-year": "{n} финансовый год", year: "{n}" },
  si: { age: "වයස අවුරුදු {n}", points: "ලකුණු {n}", times: "වාර {n}", "fiscal-year": "{n} මුදල් වර්ෂය", year: "{n}" },
  bn: { age: "{n} বছর", points: "{n} পয়েন্ট", times: "{n} বার", "fiscal-year": "{n} অর্থবছর", year: "{n}" },
  fr: { age: "{n} ans", points: "{n} points", times: "{n} fois", "fiscal-year": "exercice {n}", year: "{n}" },
  ur: { age: "{n} سال", points: "{n} پوائنٹس", times: "{n} بار", "fiscal-year": "مالی سال {n}", year: "{n}" },
};

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

/** True for a text in another language than its reader's; the two ways to write Japanese are one language here. */
export const isOtherLanguage = (written: Language, own: Language): boolean => written !== own && !(isJapanese(written) && isJapanese(own));
