import { figuresOf } from "../language/figuresOf.ts";
import { isJapanese, LANGUAGES, type Script } from "../language/languages.ts";
import { assembleAnswer } from "./assembleAnswer.ts";
import { cannedAnswer } from "./cannedAnswer.ts";
import { contactsOf } from "./contacts.ts";
import type { AnsweringDeps } from "./deps.ts";
import { type Answer, allGroundings, type Composition, type Draft, type Grounding } from "./types.ts";

/** Why a composition may not be shown. */
export type VerifyFault = "empty" | "uncited" | "unknown_citation" | "invented_figure" | "wrong_language" | "too_long";

/** A model may be wordy, but not without end; the embedded composer shows facets as they are written. */
const MOST_STATEMENTS = 14;

/**
 * The first composition in which every statement is cited and every figure stands in its cited passages; else nothing is claimed.
 * A statement that code worked out carries the figures that it calculated or read in the question; its rule's figures must be cited as any.
 */
export function verifyAnswer(draft: Draft, deps: AnsweringDeps): Answer {
  for (const composition of draft.compositions) {
    const faults = faultsOf(composition, allGroundings(draft), draft.language);
    if (faults.length === 0) return assembleAnswer(draft, composition, deps);
    deps.logger.warn({ message: draft.message, composer: composition.composer, faults, subject: draft.subject }, "a draft was refused");
  }
  const escalation = { reason: "not_verified", ticket: null, contacts: contactsOf(["immigration-information-center"], draft, deps) };
  return cannedAnswer(draft, draft.language, { outcome: "unanswerable", status: "unanswerable_not_verified", key: "unanswerable", escalation }, deps);
}

/**
 * What is wrong with a composition; empty if it may be shown.
 * @example faultsOf({composer: "model", statements: [{text: "It takes 9 days.", groundings: [0], …}]}, [passageWith15Days], "en") // ["invented_figure"]
 */
export function faultsOf({ statements, composer }: Composition, groundings: readonly Grounding[], language: Answer["language"]): VerifyFault[] {
  const faults = new Set<VerifyFault>();
  if (statements.length === 0) faults.add("empty");
  if (composer === "model" && statements.filter(({ worked }) => worked === undefined).length > MOST_STATEMENTS) faults.add("too_long");
  for (const statement of statements) {
    const cited = statement.groundings.map((at) => groundings[at]);
    if (cited.length === 0) faults.add("uncited");
    if (cited.includes(undefined)) faults.add("unknown_citation");
    const held = new Set(
      cited.flatMap((grounding) =>
        grounding
          ? [
              ...figuresOf(grounding.text),
              ...figuresOf(grounding.passage.title),
              ...grounding.passage.sources.flatMap(({ place }) => figuresOf(place)),
              ...(grounding.passage.subject.startsWith("library:") ? figuresOf(grounding.passage.sources[0]?.source ?? "") : []),
            ]
          : [],
      ),
    );
    for (const figure of statement.worked ?? []) held.add(figure);
    if (figuresOf(statement.text).some((figure) => !held.has(figure))) faults.add("invented_figure");
    if (composer === "model" && statement.worked === undefined && !sameScript(statement.text, language)) faults.add("wrong_language");
  }
  return [...faults];
}

/** Share of a sentence's letters that are in the script of its language: official names in Latin letters may fill the rest. */
const OWN_LETTERS = 0.3;
/** Letters that a language is written in, and letters that give away another one. Latin languages cannot be told apart by their letters. */
const LETTERS: Readonly<Record<Script, { own: RegExp; other?: RegExp }>> = {
  Latin: { own: /\p{Script=Latin}/gu },
  Japanese: { own: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/gu },
  Hans: { own: /\p{Script=Han}/gu, other: /\p{Script=Hiragana}/u },
  Hant: { own: /\p{Script=Han}/gu, other: /\p{Script=Hiragana}/u },
  Hangul: { own: /\p{Script=Hangul}/gu },
  Devanagari: { own: /\p{Script=Devanagari}/gu },
  Thai: { own: /\p{Script=Thai}/gu },
  Myanmar: { own: /\p{Script=Myanmar}/gu },
  Khmer: { own: /\p{Script=Khmer}/gu },
  Cyrillic: { own: /\p{Script=Cyrillic}/gu },
  Sinhala: { own: /\p{Script=Sinhala}/gu },
  Bengali: { own: /\p{Script=Bengali}/gu },
  Arabic: { own: /\p{Script=Arabic}/gu },
};

/** A model's sentence is in the language asked for, as far as its letters show; official terms in another script may stand in it. */
function sameScript(text: string, language: Answer["language"]): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const { own, other } = LETTERS[LANGUAGES[language].script];
  const kanaMissing = isJapanese(language) && letters > 0 && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  return !kanaMissing && !other?.test(text) && (text.match(own)?.length ?? 0) >= letters * OWN_LETTERS;
}
