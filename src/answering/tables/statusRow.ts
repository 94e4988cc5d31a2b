import { groundingOf } from "../groundingOf.ts";
import { shownSentences } from "../unitsOf.ts";
import type { AskTable } from "./types.ts";

/** "Can a dependent work", "longest stay for …", and nothing else: the cell of the row. */
export const answerStatusRow: AskTable = ({ rows, has, understood }, deps) => {
  const { language } = understood;
  const [subject, ...others] = new Set(rows);
  if (!subject?.startsWith("status:") || others.length > 0 || has("work") === has("stay")) return null;
  const facet = has("work") ? "rules" : "when";
  const grounding = groundingOf(subject, facet, language, deps);
  if (!grounding) return null;
  const [first = ""] = grounding.text.split("\n");
  // The first line of the rules says what work is allowed; family and card are other questions.
  return {
    subject,
    facet,
    groundings: [grounding],
    statements: shownSentences(facet === "rules" ? first : grounding.text).map((text) => ({ text, language: grounding.language, groundings: [0] })),
  };
};
