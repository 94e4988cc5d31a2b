import type { Language } from "../language/languages.ts";
import { formatValue, PLACEHOLDER, valueOn } from "./figures.ts";
import type { Knowledge } from "./knowledge.ts";
import { showPhones } from "./phones.ts";

/**
 * The text with every figure, hotline and office mark filled in, as it holds on a day.
 * @param day YYYY-MM-DD in Japan
 * @returns null if a figure has no value on that day: then nothing is said rather than something old
 * @example fillFigures("{{figure:departure-order-days}} at most", "en", "2026-11-21", knowledge) // "15 days at most"
 */
export function fillFigures(
  text: string,
  language: Language,
  day: string,
  knowledge: Pick<Knowledge, "figures" | "hotlines" | "offices" | "messages">,
): string | null {
  let whole = true;
  const filled = text.replace(PLACEHOLDER, (_mark, kind: string, id: string, on: string | undefined) => {
    const found = show(kind, id, on ?? day, language, knowledge);
    if (found === null) whole = false;
    return found ?? "";
  });
  return whole ? filled : null;
}

function show(
  kind: string,
  id: string,
  day: string,
  language: Language,
  knowledge: Pick<Knowledge, "figures" | "hotlines" | "offices" | "messages">,
): string | null {
  if (kind === "figure") {
    const figure = knowledge.figures.get(id);
    const value = figure ? valueOn(figure, day) : null;
    return figure && value !== null ? formatValue(figure.kind, value, language) : null;
  }
  if (kind === "hotline") {
    const hotline = knowledge.hotlines.get(id);
    return hotline ? showPhones(hotline.phones, language, knowledge.messages) : null;
  }
  const office = knowledge.offices.get(id);
  return office
    ? `${office.names[language] ?? office.names.en} ${showPhones(
        office.phones.filter(({ use }) => use === "main"),
        language,
        knowledge.messages,
      )}`
    : null;
}

/** The figures that a text names. */
export const figuresIn = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].filter(([, kind]) => kind === "figure").map(([, , id]) => id ?? "");
