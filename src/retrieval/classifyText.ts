import { type Language, withFallbacks } from "../language/languages.ts";
import { subjectFeatures } from "./abroadFeatures.ts";
import { type Classifier, classify } from "./classifier.ts";
import type { Feature } from "./features.ts";
import { concernOf, OFF_TOPIC } from "./otherQuestions.ts";
import { RANKING } from "./parameters.ts";
import type { LanguageIndex, SearchIndex } from "./types.ts";

export type Searched = { readonly tag: Language; readonly weight: number; readonly entry: LanguageIndex };
/** The languages a question is looked up in, with their weights: its own, else its fallbacks. */
export function searched(language: Language, index: SearchIndex): Searched[] {
  const own = index.languages.get(language);
  if (own) return [{ tag: language, weight: 1, entry: own }];
  return withFallbacks(language).flatMap((tag) => {
    const entry = index.languages.get(tag);
    return entry ? [{ tag, weight: RANKING.fallback, entry }] : [];
  });
}

/** The features of a text are kept while it is looked at (features.ts), and what was made of them as long. */
const probabilities = new WeakMap<readonly Feature[], Float32Array>();
/** How likely the classifier of a language finds each of its classes for a text (0…1), in the order of its labels. */
export function classifyText(text: string, { tag, entry }: Searched, index: SearchIndex): Float32Array {
  const features = index.featurize(text, tag);
  const known =
    probabilities.get(features) ??
    classify(
      entry.classifier,
      subjectFeatures(text, tag, () => features),
    );
  probabilities.set(features, known);
  return known;
}

/** Where the probability of each class stands. */
const positions = new WeakMap<Classifier, ReadonlyMap<string, number>>();
export function labelsOf(classifier: Classifier): ReadonlyMap<string, number> {
  const known = positions.get(classifier) ?? new Map(classifier.labels.map((label, at) => [label, at]));
  positions.set(classifier, known);
  return known;
}

/** The class that a text most likely belongs to, and how likely (0…1): a subject, a table, or questions that a concern declines. */
export function likeliestOf(text: string, language: Language, index: SearchIndex): { readonly label: string; readonly likely: number } {
  const [own] = searched(language, index);
  if (!own) return { label: "", likely: 0 };
  const likely = classifyText(text, own, index);
  const best = likely.reduce((most, one, at) => (one > (likely[most] ?? 0) ? at : most), 0);
  return { label: own.entry.classifier.labels[best] ?? "", likely: likely[best] ?? 0 };
}

/** How likely (0…1) a question is one that a concern declines, of another field, and the likeliest of the concerns. */
export type LikelyDeclined = { readonly declined: number; readonly otherField: number; readonly concern: string | null };

export function likelyDeclined(text: string, language: Language, index: SearchIndex): LikelyDeclined {
  const [own] = searched(language, index);
  if (!own) return { declined: 0, otherField: 0, concern: null };
  const likely = classifyText(text, own, index);
  const labels = labelsOf(own.entry.classifier);
  const classes = [...labels].flatMap(([label, at]) => {
    const concern = label === OFF_TOPIC ? null : concernOf(label);
    return concern === null ? [] : [{ concern, likely: likely[at] ?? 0 }];
  });
  const [best] = classes.sort((one, other) => other.likely - one.likely);
  return {
    declined: classes.reduce((sum, one) => sum + one.likely, 0),
    otherField: likely[labels.get(OFF_TOPIC) ?? -1] ?? 0,
    concern: best?.concern ?? null,
  };
}
