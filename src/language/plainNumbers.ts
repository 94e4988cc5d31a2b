import { kanjiValue, NUMBER_WORDS } from "./figuresOf.ts";
import { asciiDigits, normalizeText } from "./normalizeText.ts";

const UNIT = "年|月|日|号|時間|週間|歳|才|点|か月|ヶ月|カ月|ヵ月|箇月|ポイント";
const KANJI = new RegExp(`[〇一二三四五六七八九十百]+(?= ?(?:${UNIT}))`, "gu");

const words = (least: number, most: number): string => [...NUMBER_WORDS].flatMap(([word, value]) => (value >= least && value <= most ? [word] : [])).join("|");
const TENS = new RegExp(`\\b(${words(20, 90)})(?:[ -](${words(1, 9)}))?\\b`, "gi");
const ONES = new RegExp(`\\b(?:${words(2, 19)})\\b`, "gi");
/** "One" is mostly no number; before a unit it is. */
const ONE = /\bone(?=[ -](?:hour|day|week|month|year|point)s?\b)/gi;

const numberOf = (word: string | undefined): number => NUMBER_WORDS.get(word?.toLowerCase() ?? "") ?? 0;

/**
 * The text with its numbers in ASCII digits, as readDates and readAmounts look at it: digits of every script, kanji numerals before a
 * counter, English number words below a hundred. The same again when it is done twice, so that places found in it hold for every reader.
 * @example plainNumbers("二〇二七年一月十五日, eighteen hours") // "2027年1月15日, 18 hours"
 */
export const plainNumbers = (text: string): string =>
  asciiDigits(normalizeText(text))
    .replace(KANJI, (run) => String(kanjiValue(run)))
    .replace(TENS, (_words, tens: string, ones: string | undefined) => String(numberOf(tens) + numberOf(ones)))
    .replace(ONES, (word) => String(numberOf(word)))
    .replace(ONE, "1");
