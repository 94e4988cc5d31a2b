import type { Feature } from "./features.ts";

/** A text that is known to belong to a class. */
export type Example = { readonly label: string; readonly features: readonly Feature[] };

/** Multinomial logistic regression over hashed features; one weight (a byte) for each slot and class. */
export type Classifier = {
  readonly labels: readonly string[];
  /** A weight is its byte times this. */
  readonly scale: number;
  /** SLOTS rows of one byte a class. */
  readonly weights: Int8Array;
};

/** Slots that features are hashed into: twice as many change no figure of the evaluation. */
const SLOTS = 8192;
/** Rounds over the examples, step of the first round, and length to which each text is scaled (chosen on asks left out of training). */
const EPOCHS = 4;
const STEP = 0.45;
const LENGTH = 3;
/** A long text is learnt from its heaviest features. */
const MOST_FEATURES = 80;
/** Classes whose error is smaller are not corrected: saves nine tenths of the work. */
const NEGLIGIBLE = 0.003;
/** An example that is told so surely sits out the next round. */
const SURE = 0.95;
/** The weights after each of the last rounds are averaged: what one order of the examples happened to learn last counts less. */
const AVERAGED = 2;

/**
 * Learns which class a text belongs to, by stochastic gradient descent on the cross-entropy. The same examples give the same classifier.
 * @param onProgress told after each round over the examples how much of the work is done (0…1)
 * @example classify(trainClassifier([{ label: "a", features: f }, …]), f) // [0.97, …] in the order of labels
 */
export function trainClassifier(examples: readonly Example[], onProgress: (done: number) => void = () => {}): Classifier {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const classes = labels.length;
  const numbers = new Map(labels.map((label, at) => [label, at]));
  const rows = examples.map(({ label, features }, at) => ({ at, target: numbers.get(label) ?? 0, ...slotsOf(features) }));
  const weights = new Float32Array(SLOTS * classes);
  const averages = new Float32Array(SLOTS * classes);
  const scores = new Float32Array(classes);
  const random = generator();
  const wrong = new Int32Array(classes);
  const rests = new Uint8Array(rows.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const step = STEP * (1 - epoch / EPOCHS);
    for (const row of shuffled(rows, random)) {
      if (rests[row.at] === 1) {
        rests[row.at] = 0;
        continue;
      }
      addScores(scores.fill(0), row, weights);
      softmax(scores);
      if ((scores[row.target] ?? 0) >= SURE) rests[row.at] = 1;
      scores[row.target] = (scores[row.target] ?? 0) - 1;
      let count = 0;
      for (let label = 0; label < classes; label++) if (Math.abs(scores[label] ?? 0) >= NEGLIGIBLE) wrong[count++] = label;
      for (let at = 0; at < row.slots.length; at++) {
        const from = (row.slots[at] as number) * classes;
        const change = step * (row.values[at] as number);
        for (let place = 0; place < count; place++) {
          const label = wrong[place] as number;
          (weights[from + label] as number) -= change * (scores[label] as number);
        }
      }
    }
    if (epoch >= EPOCHS - AVERAGED) for (let at = 0; at < weights.length; at++) (averages[at] as number) += (weights[at] as number) / AVERAGED;
    onProgress((epoch + 1) / EPOCHS);
  }
  const largest = averages.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  const scale = largest / 127;
  return { labels, scale, weights: Int8Array.from(averages, (weight) => Math.round(weight / scale)) };
}

/** The probability of each class, in the order of `labels`; they add up to 1. */
export function classify({ labels, scale, weights }: Classifier, features: readonly Feature[]): Float32Array {
  const scores = new Float32Array(labels.length);
  addScores(scores, slotsOf(features), weights);
  for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] ?? 0) * scale;
  return softmax(scores);
}

type Row = { readonly slots: Int32Array; readonly values: Float32Array };

function slotsOf(features: readonly Feature[]): Row {
  const slots = new Map<number, number>();
  for (const { hash, weight } of features) slots.set(hash % SLOTS, (slots.get(hash % SLOTS) ?? 0) + weight);
  const heaviest: [number, number][] = [...slots].sort(([, one], [, other]) => other - one).slice(0, MOST_FEATURES);
  while (heaviest.length % AT_ONCE !== 0) heaviest.push([0, 0]);
  const length = Math.hypot(...heaviest.map(([, weight]) => weight)) || 1;
  return { slots: Int32Array.from(heaviest, ([slot]) => slot), values: Float32Array.from(heaviest, ([, weight]) => (LENGTH * weight) / length) };
}

/** Rows that are added at once: each pass over the scores costs as much as the rows themselves. */
const AT_ONCE = 4;

/**
 * Adds each feature's row of weights to the scores. Index building spends most of its time here, hence the casts: every index is
 * within its array, and a check for each doubles the time.
 */
function addScores(scores: Float32Array, { slots, values }: Row, weights: Float32Array | Int8Array): void {
  const classes = scores.length;
  for (let at = 0; at < slots.length; at += AT_ONCE) {
    const [one, two, three, four] = [slots[at] as number, slots[at + 1] as number, slots[at + 2] as number, slots[at + 3] as number].map(
      (slot) => slot * classes,
    ) as [number, number, number, number];
    const [a, b, c, d] = [values[at] as number, values[at + 1] as number, values[at + 2] as number, values[at + 3] as number];
    for (let label = 0; label < classes; label++)
      (scores[label] as number) +=
        (weights[one + label] as number) * a +
        (weights[two + label] as number) * b +
        (weights[three + label] as number) * c +
        (weights[four + label] as number) * d;
  }
}

/** Turns scores into probabilities, in place. */
function softmax(scores: Float32Array): Float32Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) highest = Math.max(highest, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    const share = Math.exp((scores[at] ?? 0) - highest);
    scores[at] = share;
    sum += share;
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
}

/** A fixed sequence of numbers in 0…1 (linear congruential, Numerical Recipes): an index is the same wherever it is built. */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [order[at], order[other]];
    if (one !== undefined && two !== undefined) [order[at], order[other]] = [two, one];
  }
  return order;
}
