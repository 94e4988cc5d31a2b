import { type Language, parseLanguage } from "../language/languages.ts";
import { isRecord } from "./isRecord.ts";
import { type Label, labelsOf } from "./labels.ts";

type LanguageChoice = { readonly tag: string; readonly ownName: string };

/** All that the page says in one language. */
export type PageTexts = {
  /** What the labels are written in: the wanted language, or the nearest that has them. */
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  readonly label: Label;
  readonly languages: readonly LanguageChoice[];
  readonly retentionDays: number;
};

/** The labels in a language from GET /api/messages, or null when they did not come. */
export async function loadPage(service: URL, wanted: Language): Promise<PageTexts | null> {
  try {
    const response = await fetch(new URL(`api/messages?language=${encodeURIComponent(wanted)}`, service), { credentials: "omit" });
    return response.ok ? readTexts(await response.json()) : null;
  } catch {
    return null;
  }
}

function readTexts(value: unknown): PageTexts | null {
  if (!isRecord(value) || !isRecord(value.page) || !Array.isArray(value.languages) || typeof value.language !== "string") return null;
  const language = parseLanguage(value.language);
  if (!language) return null;
  return {
    language,
    direction: value.direction === "rtl" ? "rtl" : "ltr",
    label: labelsOf(value.page),
    languages: value.languages.filter(isChoice),
    retentionDays: typeof value.retentionDays === "number" ? value.retentionDays : 0,
  };
}

const isChoice = (value: unknown): value is LanguageChoice => isRecord(value) && typeof value.tag === "string" && typeof value.ownName === "string";
