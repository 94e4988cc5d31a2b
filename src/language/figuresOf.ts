const WORDS: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16,
  seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, thousand: 1000, million: 1_000_000,
};
const KANJI: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
/** Kanji numerals count as a figure only before a counter: 三日 is one, 三重 is not. */
const KANJI_FIGURE = /([一二三四五六七八九十百千]+)(?=(?:日|か月|ヶ月|カ月|年|円|万|億|週間|時間|分|回|人|歳|点|割|ポイント|パーセント))/gu;
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const MONTH_NAME = new RegExp(`\\b(?:(\\d{1,2})\\s+)?(${MONTHS.join("|")})\\b(?=[\\s,]+\\d|\\s*$)|(?<=\\d\\s)(${MONTHS.join("|")})\\b`, "giu");

/**
 * The figures in a text, in one form: digits of every script, English number words, kanji numerals before counters, months by name.
 * 3百万円, 300万円 and 3,000,000 yen give the same; so a figure can be looked for in a passage.
 * @example figuresOf("within three days, 6,000 yen (10 June 2024)") // ["3", "6000", "10", "6", "2024"]
 */
export function figuresOf(text: string): string[] {
  const months: string[] = [];
  const plain = asciiDigits(text.normalize("NFKC"))
    .replace(MONTH_NAME, (found) => {
      months.push(String(MONTHS.indexOf(/[a-z]+/i.exec(found)?.[0].toLowerCase() ?? "") + 1));
      return found;
    })
    .replace(KANJI_FIGURE, (numeral) => String(kanjiValue(numeral)))
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .replace(/(\d+(?:\.\d+)?)\s*(億|万|千|million|thousand|hundred)/giu, (_found, digits: string, unit: string) => String(Math.round(Number(digits) * (unitValue(unit) ?? 1))));
  const words = [...plain.matchAll(/\b[a-z]+\b/gi)].flatMap(([word]) => (WORDS[word.toLowerCase()] === undefined ? [] : [String(WORDS[word.toLowerCase()])]));
  const digits = [...plain.matchAll(/\d+(?:\.\d+)?/g)].map(([found]) => String(Number(found)));
  return [...digits, ...months, ...words];
}

const unitValue = (unit: string): number | undefined => ({ 億: 100_000_000, 万: 10_000, 千: 1000, million: 1_000_000, thousand: 1000, hundred: 100 })[unit.toLowerCase()];

/** Digits of other scripts (Devanagari, Burmese, Arabic …) as ASCII ones: each block of Nd holds ten in order. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 128) return digit;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (zero - 1) % 16 !== 15 && zero % 16 !== 0 && zero % 16 !== 6) zero--;
    return String(code - zero);
  });
}

function kanjiValue(numeral: string): number {
  let sum = 0;
  let digit = 0;
  for (const character of numeral) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit === undefined) digit = KANJI[character] ?? 0;
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
