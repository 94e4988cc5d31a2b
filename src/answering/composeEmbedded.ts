import { fill, say } from "../knowledge/messages.ts";
import type { Language } from "../language/languages.ts";
import { searchWords } from "../language/segment.ts";
import { splitSentences } from "../language/sentences.ts";
import { massOf, type RareWord, weighWords } from "../retrieval/rarity.ts";
import type { AnsweringDeps } from "./deps.ts";
import { expectedFigure, holdsFigure } from "./expectedFigure.ts";
import type { Composition, DraftStatement, Grounded, Grounding } from "./types.ts";

/** Longest answer in sentences; items of a list count less. The first facet is always shown whole. */
const MOST = 6;
/** So many items of a list take as long to read as a sentence. */
const ITEMS = 3;
/** Room that a second side which is asked for has in any case, and that a neighbouring subject has. */
const SECOND_SIDE = 2;
const NEIGHBOUR = 2;
/** What it is worth, as a share of the question's words, that a sentence stands in a facet that was asked for too. */
const ASKED = 0.3;
/** Shows that a statement is an item of a list, in every channel. */
const BULLET = "• ";
/** A sentence that points back to the one before does not stand alone. */
const POINTS_BACK =
  /^(?:it|its|they|their|this|these|that|those|he|she|there|then|after that|before that|in that case|but|and|so|also|if so|それ|その|これ|この|そこ|ここ|ただし|また|そして|だから|しかし|でも|次に)(?![\p{Script=Latin}])|\balso\b/iu;

type Deps = Pick<AnsweringDeps, "knowledge" | "index">;

/** The answer without a model: the facet that was asked for, as it is written, then what the other facets say to the question, where there is room. */
export function composeEmbedded(grounded: Grounded, deps: Deps): Composition {
  const { groundings, neighbours, library, language, subject } = grounded;
  const [first, ...others] = groundings;
  const statements: DraftStatement[] = [];
  const title = (grounding: Grounding | undefined): string => sourceTitle(grounding?.passage.sources[0]?.source ?? "", language, deps.knowledge);
  if (subject.startsWith("library:"))
    statements.push({ text: say(deps.knowledge.messages, language, "libraryFound", { title: title(first) }), language, groundings: [0] });
  if (first) {
    const own = unitsOf(first.text).flatMap(({ sentences }) => sentences);
    statements.push(...own.map((text) => ({ text, language: first.language, groundings: [0] })));
    const room = Math.max(MOST - lengthOf(first.text), others.some(({ passage }) => grounded.cues.includes(passage.facet)) ? SECOND_SIDE : 0);
    statements.push(...furtherSentences(others, 1, own, room, grounded, deps));
  }
  const shown = statements.map(({ text }) => text);
  statements.push(...furtherSentences(neighbours, groundings.length, shown, NEIGHBOUR, grounded, deps));
  for (const [at, grounding] of library.entries())
    statements.push({
      text: fill(say(deps.knowledge.messages, language, "libraryAlso"), { title: title(grounding), place: grounding.passage.title }),
      language,
      groundings: [groundings.length + neighbours.length + at],
    });
  return { composer: "embedded", statements };
}

/** One sentence, or a list with the line that opens it: what can be shown by itself. `length` counts as sentences do. */
type Unit = { readonly sentences: readonly string[]; readonly length: number };

/** What other facets say to the question, as far as there is room, in the order in which it is written. @param from number of the first of them */
function furtherSentences(
  others: readonly Grounding[],
  from: number,
  shown: readonly string[],
  room: number,
  { clean, language, cues }: Grounded,
  { index, knowledge }: Deps,
): DraftStatement[] {
  const words = weighWords(clean, language, index.rarity);
  // "Who …, and how much …": a second side that is asked for comes before what only resembles the question.
  const asked = massOf(words) * ASKED;
  const figure = expectedFigure(clean, language, knowledge.messages);
  const candidates = others.flatMap((grounding, at) =>
    unitsOf(grounding.text).map((unit, position) => ({
      ...unit,
      at,
      position,
      language: grounding.language,
      weight:
        weightOf(unit.sentences.join("\n"), words, at) +
        (cues.includes(grounding.passage.facet) ? asked : 0) +
        (figure !== null && holdsFigure(unit.sentences.join("\n"), figure) ? asked : 0),
    })),
  );
  const chosen: typeof candidates = [];
  let left = room;
  for (const candidate of candidates.sort((one, other) => other.weight - one.weight)) {
    const [opening = ""] = candidate.sentences;
    const known = candidate.sentences.some((sentence) => shown.includes(sentence) || chosen.some(({ sentences }) => sentences.includes(sentence)));
    if (candidate.length > left || known || POINTS_BACK.test(opening)) continue;
    chosen.push(candidate);
    left -= candidate.length;
  }
  return chosen
    .sort((one, other) => one.at - other.at || one.position - other.position)
    .flatMap(({ sentences, at, language: written }) => sentences.map((text) => ({ text, language: written, groundings: [at + from] })));
}

/** How much of the question a text holds; facets come in the order of their scores, so an earlier one is preferred. */
function weightOf(text: string, words: readonly RareWord[], at: number): number {
  const held = new Set(searchWords(text));
  return massOf(words.filter(({ word }) => held.has(word))) / (1 + at * 0.15);
}

/** A text as units, in order. */
function unitsOf(text: string): Unit[] {
  const units: { sentences: string[]; length: number }[] = [];
  for (const line of text.split("\n").filter((candidate) => candidate.trim())) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    const sentences = item === undefined ? splitSentences(line) : [`${BULLET}${item}`];
    const last = units.at(-1);
    if (item !== undefined && last) {
      last.sentences.push(...sentences);
      last.length += 1 / ITEMS;
    } else units.push(...sentences.map((sentence) => ({ sentences: [sentence], length: 1 })));
  }
  return units;
}

/** Sentences of a passage; some short items of a list read like one. */
const lengthOf = (text: string): number => unitsOf(text).reduce((sum, { length }) => sum + length, 0);

/** A source's title in Japanese for Japanese readers, else in English. */
export function sourceTitle(id: string, language: Language, { sources }: AnsweringDeps["knowledge"]): string {
  const source = sources.get(id);
  return source ? (language.startsWith("ja") ? source.title.ja : source.title.en) : id;
}
