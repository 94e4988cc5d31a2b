import { figuresOf } from "../language/figuresOf.ts";
import { splitSentences } from "../language/sentences.ts";
import { searchText } from "../retrieval/searchText.ts";
import { positionsOf } from "../retrieval/translationModel.ts";
import { passageWords } from "../retrieval/translationWords.ts";
import { pattern } from "../shared/pattern.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Grounding } from "./types.ts";

/** One sentence, or a list with the line that opens it: what can be shown by itself. */
export type Unit = {
  readonly sentences: readonly string[];
  /** Counts as sentences do; items of a list count less. */
  readonly length: number;
  /** It leans on the unit before it ("But …"): neither is shown without the other. */
  readonly pointsBack: boolean;
  /** It tells what held on another day than today (a figure in it is of that day), or what our sources do not say: seldom what is asked for. */
  readonly aside: boolean;
  /** What it is about (features.ts), and its words for the translation model. */
  readonly features: ReadonlySet<number>;
  readonly words: Uint16Array;
  readonly figures: readonly string[];
};

/** So many items of a list take as long to read as a sentence. */
const ITEMS = 3;
/** Shows that a statement is an item of a list, in every channel. */
const BULLET = "• ";
const POINTS_BACK =
  /^(?:it|its|they|their|this|these|that|those|he|she|there|then|after that|before that|in that case|but|and|so|also|if so|それ|その|これ|この|そこ|ここ|ただし|また|そして|だから|しかし|でも|次に)(?![\p{Script=Latin}])|\balso\b/iu;

/** A figure of a day that the text names ({{figure:fee@2026-09-30}}), and the Phoenician letter that stands for it while a text is split as if it were filled. */
const MARK = /\{\{[^}]*\}\}/g;
const OF_A_DAY = /^\{\{figure:[^}]*@\d/;
const BYGONE = "\u{10900}";

const known = new WeakMap<Grounding["passage"], { readonly text: string; readonly units: readonly Unit[] }>();

/** The units of a passage in order. Passages stay for the life of the process, so each is read once, and again when a figure in it changes. */
export function unitsOf({ passage, text, language }: Grounding, { index, knowledge }: Pick<AnsweringDeps, "index" | "knowledge">): readonly Unit[] {
  const before = known.get(passage);
  if (before?.text === text) return before.units;
  const translation = index.languages.get(language)?.translation;
  const notHeld = knowledge.messages.get(language)?.notHeld ?? [];
  const filled = splitUnits(text);
  const written = splitUnits(passage.text.replace(MARK, (mark) => (OF_A_DAY.test(mark) ? `${BYGONE}0` : "0")));
  const isBygone = (at: number): boolean => written.length === filled.length && (written[at]?.sentences.some((sentence) => sentence.includes(BYGONE)) ?? false);
  const units = filled.map(({ sentences, length }, at): Unit => {
    const whole = sentences.join("\n");
    const searched = searchText(whole, language, index.tables.readings);
    return {
      sentences,
      length,
      aside: isBygone(at) || notHeld.some((shows) => pattern(shows, "iu").test(whole)),
      pointsBack: POINTS_BACK.test(sentences[0] ?? ""),
      features: new Set(index.featurize(searched, language).map(({ hash }) => hash)),
      figures: figuresOf(whole),
      words: translation ? positionsOf(translation, passageWords(searched, index.analyze)) : new Uint16Array(),
    };
  });
  known.set(passage, { text, units });
  return units;
}

/** @example splitUnits("Bring:\n- a photo\n- a form\nGo early.") // [{ sentences: ["Bring:", "• a photo", "• a form"], length: 1.67 }, { sentences: ["Go early."], length: 1 }] */
export function splitUnits(text: string): { sentences: string[]; length: number }[] {
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

/** The sentences of a text in order, an item of a list as one. @example shownSentences("Bring:\n- a photo") // ["Bring:", "• a photo"] */
export const shownSentences = (text: string): string[] => splitUnits(text).flatMap(({ sentences }) => sentences);
