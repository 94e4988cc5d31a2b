import { createRequire } from "node:module";
import type { FuriganaSegment } from "../language/furigana.ts";
import { alignReading } from "../language/rubyNotation.ts";

/** A word of the dictionary where it stands in a text, with the reading of its kanji (null where the dictionary knows none). */
export type DictionaryWord = { readonly start: number; readonly end: number; readonly segments: readonly FuriganaSegment[] };
export type ReadingDictionary = (text: string) => DictionaryWord[];

/** What lindera says of a word, as far as it is used here: IPADIC gives the reading in katakana, or nothing for an unknown word. */
type Token = { readonly surface: string; readonly reading?: string };

/** Where a phrase ends: plain Japanese puts a space there. Words do not reach over it, and the same phrase is read the same way wherever it stands. */
const PHRASE_END = /(?<=[\s。、：・「」（）＝？！])/u;

/**
 * IPADIC through lindera (the dictionary is inside the npm package). It takes half a second and 200 MB, and it errs: so it is asked when readings
 * are made or checked, never when an answer is shown.
 */
export const openReadingDictionary = async (): Promise<ReadingDictionary> => dictionaryOf(await import("lindera-wasm-nodejs-ipadic"));

let installed: ReadingDictionary | null | undefined;
/** The same where it is installed, for it is only a development dependency; null elsewhere. */
export function installedReadingDictionary(): ReadingDictionary | null {
  if (installed !== undefined) return installed;
  try {
    const module: Lindera = createRequire(import.meta.url)("lindera-wasm-nodejs-ipadic");
    installed = dictionaryOf(module);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND")) throw error;
    installed = null;
  }
  return installed;
}

type Lindera = typeof import("lindera-wasm-nodejs-ipadic");
function dictionaryOf({ TokenizerBuilder }: Lindera): ReadingDictionary {
  const builder = new TokenizerBuilder();
  builder.setDictionary("embedded://ipadic");
  builder.setMode("normal");
  builder.setKeepWhitespace(true);
  const tokenizer = builder.build();
  const read = new Map<string, readonly DictionaryWord[]>();
  const readPhrase = (phrase: string): readonly DictionaryWord[] => {
    const known = read.get(phrase) ?? wordsOf(phrase, /\p{Script=Han}/u.test(phrase) ? tokenizer.tokenize(phrase) : [{ surface: phrase }]);
    read.set(phrase, known);
    return known;
  };
  return (text) => {
    let at = 0;
    return text.split(PHRASE_END).flatMap((phrase) => {
      const from = at;
      at += phrase.length;
      return readPhrase(phrase).map(({ start, end, segments }) => ({ start: from + start, end: from + end, segments }));
    });
  };
}

function wordsOf(phrase: string, tokens: readonly Token[]): DictionaryWord[] {
  let at = 0;
  return tokens.map(({ surface, reading }) => {
    const start = phrase.indexOf(surface, at);
    at = start + surface.length;
    const known = /\p{Script=Han}/u.test(surface) && reading !== undefined && reading !== "*" ? alignReading(surface, reading) : null;
    return { start, end: at, segments: known ?? [{ text: surface, reading: null }] };
  });
}
