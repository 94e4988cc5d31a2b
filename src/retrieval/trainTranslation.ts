import { find } from "./postings.ts";
import { SCALE, type TranslationModel } from "./translationModel.ts";

/** Rounds of expectation and maximisation, and the least probability that is kept (chosen on eval/datasets: more rounds and entries change nothing). */
const ROUNDS = 3;
const LEAST = 1e-3;
/** A passage word that makes a question word hardly likelier than it is anyway explains nothing. */
const LIFT = 1.5;
/** A word that stands in a larger share of the passages tells none from another; in a small index that are more than so many. */
const MANY = 0.1;
const FEW = 20;
/** Keeps what a passage word that stands in few passages explains below certainty. */
const DOUBT = 0.5;

/** A passage that is asked for: its words, the words of the questions that ask for it, how often each is asked, and how well each is explained. */
type Pair = { readonly words: readonly number[]; readonly asked: Int32Array; readonly times: Float32Array; readonly explained: Float64Array };
/** What a passage word explains: question words (positions) and probabilities. */
type Row = { readonly asked: Int32Array; readonly probabilities: Float32Array };

/**
 * Learns p(question word | passage word) by expectation maximisation.
 * @param passages the words of every passage of a language, as hashes (translationWords.ts)
 * @param asks the words of each way of asking, and the passage (position) that it asks for
 * @param passageWords the words of passages that are learnt, ascending: those that tell passages apart
 * @example trainTranslation([passageWords("It costs 6,000 yen.", …)], [{ words: questionWords("how much", …), passage: 0 }])
 */
export function trainTranslation(
  passages: readonly Uint32Array[],
  asks: readonly { readonly words: Uint32Array; readonly passage: number }[],
  passageWords = tellingWords(passages),
): TranslationModel {
  if (passageWords.length >= SCALE) throw new Error(`the passages hold ${passageWords.length} different words; ${SCALE} can be told apart`);
  const questionWords = ascending(asks.map(({ words }) => words));
  const held = passages.map((words) => Array.from(words, (word) => find(passageWords, word)).filter((at) => at >= 0));
  // One more word that stands in every passage explains what is asked everywhere; nothing else is to be learnt about it.
  const anywhere = passageWords.length;
  const pairs = pairsOf(
    held.map((words) => [...words, anywhere]),
    asks,
    questionWords,
  );
  const frequencies = frequenciesOf(pairs, questionWords.length);
  const rows = maximise(pairs, anywhere + 1, questionWords.length)
    .slice(0, anywhere)
    .map((row) => lifted(row, frequencies));
  return { ...entriesOf(rows, questionWords), questionWords, frequencies, passageWords, ...wordLists(held) };
}

/** The words of passages, ascending, but for those that many of them hold. */
export function tellingWords(passages: readonly Uint32Array[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const words of passages) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(FEW, passages.length * MANY);
  return Uint32Array.from([...counts.keys()].filter((word) => (counts.get(word) ?? 0) <= most)).sort();
}

const ascending = (lists: readonly Uint32Array[]): Uint32Array => Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();

/** All asks for one passage as one pair: they are explained by the same words. */
function pairsOf(
  held: readonly (readonly number[])[],
  asks: readonly { readonly words: Uint32Array; readonly passage: number }[],
  questionWords: Uint32Array,
): Pair[] {
  const counts = new Map<number, Map<number, number>>();
  for (const { words, passage } of asks) {
    const known = counts.get(passage) ?? new Map<number, number>();
    counts.set(passage, known);
    for (const word of words) {
      const at = find(questionWords, word);
      known.set(at, (known.get(at) ?? 0) + 1);
    }
  }
  return [...counts].map(([passage, times]) => ({
    words: held[passage] ?? [],
    asked: Int32Array.from(times.keys()),
    times: Float32Array.from(times.values()),
    explained: new Float64Array(times.size),
  }));
}

/** How frequent each question word is among all that are asked. */
function frequenciesOf(pairs: readonly Pair[], words: number): Float32Array {
  const frequencies = new Float32Array(words);
  let all = 0;
  for (const { asked, times } of pairs)
    for (const [at, word] of asked.entries()) {
      frequencies[word] = (frequencies[word] ?? 0) + (times[at] ?? 0);
      all += times[at] ?? 0;
    }
  return frequencies.map((times) => times / all);
}

/** Row by row, so that all that a passage word explains lies close together in memory: building the index for 23 languages hangs on it. */
function maximise(pairs: readonly Pair[], words: number, questionWords: number): Row[] {
  const standing = pairs.reduce<number[][]>(
    (lists, pair, at) => {
      for (const word of pair.words) lists[word]?.push(at);
      return lists;
    },
    Array.from({ length: words }, () => []),
  );
  let rows: Row[] | null = null;
  const probability = new Float64Array(questionWords);
  const share = new Float64Array(questionWords);
  for (let round = 0; round < ROUNDS; round++) {
    expect(pairs, rows, standing, probability);
    rows = standing.map((list, word) => maximiseRow(list, pairs, rows?.[word] ?? null, probability, share));
  }
  return rows ?? [];
}

/** How well all words of a passage together explain each word that is asked. In the first round every word explains every other equally. */
function expect(pairs: readonly Pair[], rows: readonly Row[] | null, standing: readonly (readonly number[])[], probability: Float64Array): void {
  for (const { explained, words } of pairs) explained.fill(rows ? Number.MIN_VALUE : words.length);
  for (const [word, row] of (rows ?? []).entries()) {
    spread(row, probability);
    for (const at of standing[word] ?? []) {
      const { asked, explained } = pairs[at] as Pair;
      for (let place = 0; place < asked.length; place++) (explained[place] as number) += probability[asked[place] as number] as number;
    }
    clear(row, probability);
  }
}

/** One passage word's new probabilities: its share in explaining each question word, over all passages that it stands in. */
function maximiseRow(list: readonly number[], pairs: readonly Pair[], row: Row | null, probability: Float64Array, share: Float64Array): Row {
  if (row) spread(row, probability);
  const touched: number[] = [];
  let whole = DOUBT;
  for (const at of list) {
    const { asked, times, explained } = pairs[at] as Pair;
    for (let place = 0; place < asked.length; place++) {
      const word = asked[place] as number;
      const part = ((row ? (probability[word] as number) : 1) * (times[place] as number)) / (explained[place] as number);
      if (part === 0) continue;
      if (share[word] === 0) touched.push(word);
      (share[word] as number) += part;
      whole += part;
    }
  }
  if (row) clear(row, probability);
  const kept = touched.filter((word) => (share[word] as number) / whole > LEAST);
  const next = { asked: Int32Array.from(kept), probabilities: Float32Array.from(kept, (word) => (share[word] as number) / whole) };
  for (const word of touched) share[word] = 0;
  return next;
}

function lifted({ asked, probabilities }: Row, frequencies: Float32Array): Row {
  const kept = [...asked.keys()].filter((at) => (probabilities[at] as number) > LIFT * (frequencies[asked[at] as number] as number));
  return { asked: Int32Array.from(kept, (at) => asked[at] as number), probabilities: Float32Array.from(kept, (at) => probabilities[at] as number) };
}

function spread({ asked, probabilities }: Row, probability: Float64Array): void {
  for (let at = 0; at < asked.length; at++) probability[asked[at] as number] = probabilities[at] as number;
}

function clear({ asked }: Row, probability: Float64Array): void {
  for (let at = 0; at < asked.length; at++) probability[asked[at] as number] = 0;
}

/** The rows turned round: for each question word the passage words that explain it. */
function entriesOf(rows: readonly Row[], questionWords: Uint32Array): Pick<TranslationModel, "entriesFrom" | "targets" | "probabilities"> {
  const entriesFrom = new Uint32Array(questionWords.length + 1);
  for (const { asked } of rows) for (const word of asked) (entriesFrom[word + 1] as number)++;
  for (let word = 0; word < questionWords.length; word++) (entriesFrom[word + 1] as number) += entriesFrom[word] as number;
  const next = entriesFrom.slice();
  const targets = new Uint16Array(entriesFrom[questionWords.length] ?? 0);
  const probabilities = new Uint16Array(targets.length);
  for (const [target, row] of rows.entries())
    for (const [at, word] of row.asked.entries()) {
      const place = (next[word] as number)++;
      targets[place] = target;
      probabilities[place] = Math.round((row.probabilities[at] as number) * SCALE);
    }
  return { entriesFrom, targets, probabilities };
}

function wordLists(held: readonly (readonly number[])[]): Pick<TranslationModel, "words" | "wordsFrom"> {
  const wordsFrom = Uint32Array.from([0, ...held.map(({ length }) => length)]);
  for (let at = 1; at < wordsFrom.length; at++) (wordsFrom[at] as number) += wordsFrom[at - 1] as number;
  return { words: Uint16Array.from(held.flat()), wordsFrom };
}
