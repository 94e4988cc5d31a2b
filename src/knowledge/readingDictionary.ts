import type { FuriganaSegment } from "../language/furigana.ts";
import { alignReading } from "../language/rubyNotation.ts";

/** A word of the dictionary where it stands in a text, with the reading of its kanji (null where the dictionary knows none). */
export type DictionaryWord = { readonly start: number; readonly end: number; readonly segments: readonly FuriganaSegment[] };
export type ReadingDictionary = (text: string) => DictionaryWord[];

/** What lindera says of a word, as far as it is used here: IPADIC gives the reading in katakana, or nothing for an unknown word. */
type Token = { readonly surface: string; readonly reading?: string };

/**
 * IPADIC through lindera (the dictionary is inside the npm package). It takes half a second and 200 MB, and it errs: so it is asked when readings
 * are made, never when an answer is shown.
 */
export async function openReadingDictionary(): Promise<ReadingDictionary> {
  const { TokenizerBuilder } = await import("lindera-wasm-nodejs-ipadic");
  const builder = new TokenizerBuilder();
  builder.setDictionary("embedded://ipadic");
  builder.setMode("normal");
  builder.setKeepWhitespace(true);
  const tokenizer = builder.build();
  return (text) => {
    const words: DictionaryWord[] = [];
    let at = 0;
    const tokens: Token[] = tokenizer.tokenize(text);
    for (const { surface, reading } of tokens) {
      const start = text.indexOf(surface, at);
      const known = /\p{Script=Han}/u.test(surface) && reading !== undefined && reading !== "*" ? alignReading(surface, reading) : null;
      words.push({ start, end: start + surface.length, segments: known ?? [{ text: surface, reading: null }] });
      at = start + surface.length;
    }
    return words;
  };
}
