import type { Grounded } from "../types.ts";
import { CALCULATIONS } from "./calculations.ts";
import { type Asked, type Calculation, ROLES, type Role, TRAITS, type Traits, type Way } from "./types.ts";

type Shown = {
  readonly traits: Traits;
  readonly roles: ReadonlySet<Role>;
  /** True for a calculation that the question shows by itself (wayShown). */
  readonly isClear?: (calculation: Calculation) => boolean;
};

/** What a question may show at most, before it is read. */
export const ANYTHING: Shown = { traits: new Set(TRAITS), roles: new Set(ROLES), isClear: ({ ways = [] }) => ways.length > 0 };

/** The way in which a question shows a calculation by itself; undefined where it does not. */
export const wayShown = ({ ways = [] }: Calculation, asked: Asked): Way | undefined =>
  ways.find(
    ({ roles, shows, unless = [], surely, only }) =>
      (roles.length === 0 || roles.some((role) => asked.days.has(role))) &&
      shows.every((trait) => asked.traits.has(trait)) &&
      !unless.some((trait) => asked.traits.has(trait)) &&
      (surely === true || !asked.traits.has("otherMatter")) &&
      (only?.(asked) ?? true),
  );

const isOneOf = (subject: string, topics: readonly string[]): boolean =>
  topics.some((topic) => (topic.startsWith("status:") ? subject.startsWith(topic) : subject === `topic:${topic}`));

/** True if questions about the subject can ask for the calculation. */
export const isAbout = ({ holds, also = [], ifNamed }: Calculation, subject: string, traits: Traits): boolean =>
  isOneOf(subject, [...holds, ...also]) || (ifNamed !== undefined && traits.has(ifNamed.trait) && isOneOf(subject, ifNamed.also));

/**
 * The calculations that a question may ask for, by its subject, the sides that it names, and what it shows (any trait, if nothing is given).
 * Who names the day and asks "when" asks for what follows from it, whatever other words stand in the question ("my papers").
 */
export const calculationsFor = (
  { subject, facet, cues }: Pick<Grounded, "subject" | "facet" | "cues">,
  { traits, roles: days, isClear = () => false }: Shown = { traits: ANYTHING.traits, roles: new Set() },
): readonly Calculation[] =>
  CALCULATIONS.filter((calculation) => {
    const { roles, only = [], sides, isBackground = () => false } = calculation;
    if (isClear(calculation)) return isAbout(calculation, subject, traits);
    if (days.size > 0 && isBackground(traits)) return false;
    // Who names the day and no side ("my visa ended on 3 November, what now") asks for what follows from it too.
    const asksWhen = (traits.has("asksWhen") || cues.length === 0) && sides.includes("when") && roles.some((role) => days.has(role));
    const asksSide = (cues.length === 0 && isOneOf(subject, only)) || (cues.length > 0 ? cues : [facet]).some((side) => sides.includes(side));
    return isAbout(calculation, subject, traits) && (asksWhen || asksSide);
  });
