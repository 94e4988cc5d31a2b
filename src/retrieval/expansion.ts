import { packArrays, unpackArrays } from "./packedArrays.ts";
import { buildPostings, find, POSTINGS, type Postings } from "./postings.ts";
import { ITSELF, lengthOfText, oddsOf, SCALE, type TranslationModel, wordsOf } from "./translationModel.ts";

/** A passage that makes a question word less than so much likelier than chance says too little about it to be kept. */
const LEAST_ODDS = Math.log(1.5);
/** What the others are taken for. */
export const OTHERS = -0.4;

/**
 * For each question word the passages that explain it, with the logarithm of how much likelier they make it: what the translation model says
 * of whole passages, worked out while the index is built, so that a question reads only what its words say.
 */
export function expandPassages(model: TranslationModel): Postings {
  const { questionWords, frequencies, passageWords, targets, probabilities } = model;
  const explains = rowsOf(model);
  const sums = new Float64Array(questionWords.length);
  const unseen = 1 / Math.max(1, targets.length);
  return buildPostings(
    Array.from({ length: model.wordsFrom.length - 1 }, (_, label) => {
      const words = wordsOf(model, label);
      const length = lengthOfText(words);
      const touched: number[] = [];
      const keys: number[] = [];
      const values: number[] = [];
      const keep = (key: number, sum: number, frequency: number): void => {
        const odds = oddsOf(sum, length, frequency);
        if (odds < LEAST_ODDS) return;
        keys.push(key);
        values.push(odds - OTHERS);
      };
      for (const word of words) {
        const itself = find(questionWords, passageWords[word] as number);
        if (itself < 0) keep(passageWords[word] as number, ITSELF, unseen);
        else add(itself, ITSELF);
        for (let entry = explains.from[word] as number; entry < (explains.from[word + 1] as number); entry++)
          add(explains.asked[entry] as number, (probabilities[explains.entry[entry] as number] as number) / SCALE);
      }
      for (const word of touched) {
        keep(questionWords[word] as number, sums[word] as number, frequencies[word] as number);
        sums[word] = 0;
      }
      return { keys: Uint32Array.from(keys), values: Float32Array.from(values) };

      function add(word: number, value: number): void {
        if (sums[word] === 0) touched.push(word);
        (sums[word] as number) += value;
      }
    }),
  );
}

/** The entries of a model turned round: for each passage word the question words that it explains, and where their probability stands. */
function rowsOf({ questionWords, passageWords, entriesFrom, targets }: TranslationModel): { from: Uint32Array; asked: Uint32Array; entry: Uint32Array } {
  const from = new Uint32Array(passageWords.length + 1);
  for (const target of targets) (from[target + 1] as number)++;
  for (let word = 0; word < passageWords.length; word++) (from[word + 1] as number) += from[word] as number;
  const next = from.slice();
  const asked = new Uint32Array(targets.length);
  const entry = new Uint32Array(targets.length);
  for (let word = 0; word < questionWords.length; word++)
    for (let at = entriesFrom[word] as number; at < (entriesFrom[word + 1] as number); at++) {
      const place = (next[targets[at] as number] as number)++;
      asked[place] = word;
      entry[place] = at;
    }
  return { from, asked, entry };
}

export const packExpansion = (postings: Postings): Uint8Array => packArrays(POSTINGS, postings);
export const unpackExpansion = (bytes: Uint8Array): Postings => unpackArrays(POSTINGS, bytes);

/**
 * How much better each passage explains a question than chance does, as `explain` has it.
 * @param size number of passages
 */
export function explainedBy({ keys, starts, labels, values, scale: [scale = 1] }: Postings, question: Uint32Array, size: number): Float32Array {
  const scores = new Float32Array(size).fill(OTHERS * question.length);
  for (const word of question) {
    const key = find(keys, word);
    if (key < 0) continue;
    for (let at = starts[key] as number; at < (starts[key + 1] as number); at++) (scores[labels[at] as number] as number) += (values[at] as number) * scale;
  }
  return scores.map((score) => score / Math.sqrt(Math.max(1, question.length)));
}

/** As explainedBy, for a few passages. */
export function explainedOf({ keys, starts, labels, values, scale: [scale = 1] }: Postings, question: Uint32Array, wanted: readonly number[]): number[] {
  const found = [...question].flatMap((word) => {
    const key = find(keys, word);
    return key < 0 ? [] : [{ from: starts[key] as number, own: labels.subarray(starts[key], starts[key + 1]) }];
  });
  return wanted.map((label) => {
    let score = OTHERS * question.length;
    for (const { from, own } of found) {
      const at = find(own, label);
      if (at >= 0) score += (values[from + at] as number) * scale;
    }
    return score / Math.sqrt(Math.max(1, question.length));
  });
}
