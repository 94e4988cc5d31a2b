import type { Language } from "../language/languages.ts";
import { PLACEHOLDER } from "./figures.ts";

/** What stands for a figure while the words around it are read. */
const FIGURE = "#";

const MANY =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen";
/** Two and more: "twenty-eight", "a hundred and twenty", "two and a half". */
const NUMBER = `(?:(?:an?|one)[ -])?(?:${MANY})(?:[ -](?:and[ -])?(?:a[ -]half|one|${MANY}))*`;
const LENGTH = "minute|hour|day|week|month|year";
const UNITS = `(?:seconds|(?:${LENGTH})s|yen|per ?cent|points)`;
const BETWEEN = "(?:(?:calendar|working|business|school|full|whole|complete|consecutive|straight|more|further|extra|additional|other|or more)[ -])*";
const ONE_OF = `(?:one|an?|a single)[ -]${BETWEEN}(?:${LENGTH})`;

/**
 * One unit is a figure where it is a limit ("within a month", "a year later"). Elsewhere "a day" and "a week" say how often, "one day" is some day,
 * and "a few days", "several months" and "half of it" are no numbers.
 */
const ENGLISH = new RegExp(
  [
    `\\b${NUMBER}[ -]${BETWEEN}${UNITS}\\b`,
    `\\b${NUMBER}-(?:${LENGTH}|point)\\b`,
    `\\bhalf[ -](?:an?[ -])?(?:${LENGTH})\\b`,
    `\\b(?:an?|one) (?:${LENGTH}) and a half\\b`,
    "\\bfortnight\\b",
    `\\b(?:aged?(?: of)?|turn(?:s|ed|ing)?) (?:${MANY})\\b`,
    `\\bone[ -]${BETWEEN}(?:minute|hour|week|month|year|yen|per ?cent|point)\\b`,
    `\\b(?:within|at least|at most|up to|more than|less than|over|under|longer than|shorter than|no later than) ${ONE_OF}\\b`,
    `\\b${ONE_OF} (?:after|later|earlier|ago)\\b`,
  ].join("|"),
  "iu",
);

const DIGITS = "〇一二三四五六七八九十百千万億";
/** Words that hold a kanji number but tell none: names of places, 十分な (enough), 数日 and 数万円 (some), 同一日 (the same day). */
const NO_NUMBER =
  /[四五八十廿]日(?:市|町)|千歳|百日(?:せき|咳)|二日酔い|三日ばしか|十分(?!以内|以上|未満|間|ごと|おき|ほど|くらい|ぐらい)|[数何][十百千万]+|[同統唯均万]一/gu;
/** How often, as English says "a day": 一日 8時間, 一年の 給料, 一か月に 払う; and all of it: 一年中, 一日 ずっと, 一日だけ, 一年を通して. */
const EACH = /一\s?(?:日|週間?|か月|年間?|時間)(?:の(?!\s?(?:間|あいだ|うち|中|前|後))|に|中|だけ|を通|\s?ずっと|\s?(?=#))/gu;
const UNIT_JA =
  "(?:日(?!本|系|曜)|週|(?:か|ヶ|カ|ヵ|ケ|箇)月|月(?=以内|以上|未満|間|を超え)|年(?!生|次)|時|分(?!の|か|け|野|割)|秒|円|歳|才(?!能)|点|割|%|パーセント|かげつ|しゅうかん|じかん)";
/** 一時 (for a time) is a word; 一時間 is a length. */
const JAPANESE = new RegExp(
  `(?<![第${DIGITS}])(?:一(?!\\s?時(?!間))|[〇二三四五六七八九十百千万億])[${DIGITS}]*\\s?${UNIT_JA}|半(?:年|日|月(?!板))|午[前後]\\s?[${DIGITS}]+時`,
  "u",
);

/**
 * The first number that is written as a word where a figure belongs: before a unit of time, money, age, percent or points. Counts of things
 * may be words ("two offices"). Kana words such as ふつか are too ambiguous to tell, and asks are as people write them.
 * @example numberWord("within two months", "en") // "two months"
 * @example numberWord("十四日以内に", "ja") // "十四日"
 */
export function numberWord(text: string, language: Language): string | null {
  const bare = text.replace(PLACEHOLDER, FIGURE).normalize("NFKC");
  if (language === "en") return ENGLISH.exec(bare)?.[0] ?? null;
  if (language !== "ja" && language !== "ja-simple") return null;
  return JAPANESE.exec(bare.replace(NO_NUMBER, "_").replace(EACH, "_"))?.[0] ?? null;
}
