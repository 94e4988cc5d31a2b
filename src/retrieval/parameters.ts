/**
 * Every number of the ranking, in one place. Chosen on eval/datasets by `npm run eval`; scores are 0…1.
 * The evaluation prints false refusals beside false answers: `ours` trades one for the other.
 */
export const RANKING = {
  /** How much each ranking counts in a subject's score: the nearest asks, the middle of all its asks, its passages, its keywords. */
  weights: { ask: 0.42, centre: 0.17, passage: 0.12, keyword: 0.29 },
  /** How much the second and third nearest ask of a subject count beside the nearest. */
  company: 0.3,
  /** Library sections have no asks: their score is made of the other two. */
  libraryWeights: { passage: 0.4, keyword: 0.6 },
  /**
   * What texts of another language explain of a question (log odds): a library section counts half from `even` on, and reaches `answer` at 1.6; a topic
   * joins the ranking from `joins` on.
   */
  bridge: { even: 2.5, spread: 1.2, joins: 1 },
  /** How deep each ranking is read: so many vectors and keyword hits, and passages that explain so much of the question. */
  depth: { vector: 150, keyword: 40, explained: 3 },
  /** What a hit counts in a fallback language. */
  fallback: 0.9,
  /**
   * What speaks for a side of a subject: the share of the question's words that its text and its best sentence hold, the nearest way
   * of asking (of a topic, of a table row), a figure of the kind that is asked for, and cue words; and how often a side is meant
   * whatever the question says. Fitted by logistic regression on eval/datasets (82 % right in cross-validation).
   */
  side: {
    words: 4.9,
    sentence: 3.2,
    ask: 3.7,
    way: 10,
    figure: 2.85,
    cue: { first: 1.55, later: 1.4 },
    prior: { summary: 0.85, notes: 0.5, contact: -1.1 },
  },
  /**
   * What speaks for a sentence (answering/rankUnits.ts). Fitted by logistic regression on eval/datasets.
   */
  unit: {
    one: -2.79,
    relative: 0.85,
    likely: 0.28,
    figureMissing: -1.58,
    firstCue: 0.6,
    laterCue: 0.61,
    telling: 2.01,
    explained: 0.09,
    besideBestUnit: 0.78,
    besideBestSide: 0.37,
  },
  /** A row that is named in the question is worth `named`; the rest is how near the other words are to a way of asking. */
  named: 0.15,
  restAtLeast: 0.28,
  /** What a row keeps of its score when the question names another row of its table. */
  otherRow: 0.8,
  /** What a row keeps of its score that the question doesn't name and that the subject classifier finds so unlikely. */
  unnamedRow: { keeps: 0.7, unlikely: 0.04 },
  /** What the subject classifier's probability (0…1) adds to a subject. */
  classifier: 0.15,
  /**
   * What the models learnt from asks say for a subject: what its best passage explains of the question (log odds), and the logarithm of the
   * classifier's probability, which is never less than `doubt`; for so many of the best subjects. On 5,202 asks left out of the learning these
   * two put the right subject first in 66 %, the score without them in 59 %. Where English asks help (bridge.ts): on 2,451 asks left out of four
   * languages with eight a topic, the right subject comes first in 63 % with them, in 58 % without; a greater weight finds the rare subjects better, and the common ones worse.
   */
  learnt: { most: 40, explained: 0.12, likely: 0.04, doubt: 0.001, bridged: 0.15 },
  /** A clause alone counts nearly as much as the whole question. */
  clause: 0.85,
  /** How many of a question's words the keyword index is asked for, and how rare (0…1) they must be. */
  keywords: { most: 13, rarity: 0.45 },
  /** From here on a subject or a section of the library stands by itself; under `scope` a question that is not answered is of another field. */
  answer: 0.32,
  scope: 0.19,
  /**
   * Whether a question is one to decline (answering/isToDecline.ts): the log odds of the classifier's probability that a concern declines it or that it
   * is of another field (never surer than `doubt`), what speaks for the best sentence (log odds, not below `worst`), whether a count or another number is asked for, and
   * how far the subject's score is below `answer`. Fitted by logistic regression on eval/datasets, where in cross-validation it takes 30 of 3,690
   * wrongly; thresholds on the first and the subject's score took 43. From `atLeast` on it is declined, and where the best score is below `least`; as
   * one of another field if the classifier is so sure of that. The number's weight and the limit lean a
   * little towards answering, for who is refused wrongly has nobody else to ask. A single case counts `oneCase` of its probability, and a concern is named from `named` on.
   */
  decline: {
    one: -0.58,
    likely: 1.24,
    sentence: -0.72,
    counts: 1.28,
    numbers: 0.6,
    weak: 16.1,
    doubt: 0.003,
    worst: -6,
    atLeast: -0.4,
    least: 0.22,
    surelyOther: 0.3,
    oneCase: 0.25,
    named: 0.05,
  },
  /** What a survey keeps of its score. */
  overview: 0.9,
  /** Two subjects whose scores differ by less fit equally, unless the best is `sure`. */
  equal: 0.002,
  sure: 0.7,
  /** A follow-up moves to another subject only if that one scores so high by itself. */
  newSubject: 0.65,
  /** A question of a message is about another subject than the rest only if its own scores so high. */
  apart: 0.42,
  /** Whether any is, is looked at only where the classifier finds another class so likely for one of them. */
  elsewhere: 0.3,
  /** A question goes on with a subject of before only if that one scores this share of the best subject by itself. */
  goesOn: 0.2,
  /** A short question whose best subject scores less leans on the one before. */
  weak: 0.42,
  /** Where the conversation's subject lacks the side that is asked for, another one must score this share of it. */
  insteadOf: 0.85,
  /**
   * How long an answer is, in sentences (three items of a list count as one): what it says first, behind what was worked out, and to each of several questions; with all that
   * it holds ready at most; where it ends if no further one is likely (log odds), of the second subject sooner, and from which odds on that one
   * is said first, or how near to the best; the share of its words from which on a sentence repeats another; and what a unit loses for the share of the question that has
   * been told already.
   */
  answerLength: {
    first: 8,
    behindWorked: 4,
    apart: 5,
    most: 18,
    few: 2,
    atLeast: -2.4,
    besides: { relative: 0.42, most: 6, atLeast: -2, first: 0.3, near: 0.4 },
    repeated: 0.6,
    again: 1,
    /** What leads an answer must be so much likelier than what opens it as it is written, a list so much likelier than a sentence, and what held on another day or is not known than what holds. */
    lead: { ahead: 0.3, list: 1, aside: 1 },
  },
  /** A subject that scores so high was called by its own name. */
  byName: 0.9,
  /** A library section is named beside an answer from here on. */
  library: 0.3,
};
