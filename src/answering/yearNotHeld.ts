import { PLACEHOLDER, valueOn } from "../knowledge/figures.ts";
import { japanDay } from "../shared/clock.ts";
import type { AnsweringDeps } from "./deps.ts";
import { expectedFigure } from "./expectedFigure.ts";
import type { Grounded } from "./types.ts";

/** 2025, 令和7年; a year before the present one, whose numbers somebody may have counted. */
const WESTERN = /(?<!\d)(?:19|20)\d\d(?!\d|-\d)/gu;
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, れいわ: 2018, reiwa: 2018, 平成: 1988, へいせい: 1988, heisei: 1988 };
const ERA_YEAR = new RegExp(`(${Object.keys(ERAS).join("|")}) *(\\d{1,2})(?: *(?:年|ねん))?`, "giu");

/**
 * The past year for which a number is asked ("how many were recognised in 2025?") if no passage of the answer holds a number of that year:
 * the number of another year would not be what was asked for. Null if none is asked for, or it is held.
 */
export function yearNotHeld({ clean, language, groundings, neighbours }: Grounded, { knowledge, clock }: AnsweringDeps): number | null {
  if (expectedFigure(clean, language, knowledge.messages) !== "count") return null;
  const day = japanDay(clock());
  const present = Number(day.slice(0, 4));
  const asked = yearsIn(clean).filter((year) => year < present);
  if (asked.length === 0) return null;
  const held = new Set(
    [...groundings, ...neighbours].flatMap(({ passage }) =>
      [...passage.text.matchAll(PLACEHOLDER)].flatMap(([, kind, id = "", on]) => {
        const figure = kind === "figure" ? knowledge.figures.get(id) : undefined;
        // The day on which numbers came out says nothing of the year that they are of.
        return figure && figure.kind !== "date" ? yearsIn(String(valueOn(figure, on ?? day))) : [];
      }),
    ),
  );
  return asked.every((year) => !held.has(year)) ? Math.max(...asked) : null;
}

/** @example yearsIn("令和7年（2025年）") // [2025, 2025] */
function yearsIn(text: string): number[] {
  const plain = text.normalize("NFKC");
  return [
    ...[...plain.matchAll(WESTERN)].map(([year]) => Number(year)),
    ...[...plain.matchAll(ERA_YEAR)].map(([, era = "", year]) => (ERAS[era.toLowerCase()] ?? 0) + Number(year)),
  ];
}
