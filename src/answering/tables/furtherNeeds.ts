import type { Facet } from "../../knowledge/schemas.ts";
import type { AnsweringDeps } from "../deps.ts";
import { groundingOf } from "../groundingOf.ts";
import type { Understood } from "../types.ts";
import { shownSentences } from "../unitsOf.ts";
import { readTableQuestion } from "./readTableQuestion.ts";
import type { TableAnswer, TableQuestion } from "./types.ts";

/** Sides that a question asks for beside the hours or the place, and the cue of the tables that asks for each beyond doubt. */
const SIDES = { where: "sideWhere", contact: "sideContact", cost: "sideCost", documents: "sideDocuments" } as const;
const ENTRIES = Object.entries(SIDES) as [keyof typeof SIDES, string][];
/** The needs of a question stand in sentences, and behind "and" or a comma before a word that asks. */
const PARTS = /[?？!！。]+|\.(?=\s|$)|、|[,;]? and (?=(?:also )?(?:what|where|when|which|who|how|why|can|could|may|do|does|is|are|must|should|will)\b)/iu;
/** What of a part may stay unexplained: words, or characters in Japanese. */
const REST = { words: 0, characters: 4 };

/**
 * An answer of the tables with the other sides of its row that the question asks for. Null where the question has a need that the row does
 * not answer: then the whole question is better read by the ranking.
 */
export function withFurtherNeeds(found: TableAnswer, asked: TableQuestion, isOneRow: boolean, deps: AnsweringDeps): TableAnswer | null {
  const { understood } = asked;
  if (hasOtherNeed(understood, deps)) return null;
  if (!isOneRow) return found;
  const told = new Set<Facet>(found.groundings.flatMap(({ passage }) => (passage.subject === found.subject ? [passage.facet] : [])));
  const groundings = [...found.groundings];
  const statements = [...found.statements];
  for (const [facet, cue] of ENTRIES) {
    if (facet === found.facet || told.has(facet) || !(asked.has(cue) || understood.cues.includes(facet))) continue;
    const grounding = groundingOf(found.subject, facet, understood.language, deps);
    if (!grounding && groundings.some(({ passage }) => passage.facet === facet)) continue;
    if (!grounding && asked.has(cue)) return null;
    if (!grounding) continue;
    const unsaid = shownSentences(grounding.text).filter((text) => !statements.some((said) => said.text === text));
    if (unsaid.length === 0) continue;
    const at = groundings.push(grounding) - 1;
    statements.push(...unsaid.map((text) => ({ text, language: grounding.language, groundings: [at] })));
  }
  return { ...found, groundings, statements };
}

/** True if a part of the question asks, names no row and no moment, and says more than which side it wants. */
function hasOtherNeed(understood: Understood, deps: AnsweringDeps): boolean {
  const parts = understood.clean.split(PARTS).filter((part) => part.trim());
  if (parts.length < 2) return false;
  return parts.some((part) => {
    const read = readTableQuestion({ ...understood, clean: part.trim(), followUp: "none" }, deps);
    if (!read?.has("asks") || read.aliases.length > 0 || read.moment || read.has("open") || read.has("visit") || read.has("nearby")) return false;
    return read.tasks.length > 0 || read.rest > (understood.language.startsWith("ja") ? REST.characters : REST.words);
  });
}
