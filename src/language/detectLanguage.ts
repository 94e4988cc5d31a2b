import { ONLY_SIMPLIFIED, ONLY_TRADITIONAL, SIMPLIFIED_OR_JAPANESE, TRADITIONAL_OR_JAPANESE } from "./chineseScripts.ts";
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

const anyOf = (characters: string): RegExp => new RegExp(`[${characters}]`, "gu");
const HANS = { only: anyOf(ONLY_SIMPLIFIED), all: anyOf(ONLY_SIMPLIFIED + SIMPLIFIED_OR_JAPANESE) };
const HANT = { only: anyOf(ONLY_TRADITIONAL), all: anyOf(ONLY_TRADITIONAL + TRADITIONAL_OR_JAPANESE) };
/** What only Chinese writes, in either script: words, and characters where they are no part of a Japanese word (我慢, 目的, 要介護, 可能性). */
const CHINESE_WORDS = new RegExp(
  [
    "(?<![修完終满満魅])了(?![解承])|[吗嗎呢吧们們这這怎你您他她么麼没沒几幾哪谁誰丢丟卡爸妈媽咋啥]",
    "(?<!自)我(?![慢流執孫])",
    "(?<!目|標|法|公|私|知|人道|補完|一時|基本|具体|総合|社会|経済|個人|定期|長期|短期|緊急|例外|専門|技術|文化|政治)的",
    "中文|可以|多少|多久|老[婆公]|孩子|朋友|女生|男生|打工|[上下加]班|公司(?!法)|今天|明天|昨天|后天|後天|一[周週](?!間)|別人|别人|什|自己(?!負担|都合|申告|資金|破産|紹介|責任|判断|防衛|管理|評価)",
    "(?<![予感理構空思発仮幻愛妄回連])想(?![定像起念])|把(?!握)|被(?![害扶保告疑災爆収用相退後選雇写服仮])",
    "(?<![必重主概需不所紀強])要(?![介件約望因請領素支綱員点項旨求配員])|(?<![可技機性才効知官万有芸本全])能(?![力動楽率])",
    "不(?=[能会會要想是去到够夠行给給让讓还還回管肯敢可])|(?<![国如])是(?![非正認])|(?<![返帰償生送奪])[还還](?![付元暦納流])|(?<![支配供需受月時日年昇減無有補自発追定週初本])給(?![与付料食水油油])|跟|刚|剛(?!健)|爲什|为什|為什",
  ].join("|"),
  "u",
);

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
  // Japanese terms in Latin letters may be longer than the Chinese around them ("zairyu card 丢了").
  if (han > 0 && (han * 3 >= latin || (isChinese(text) && !ENGLISH.test(text)))) return hanOf(text, previous);
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

const isChinese = (text: string): boolean => text.search(HANS.only) >= 0 || text.search(HANT.only) >= 0 || CHINESE_WORDS.test(text);

/** Han characters alone: Chinese if a word says so, else the conversation's language, else Japanese. */
function hanOf(text: string, previous: Language | null): Language {
  if (isChinese(text)) {
    const [hans, hant] = [HANS.all, HANT.all].map((characters) => text.match(characters)?.length ?? 0) as [number, number];
    return hans !== hant ? (hans > hant ? "zh-Hans" : "zh-Hant") : previous === "zh-Hant" ? "zh-Hant" : "zh-Hans";
  }
  return previous !== null && (isJapanese(previous) || previous.startsWith("zh")) ? previous : "ja";
}

/** Few words are guessed badly ("kaigo insurance who pays" for French): a word that only English has decides. */
const WORDS_TO_GUESS = 6;
const ENGLISH = /\b(?:who|what|how|where|when|why|which|the|my(?! ?number)|does|you|your|need|want|please|pays?)\b/iu;

const VIETNAMESE_ONLY = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơưă]/iu;
const VIETNAMESE = /[âêô]|[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơưă]/iu;

function among(text: string, languages: readonly Language[], previous: Language | null, identify: IdentifyLanguage, otherwise: Language): Language {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  if (words < WORDS_TO_SWITCH) {
    const marked = VIETNAMESE.test(text) ? "vi" : null;
    // "OK" in a Japanese conversation stays Japanese; elsewhere the letters decide.
    return marked ?? (previous !== null && (languages.includes(previous) || isJapanese(previous)) ? previous : otherwise);
  }
  // One such word may be a name in another language's sentence (Nguyễn).
  const marked = text.split(/\s+/).filter((word) => VIETNAMESE_ONLY.test(word)).length;
  if (languages === LATIN && (marked >= 2 || (marked > 0 && !ENGLISH.test(text)))) return "vi";
  if (words < WORDS_TO_GUESS && ENGLISH.test(text)) return "en";
  const romanised = languages === LATIN ? romanisedLanguage(text) : null;
  if (romanised !== null) return romanised;
  const found = identify(text, languages);
  if (languages === LATIN) return malay(text, iberian(text, found)) ?? otherwise;
  return found !== null && isLanguage(found) ? found : otherwise;
}

/** Words that only Indonesian or only Filipino has, as people chat: short questions with a Japanese or an English word are guessed for English. */
const INDONESIAN =
  /(?<!\p{L})(?:gimana|gmn|bagaimana|ng?gak|enggak|ga|gak|tidak|bukan|berapa|brp|kenapa|di ?mana|pengen|ingin|mau|kalau|kalo|klo|udah|sudah|belum|saya|aku|harus|bisa|boleh|dengan|untuk|buat|yang|yg|dari|perpanjang\p{L}*|habis|hilang|dapat|dapet|kerja|pindah|pulang|bayar|gaji|uang|istri|suami|anak|cara|urus|lapor|kapan|apa|siapa|sama|dan|atau|tapi|masih|lagi|orang|biaya|sekolah|sakit|jam|hari|tahun|bulan|minggu|perlu|izin|jepang|buka|buang|sewa|rumah|ganti|kena|langsung|kontrak|kantor|dipecat|hamil|beda|syarat|surat|magang|pajak|cuti|lembur)(?:nya|ku)?(?!\p{L})/giu;
const FILIPINO =
  /(?<!\p{L})(?:ako|ko|mo|ka|siya|kami|kayo|sila|ang|ng|mga|sa|po|opo|ba|kung|paano|pano|saan|san|kailan|ano|sino|magkano|ilan|ilang|pwede|puwede|hindi|di|wala|walang|meron|mayroon|may|gusto|kailangan|dapat|pag|kapag|lang|din|rin|naman|yung|nung|nang|asawa|anak|trabaho|sahod|bayad|nawala|nawalan|bahay|araw|buwan|taon|pero|kasi|pa|na|ay|at|ito|iyon|yan|dito|doon|bakit|uuwi|umuwi|hapon|bago|maging|gagawin|tapos|gaano|kelan|hanggang|anong|sinong|saang|kanino|aling|pwedeng|puwedeng|niya|nila|namin|natin|tayo|muna|raw|daw|yun|pinas|tagalog|tulong|gamot|japan ba|para sa)(?!\p{L})/giu;
/** So many different ones. */
const CHATTED = 2;

function malay(text: string, found: Language | null): Language | null {
  if (found === "vi") return found;
  const [indonesian, filipino] = [INDONESIAN, FILIPINO].map((words) => new Set(text.toLowerCase().match(words) ?? []).size) as [number, number];
  // Some of them are words of Portuguese, Spanish, French or Turkish too: "na", "ano", "dari".
  const enough = found === null || found === "en" || found === "id" || found === "fil" ? CHATTED : CHATTED + 1;
  if (Math.max(indonesian, filipino) < enough || indonesian === filipino || ENGLISH.test(text)) return found;
  return indonesian > filipino ? "id" : "fil";
}

/** Small words of Portuguese and of Spanish that the other does not have, with and without their marks: short questions are guessed for each other. */
const PORTUGUESE =
  /(?<!\p{L})(?:n[ãa]o|voc[êe]|vc|meu|minha|meus|minhas|pra|pro|pras|pros|da|dos|uma|eu|ele|ela|em|na|nas|com|sem|ou|mais|tem|tenho|posso|preciso|quero|onde|aonde|quando|quanto|quanta|quantos|quantas|quais|qual|quem|isso|ainda|depois|fazer|fa[çc]o|vou|vai|est[áa]|estou|t[áa]|ao|à|às|dá|são|sou|pelo|pela|até|seguro|trabalho|emprego|filho|filha|visto|carteira|dinheiro|imposto|japao|salário|salario|fiquei|perdi|serviço|escola|prefeitura|imigração|estudante|de graça|receber?|levo|jogo|ficar|é)(?!\p{L})|[ãõç]|lh|nh/giu;
const SPANISH =
  /(?<!\p{L})(?:el|los|las|una|y|con|sin|mi|mis|del|qué|c[óo]mo|d[óo]nde|cu[áa]ndo|cu[áa]nt[oa]s?|qui[ée]n|puedo|puede|tengo|tiene|necesito|quiero|hay|estoy|están|soy|pero|más|hacer|hago|trabajo|hijo|hija|esposo|visado|dinero|impuesto|mucho|hasta|porque|ahora|aquí|nuevo|nueva|estudiante|escuela|seguro médico|ayuntamiento|inmigración|alquiler|perdí|japón)(?!\p{L})|[ñ¿¡]|ción/giu;
/** So many more of one's small words settle what is guessed for a third language. */
const SURELY = 2;

function iberian(text: string, found: Language | null): Language | null {
  const [portuguese, spanish] = [PORTUGUESE, SPANISH].map((words) => text.match(words)?.length ?? 0) as [number, number];
  const lead = Math.abs(portuguese - spanish);
  if (found === "pt" || found === "es") return lead === 0 ? found : portuguese > spanish ? "pt" : "es";
  // English borrows none of them; a question with a Japanese word or two is guessed for it.
  return lead >= SURELY && (found === null || found === "en" || found === "fr") && !ENGLISH.test(text) ? (portuguese > spanish ? "pt" : "es") : found;
}
