import { createHash } from "node:crypto";
import type { Concept } from "../knowledge/schemas.ts";
import type { Language } from "../language/languages.ts";
import { normalizeText } from "../language/normalizeText.ts";
import { searchWords } from "../language/segment.ts";
import { remember } from "../shared/remember.ts";
import { type Rarity, rarityOf } from "./rarity.ts";
import type { Embedder } from "./types.ts";

/** Length of the vectors. With some 15 features a text, chance overlap stays near 1/√512 = 0.04. */
const DIMENSIONS = 512;
/** How a word, a piece of it and a concept of the glossary weigh against each other. */
const WEIGHTS = { word: 1, piece: 0.8, concept: 1.4 };
const PIECE = 3;
/** A question is embedded for each language and clause: its concepts are looked up once. */
const REMEMBERED = 500;

/**
 * An embedder without weights or downloads: words and their pieces hashed into DIMENSIONS signed slots, weighed by rarity,
 * and the glossary's concepts, so that words for one thing come near in every language and spelling.
 * @example await createHashedEmbedder(glossary, rarity).embed(["在留カード", "residence card"]) // two near vectors
 */
export function createHashedEmbedder(concepts: readonly Concept[], rarity: Rarity): Embedder {
  const findConcepts = remember(REMEMBERED, conceptFinder(concepts));
  const embedOne = (text: string, language: Language): number[] => {
    const vector = new Float64Array(DIMENSIONS);
    const normal = normalizeText(text).toLowerCase();
    for (const [word, times] of countWords(searchWords(normal))) {
      const weight = rarityOf(word, language, rarity) * Math.sqrt(times);
      add(vector, `w:${word}`, weight * WEIGHTS.word);
      const pieces = piecesOf(word);
      for (const piece of pieces) add(vector, `p:${piece}`, (weight * WEIGHTS.piece) / Math.sqrt(pieces.length));
    }
    for (const concept of findConcepts(normal)) add(vector, `c:${concept}`, WEIGHTS.concept);
    return unit(vector);
  };
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([WEIGHTS, PIECE, concepts, rarity]))
    .digest("hex")
    .slice(0, 16);
  return { id: `hashed-1-${fingerprint}`, dimensions: DIMENSIONS, embed: async (texts, language) => texts.map((text) => embedOne(text, language)) };
}

/** The concepts of the glossary that a normalised, lower-case text names. */
export function conceptFinder(concepts: readonly Concept[]): (text: string) => string[] {
  const names = concepts
    .flatMap(({ id, names: own, also }) =>
      [...Object.values(own), ...Object.values(also).flat()].map((name) => ({ id, name: normalizeText(name.replace(/（＝[^）]*）/g, "")).toLowerCase() })),
    )
    .filter(({ name }) => name.length > 1);
  const spaced = new Map<string, Set<string>>();
  const unspaced = new Map<string, Set<string>>();
  for (const { id, name } of names) {
    if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{P}\s]+$/u.test(name)) spaced.set(name, new Set([...(spaced.get(name) ?? []), id]));
    else {
      const packed = name.replaceAll(" ", "");
      unspaced.set(packed, new Set([...(unspaced.get(packed) ?? []), id]));
    }
  }
  const longest = Math.max(1, ...[...spaced.keys()].map((name) => name.split(/\s+/).length));
  const firsts = new Set([...unspaced.keys()].map((name) => name[0] ?? ""));
  const lengths = [...new Set([...unspaced.keys()].map((name) => name.length))];
  return (text) => {
    const found = new Set<string>();
    // Only these scripts put spaces between words; other letters beside them end a word too (COEは).
    const words = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}]+/gu) ?? [];
    for (let from = 0; from < words.length; from++) {
      for (let length = 1; length <= longest && from + length <= words.length; length++) {
        for (const id of spaced.get(words.slice(from, from + length).join(" ")) ?? []) found.add(id);
      }
    }
    const packed = text.replaceAll(" ", "");
    for (let from = 0; from < packed.length; from++) {
      if (!firsts.has(packed[from] ?? "")) continue;
      for (const length of lengths) for (const id of unspaced.get(packed.slice(from, from + length)) ?? []) found.add(id);
    }
    return [...found];
  };
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Runs of PIECE letters of a word with its ends marked, so that misspelt words share most of them. */
function piecesOf(word: string): string[] {
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Arabic}\p{M}]{4,}$/u.test(word)) return [];
  const marked = `<${word}>`;
  return Array.from({ length: marked.length - PIECE + 1 }, (_, at) => marked.slice(at, at + PIECE));
}

/** FNV-1a, 32 bits: the slot from the low bits, the sign from the highest. */
function add(vector: Float64Array, feature: string, weight: number): void {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  const slot = (hash >>> 0) % vector.length;
  vector[slot] = (vector[slot] ?? 0) + (hash & 0x40000000 ? -weight : weight);
}

function unit(vector: Float64Array): number[] {
  const length = Math.hypot(...vector);
  return Array.from(vector, (value) => (length > 0 ? value / length : 0));
}
