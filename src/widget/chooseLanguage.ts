import { type Language, parseLanguage } from "../language/languages.ts";

/**
 * The language to begin with: the first of the wishes that we speak, else English.
 * @example chooseLanguage([null, "auto", "pt-BR", "en"]) // "pt"
 */
export function chooseLanguage(wishes: readonly (string | null)[]): Language {
  for (const wish of wishes) {
    const found = wish && wish !== "auto" ? parseLanguage(wish) : null;
    if (found) return found;
  }
  return "en";
}
