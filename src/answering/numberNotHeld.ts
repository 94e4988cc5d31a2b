import { PLACEHOLDER, valueOn } from "../knowledge/figures.ts";
import { splitSentences } from "../language/sentences.ts";
import { tableOf } from "../retrieval/rankSubjects.ts";
import { japanDay } from "../shared/clock.ts";
import { pattern } from "../shared/pattern.ts";
import type { AnsweringDeps } from "./deps.ts";
import { expectedFigure } from "./expectedFigure.ts";
import type { Grounded } from "./types.ts";

/** 2025, 令和7年; a year before the present one, whose numbers somebody may have counted. */
const WESTERN = /(?<!\d)(?:19|20)\d\d(?!\d|-\d)/gu;
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, れいわ: 2018, reiwa: 2018, 平成: 1988, へいせい: 1988, heisei: 1988 };
const ERA_YEAR = new RegExp(`(${Object.keys(ERAS).join("|")}) *(\\d{1,2})(?: *(?:年|ねん))?`, "giu");

/** A number that is asked for and not held: of a past year, where those of others are; null where none was counted at all. */
export type NotHeld = { readonly year: number | null };

/**
 * Whether a statistic is asked for ("how many were recognised in 2025?", "how many passengers last year?") that the subject does not hold: it
 * would be answered with the numbers of other years, or with none. Null if no sentence that asks for a number names a year or a whole ("I came in
 * 2019. How many papers do I need?"), or if the number may be among those of the subject.
 */
export function numberNotHeld(
  { clean, language, groundings, subject }: Pick<Grounded, "clean" | "language" | "groundings" | "subject">,
  { knowledge, clock, findAliases }: Pick<AnsweringDeps, "knowledge" | "clock" | "findAliases">,
): NotHeld | null {
  const day = japanDay(clock());
  const counting = splitSentences(clean).filter((sentence) => expectedFigure(sentence, language, knowledge.messages) === "count");
  const thisYear = Number(day.slice(0, 4));
  const messages = knowledge.messages.get(language);
  const isShown = (patterns: readonly string[] = []): boolean => counting.some((sentence) => patterns.some((source) => pattern(source, "iu").test(sentence)));
  const lastYear = isShown(messages?.statisticsOf.lastYear) ? [thisYear - 1] : [];
  const asked = [...counting.flatMap(yearsIn).filter((year) => year < thisYear), ...lastYear];
  const isStatistic = isShown(messages?.statistics);
  if (asked.length === 0 && !isStatistic) return null;
  if (isStatistic && (isShown(messages?.statisticsOf.lately) || (asked.length === 0 && isOfOnePlace(clean, subject, findAliases)))) return { year: null };
  const figures = groundings.flatMap(({ passage }) =>
    [...passage.text.matchAll(PLACEHOLDER)].flatMap(([, kind, id = "", on]) => {
      const figure = kind === "figure" ? knowledge.figures.get(id) : undefined;
      return figure ? [{ kind: figure.kind, value: String(valueOn(figure, on ?? day)) }] : [];
    }),
  );
  if (!figures.some(({ kind }) => kind === "count")) return isStatistic ? { year: null } : null;
  // The day on which numbers came out says nothing of the year that they are of.
  const held = figures.filter(({ kind }) => kind === "year" || kind === "fiscal-year").flatMap(({ value }) => yearsIn(value));
  return asked.length === 0 || held.length === 0 || asked.some((year) => held.includes(year)) ? null : { year: Math.max(...asked) };
}

/** "How many work at the bureau in Hiroshima?": the whole agency's number is not that one. */
const isOfOnePlace = (text: string, subject: string, findAliases: AnsweringDeps["findAliases"]): boolean =>
  tableOf(subject) === null && findAliases(text).some(({ subjects }) => subjects.some((row) => PLACES.has(tableOf(row))));
const PLACES: ReadonlySet<string | null> = new Set(["office", "prefecture"]);

/** @example yearsIn("令和7年（2025年）") // [2025, 2025] */
function yearsIn(text: string): number[] {
  const plain = text.normalize("NFKC");
  return [
    ...[...plain.matchAll(WESTERN)].map(([year]) => Number(year)),
    ...[...plain.matchAll(ERA_YEAR)].map(([, era = "", year]) => (ERAS[era.toLowerCase()] ?? 0) + Number(year)),
  ];
}
