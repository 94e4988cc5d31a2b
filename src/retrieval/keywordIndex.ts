import { countWords, hashOf } from "./features.ts";
import { packArrays, unpackArrays } from "./packedArrays.ts";
import { buildPostings, find, POSTINGS, type Postings } from "./postings.ts";
import type { RareWord } from "./rarity.ts";

/** The words of a passage, of its title, and of all asks that it answers. */
export type KeywordDocument = Readonly<Record<Field, readonly string[]>>;

/** How much a word counts in each field. */
const FIELDS = { title: 1.5, asks: 2, text: 1 };
type Field = keyof typeof FIELDS;
/** BM25+ (Lv and Zhai 2011): how soon more of a word says nothing more, how much a long field loses, and what a word counts at least. */
const SATURATION = 1.2;
const LENGTH = 0.7;
const LEAST = 0.5;

/** A document that holds words of a question: its score, and the rarity of those words, added up. */
type KeywordHit = { readonly label: number; readonly score: number; readonly mass: number };

/** BM25+ over words ∪ pairs of characters: one index a language, so that a question reads only its own. */
export type KeywordIndex = {
  /** The `count` best documents; labels are positions in the list that the index was built from. */
  readonly search: (words: readonly RareWord[], count: number) => KeywordHit[];
};

/** What a word adds to a document depends on the index alone, so it is worked out while building. */
export function buildKeywordIndex(documents: readonly KeywordDocument[]): { index: KeywordIndex; bytes: Uint8Array } {
  const impacts = documents.map(() => new Map<string, number>());
  for (const [field, boost] of Object.entries(FIELDS)) {
    const counts = documents.map((document) => countWords(document[field as Field]));
    const average = counts.reduce((sum, { size }) => sum + size, 0) / counts.length;
    const holders = new Map<string, number>();
    for (const own of counts) for (const word of own.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
    for (const [label, own] of counts.entries())
      for (const [word, times] of own) {
        const held = holders.get(word) ?? 0;
        const rare = Math.log(1 + (documents.length - held + 0.5) / (held + 0.5));
        const often = (times * (SATURATION + 1)) / (times + SATURATION * (1 - LENGTH + (LENGTH * own.size) / average));
        const known = impacts[label]?.get(word) ?? 0;
        impacts[label]?.set(word, known + boost * rare * (LEAST + often));
      }
  }
  const postings = buildPostings(impacts.map((words) => ({ keys: Uint32Array.from(words.keys(), hashOf), values: Float32Array.from(words.values()) })));
  const stored = { ...postings, size: Uint32Array.of(documents.length) };
  return { index: wrap(stored, documents.length), bytes: packArrays(LAYOUT, stored) };
}

const LAYOUT = { ...POSTINGS, size: "Uint32Array" } as const;

/** @throws RangeError if the bytes are not an index that buildKeywordIndex wrote */
export function openKeywordIndex(bytes: Uint8Array): KeywordIndex {
  const { size, ...postings } = unpackArrays(LAYOUT, bytes);
  return wrap(postings, size[0] ?? 0);
}

/** A document's score is what its words add, times how many different words of the question it holds. */
function wrap({ keys, starts, labels, values, scale: [scale = 1] }: Postings, size: number): KeywordIndex {
  const scores = new Float64Array(size);
  const masses = new Float64Array(size);
  const held = new Uint8Array(size);
  return {
    search: (words, count) => {
      const found: number[] = [];
      for (const { word, rare } of words) {
        const key = find(keys, hashOf(word));
        if (key < 0) continue;
        for (let at = starts[key] as number; at < (starts[key + 1] as number); at++) {
          const label = labels[at] as number;
          if (held[label] === 0) found.push(label);
          (held[label] as number)++;
          (scores[label] as number) += (values[at] as number) * scale;
          (masses[label] as number) += rare;
        }
      }
      const hits = found.map((label) => ({ label, score: (scores[label] as number) * (held[label] as number), mass: masses[label] as number }));
      for (const label of found) scores[label] = masses[label] = held[label] = 0;
      return hits.sort((one, other) => other.score - one.score || one.label - other.label).slice(0, count);
    },
  };
}
