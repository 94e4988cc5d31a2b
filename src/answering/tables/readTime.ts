/** Times of day in a text: the patterns of Japanese stand on the text without its spaces. */
const JAPANESE =
  /(?<part>午前|ごぜん|朝|あさ|午後|ごご|夜|よる|晩|夕方|ゆうがた)?の?(?<hour>\d{1,2})(?:時|じ)(?!間|かん|[ゅょ])(?:(?<half>半|はん)|(?<minute>\d{1,2})(?:分|ふん|ぷん))?/u;
const ENGLISH = /\b(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s*(?:o'?clock\s*)?(?<part>[ap]\.?m\b\.?)/iu;
const BARE = /\bat (?<hour>\d{1,2})(?: o'?clock)?(?=$|[ ?.,!])(?! ?(?:percent|%|years?|months?|days?|hours?))|\b(?<oclock>\d{1,2}) o'?clock\b/iu;
const CLOCK = /(?<!\d)(?<hour>\d{1,2}):(?<minute>\d{2})(?!\d)/u;
export const TIMES: readonly RegExp[] = [JAPANESE, ENGLISH, CLOCK, BARE];

const MORNING = /^(?:午前|ごぜん|朝|あさ|a)/iu;
const LATER = /^(?:午後|ごご|夜|よる|晩|夕方|ゆうがた|p)/iu;
/** Hours as a learner writes them; なんじ asks for one. */
const KANA_HOURS: readonly string[] = ["じゅういち", "じゅうに", "じゅう", "いち", "に", "さん", "よ", "ご", "ろく", "しち", "なな", "はち", "く"];
const KANA_VALUES = [11, 12, 10, 1, 2, 3, 4, 5, 6, 7, 7, 8, 9] as const;
/** Whole words only: the end of another word is no hour. */
const KANA_TIME = new RegExp(
  `(?<=^|[\\s、。？！?!「（(]|(?:ごぜん|ごご|あさ|よる|ゆうがた) ?の? ?)(${KANA_HOURS.join("|")}) ?じ(?=はん|に|から|まで|でも|ごろ|は|も|の|を|と|[\\s、。？！?!」）)]|$)`,
  "gu",
);

/** @example digitHours("よる はちじに") // "よる 8じに" */
export const digitHours = (text: string): string => text.replace(KANA_TIME, (_time, hour: string) => `${KANA_VALUES[KANA_HOURS.indexOf(hour)]}じ`);

/** "At 5" at a counter is 17:00: none opens before 7. */
const FIRST_HOUR = 7;

/**
 * The time of day that a text names, as HH:MM, or null.
 * @param evening true if other words of the text say that it is in the evening ("at 8 in the evening")
 * @example readTime("夜8時に", false) // "20:00"
 */
export function readTime(text: string, evening: boolean): string | null {
  const found = TIMES.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!found) return null;
  const { part = "", half } = found;
  const written = Number(found.hour ?? found.oclock);
  const minute = half ? 30 : Number(found.minute ?? 0);
  if (written > 24 || minute > 59) return null;
  const later =
    LATER.test(part) || (!MORNING.test(part) && (evening || (written < FIRST_HOUR && found.minute === undefined) || (written > 0 && written < FIRST_HOUR)));
  const hour = MORNING.test(part) && written === 12 ? 0 : later && written < 12 ? written + 12 : written % 24;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
