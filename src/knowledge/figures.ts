import { LANGUAGES, type Language, WRITTEN_WITH } from "../language/languages.ts";
import { remember } from "../shared/remember.ts";
import type { Figure } from "./schemas.ts";

/** `{{figure:id}}`, `{{figure:id@2026-09-30}}`, `{{hotline:id}}`, `{{office:id}}` (design card §5). */
export const PLACEHOLDER = /\{\{(figure|hotline|office):([a-z0-9-]+)(?:@(\d{4}-\d{2}-\d{2}))?\}\}/g;

/**
 * The value of a figure on a day (YYYY-MM-DD in Japan), or null when none holds.
 * @example valueOn(fee, "2026-09-30") // 6000
 */
export function valueOn(figure: Figure, day: string): number | string | null {
  return figure.values.find(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to))?.value ?? null;
}

/** The next change of a figure after a day: the day it comes, and the value from then; null if none is known. */
export function nextChange(figure: Figure, day: string): { from: string; value: number | string } | null {
  const later = figure.values.filter(({ from }) => from !== undefined && from > day).sort((one, other) => (one.from ?? "").localeCompare(other.from ?? ""))[0];
  return later?.from ? { from: later.from, value: later.value } : null;
}

const UNITS = { days: "day", hours: "hour", minutes: "minute", weeks: "week", months: "month", years: "year" } as const;

/**
 * A figure as the reader writes it.
 * @example formatValue("days", 3, "en") // "3 days"
 * @example formatValue("date", "2024-06-10", "ja") // "2024年6月10日"
 */
export function formatValue(kind: Figure["kind"], value: number | string, language: Language): string {
  switch (kind) {
    case "yen":
      return formatYen(Number(value), language);
    case "days":
    case "hours":
    case "minutes":
    case "weeks":
    case "months":
    case "years":
      return formatLength(Number(value), UNITS[kind], language);
    case "age":
    case "points":
    case "times":
      return WRITTEN_WITH[language][kind].replace("{n}", number(Number(value), language));
    case "percent":
      return new Intl.NumberFormat(LANGUAGES[language].locale, { style: "percent", maximumFractionDigits: 2 }).format(Number(value) / 100);
    case "count":
      return number(Number(value), language);
    case "date":
    case "month":
      return formatDay(String(value), language);
    case "year":
    case "fiscal-year":
      return WRITTEN_WITH[language][kind].replace("{n}", String(value));
    default:
      return kind satisfies never;
  }
}

/** A length of time such as 4y3m, 30d. @example formatDuration("4y3m", "en") // "4 years 3 months" */
export function formatDuration(duration: string, language: Language): string {
  const names = { y: "year", m: "month", d: "day" } as const;
  return [...duration.matchAll(/(\d+)([ymd])/g)]
    .map(([, amount, unit]) => formatLength(Number(amount), names[unit === "y" ? "y" : unit === "m" ? "m" : "d"], language))
    .join(japanese(language) ? "" : " ");
}

const japanese = (language: Language): boolean => language === "ja" || language === "ja-simple";

/** Making a formatter costs a hundred times what formatting does. */
const FORMATTERS = 500;
const numberFormat = remember(FORMATTERS, (locale) => new Intl.NumberFormat(locale));
const lengthFormat = remember(FORMATTERS, (key) => {
  const [locale = "en", unit = "day"] = key.split("|");
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" });
});
const dayFormat = remember(FORMATTERS, (key) => {
  const [locale = "en", day] = key.split("|");
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month: "long", ...(day ? { day: "numeric" } : {}) });
});

const number = (value: number, language: Language): string => numberFormat(LANGUAGES[language].locale).format(value);

/** From here on Japanese amounts are written in 万. */
const MANY_YEN = 1_000_000;

function formatYen(value: number, language: Language): string {
  // Nobody counts seven zeros: 30,000,000 is 3,000万.
  if (japanese(language)) return value >= MANY_YEN && value % 10_000 === 0 ? `${number(value / 10_000, language)}万円` : `${number(value, language)}円`;
  return language === "en"
    ? `${number(value, language)} yen`
    : new Intl.NumberFormat(LANGUAGES[language].locale, { style: "currency", currency: "JPY", currencyDisplay: "name" }).format(value);
}

function formatLength(value: number, unit: string, language: Language): string {
  const written = lengthFormat(`${LANGUAGES[language].locale}|${unit}`).format(value);
  return japanese(language) ? written.replaceAll(" ", "") : written;
}

/** YYYY-MM-DD or YYYY-MM in the reader's order. */
export function formatDay(value: string, language: Language): string {
  const withDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const date = new Date(`${withDay ? value : `${value}-01`}T00:00:00Z`);
  return dayFormat(`${LANGUAGES[language].locale}|${withDay ? "day" : ""}`).format(date);
}
