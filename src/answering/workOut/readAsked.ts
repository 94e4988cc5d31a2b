import type { Messages } from "../../knowledge/messages.ts";
import { type Language, withFallbacks } from "../../language/languages.ts";
import { plainNumbers } from "../../language/plainNumbers.ts";
import { type FoundAmount, readAmounts } from "../../language/readAmounts.ts";
import { type FoundDate, readDates } from "../../language/readDates.ts";
import { readPeople } from "../../language/readPeople.ts";
import { pattern } from "../../shared/pattern.ts";
import { remember } from "../../shared/remember.ts";
import { type Asked, ROLES, type Role, type Trait, type UnderstoodDay } from "./types.ts";

type Span = { readonly at: number; readonly end: number };

/** A date is the day of what is said so near to it, in characters; words in another sentence are far away. */
const NEAR = { date: 80, anotherSentence: 40, amount: 25 };
/** More dates than this are a list of something, not a case. */
const MOST_DATES = 4;
/** More than there are roles and traits. */
const MOST_CUES = 100;
const SENTENCE_END = /[.!?。！？]/u;
const CLAUSE_END = /[.!?。！？,、;]| (?:and|but) /iu;
const CLAUSE_ENDS = new RegExp(CLAUSE_END, "giu");
/** Small words between an event and its day: "ends on", "expires: ", に. */
const LINK = /^[\s:,"“はがをにのでもと、]*(?:(?:on|at|by|in|is|was|will|be|until|till|from|since|dated?|day|the|to|of|my)\b[\s:,]*)*$/iu;
/** Where no year is named and no word says whether it has been: what ends lies ahead, what was given lies behind, all else is the nearest. */
const AHEAD: ReadonlySet<Role> = new Set(["stayEnds", "cardEnds", "turnsAge"]);
const BEHIND: ReadonlySet<Role> = new Set(["born", "cardIssued", "pointsSince", "notice"]);
/** Words that are common ("letter", "told me") show this day only beside what they would be the notice of. */
const ONLY_WITH: Readonly<Partial<Record<Role, readonly Trait[]>>> = { notice: ["refugee", "oralHearing", "objection", "specialPermission"] };
type Direction = "ahead" | "behind" | "nearest";

/**
 * What a question holds that can be calculated with: its dates with what each is the day of, its amounts, and traits.
 * Words in other languages than the question's count too where the files of its fallbacks hold them ("my 在留期間 ends …").
 */
export function readAsked(text: string, subject: string, today: string, language: Language, messages: Messages): Asked {
  const known = readings.get(messages) ?? remember(REMEMBERED, (key) => readText(key, messages));
  readings.set(messages, known);
  return { ...known([today, language, text].join("\n")), subject };
}

/** A question is read to find its subject, and again for that subject. */
const REMEMBERED = 50;
const readings = new WeakMap<Messages, (key: string) => Omit<Asked, "subject">>();

/** @param key day, language and text, a line each */
function readText(key: string, messages: Messages): Omit<Asked, "subject"> {
  const [today = "", language, ...lines] = key.split("\n") as [string, Language, ...string[]];
  const text = lines.join("\n");
  const plain = plainNumbers(text);
  const dates = readDates(plain, today, language);
  const spansOf = remember(MOST_CUES, (cue) => patternsOf(cue, language, messages).flatMap((shows) => spans(shows, plain)));
  const isShown = (trait: Trait): boolean => spansOf(trait).length > 0 && !(trait === "permanentResident" && spansOf("permanentPending").length > 0);
  const held = dates.length > MOST_DATES ? [] : dates;
  const roles = new Map(held.length === 0 ? [] : ROLES.map((role) => [role, ONLY_WITH[role]?.some(isShown) === false ? [] : spansOf(role)] as const));
  const hasBeen = (event: Span): boolean => spansOf("past").some(({ at }) => at >= event.at && !SENTENCE_END.test(plain.slice(event.at, at)));
  // "I left my company. Tomorrow I go to the city office": what has been was not tomorrow.
  const fits = (event: Span, { day, assumed, at }: FoundDate): boolean =>
    !(day !== null && assumed === null && day > today && at > event.end && SENTENCE_END.test(plain.slice(event.end, at)) && hasBeen(event));
  const assigned = assign(held, roles, plain, fits);
  const days = new Map<Role, UnderstoodDay>();
  const impossible = new Map<Role, string>();
  for (const [role, date] of assigned) {
    if (date.day === null) {
      impossible.set(role, date.text);
      continue;
    }
    const clause = clauseOf(nearest(roles.get(role) ?? [], date, plain), date, dates, plain);
    days.set(role, understood(date, directionOf(role, isShown("hasNotApplied"), clause, spansOf("past"), spansOf("future"))));
  }
  return {
    today,
    days,
    impossible,
    amounts: readAmounts(without(plain, dates)),
    // A trait is looked for when a calculation asks for it: most questions hold nothing to calculate with.
    traits: { has: isShown },
    people: readPeople(without(plain, dates)),
    isNear: (amount: FoundAmount, trait: Trait) => spansOf(trait).some((span) => isNear(span, amount, plain)),
  };
}

const patternsOf = (cue: string, language: Language, messages: Messages): RegExp[] =>
  [...new Set([language, ...withFallbacks(language)])].flatMap((tag) => messages.get(tag)?.workOut?.cues[cue] ?? []).map((source) => pattern(source, "giu"));
/** As matchAll, which makes a new pattern each time: a question is looked through for some two hundred. */
function spans(pattern: RegExp, text: string): Span[] {
  const found: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push({ at: match.index, end: match.index + match[0].length });
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/** Dates are no amounts: 令和9年, "16 days ago". */
const without = (text: string, parts: readonly Span[]): string =>
  parts.reduce((rest, { at, end }) => rest.slice(0, at) + " ".repeat(end - at) + rest.slice(end), text);

/** How far two places lie apart; none where only small words stand between them. */
function distance(one: Span, other: Span, text: string): number {
  const [first, second] = one.at <= other.at ? [one, other] : [other, one];
  const between = text.slice(first.end, second.at);
  if (LINK.test(between)) return 0;
  return between.length + (SENTENCE_END.test(between) ? NEAR.anotherSentence : 0);
}

/** Near, with nothing between that parts them. */
function isNear(one: Span, other: Span, text: string): boolean {
  const [first, second] = one.at <= other.at ? [one, other] : [other, one];
  const between = text.slice(first.end, second.at);
  return between.length <= NEAR.amount && !CLAUSE_END.test(between);
}

const nearest = (events: readonly Span[], date: Span, text: string): Span =>
  events.reduce<Span>((best, event) => (best === date || distance(event, date, text) < distance(best, date, text) ? event : best), date);

/**
 * Each date to what it is the day of: as many as can be told, the nearest words first; no date and no role twice.
 * @param fits whether what is said may have been on that day
 */
function assign(
  dates: readonly FoundDate[],
  roles: ReadonlyMap<Role, readonly Span[]>,
  text: string,
  fits: (event: Span, date: FoundDate) => boolean,
): Map<Role, FoundDate> {
  type Found = { pairs: readonly (readonly [Role, FoundDate])[]; cost: number };
  const better = (one: Found, other: Found): Found =>
    other.pairs.length > one.pairs.length || (other.pairs.length === one.pairs.length && other.cost < one.cost) ? other : one;
  const search = (at: number, found: Found): Found => {
    const date = dates[at];
    if (!date) return found;
    let best = search(at + 1, found);
    for (const [role, all] of roles) {
      const events = all.filter((event) => fits(event, date));
      if (events.length === 0 || found.pairs.some(([taken]) => taken === role)) continue;
      const cost = Math.min(...events.map((event) => distance(event, date, text)));
      if (cost <= NEAR.date) best = better(best, search(at + 1, { pairs: [...found.pairs, [role, date]], cost: found.cost + cost }));
    }
    return best;
  };
  return new Map(search(0, { pairs: [], cost: 0 }).pairs);
}

/** The clause of an event and its date: it ends at a comma, at "and", and where another date stands. */
function clauseOf(event: Span, date: Span, dates: readonly Span[], text: string): Span {
  const [from, to] = [Math.min(event.at, date.at), Math.max(event.end, date.end)];
  const others = dates.filter((other) => other !== date);
  const ends = [...text.matchAll(CLAUSE_ENDS)].map(({ index, 0: found }) => ({ at: index, end: index + found.length })).concat(others);
  return {
    at: Math.max(0, ...ends.map(({ end }) => end).filter((end) => end <= from)),
    end: Math.min(text.length, ...ends.map(({ at }) => at).filter((at) => at >= to)),
  };
}

/** @param letPass whether the question says that a day was let pass without an application */
function directionOf(role: Role, letPass: boolean, clause: Span, past: readonly Span[], future: readonly Span[]): Direction {
  const within = ({ at, end }: Span): boolean => at >= clause.at && end <= clause.end;
  const [behind, ahead] = [past.some(within), future.some(within)];
  if (behind !== ahead) return ahead ? "ahead" : "behind";
  return AHEAD.has(role) && !letPass ? "ahead" : BEHIND.has(role) ? "behind" : "nearest";
}

const understood = ({ day, assumed, other }: FoundDate, direction: Direction): UnderstoodDay => ({
  day: (direction === "ahead" ? assumed?.after : direction === "behind" ? assumed?.before : null) ?? day ?? "",
  yearAssumed: assumed !== null,
  other,
});
