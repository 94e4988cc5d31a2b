import { isJapanese, isLanguage, type Language } from "./languages.ts";
import { romanisedLanguage } from "./romanised.ts";

/**
 * Guesses among the languages given which one a text in Latin or Cyrillic letters is in; null when it cannot tell.
 * The real one is fastText (language/identifyLanguage.ts); passed in, so that this file stays plain.
 */
export type IdentifyLanguage = (text: string, among: readonly Language[]) => Language | null;

const SCRIPT_LANGUAGES: readonly [RegExp, Language][] = [
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Devanagari}/gu, "ne"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Myanmar}/gu, "my"],
  [/\p{Script=Khmer}/gu, "km"],
  [/\p{Script=Sinhala}/gu, "si"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Arabic}/gu, "ur"],
];
const LATIN: readonly Language[] = ["en", "vi", "id", "fil", "pt", "es", "tr", "fr"];
const CYRILLIC: readonly Language[] = ["ru", "uk", "mn"];

/** Characters that neither the other Chinese script nor Japanese writes; the commonest that people type here. They show Chinese by themselves. */
const ONLY_HANS = /[们这为么签证时问办请让还过边续换资驶纸钱岁亲妇险业务门样应该报级满丢东吗]/u;
const ONLY_HANT = /[們這為麼簽證辦讓沒續錢歲險樣滿稅丟嗎]/u;
/** Characters that Japanese writes too, if only in names (國學院, 慶應): they tell the two scripts apart once the text is known to be Chinese. */
const HANS_OR_JAPANESE = /[会没税]/u;
const HANT_OR_JAPANESE = /[時會問請還過邊換資駛紙親婦業務門應該報級東學國點]/u;
/** Characters that only Chinese uses in everyday questions, in either script; 我 and 的 where they are no part of a Japanese word (我慢, 目的, 補完的保護). */
const CHINESE_WORDS =
  /[了吗嗎呢吧们們这這怎你您他她么麼没沒几幾哪谁誰丢丟卡]|(?<!自)我(?![慢流執孫])|(?<!目|標|法|公|私|知|人道|補完|一時|基本|具体|総合|社会|経済|個人|定期|長期|短期|緊急|例外|専門|技術|文化|政治)的/u;

/** Fewer words than this do not change the language of a conversation (dependencies §7: 63 % right at best). */
const WORDS_TO_SWITCH = 3;
/** Mostly hiragana: written by a learner, answered in plain Japanese. */
const HIRAGANA_SHARE = 0.9;

/**
 * The language a question is written in.
 * @param previous the language of the conversation so far, or null
 * @example detectLanguage("ざいりゅうカードを なくしました", null) // "ja-simple"
 * @example detectLanguage("how long can a student stay", null) // "en"
 */
export function detectLanguage(text: string, previous: Language | null, identify: IdentifyLanguage = () => null): Language {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const own = SCRIPT_LANGUAGES.map(([pattern, language]) => ({ language, letters: count(pattern) })).sort((one, other) => other.letters - one.letters)[0];
  if (own && own.letters > 0 && own.letters * 2 >= latin + han + kana) return own.language;
  if (kana > 0 && (kana + han) * 3 >= latin) return japaneseOf(text, previous);
  if (han > 0 && han * 3 >= latin) return hanOf(text, previous);
  if (cyrillic > latin) return /[іїєґ]/iu.test(text) ? "uk" : /[өү]/iu.test(text) ? "mn" : among(text, CYRILLIC, previous, identify, "ru");
  return among(text, LATIN, previous, identify, "en");
}

/** Kana-only texts shorter than this leave a conversation in its Japanese. */
const TELLING_LENGTH = 24;
/** Short texts that everybody writes in kana; adults write most other words with kanji. */
const SHORT = 12;
const EVERYDAY =
  /^(?:こんにちは|こんばんは|おはよう|はじめまして|ありがとう|どうも|すみません|ごめん|はい|いいえ|もしもし|いくら|どこ|いつ|だれ|なぜ|どうして|どうすれば|わかりました)/u;

/** Words are parted by spaces in plain Japanese, and in keywords (引っ越しました 手続き): those are mostly kanji, with no space behind a particle. */
const KANJI_SHARE = 0.25;
const AFTER_PARTICLE = /[はがをにでともへの] (?=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{N}])/gu;
const SPACED = 2;

/** One space between two long runs parts clauses, not words: ゴミの分け方がわからない どこで聞けばいい. */
const CLAUSE = 8;
function isTwoClauses(text: string): boolean {
  const runs = text.trim().split(/ +/u);
  return runs.length === 2 && runs.every((run) => run.length >= CLAUSE);
}

function japaneseOf(text: string, previous: Language | null): Language {
  const hiragana = text.match(/\p{Script=Hiragana}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu)?.length ?? 0;
  const spaced =
    /\p{Script=Hiragana} [\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{N}]|[\p{Script=Katakana}ー] \p{Script=Hiragana}/u.test(text) &&
    !(han > 0 && isTwoClauses(text));
  if (spaced && (han < letters * KANJI_SHARE || (text.match(AFTER_PARTICLE)?.length ?? 0) >= SPACED)) return "ja-simple";
  if (han === 0) {
    if (previous !== null && isJapanese(previous) && text.length < TELLING_LENGTH) return previous;
    return hiragana === 0 || (text.length < SHORT && EVERYDAY.test(text)) ? "ja" : "ja-simple";
  }
  return hiragana / (hiragana + han) >= HIRAGANA_SHARE ? (previous === "ja" ? "ja" : "ja-simple") : "ja";
}

/** Han characters alone: Chinese if a word says so, else the conversation's language, else Japanese. */
function hanOf(text: string, previous: Language | null): Language {
  const [hans, hant] = [ONLY_HANS.test(text), ONLY_HANT.test(text)];
  if (hans !== hant) return hans ? "zh-Hans" : "zh-Hant";
  if (hans || CHINESE_WORDS.test(text)) {
    const [likeHans, likeHant] = [HANS_OR_JAPANESE.test(text), HANT_OR_JAPANESE.test(text)];
    return likeHant !== likeHans ? (likeHant ? "zh-Hant" : "zh-Hans") : previous === "zh-Hant" ? "zh-Hant" : "zh-Hans";
  }
  return previous !== null && (isJapanese(previous) || previous.startsWith("zh")) ? previous : "ja";
}

/** Few words are guessed badly ("kaigo insurance who pays" for French): a word that only English has decides. */
const WORDS_TO_GUESS = 6;
const ENGLISH = /\b(?:who|what|how|where|when|why|which|the|my|does|you|your|need|want|please|pays?)\b/iu;

function among(text: string, languages: readonly Language[], previous: Language | null, identify: IdentifyLanguage, otherwise: Language): Language {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  if (words < WORDS_TO_SWITCH) {
    const marked = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text) ? "vi" : null;
    // "OK" in a Japanese conversation stays Japanese; elsewhere the letters decide.
    return marked ?? (previous !== null && (languages.includes(previous) || isJapanese(previous)) ? previous : otherwise);
  }
  if (words < WORDS_TO_GUESS && ENGLISH.test(text)) return "en";
  const romanised = languages === LATIN ? romanisedLanguage(text) : null;
  if (romanised !== null) return romanised;
  const found = identify(text, languages);
  return found !== null && isLanguage(found) ? found : otherwise;
}
