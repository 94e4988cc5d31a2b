import { hasWholeTexts, type Language } from "../language/languages.ts";
import { hotlinePassages } from "./hotlinePassages.ts";
import type { Knowledge } from "./knowledge.ts";
import { libraryPassages } from "./libraryPassages.ts";
import { officePassages } from "./officePassages.ts";
import { prefecturePassages } from "./prefecturePassages.ts";
import type { Facet, SourceRef } from "./schemas.ts";
import { statusPassages } from "./statusPassages.ts";
import { topicPassages } from "./topicPassages.ts";

/** What is retrieved and cited (design card §2). The text keeps its figure marks: they are filled on the day of the question. */
export type Passage = {
  /** `topic:departure-order/when/en`: unique, stable between index builds. */
  readonly id: string;
  /** What the passage is about: `topic:…`, `status:…`, `office:…`, `prefecture:…`, `hotline:…` or `library:…#n`. */
  readonly subject: string;
  readonly facet: Facet;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
  /** YYYY-MM-DD: when a person last compared it with its source. */
  readonly checked: string;
  readonly concerns: readonly string[];
  /** Who confirms it where no telephone line does: `say.confirmAt.…` of the messages. */
  readonly confirmAt?: string;
  /** Subjects that lie so near that "which one do you mean?" would not help. */
  readonly related?: readonly string[];
  /** A translation that nobody has reviewed yet: the answer says so. */
  readonly draft?: true;
  /** A survey of many things: yields to a more particular subject. */
  readonly overview?: boolean;
};

/** One way in which people ask for a subject; `facet` when the ask names a side of it. */
export type Ask = { readonly subject: string; readonly facet: Facet | null; readonly language: Language; readonly text: string };

/** A name that stands for a row of a table, e.g. 留学ビザ → status:student. */
export type Alias = { readonly subject: string; readonly language: Language; readonly name: string };

export type PassageSet = { readonly passages: readonly Passage[]; readonly asks: readonly Ask[]; readonly aliases: readonly Alias[] };

/** Everything that can be retrieved, from all of knowledge/. */
export function allPassages(knowledge: Knowledge): PassageSet {
  const sets = [
    topicPassages(knowledge),
    statusPassages(knowledge),
    officePassages(knowledge),
    prefecturePassages(knowledge),
    hotlinePassages(knowledge),
    libraryPassages(knowledge),
  ];
  // A topic says itself how far its translation is; the rows of tables in further languages are all drafts (knowledge/translations).
  const passages = sets
    .flatMap((set) => set.passages)
    .map((passage) => (hasWholeTexts(passage.language) || /^(?:topic|library):/.test(passage.subject) ? passage : { ...passage, draft: true as const }));
  return { passages, asks: sets.flatMap((set) => set.asks), aliases: sets.flatMap((set) => set.aliases) };
}
