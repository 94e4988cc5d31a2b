import { isLanguage } from "../language/languages.ts";
import type { Alias, Ask } from "./passages.ts";
import { FACETS, type TextLists, type Texts } from "./schemas.ts";

type WrittenAsk = string | Readonly<Partial<Record<(typeof FACETS)[number], string>>>;

/** Asks as an editor writes them (a text, or facet: text) as flat rows. */
export function asksOf(subject: string, language: Ask["language"], written: readonly WrittenAsk[]): Ask[] {
  return written.flatMap((ask): Ask[] => {
    if (typeof ask === "string") return [{ subject, facet: null, language, text: ask }];
    return FACETS.flatMap((facet) => (ask[facet] === undefined ? [] : [{ subject, facet, language, text: ask[facet] }]));
  });
}

/** The asks of a table row in all its languages. */
export function askListsOf(subject: string, lists: Readonly<Record<string, readonly WrittenAsk[]>> | readonly []): Ask[] {
  return Object.entries(lists).flatMap(([tag, written]) => (isLanguage(tag) && Array.isArray(written) ? asksOf(subject, tag, written) : []));
}

/** Names and other names of a row, without glosses in brackets: what a question may call it. */
export function aliasesOf(subject: string, names: Texts, also: TextLists | Readonly<Record<string, readonly string[]>>): Alias[] {
  const own = Object.entries(names).flatMap(([tag, name]) => (isLanguage(tag) ? [{ subject, language: tag, name: withoutGloss(name) }] : []));
  const other = Object.entries(also).flatMap(([tag, list]) => (isLanguage(tag) ? list.map((name) => ({ subject, language: tag, name })) : []));
  return [...own, ...other];
}

/** @example withoutGloss("留学（＝学校で 勉強する ための ビザ）") // "留学" */
export const withoutGloss = (name: string): string => name.replace(/（＝[^）]*）/g, "").trim();
