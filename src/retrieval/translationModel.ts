import { packArrays, unpackArrays } from "./packedArrays.ts";
import { find } from "./postings.ts";

/**
 * How likely a word of a question is where a word stands in the passage that answers it: p(question word | passage word), IBM's Model 1
 * (Brown et al. 1993), as Berger et al. (2000) use it to find answers. It is learnt from the asks and the passages that they ask for, so
 * "how much" finds an amount in yen, and "bail" the deposit, though no word is shared.
 */
export type TranslationModel = {
  /** Hashes of question words, ascending; how frequent each is; where its entries begin (one more than words). */
  readonly questionWords: Uint32Array;
  readonly frequencies: Float32Array;
  readonly entriesFrom: Uint32Array;
  /** The entries of the question words one after another: positions in `passageWords`, and probabilities in 1/SCALE. */
  readonly targets: Uint16Array;
  readonly probabilities: Uint16Array;
  /** Hashes of passage words, ascending. */
  readonly passageWords: Uint32Array;
  /** The words of each passage as positions in `passageWords`, one passage after another, and where each begins. */
  readonly words: Uint16Array;
  readonly wordsFrom: Uint32Array;
};

export const SCALE = 65535;
/** What a question word that no passage word explains still counts, and what a word of the question counts that stands in the passage itself. */
const UNEXPLAINED = 0.3;
export const ITSELF = 0.1;
/** A short text is not taken to be nearer because it is short. */
const SHORTEST = 8;

/**
 * How much better each text explains a question than chance does: the mean logarithm of the odds of its words, times the root of their
 * number; some -2 (nothing) to 20 (nearly every word).
 * @example explain(model, questionWords("how much is it", analyze), holdTexts([positionsOf(model, passageWords("It costs 6,000 yen.", analyze))], model.passageWords.length))
 */
export function explain(model: TranslationModel, question: Uint32Array, { holders, lengths }: HeldTexts): Float64Array {
  const scores = new Float64Array(lengths.length);
  const sums = new Float64Array(lengths.length);
  const unseen = 1 / Math.max(1, model.targets.length);
  const touched = new Uint32Array(lengths.length);
  let count = 0;
  const add = (word: number, value: number): void => {
    for (let at = holders.first[word] as number; at >= 0; at = holders.next[at] as number) {
      const text = holders.text[at] as number;
      if (sums[text] === 0) touched[count++] = text;
      (sums[text] as number) += value;
    }
  };
  for (const word of question) {
    const at = find(model.questionWords, word);
    const frequency = at < 0 ? unseen : (model.frequencies[at] as number);
    if (at >= 0)
      for (let entry = model.entriesFrom[at] as number; entry < (model.entriesFrom[at + 1] as number); entry++)
        add(model.targets[entry] as number, (model.probabilities[entry] as number) / SCALE);
    const itself = find(model.passageWords, word);
    if (itself >= 0) add(itself, ITSELF);
    // Most texts explain nothing of a word.
    while (count > 0) {
      const text = touched[--count] as number;
      (scores[text] as number) += oddsOf(sums[text] as number, lengths[text] as number, frequency) - NOTHING;
      sums[text] = 0;
    }
  }
  return scores.map((score) => (score + NOTHING * question.length) / Math.sqrt(Math.max(1, question.length)));
}

/** How long a text counts. */
export const lengthOfText = ({ length }: Uint16Array): number => Math.max(SHORTEST, length);

/** The logarithm of how much likelier a text makes a question word than chance. @param sum of the probabilities that the text's words give it */
export const oddsOf = (sum: number, length: number, frequency: number): number => Math.log(UNEXPLAINED + ((1 - UNEXPLAINED) * sum) / length / frequency);

/** What a question word counts that a text says nothing of. */
export const NOTHING = oddsOf(0, 1, 1);

/** The words of a passage of the index. @param label its position in the list that the model was learnt from */
export const wordsOf = ({ words, wordsFrom }: TranslationModel, label: number): Uint16Array => words.subarray(wordsFrom[label] ?? 0, wordsFrom[label + 1] ?? 0);

/** A text's words as positions in the model's passage words; words that no passage holds are left out. */
export const positionsOf = ({ passageWords }: TranslationModel, hashes: Uint32Array): Uint16Array =>
  Uint16Array.from([...hashes].map((hash) => find(passageWords, hash)).filter((at) => at >= 0));

/** Texts that are to explain questions. */
export type HeldTexts = { readonly holders: Holders; readonly lengths: Float64Array };

/**
 * @param texts words of each, as positions in a model's passage words (`model.words`, `positionsOf`)
 * @param words how many passage words the model has
 */
export const holdTexts = (texts: readonly Uint16Array[], words: number): HeldTexts => ({
  holders: holdersOf(texts, words),
  lengths: Float64Array.from(texts, lengthOfText),
});

/** Which texts hold each word, as chains: the first link of a word, each link's text and the next link; -1 ends a chain. */
type Holders = { readonly first: Int32Array; readonly text: Int32Array; readonly next: Int32Array };

/** Every question asks for thousands of words: chains in three arrays take a tenth of the time of a map of lists. */
function holdersOf(texts: readonly Uint16Array[], words: number): Holders {
  const links = texts.reduce((sum, { length }) => sum + length, 0);
  const holders = { first: new Int32Array(words).fill(-1), text: new Int32Array(links), next: new Int32Array(links) };
  let link = 0;
  for (const [at, own] of texts.entries())
    for (const word of own) {
      holders.text[link] = at;
      holders.next[link] = holders.first[word] as number;
      holders.first[word] = link++;
    }
  return holders;
}

/** The arrays of a file. */
const LAYOUT = {
  questionWords: "Uint32Array",
  frequencies: "Float32Array",
  entriesFrom: "Uint32Array",
  targets: "Uint16Array",
  probabilities: "Uint16Array",
  passageWords: "Uint32Array",
  words: "Uint16Array",
  wordsFrom: "Uint32Array",
} as const;

export const packTranslation = (model: TranslationModel): Uint8Array => packArrays(LAYOUT, model);

/** @param bytes what packTranslation wrote */
export const unpackTranslation = (bytes: Uint8Array): TranslationModel => unpackArrays(LAYOUT, bytes);
