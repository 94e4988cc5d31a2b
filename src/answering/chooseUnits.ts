import { RANKING } from "../retrieval/parameters.ts";
import type { RankedUnit } from "./rankUnits.ts";

/** What an answer says first, and what it holds ready for who wants to know more; each in the order of reading. */
export type ChosenUnits = { readonly first: readonly RankedUnit[]; readonly more: readonly RankedUnit[] };

/**
 * The best units as far as there is room; the best one in any case. What tells again what has been told of the question is less wanted than
 * what tells the rest (maximal marginal relevance, Carbonell & Goldstein 1998). One that points back brings the one that it points to. Of the
 * second subject fewer are taken, and likelier ones, and first only those that are likely the answer: what is off the subject misleads.
 * @param own number of the subject's sides
 * @param first how much is said first, in sentences (RANKING.answerLength)
 */
export function chooseUnits(units: readonly RankedUnit[], own: number, first: number): ChosenUnits {
  const { most, few, atLeast, besides } = RANKING.answerLength;
  const chosen: RankedUnit[] = [];
  const saidFirst = new Set<RankedUnit>();
  // Of the second subject what is likely the answer, or nearly as likely as the best sentence of all.
  const likely = Math.min(besides.first, Math.max(...units.map(({ score }) => score)) - besides.near);
  let [length, beside, before] = [0, 0, 0];
  const told = new Set<number>();
  const left = [...units].sort((one, other) => other.score - one.score);
  while (left.length > 0) {
    const [unit] = left.splice(mostWanted(left, told), 1) as [RankedUnit];
    if (length >= few && unit.score < atLeast) break;
    const isBeside = unit.side >= own;
    if (isBeside && unit.score < besides.atLeast && chosen.length > 0) continue;
    const together = leaningOn(unit, units).filter((one) => !chosen.some((held) => repeats(one, held)));
    const longer = together.reduce((sum, one) => sum + one.length, 0);
    if (together.length === 0 || (chosen.length > 0 && (length + longer > most || (isBeside && beside + longer > besides.most)))) continue;
    if (chosen.length === 0 || (before + longer <= first && (!isBeside || unit.score >= likely))) {
      for (const one of together) saidFirst.add(one);
      before += longer;
    }
    chosen.push(...together);
    for (const { tells } of together) for (const [word, share] of tells.entries()) if (share > 0) told.add(word);
    length += longer;
    if (isBeside) beside += longer;
  }
  // To unfold a sentence or two is more trouble than to read them.
  const all = length - before < few;
  const shown = (part: readonly RankedUnit[]): RankedUnit[] =>
    inReadingOrder(
      part.filter((unit) => !part.some((other) => opens(unit, other))),
      own,
    );
  return { first: shown(chosen.filter((unit) => all || saidFirst.has(unit))), more: shown(chosen.filter((unit) => !all && !saidFirst.has(unit))) };
}

/**
 * Where the best unit stands once each has lost what it tells again.
 * @param units the highest score first
 * @param told words of the question, by their place in it
 */
function mostWanted(units: readonly RankedUnit[], told: ReadonlySet<number>): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  for (const [at, { score, tells }] of units.entries()) {
    // What follows has less to lose.
    if (score <= most) break;
    const wanted = score - RANKING.answerLength.again * tells.reduce((sum, share, word) => sum + (told.has(word) ? share : 0), 0);
    if (wanted > most) [best, most] = [at, wanted];
  }
  return best;
}

/** True for a sentence that opens the other unit, a list: it is said there. */
const opens = ({ sentences }: RankedUnit, { sentences: list }: RankedUnit): boolean => sentences.length === 1 && list.length > 1 && sentences[0] === list[0];

/** A unit behind those that it needs to be understood. */
function leaningOn(unit: RankedUnit, units: readonly RankedUnit[]): RankedUnit[] {
  const before = unit.pointsBack ? units.find(({ side, position }) => side === unit.side && position === unit.position - 1) : undefined;
  return before ? [...leaningOn(before, units), unit] : [unit];
}

/** A unit that says little that another does not say: no more of the question's words, no other figure, and few other words. Sides of a subject tell the essential twice. */
function repeats(unit: RankedUnit, other: RankedUnit): boolean {
  if (unit.sentences.join("\n") === other.sentences.join("\n")) return true;
  if (unit.traits.telling > other.traits.telling) return false;
  const shared = sharedWords(unit.words, other.words);
  return unit.words.length > 0 && shared >= unit.words.length * RANKING.answerLength.repeated && unit.figures.every((figure) => other.figures.includes(figure));
}

/** How many words two ascending lists share. */
function sharedWords(one: Uint16Array, other: Uint16Array): number {
  let shared = 0;
  for (let at = 0, beside = 0; at < one.length && beside < other.length; ) {
    const difference = (one[at] ?? 0) - (other[beside] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) at++;
    if (difference >= 0) beside++;
  }
  return shared;
}

/**
 * The subject first, then the second one. What leads is the likeliest answer of all that is said; then of each subject the side with the best unit
 * first, its units as they are written. @param own number of the subject's sides
 */
function inReadingOrder(chosen: readonly RankedUnit[], own: number): RankedUnit[] {
  const best = new Map<number, number>();
  for (const { side, score } of chosen) best.set(side, Math.max(score, best.get(side) ?? Number.NEGATIVE_INFINITY));
  const ordered = [...chosen].sort(
    (one, other) =>
      Number(one.side >= own) - Number(other.side >= own) ||
      (best.get(other.side) ?? 0) - (best.get(one.side) ?? 0) ||
      one.side - other.side ||
      one.position - other.position,
  );
  const lead = leadOf(ordered.filter(({ side }) => side < own));
  return [...lead, ...ordered.filter((unit) => !lead.includes(unit))];
}

/** The likeliest unit with what it leans on and what leans on it; a sentence rather than a list that is little likelier, and what holds rather than what held or is not known. None if it is little likelier than what opens. */
function leadOf(ordered: readonly RankedUnit[]): RankedUnit[] {
  const { lead } = RANKING.answerLength;
  const [opening] = ordered;
  const worth = ({ score, aside }: RankedUnit): number => score - (aside ? lead.aside : 0);
  const [top] = [...ordered].sort((one, other) => worth(other) - worth(one));
  if (!opening || !top || worth(top) - worth(opening) < lead.ahead) return [];
  const sentence = ordered.filter((unit) => unit.side === top.side && unit.sentences.length === 1 && worth(unit) >= worth(top) - lead.list);
  const [first = top] = top.sentences.length > 1 ? sentence.sort((one, other) => worth(other) - worth(one)) : [];
  const group = leaningOn(first, ordered);
  for (let after = follower(first, ordered); after; after = follower(after, ordered)) group.push(after);
  return group;
}

const follower = (unit: RankedUnit, units: readonly RankedUnit[]): RankedUnit | undefined =>
  units.find(({ side, position, pointsBack }) => pointsBack && side === unit.side && position === unit.position + 1);
