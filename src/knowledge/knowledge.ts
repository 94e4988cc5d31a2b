import type { Readings } from "../language/furigana.ts";
import type { Language } from "../language/languages.ts";
import type { Messages } from "./messages.ts";
import type { Concept, Facet, Figure, Hotline, Office, Prefecture, Source, SourceRef, Status, TopicFrontMatter } from "./schemas.ts";

/** One topic in one language, as its file holds it; figures still as placeholders. */
export type TopicText = { readonly file: string; readonly front: TopicFrontMatter; readonly facets: ReadonlyMap<Facet, { text: string; line: number }> };

export type Topic = {
  readonly id: string;
  readonly directory: string;
  readonly sources: readonly SourceRef[];
  readonly facetSources: Readonly<Partial<Record<Facet, readonly SourceRef[]>>>;
  readonly related: readonly string[];
  readonly concerns: readonly string[];
  readonly confirmAt: string | null;
  readonly overview: boolean;
  readonly checked: string;
  readonly reviewBy: string;
  readonly texts: ReadonlyMap<Language, TopicText>;
};

/** A library document: what a bureau added, cut into citable sections. */
export type LibrarySection = { readonly place: string; readonly text: string; readonly line: number };
export type LibraryDocument = { readonly source: Source; readonly language: Language; readonly sections: readonly LibrarySection[] };

/** A concern: words that show that more than an answer is needed (knowledge/concerns.yaml). */
export type Concern = {
  readonly id: string;
  readonly outcome: "urgent" | "handover" | "unanswerable" | "refused" | "greeting" | "out_of_scope" | "notice";
  readonly say: string;
  readonly contacts: readonly string[];
  /** Danger that lasts: what is asked beside it is answered too. */
  readonly goesOn: boolean;
  readonly patterns: ReadonlyMap<Language, readonly RegExp[]>;
};

/** Everything that knowledge/ holds, parsed and checked for shape. */
export type Knowledge = {
  readonly directory: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly topics: readonly Topic[];
  readonly statuses: readonly Status[];
  readonly offices: ReadonlyMap<string, Office>;
  readonly hotlines: ReadonlyMap<string, Hotline>;
  readonly prefectures: readonly Prefecture[];
  readonly concepts: readonly Concept[];
  readonly concerns: readonly Concern[];
  readonly messages: Messages;
  /** Questions that are declined, as people ask them, by the concern that answers them and by language. */
  readonly declined: ReadonlyMap<string, ReadonlyMap<Language, readonly string[]>>;
  /** Checked readings of the words of plain Japanese. */
  readonly readings: Readings;
  readonly library: readonly LibraryDocument[];
};
