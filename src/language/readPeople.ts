import { kanjiValue } from "./figuresOf.ts";
import { plainNumbers } from "./plainNumbers.ts";

/** さんにん and ふたり, with the spaces of plain Japanese. */
const KANA: readonly [RegExp, string][] = [
  [/ふたり/gu, "2人"],
  [/さん ?にん/gu, "3人"],
  [/よん? ?にん/gu, "4人"],
  [/ご ?にん/gu, "5人"],
  [/ろく ?にん/gu, "6人"],
];
const KANJI = /[二三四五六七八九十]+(?= ?[人名])/gu;

/** "Family of 4", "all 3 of us", "we are 4", "4 people". */
const ENGLISH: readonly RegExp[] = [
  /\bfamily of (\d{1,2})\b/giu,
  /\b(\d{1,2}) of (?:us|them|you)\b/giu,
  /\b(?:we|there)(?: are|'re|’re) (?:a family of |all )?(\d{1,2})(?=[,.;:!?]|$| (?:people|persons|adults|in (?:all|total)|of us|and|who)\b)/giu,
  /\b(\d{1,2}) (?:people|persons|family members|applicants|members of (?:my|our|the) family)\b/giu,
  /\ball (\d{1,2})(?=[,.;:!?]|$| (?:got|get|have|had|were|applied|together|who|at|online)\b)/giu,
];
const BOTH = /\b(?:both of us|us both|we both|(?:me|my (?:wife|husband|partner)) and (?:I|me) both)\b/giu;
/** 家族4人, 3人分, 4名; not 子ども3人, nor 3人目. */
const JAPANESE = /(?<!(?:子ども|子供|こども|息子|娘|赤ちゃん|双子)[がはをの]? ?)(?<!\d)(\d{1,2}) ?(?:人|名|にん)(?!目|め|に1|以|あたり|当た|前|気)/gu;

const WHO_EN = String.raw`(?:me|myself|I|(?:(?:my|our|his|her|the|a) )?(?:wife|husband|spouse|partner|son|daughter|baby|child|mother|father|brother|sister)|(?:(?:my|our|his|her|the) )?(?:\d{1,2}|an?|one) (?:small |little )?(?:adults?|kids?|children|child|sons?|daughters?|babies))`;
const LIST_EN = new RegExp(String.raw`\b${WHO_EN}(?:(?:, ?and|,| and| &| \+| plus) ${WHO_EN})+\b`, "giu");
const WHO_JA = String.raw`(?:夫婦|ふうふ|両親|りょうしん|私|わたし|僕|妻|つま|夫|おっと|主人|息子|むすこ|娘|むすめ|赤ちゃん|あかちゃん|母|父|(?:子ども|子供|こども|大人|おとな)(?: ?(?:が|は))? ?\d{1,2} ?(?:人|にん|名))`;
const LIST_JA = new RegExp(String.raw`${WHO_JA}(?: ?(?:と|、|・|＋|\+) ?${WHO_JA})+`, "gu");
const COUPLE = /夫婦|ふうふ|両親|りょうしん/u;

/**
 * How many people a question is about, if it says so and says it in one way only; null otherwise. One person alone is not counted.
 * @example readPeople("We are four, all got 1 year") // 4
 * @example readPeople("夫婦と子ども2人で更新します") // 4
 */
export function readPeople(text: string): number | null {
  const plain = KANA.reduce(
    (done, [word, digits]) => done.replace(word, digits),
    plainNumbers(text).replace(KANJI, (run) => String(kanjiValue(run))),
  );
  const lists = [
    ...(plain.match(LIST_EN) ?? []).map((list) => count(list.split(/, ?and |, | and | & | \+ | plus /iu))),
    ...(plain.match(LIST_JA) ?? []).map((list) => count(list.split(/ ?(?:と|、|・|＋|\+) ?/u))),
  ];
  // Who is named one by one is counted so; a number that stands in the list is a part of it.
  const rest = plain.replace(LIST_EN, " ").replace(LIST_JA, " ");
  const named = [...ENGLISH, JAPANESE].flatMap((pattern) => [...rest.matchAll(pattern)].map(([, digits]) => Number(digits)));
  const counts = new Set([...lists, ...named, ...(rest.match(BOTH) ? [2] : [])].filter((number) => number > 1));
  const [only] = counts;
  return counts.size === 1 && only !== undefined ? only : null;
}

const count = (people: readonly string[]): number => people.reduce((sum, one) => sum + (COUPLE.test(one) ? 2 : Number(/\d+/u.exec(one)?.[0] ?? 1)), 0);
