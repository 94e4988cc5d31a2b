import { THEMES } from "../../knowledge/schemas.ts";
import { isJapanese, type Language } from "../../language/languages.ts";
import { readDates } from "../../language/readDates.ts";
import { japanTime } from "../../shared/clock.ts";
import { pattern } from "../../shared/pattern.ts";
import type { AnsweringDeps } from "../deps.ts";
import type { Understood } from "../types.ts";
import { readMoment } from "./readMoment.ts";
import { digitHours, TIMES } from "./readTime.ts";
import type { TableQuestion } from "./types.ts";

type Words = Readonly<Record<string, readonly string[]>>;
type Kind = "cues" | "languages" | "themes" | "tasks";

/** Reads a question for the tables; null in a language whose messages hold no words for it. Japanese is read without its spaces. */
export function readTableQuestion(understood: Understood, deps: AnsweringDeps): TableQuestion | null {
  const { clean, language } = understood;
  const { messages } = deps.knowledge;
  const japanese = isJapanese(language);
  const tags: readonly Language[] = japanese ? ["ja", "ja-simple"] : [language];
  const tables = tags.flatMap((tag) => messages.get(tag)?.tables ?? []);
  if (tables.length === 0) return null;
  const words = (kind: Kind): Words => wordsOf(kind, tables);
  const pack = (text: string): string => (japanese ? digitHours(text).replace(/\s+/gu, "") : text.toLowerCase());
  const packed = pack(clean);
  const found = (kind: Kind): string[] =>
    Object.entries(words(kind))
      .filter(([, list]) => anyOf(list).test(packed))
      .map(([key]) => key);
  const aliases = deps.findAliases(clean);
  /** Patterns of a whole question, with the name of the row as {status}. */
  const [row] = aliases;
  const whole = row ? pack(`${clean.slice(0, row.from)}{status}${clean.slice(row.to)}`).replace(/[\s?!？！。.]+$/u, "") : "";
  const cues = new Set([
    ...found("cues"),
    ...Object.entries(words("cues"))
      .filter(([, list]) => list.some((word) => word.includes("status") && fromStart(word).test(whole)))
      .map(([key]) => key),
  ]);
  const has = (cue: string): boolean => cues.has(cue);
  const themes: ReadonlySet<string> = new Set(found("themes"));
  const now = japanTime(deps.clock());
  const dates = readDates(clean, now.day, language);
  const named = aliases.flatMap(({ subjects }) => subjects);
  const previous = understood.followUp === "none" ? null : (understood.previous?.subject ?? null);
  const blank = [...aliases, ...dates.map(({ at, end }) => ({ from: at, to: end }))].reduce(
    (text, { from, to }) => text.slice(0, from) + " ".repeat(to - from) + text.slice(to),
    clean,
  );
  const restOf = (): number => {
    const timeless = TIMES.reduce((text, time) => text.replace(time, " "), pack(blank));
    // A word that asks explains nothing of what is asked about.
    const held = (["languages", "themes", "tasks", "cues"] as const).flatMap((kind) =>
      Object.entries(words(kind)).flatMap(([key, list]) => (key !== "asks" && anyOf(list).test(timeless) ? list : [])),
    );
    const left = held.reduce((text, word) => text.replaceAll(fromStart(word), " "), timeless);
    return japanese ? [...left.matchAll(/[\p{L}\p{N}ー]/gu)].length : contentOf(left, new Set(messages.get(language)?.stopWords ?? []));
  };
  return {
    understood,
    now,
    has,
    aliases,
    rows: named.length > 0 || previous === null ? named : [previous],
    languages: found("languages"),
    themes: THEMES.filter((theme) => themes.has(theme)),
    tasks: found("tasks"),
    moment: readMoment({ clean, packed, language }, now, has),
    // Few questions are for the tables: only for those is it worth its time.
    get rest() {
      return restOf();
    },
  };
}

type Tables = readonly Readonly<Record<Kind, Words>>[];

const known = new WeakMap<Tables[number], Map<Kind, Words>>();
/** The words of a kind in the tables of one or two languages, put together once. */
function wordsOf(kind: Kind, tables: Tables): Words {
  const [first] = tables;
  if (!first) return {};
  const held = known.get(first) ?? new Map<Kind, Words>();
  known.set(first, held);
  const words =
    held.get(kind) ??
    Object.fromEntries(
      [...new Set(tables.flatMap((table) => Object.keys(table[kind])))].map((name) => [name, tables.flatMap((table) => table[kind][name] ?? [])]),
    );
  held.set(kind, words);
  return words;
}

const contentOf = (text: string, stopWords: ReadonlySet<string>): number =>
  text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word && !stopWords.has(word)).length;

const together = new WeakMap<readonly string[], RegExp>();
/** One pattern for all words of a list: a question is looked through for some hundred lists. */
function anyOf(list: readonly string[]): RegExp {
  const known = together.get(list) ?? (list.length === 0 ? /(?!)/u : new RegExp(list.map((word) => `(?:${word})`).join("|"), "iu"));
  together.set(list, known);
  return known;
}

/** A pattern that looks from the beginning of a text. */
function fromStart(source: string): RegExp {
  const found = pattern(source, "giu");
  found.lastIndex = 0;
  return found;
}
