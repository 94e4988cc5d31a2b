/** A piece of text and its reading in hiragana; null where nothing stands above it. Pieces joined are the text. */
export type FuriganaSegment = { readonly text: string; readonly reading: string | null };

/** How a counter is read after a number: always, after a last digit, or together with one whole number. */
export type Counter = {
  /** か月 with か unread, 月 read げつ. */
  readonly segments: readonly FuriganaSegment[];
  /** Last digit → reading of the counter: 分 after 0 is ぷん. */
  readonly lastDigit: ReadonlyMap<string, string>;
  /** Number → reading of number and counter together: 20 → はたち. */
  readonly whole: ReadonlyMap<string, string>;
  /** The same, where a month stands before: 4月1日 → ついたち. */
  readonly wholeAfterMonth: ReadonlyMap<string, string>;
};

/** Checked readings of words, by their written form, and of counters, by theirs. */
export type Readings = {
  readonly words: ReadonlyMap<string, readonly FuriganaSegment[]>;
  readonly counters: ReadonlyMap<string, Counter>;
};

/** A run of Japanese letters that holds a kanji, where it stands. Plain Japanese puts spaces between phrases, so a chunk is a word with its particle. */
export type Chunk = {
  readonly start: number;
  readonly text: string;
  /** The chunk before it with one space between, or null. */
  readonly before: string | null;
  /** A counter that the chunk begins with, and the number that stands right before it; null otherwise. The word to look up begins after it. */
  readonly counted: { readonly number: string; readonly counter: string; readonly afterMonth: boolean } | null;
};

const KANJI = /\p{Script=Han}/u;
/** Stands in a stored form before a word that follows number and counter: 〜後 is ご, 後 alone あと. */
export const AFTER_COUNTER = "〜";
const JAPANESE_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
/** Characters of the longest number that a counter may follow, with the month before it. */
const LONGEST_NUMBER = 20;
const NUMBER_BEFORE = /(月 ?)?([\d０-９][\d０-９,，.．]*)$/u;

/**
 * The text cut into pieces with their readings, from checked readings only: a word that has none gets null, never a guess.
 * @example furiganaOf("14日以内に 入管で", readings) // 14日 (じゅうよっか), 以内 (いない), "に ", 入管 (にゅうかん), "で"
 */
export function furiganaOf(text: string, readings: Readings): FuriganaSegment[] {
  const segments: FuriganaSegment[] = [];
  let at = 0;
  for (const chunk of chunksOf(text, readings.counters)) {
    const counter = chunk.counted ? countedSegments(chunk.counted, readings.counters) : { digits: 0, segments: [] };
    segments.push({ text: text.slice(at, chunk.start - counter.digits), reading: null }, ...counter.segments);
    const rest = wordOf(chunk);
    if (KANJI.test(rest)) segments.push(...lookUp(chunk, readings.words));
    else segments.push({ text: rest, reading: null });
    at = chunk.start + chunk.text.length;
  }
  segments.push({ text: text.slice(at), reading: null });
  return joinUnread(segments);
}

/** The words of a text whose kanji have no checked reading. @example unreadWords("罹災証明書が いります", readings) // ["罹災証明書"] */
export const unreadWords = (text: string, readings: Readings): string[] =>
  furiganaOf(text, readings)
    .filter((segment) => segment.reading === null)
    .flatMap((segment) => segment.text.match(JAPANESE_RUN) ?? [])
    .filter((word) => KANJI.test(word));

/** The chunks of a text that hold kanji, in order. */
export function chunksOf(text: string, counters: Readings["counters"]): Chunk[] {
  const runs = [...text.matchAll(JAPANESE_RUN)].map((match) => ({ text: match[0], start: match.index }));
  return runs.flatMap((run, position) => {
    if (!KANJI.test(run.text)) return [];
    const last = runs[position - 1];
    const before = last && last.start + last.text.length + 1 === run.start && text[run.start - 1] === " " ? last.text : null;
    const number = /[\d０-９]/.test(text[run.start - 1] ?? "") ? NUMBER_BEFORE.exec(text.slice(Math.max(0, run.start - LONGEST_NUMBER), run.start)) : null;
    const counter = number ? longestPrefix(run.text, counters) : null;
    const counted = number && counter ? { number: number[2] ?? "", counter, afterMonth: number[1] !== undefined } : null;
    return [{ ...run, before, counted }];
  });
}

/** What is looked up of a chunk: all of it, or what stands after the counter. */
export const wordOf = ({ text, counted }: Chunk): string => text.slice(counted?.counter.length ?? 0);

/** Where the last kanji of a word ends. @example headEnd("引っ越しました") // 3 */
export function headEnd(word: string): number {
  const characters = [...word].map((character) => KANJI.test(character));
  return [...word].slice(0, characters.lastIndexOf(true) + 1).join("").length;
}

/** What may stand before the word in the stored form, the most telling first. */
function contextsOf({ before, counted }: Chunk): string[] {
  if (counted) return [AFTER_COUNTER];
  return before === null ? [""] : [`${before} `, ""];
}

/**
 * The longest written form that is stored and covers every kanji of the word: with what stands before it, then with less and less of its ending.
 * @returns the form as it is stored, or null
 */
export function storedForm(chunk: Chunk, words: { has(form: string): boolean }): string | null {
  const word = wordOf(chunk);
  const least = headEnd(word);
  for (const context of contextsOf(chunk))
    for (let end = word.length; end >= least; end--) {
      const form = context + word.slice(0, end);
      if (words.has(form)) return form;
    }
  return null;
}

function lookUp(chunk: Chunk, words: Readings["words"]): FuriganaSegment[] {
  const word = wordOf(chunk);
  const found = words.get(storedForm(chunk, words) ?? "") ?? [];
  const read = found.reduce((length, { text }) => length + text.length, 0);
  return [...found, { text: word.slice(read), reading: null }];
}

function longestPrefix(text: string, counters: Readings["counters"]): string | null {
  for (let end = text.length; end > 0; end--) if (counters.has(text.slice(0, end))) return text.slice(0, end);
  return null;
}

/** A counter as read after its number; `digits` says how much of the number is part of the first piece. */
function countedSegments(counted: NonNullable<Chunk["counted"]>, counters: Readings["counters"]): { digits: number; segments: readonly FuriganaSegment[] } {
  const { number, counter: word, afterMonth } = counted;
  const counter = counters.get(word);
  if (!counter) return { digits: 0, segments: [{ text: word, reading: null }] };
  const value = number.normalize("NFKC").replaceAll(",", "");
  const whole = (afterMonth ? counter.wholeAfterMonth.get(value) : undefined) ?? counter.whole.get(value);
  if (whole !== undefined) return { digits: number.length, segments: [{ text: number + word, reading: whole }] };
  const changed = counter.lastDigit.get(value.slice(-1));
  return { digits: 0, segments: changed === undefined ? counter.segments : [{ text: word, reading: changed }] };
}

function joinUnread(segments: readonly FuriganaSegment[]): FuriganaSegment[] {
  const joined: FuriganaSegment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (segment.text === "") continue;
    if (segment.reading === null && last?.reading === null) joined.splice(-1, 1, { text: last.text + segment.text, reading: null });
    else joined.push(segment);
  }
  return joined;
}
