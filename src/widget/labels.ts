/** Every label of the chat, as named under `page:` in knowledge/messages/<tag>.yaml. */
export const LABEL_KEYS = [
  "title",
  "heading",
  "intro",
  "privacy",
  "inputLabel",
  "placeholder",
  "send",
  "language",
  "looking",
  "you",
  "madoguchi",
  "source",
  "edition",
  "checked",
  "official",
  "newTab",
  "suggestions",
  "contacts",
  "openNow",
  "closedNow",
  "languages",
  "original",
  "close",
  "error",
  "retry",
  "person",
  "personQuestion",
  "log",
  "newAnswer",
] as const;

type LabelKey = (typeof LABEL_KEYS)[number];

/** The label with its `{marks}` filled in. */
export type Label = (key: LabelKey, values?: Readonly<Record<string, string>>) => string;

/**
 * @param texts as they came from GET /api/messages; the service fills what a language lacks from its fallbacks
 * @example labelsOf({ source: "Source {n}" })("source", { n: "2" }) // "Source 2"
 */
export function labelsOf(texts: Readonly<Record<string, unknown>>): Label {
  return (key, values = {}) => {
    const text = texts[key];
    return typeof text === "string" ? text.replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark) : "";
  };
}
