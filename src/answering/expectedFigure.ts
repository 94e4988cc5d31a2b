import type { Messages } from "../knowledge/messages.ts";
import { type Language, withFallbacks } from "../language/languages.ts";
import { pattern } from "../shared/pattern.ts";

/** What kind of figure a question asks for, and what such a figure looks like in a text of any of our languages. */
const LOOKS = {
  date: /(?:19|20)\d\d/u,
  money: /[¥円]|yen/iu,
  number: /\d/u,
} as const;
export type ExpectedFigure = keyof typeof LOOKS;
const EXPECTED_FIGURES = ["date", "money", "number"] as const;

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
