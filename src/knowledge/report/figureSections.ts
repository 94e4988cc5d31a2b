import { addDays } from "../../shared/days.ts";
import { formatValue, valueOn } from "../figures.ts";
import { type FigureUse, figureUses } from "../figureUses.ts";
import type { Knowledge } from "../knowledge.ts";
import { allPassages } from "../passages.ts";
import { FIGURE_KINDS, type Figure } from "../schemas.ts";
import { inDays } from "./reviewSection.ts";
import { type Cell, cell, type Section, some } from "./section.ts";

/** Most names in a cell. */
const NAMES = 5;

/** Figures that soon print another value, figures by kind and confidence, and figures that no text prints. */
export function figureSections(knowledge: Knowledge, today: string, days: number): Section[] {
  const figures = [...knowledge.figures.values()];
  const uses = figureUses(allPassages(knowledge).passages);
  const unused = figures.filter(({ id }) => !uses.has(id)).map(({ id }) => id);
  return [
    {
      title: `Figures that change or end by ${addDays(today, days)}`,
      note: "As English prints them; marks that name a day of their own do not change.",
      empty: "None.",
      columns: ["on", "when", "figure", "until then", "from then", "printed by"],
      rows: figures
        .flatMap((figure) => changesOf(figure, today, addDays(today, days)).map((day) => ({ figure, day })))
        .toSorted((one, other) => (one.day < other.day ? -1 : 1))
        .map(({ figure, day }) => [
          cell(day),
          cell(inDays(today, day)),
          cell(figure.id),
          printed(figure, addDays(day, -1)),
          printed(figure, day),
          cell(printers(uses.get(figure.id))),
        ]),
      folded: false,
    },
    {
      title: "Figures by kind and confidence",
      note: null,
      empty: "No figure yet.",
      columns: ["kind", "official", "secondary", "all"],
      rows: [...FIGURE_KINDS.map((kind) => [kind, figures.filter((figure) => figure.kind === kind)] as const), ["all", figures] as const]
        .filter(([, some]) => some.length > 0)
        .map(([name, all]) => {
          const official = all.filter(({ confidence }) => confidence === "official").length;
          return [cell(name), cell(official), cell(all.length - official), cell(all.length)];
        }),
      folded: false,
    },
    {
      title: "Figures that no text prints",
      note: null,
      empty: "None.",
      columns: ["figures", "which"],
      rows: unused.length === 0 ? [] : [[cell(unused.length, "warn"), cell(unused.join(", "))]],
      folded: false,
    },
  ];
}

/** The days after today, up to the last, on which another value begins to hold, or none. */
function changesOf(figure: Figure, today: string, last: string): string[] {
  const days = figure.values.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [addDays(to, 1)] : [])]);
  return [...new Set(days)].filter((day) => day > today && day <= last && valueOn(figure, addDays(day, -1)) !== valueOn(figure, day));
}

function printed(figure: Figure, day: string): Cell {
  const value = valueOn(figure, day);
  return value === null ? cell("nothing", "bad") : cell(formatValue(figure.kind, value, "en"));
}

function printers(uses: readonly FigureUse[] = []): string {
  const undated = uses.filter(({ day }) => day === null).map(({ subject }) => subject);
  if (undated.length > 0) return some(undated, NAMES);
  return uses.length > 0 ? "only marks with a day" : "nothing";
}
