import { remember } from "../shared/remember.ts";
import { asciiDigits } from "./normalizeText.ts";

const ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** English number words and what they say. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, at) => [word, at + 1] as const),
  ...TENS.map((word, at) => [word, 20 + at * 10] as const),
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);
const WORD = [...NUMBER_WORDS.keys()].join("|");
/** Number words in a row, on one line (items of a list are sentences of their own), perhaps after digits: "3 million", "two hundred and fifty". */
const WORD_FIGURE = new RegExp(`\\b(?:\\d+(?:\\.\\d+)?[ -](?=hundred|thousand|million))?(?:${WORD})(?:(?:[ ‐-]| and )(?:${WORD}))*\\b`, "gi");

const KANJI: ReadonlyMap<string, number> = new Map(
  Object.entries({ 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 百: 100, 千: 1000, 万: 1e4, 萬: 1e4, 億: 1e8, 亿: 1e8 }),
);
const KANJI_RUN = /(?:\d+(?:\.\d+)? *(?=[千万萬億亿])|\d+(?:\.\d+)?|[〇一二三四五六七八九十百千万萬億亿])+/gu;
/** Kanji numerals alone count as a figure only before a counter, or with 万: 三日 is one, 三重 and 万一 are not. */
const COUNTED = /^(?:日|か月|ヶ月|カ月|年|円|週間|時間|分|回|人|歳|点|割|ポイント|パーセント)/u;
const LARGE = /^[一二三四五六七八九十百千]+[万萬億亿]/u;
/** 26千葉県 and 4千代田 are addresses; the mark stands between a run and what follows it. */
const NAME = /千\|[葉代]/u;

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const MONTH = `(?:${MONTHS.join("|")})`;
/** A month stands beside a figure or ends its line; elsewhere it says nothing to check. */
const MONTH_NAME = new RegExp(`\\b${MONTH}\\b(?=[ ,]+\\d| *$)|(?<=\\d )${MONTH}\\b`, "gimu");
/** "you may 14 days before": two months are verbs too, and only as months have a capital. */
const VERB = /^(?:may|march)$/u;

/** 3,000,000 · 3.000.000 · 3'000'000, and 30,00,000 as India and Nepal write it. `'` stands for the narrow spaces of French and Russian. */
const GROUPED = /(?<!\d|\d[.,'])[1-9]\d{0,2}([.,'])\d{3}(?:\1\d{3})*(?!\d|\1\d)|(?<!\d|\d[.,'])[1-9]\d?(?:,\d{2})+,\d{3}(?!\d|,\d)/gu;
const NARROW_SPACE = /(?<=\p{Nd})[\u00a0\u2007\u2009\u202f](?=\p{Nd}{3}(?!\p{Nd}))/gu;
/** A decimal has one point: 2026.10.1 is three figures. */
const FIGURE = /(?<!\d|\d\.)\d+\.\d+(?!\.?\d)|\d+/gu;

/**
 * The figures in a text in the order in which they stand, in one form: digits of every script, English number words, kanji numerals before
 * counters, months by their English name. 3百万円, 300万円 and 3,000,000 yen give the same; so a figure can be looked for in a passage.
 * A point or comma before exactly three digits groups thousands (33.000 in Vietnamese), for no figure of ours has three decimals.
 * @example figuresOf("within three days, 6,000 yen (10 June 2024)") // ["3", "6000", "10", "6", "2024"]
 * @example figuresOf("1万5千円 or 33.000 yên") // ["15000", "33000"]
 */
export const figuresOf = (text: string): readonly string[] => remembered(text);
/** The same sentences and passages are shown, and looked at by verification, again and again: as many as a language has. */
const remembered = remember(10_000, readFigures);

function readFigures(text: string): string[] {
  const plain = asciiDigits(text.replace(NARROW_SPACE, "'").normalize("NFKC"))
    .replace(GROUPED, (grouped) => grouped.replace(/\D/g, ""))
    .replace(WORD_FIGURE, (words) => wordValues(words).join(" "))
    .replace(KANJI_RUN, kanjiFigure)
    .replace(MONTH_NAME, (name) => (VERB.test(name) ? name : String(MONTHS.indexOf(name.toLowerCase()) + 1)));
  return [...plain.matchAll(FIGURE)].map(([figure]) =>
    figure
      .replace(/^0+(?=\d)/, "")
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, ""),
  );
}

/**
 * Number words as figures, one for each number that they say; "one" alone is an article rather than a figure.
 * @example wordValues("two hundred and fifty") // [250]
 * @example wordValues("two and three") // [2, 3]
 */
function wordValues(words: string): number[] {
  const values: number[] = [];
  /** Thousands that are finished, and what is below them: 200 000 and 15 of "two hundred thousand fifteen". */
  let [whole, part] = [0, 0];
  /** Ends a number; what is left over of `part` begins the next. */
  const next = (begun: number): void => {
    if (whole + part - begun > 1) values.push(Math.round(whole + part - begun));
    [whole, part] = [0, begun];
  };
  for (const word of words.toLowerCase().split(/ and |[ ‐-]/)) {
    const value = NUMBER_WORDS.get(word);
    if (value === undefined) part = Number(word);
    else if (value >= 1000) {
      // "two thousand and three thousand" are two numbers, "two million and three thousand" one.
      if (whole > 0 && whole < value * 1000) next(part);
      [whole, part] = [whole + (part || 1) * value, 0];
    } else if (value === 100) {
      // "two hundred and three hundred": the three belongs to the second.
      if (part > 100) next(part % 100);
      part = (part || 1) * 100;
    } else {
      const follows = part % 100 === 0 || (value < 10 && part % 10 === 0 && part % 100 >= 20);
      part += value;
      if (!follows) next(value);
    }
  }
  next(0);
  return values;
}

/** A run of digits and kanji numerals as one figure, or as it is when it is none. @example kanjiFigure("1万5千", 0, "1万5千円") // "15000" */
function kanjiFigure(run: string, at: number, text: string): string {
  const rest = text.slice(at + run.length);
  if (/^[\d. ]+$/.test(run) || NAME.test(`${run}|${rest}`)) return run;
  const counts = /^\d/.test(run) ? /^\d[\d.]* *[十百千万萬億亿]/u.test(run) : COUNTED.test(rest) || LARGE.test(run);
  return counts ? String(kanjiValue(run)) : run;
}

/** What a run of kanji numerals and digits says. @example kanjiValue("二〇二六") // 2026 */
export function kanjiValue(run: string): number {
  let [whole, part, digits] = [0, 0, ""];
  for (const [token] of run.matchAll(/\d+(?:\.\d+)?|[^\d ]/gu)) {
    const value = KANJI.get(token) ?? Number(token);
    if (value >= 10 && KANJI.has(token)) {
      const times = digits === "" ? null : Number(digits);
      if (value >= 1e4) [whole, part] = [whole + (part + (times ?? 0) || 1) * value, 0];
      else part += (times ?? 1) * value;
      digits = "";
    } else digits += String(value);
  }
  return Math.round(whole + part + Number(digits));
}
