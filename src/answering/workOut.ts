import { japanDay } from "../shared/clock.ts";
import type { AnsweringDeps } from "./deps.ts";
import { allGroundings, type DraftStatement, type Grounded, type Grounding, type WorkedOut } from "./types.ts";
import { ANYTHING, calculationsFor, wayShown } from "./workOut/calculationsFor.ts";
import { findRule, type RuleFigure } from "./workOut/findRule.ts";
import { readAsked } from "./workOut/readAsked.ts";
import { ruleOf } from "./workOut/ruleOf.ts";
import { sayWorked } from "./workOut/sayWorked.ts";
import { type Asked, type Calculation, day, type Sentence, type Worked } from "./workOut/types.ts";

/**
 * Works out the dates and amounts that a question with a date, an age, hours, points or a length asks for, by the rules that knowledge/ holds
 * as figures: sentences that come first in the answer, each resting on the passage that holds its rule. Nothing where no rule applies.
 */
export async function workOut(grounded: Grounded, deps: AnsweringDeps): Promise<WorkedOut> {
  const none: WorkedOut = { ...grounded, worked: [], rules: [] };
  if (calculationsFor(grounded, ANYTHING).length === 0) return none;
  const today = japanDay(deps.clock());
  const asked = readAsked(grounded.clean, grounded.subject, today, grounded.language, deps.knowledge.messages);
  const roles = new Set([...asked.days.keys(), ...asked.impossible.keys()]);
  const isClear = (calculation: Calculation): boolean => wayShown(calculation, asked) !== undefined;
  return calculationsFor(grounded, { traits: asked.traits, roles, isClear }).reduce((done, calculation) => add(calculation, asked, done, deps), none);
}

/** One calculation after the others: its statements behind theirs, its passages behind theirs. */
function add(calculation: Calculation, asked: Asked, done: WorkedOut, deps: AnsweringDeps): WorkedOut {
  const impossible = calculation.roles.flatMap((role) => asked.impossible.get(role) ?? [])[0];
  if (impossible !== undefined) return done.worked.length > 0 ? done : { ...done, worked: sentence(notADay(impossible), [0], asked, done, deps) };
  const worked = calculation.workOut(asked, ruleOf(asked.today, deps));
  if (!worked) return done;
  const topics = calculation.holds.map((topic) => `topic:${topic}`);
  let rules = [...done.rules];
  const statements: DraftStatement[] = [];
  const read = understood(worked, asked);
  for (const one of [...read, ...worked.sentences]) {
    const passages = findRule(figuresOf(one), topics, done, asked.today, deps);
    if (!passages) return done;
    const before = allGroundings({ ...done, rules });
    // How a date was understood is said once, whatever is worked out from it.
    const isSaid = ({ text }: DraftStatement): boolean => read.includes(one) && [...done.worked, ...statements].some((said) => said.text === text);
    rules = [...rules, ...passages.filter((passage) => placeOf(passage, before) < 0)];
    const all = allGroundings({ ...done, rules });
    statements.push(
      ...sentence(
        one,
        passages.map((passage) => placeOf(passage, all)),
        asked,
        done,
        deps,
      ).filter((statement) => !isSaid(statement)),
    );
  }
  return { ...done, rules, worked: [...done.worked, ...statements] };
}

const sentence = (one: Sentence, groundings: readonly number[], { today }: Asked, { language }: Grounded, deps: AnsweringDeps): DraftStatement[] =>
  sayWorked(one, groundings, language, today, deps);

const placeOf = ({ passage }: Grounding, among: readonly Grounding[]): number => among.findIndex((other) => other.passage.id === passage.id);

const figuresOf = ({ values = {}, rests = [] }: Sentence): RuleFigure[] => [
  ...Object.values(values).flatMap((value) => ("rule" in value ? [value] : [])),
  ...rests,
];

/** How each date was understood, resting on the first rule that it is used with. */
function understood({ used, sentences }: Worked, { days }: Asked): Sentence[] {
  const rests = sentences.map(figuresOf).find((figures) => figures.length > 0) ?? [];
  return used.flatMap((role) => {
    const read = days.get(role);
    if (!read) return [];
    const year = Number(read.day.slice(0, 4));
    return [
      { says: `${role}Read`, values: { day: day(read.day) }, rests },
      ...(read.yearAssumed ? [{ says: "yearAssumed", values: { year: { own: "year" as const, value: year } }, rests }] : []),
      ...(read.other ? [{ says: "otherReading", values: { other: day(read.other) }, rests }] : []),
    ];
  });
}

const notADay = (text: string): Sentence => ({ says: "notADay", values: { text: { quoted: text } } });
