import type { Messages } from "../knowledge/messages.ts";
import { type Language, withFallbacks } from "../language/languages.ts";
import { pattern } from "../shared/pattern.ts";

/** What kind of figure a question asks for, and what such a figure looks like in a text of any of our languages. */
const LOOKS = {
  phone: /\d{2,4}-\d{2,4}-\d{3,4}|\d{4}-\d{6}|(?<![\d,.-])(?:11[09]|171|188|#\d{4})(?![\d,.-]*\d)/u,
  date: /(?:19|20)\d\d/u,
  money: /[¥円]|yen/iu,
  /** How many people or things were counted: statistics. */
  count: /\d/u,
  number: /\d/u,
} as const;
export type ExpectedFigure = keyof typeof LOOKS;
const EXPECTED_FIGURES = ["phone", "date", "money", "count", "number"] as const;

/**
 * The kind of figure that a question asks for ("when did … start" → date), or null.
 * @example expectedFigure("how many inspectors are there", "en", messages) // "number"
 */
export function expectedFigure(text: string, language: Language, messages: Messages): ExpectedFigure | null {
  const patterns = withFallbacks(language)
    .map((tag) => messages.get(tag)?.expects ?? {})
    .find((expects) => Object.keys(expects).length > 0);
  return EXPECTED_FIGURES.find((kind) => (patterns?.[kind] ?? []).some((source) => pattern(source, "iu").test(text))) ?? null;
}

/** True if the text holds a figure of the kind. */
export const holdsFigure = (text: string, kind: ExpectedFigure): boolean => LOOKS[kind].test(text.normalize("NFKC"));
