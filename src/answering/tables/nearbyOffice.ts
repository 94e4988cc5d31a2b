import { tableOf } from "../../retrieval/rankSubjects.ts";
import { groundingOf } from "../groundingOf.ts";
import { shownSentences } from "../unitsOf.ts";
import type { AskTable } from "./types.ts";

/**
 * "I live in Kanazawa. Must I go to Nagoya, is no office nearer?": the office in charge of the first place that is named and what else there is in
 * its prefecture, however much of a story stands around it.
 */
export const answerNearbyOffice: AskTable = ({ rows, has, understood }, deps) => {
  if (!has("nearby") || has("otherPlace")) return null;
  const place = rows.find((subject) => tableOf(subject) === "prefecture");
  const grounding = place ? groundingOf(place, "where", understood.language, deps) : null;
  if (!place || !grounding) return null;
  return {
    subject: place,
    facet: "where",
    groundings: [grounding],
    statements: shownSentences(grounding.text).map((text) => ({ text, language: grounding.language, groundings: [0] })),
  };
};
