import { type Readings, unreadWords } from "./furigana.ts";
import { splitSentences } from "./sentences.ts";

/**
 * Plain Japanese (やさしい日本語), as far as a machine can measure it. The rules are those of the guideline of the Immigration Services Agency and
 * the Agency for Cultural Affairs (在留支援のためのやさしい日本語ガイドライン, 2020). It gives no lengths: 50 characters and the run of 4 kanji are those of
 * meiseki (https://github.com/bamboo-nova/meiseki), 40 and the two commas are ours.
 */
const LONGEST = 50;
const LONG = 40;
/** Share of the sentences of one file that may be longer than LONG. */
const LONG_SHARE = 0.1;
const MOST_COMMAS = 2;
/** Five kanji or more in a row. */
const LONG_RUN = /[\p{Script=Han}ヶヵ]{5,}/u;
const LONG_RUNS = new RegExp(LONG_RUN, "gu");

export type PlainRule =
  | "too long"
  | "too many long sentences"
  | "too many commas"
  | "long run of kanji"
  | "passive"
  | "causative"
  | "keigo"
  | "double negative"
  | "wave dash"
  | "slash date"
  | "romaji"
  | "Japanese era"
  | "24-hour time"
  | "no reading";

/** One thing in a sentence that makes it hard. `found` is the part that shows it. */
export type PlainFault = { readonly rule: PlainRule; readonly sentence: string; readonly found: string };

/** What the measures need to know besides the text. */
export type PlainKnowledge = {
  /** Official names and words of the glossary: their kanji may stand in a row, their Latin letters are not romaji. */
  readonly terms: ReadonlySet<string>;
  readonly readings: Readings;
};

/** る-verbs and others that end like a passive but are none; お取り寄せ and the like end like a causative. Kana before れ and せ. */
const NOT_PASSIVE = "生ま|うま|分か|わか|別か|はな|つか|こわ|なが|あらわ|よご|たお|な|や|すわ|とま|さわ|かか|あ|か|だ|われわ|まぎ|くず";
const NOT_CAUSATIVE = "知ら|しら|合わ|あわ|任|まか|済ま|すま|や|はな|だ|わた|さが|動か|うごか|乾か|かわか|交わ|寄";
const ENDING = "(?:ま[すしせ]|て|た|る|な[いかくけ]|ず)";
const A_ROW = "[あかさたなはまやらわがざだばぱ]";
const PHRASE_START = "(?<=^|[\\s「」（）、。：=＝])";

/** Forms that the guideline tells writers to leave out. */
const FORBIDDEN: readonly { readonly rule: PlainRule; readonly pattern: RegExp }[] = [
  // 言われます, 食べられます; the possible is written 〜ことが できます.
  { rule: "passive", pattern: new RegExp(`(?:${A_ROW}(?<!(?:${NOT_PASSIVE})))れ${ENDING}`, "u") },
  { rule: "causative", pattern: new RegExp(`(?:${A_ROW}(?<!(?:${NOT_CAUSATIVE})))せ${ENDING}`, "u") },
  // Everything beyond です and ます.
  {
    rule: "keigo",
    pattern:
      /いただ[いかきくけ]|いらっしゃ|おっしゃ|なさ(?:います|って|る)|申し上げ|申しま|参り|まいりま|(?<!どう)いたしま|致しま|伺[いう]|うかが|拝[見借]|ご覧|召し|存じ|承り|賜/u,
  },
  { rule: "keigo", pattern: /(?<!ありがとう |ありがとう|おはよう |おはよう)ござい/u },
  { rule: "keigo", pattern: new RegExp(`${PHRASE_START}(?:[おご]|御)[^\\sを、。]+ ?(?:ください|に ?なりま[すし]|に ?なって)`, "u") },
  { rule: "keigo", pattern: new RegExp(`${PHRASE_START}[おご](?!願い)\\p{Script=Han}[^\\sを、。]{0,4}し(?:ま[すし]|て)`, "u") },
  { rule: "double negative", pattern: /(?:ない|なかった|ぬ) ?(?:わけ|こと|もの|はず|とき|人) ?(?:で ?)?(?:は|も|が) ?(?:あり|い)ま?(?:せん|ない)/u },
  {
    rule: "double negative",
    pattern:
      /ない ?と ?(?:は|も) ?(?:言|い|限|かぎ)[えら](?:ません|ない)|なく ?(?:は|も) ?(?:ありません|ない)|ない ?で ?は ?い?られ|ざる ?を ?得|ない ?わけ ?に ?は/u,
  },
  { rule: "wave dash", pattern: /[〜～]/u },
  { rule: "slash date", pattern: /\d[/／]\d/u },
  // A Japanese word in Latin letters: nothing but syllables. Abbreviations in capitals are none.
  {
    rule: "romaji",
    pattern:
      /(?<![\p{Script=Latin}\d.@/_-])(?=\p{Script=Latin}[a-zāīūēō]{2})(?:(?:[kgsztdnhbpmyrwjfKGSZTDNHBPMYRWJF]|[kKgGnNhHbBpPmMrR]y|[sScC]h|[tT]s|kk|tt|ss|pp|cch|ssh|tch)?[aiueoāīūēōAIUEO]|n(?![aiueo]))+(?![\p{Script=Latin}\d])/u,
  },
  { rule: "Japanese era", pattern: /(?:令和|平成|昭和|大正|明治) ?(?:\d|元|[一二三四五六七八九十])/u },
  { rule: "24-hour time", pattern: /(?<!\d)(?:1[3-9]|2[0-4])時(?!間)|(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])/u },
];

/** Addresses of pages, of post and of mail are names, not language. */
const ADDRESS = /https?:\S+|[\w.-]+@[\w.-]+|@\w+|(?<![\w.])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:jp|org|com|net)\S*|〒\d{3}-\d{4} .*?(?=[、。]|$)/giu;
/** An official term in brackets, or a word, directly before its explanation. */
const GLOSSED = /「([^「」]+)」(?=（＝)|([^\s「」（）、。：]+)(?=（＝)/gu;

/**
 * The measure of texts as they are shown (figures and phone numbers filled in), sentence by sentence. Spaces do not count as characters.
 * @example plainJapanese(known)("ビザが 変更されました。") // [{rule: "passive", found: "されまし", sentence: "ビザが 変更されました。"}]
 */
export function plainJapanese({ terms, readings }: PlainKnowledge): (text: string) => PlainFault[] {
  const longTerms = [...terms].filter((term) => LONG_RUN.test(term));
  const latinTerms = [...terms].filter((term) => /[a-z]/.test(term));
  return (text) => {
    const glossed = [...text.matchAll(GLOSSED)].map(([, quoted, word]) => quoted ?? word ?? "");
    return splitSentences(text).flatMap((sentence) => {
      const fault = (rule: PlainRule, found: string): PlainFault => ({ rule, sentence, found });
      const words = sentence.replace(ADDRESS, "");
      return [
        ...lengthFaults(sentence),
        ...kanjiRuns(words, [...glossed, ...longTerms]).map((run) => fault("long run of kanji", run)),
        ...FORBIDDEN.flatMap(({ rule, pattern }) => {
          const found = pattern.exec(rule === "romaji" ? withoutNames(words, latinTerms) : words)?.[0];
          return found === undefined ? [] : [fault(rule, found)];
        }),
        ...unreadWords(sentence, readings).map((word) => fault("no reading", word)),
      ];
    });
  };
}

function lengthFaults(sentence: string): PlainFault[] {
  return measuredParts(sentence).flatMap((part) => {
    const commas = part.match(/、/gu)?.length ?? 0;
    const long: PlainFault[] = lengthOf(part) > LONGEST ? [{ rule: "too long", sentence, found: `${lengthOf(part)} characters` }] : [];
    return commas > MOST_COMMAS ? [...long, { rule: "too many commas", sentence, found: `${commas} 、` }] : long;
  });
}

/**
 * Whether more than one in ten of a file's sentences is long; one long sentence is always allowed.
 * @returns the fault with the longest sentence, or null
 */
export function tooManyLong(texts: readonly string[]): PlainFault | null {
  const parts = texts
    .flatMap((text) => splitSentences(text))
    .flatMap((sentence) => measuredParts(sentence).map((part) => ({ sentence, length: lengthOf(part) })));
  const long = parts.filter(({ length }) => length > LONG).sort((one, other) => other.length - one.length);
  const [longest] = long;
  if (!longest || long.length <= Math.max(1, Math.floor(parts.length * LONG_SHARE))) return null;
  return { rule: "too many long sentences", sentence: longest.sentence, found: `${long.length} of ${parts.length} over ${LONG} characters` };
}

const lengthOf = (part: string): number => [...part.replace(/\s/gu, "")].length;

/** What ends like a sentence. A line that does not is a label or a list. */
const PREDICATE = /(?:です|ます|ました|ません|でした|ましょう|ください)か?(?:（[^（）]*）)?[。！？」』）]*$/u;

/**
 * What is read in one breath: a label and its value apart, and of a list (no predicate at its end) each item, for the guideline asks for lists.
 * @example measuredParts("例：通訳、翻訳を する 人。") // ["例", "通訳", "翻訳を する 人。"]
 */
function measuredParts(sentence: string): string[] {
  return sentence
    .split(/(?<=[。！？])(?![」』）])|：/u)
    .flatMap((part) => (PREDICATE.test(part.trim()) ? [part] : part.split("、")))
    .map((part) => part.trim())
    .filter((part) => part.length > 0);
}

/** Runs of kanji that are too long and stand in no term. */
function kanjiRuns(sentence: string, terms: readonly string[]): string[] {
  const runs = [...sentence.matchAll(LONG_RUNS)];
  if (runs.length === 0) return [];
  const standing = terms.filter((term) => sentence.includes(term));
  return runs.filter(({ 0: run, index }) => !standing.some((term) => covers(sentence, term, index, index + run.length))).map(([run]) => run);
}

/** Whether the term stands somewhere over these characters. */
function covers(sentence: string, term: string, start: number, end: number): boolean {
  const last = sentence.lastIndexOf(term, start);
  return last >= 0 && end <= last + term.length;
}

/** Names in Latin letters, and what stands in quotes because it is written so, are not romaji. */
function withoutNames(sentence: string, names: readonly string[]): string {
  if (!/[a-z]{2}/.test(sentence)) return sentence;
  return names.reduce((left, name) => left.replaceAll(name, " "), sentence.replace(/(?:「|^)[^「」]*」/gu, " "));
}
