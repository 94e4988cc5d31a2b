import type { Alias } from "../knowledge/passages.ts";
import { normalizeText } from "../language/normalizeText.ts";
import { wordStarts } from "../language/segment.ts";
import { remember } from "../shared/remember.ts";

/** A name of a table row found in a question. `name` is the text that was found, normalised and lower-case. */
export type FoundAlias = { readonly subjects: readonly string[]; readonly name: string; readonly from: number; readonly to: number };

const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{P}\p{M}\s]+$/u;
/** Shorter names in scripts without spaces count only where a word begins: ちば is not in いちばん. */
const SHORT = 3;

/**
 * Finds names of table rows in a question, longest first, none inside another.
 * @example aliasFinder(aliases)("how long can a student stay") // [{subjects: ["status:student"], name: "student", …}]
 */
export function aliasFinder(aliases: readonly Alias[]): (question: string) => FoundAlias[] {
  const spaced = new Map<string, Set<string>>();
  const unspaced = new Map<string, Set<string>>();
  for (const { subject, name } of aliases) {
    const normal = normalizeText(name).toLowerCase();
    const isSpaced = SPACED.test(normal);
    const key = isSpaced ? normal.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim() : normal.replaceAll(" ", "");
    const map = isSpaced ? spaced : unspaced;
    if (key.length > 1) map.set(key, new Set([...(map.get(key) ?? []), subject]));
  }
  const longestSpaced = Math.max(1, ...[...spaced.keys()].map((key) => key.split(" ").length));
  const lengths = lengthsByFirst([...unspaced.keys()]);
  return remember(REMEMBERED, (question) => {
    const text = lowerInPlace(question);
    const found = [...findSpaced(text, spaced, longestSpaced), ...findUnspaced(text, unspaced, lengths)];
    return found
      .sort((one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from)
      .filter((alias, at, all) => !all.slice(0, at).some((longer) => alias.from < longer.to && longer.from < alias.to));
  });
}

/** The tables, the ranking and a follow-up look for names in the same question. */
const REMEMBERED = 50;

/** Lower case without moving anything: İ would become two characters. */
function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character)).join("");
}

function findSpaced(text: string, names: ReadonlyMap<string, ReadonlySet<string>>, longest: number): FoundAlias[] {
  const words = [...text.matchAll(/[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}]+(?:['’]s\b)?/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    word: match[0].replace(/['’]s$/, ""),
  }));
  const found: FoundAlias[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let count = Math.min(longest, words.length - first); count > 0; count--) {
      const [start, end] = [words[first], words[first + count - 1]];
      if (!start || !end) continue;
      const name = words
        .slice(first, first + count)
        .map(({ word }) => word)
        .join(" ");
      const subjects = names.get(name) ?? names.get(name.replace(/(?<=[^s])s$/, "")) ?? names.get(name.replace(/ies$/, "y"));
      if (subjects) found.push({ subjects: [...subjects], name, from: start.from, to: end.to });
    }
  }
  return found;
}

/** How long the names are that begin with a character, the longest first: only so many beginnings are looked up. */
function lengthsByFirst(names: readonly string[]): Map<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const name of names) lengths.set(name[0] ?? "", (lengths.get(name[0] ?? "") ?? new Set()).add(name.length));
  return new Map([...lengths].map(([first, own]) => [first, [...own].sort((one, other) => other - one)]));
}

/** Spaces that a learner puts inside a name do not matter. */
function findUnspaced(text: string, names: ReadonlyMap<string, ReadonlySet<string>>, lengths: ReadonlyMap<string, readonly number[]>): FoundAlias[] {
  if (![...text].some((character) => lengths.has(character))) return [];
  const positions = [...text].reduce<{ packed: string; at: number[]; index: number }>(
    (state, character) => {
      if (character !== " ") {
        for (let unit = 0; unit < character.length; unit++) state.at.push(state.index + unit);
        state.packed += character;
      }
      state.index += character.length;
      return state;
    },
    { packed: "", at: [], index: 0 },
  );
  const { packed, at } = positions;
  let starts: ReadonlySet<number> | undefined;
  const beginsWord = (at: number): boolean => {
    starts ??= wordStarts(text);
    return starts.has(at);
  };
  const found: FoundAlias[] = [];
  for (let from = 0; from < packed.length; from++) {
    for (const length of lengths.get(packed[from] ?? "") ?? []) {
      const name = packed.slice(from, from + length);
      const subjects = name.length === length ? names.get(name) : undefined;
      const [start, end] = [at[from], at[from + length - 1]];
      if (!subjects || start === undefined || end === undefined) continue;
      if (length <= SHORT && /^[\p{Script=Hiragana}ー]+$/u.test(name) && !beginsWord(start)) continue;
      found.push({ subjects: [...subjects], name, from: start, to: end + 1 });
      break;
    }
  }
  return found;
}
