import { LANGUAGES, type Language } from "../language/languages.ts";

/**
 * A day as the reader writes it.
 * @example formatDate("2026-11-21", "en") // "21 November 2026"
 */
export function formatDate(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(LANGUAGES[language].locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
}
