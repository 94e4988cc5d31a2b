import type { Concept } from "../knowledge/schemas.ts";
import { normalizeText } from "../language/normalizeText.ts";

/** The concepts that a normalised, lower-case text names, by their ids. */
export type FindConcepts = (text: string) => readonly string[];

/** The concepts of the glossary that a normalised, lower-case text names. */
export function conceptFinder(concepts: readonly Concept[]): FindConcepts {
  const names = concepts
    .flatMap(({ id, names: own, also }) =>
      [...Object.values(own), ...Object.values(also).flat()].map((name) => ({ id, name: normalizeText(name.replace(/（＝[^）]*）/g, "")).toLowerCase() })),
    )
    .filter(({ name }) => name.length > 1);
  const spaced = new Map<string, Set<string>>();
  const unspaced: Letter = { next: new Map(), ids: [] };
  for (const { id, name } of names) {
    if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{P}\s]+$/u.test(name)) spaced.set(name, new Set([...(spaced.get(name) ?? []), id]));
    else addName(unspaced, name.replaceAll(" ", ""), id);
  }
  // A name is looked for only where its first word stands.
  const longest = new Map<string, number>();
  for (const name of spaced.keys()) {
    const words = name.split(" ");
    longest.set(words[0] ?? "", Math.max(words.length, longest.get(words[0] ?? "") ?? 0));
  }
  return (text) => {
    const found = new Set<string>();
    // Only these scripts put spaces between words; other letters beside them end a word too (COEは).
    const words = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}]+/gu) ?? [];
    for (let from = 0; from < words.length; from++) {
      const most = longest.get(words[from] ?? "") ?? 0;
      for (let length = 1; length <= most && from + length <= words.length; length++) {
        for (const id of spaced.get(words.slice(from, from + length).join(" ")) ?? []) found.add(id);
      }
    }
    const packed = text.replaceAll(" ", "");
    for (let from = 0; from < packed.length; from++) {
      let letter = unspaced.next.get(packed[from] ?? "");
      for (let at = from + 1; letter; at++) {
        for (const id of letter.ids) found.add(id);
        letter = letter.next.get(packed[at] ?? "");
      }
    }
    return [...found];
  };
}

/** A letter of names without spaces, the letters that may follow it, and the concepts whose name ends here. */
type Letter = { readonly next: Map<string, Letter>; readonly ids: string[] };

function addName(root: Letter, name: string, id: string): void {
  let letter = root;
  for (const character of name.split("")) {
    const following = letter.next.get(character) ?? { next: new Map(), ids: [] };
    letter.next.set(character, following);
    letter = following;
  }
  letter.ids.push(id);
}
