import { PLACEHOLDER, valueOn } from "./figures.ts";
import type { FigureUse } from "./figureUses.ts";
import { fillFigures } from "./fillFigures.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Passage } from "./passages.ts";
import type { Fault } from "./readYaml.ts";
import type { Figure } from "./schemas.ts";

/** The end of a value that has none. */
const FOREVER = "9999-12-31";

/** Why each mark of a passage that shows nothing on a day does so: an unknown id, or a figure that holds no value then. */
export function checkMarks({ text, language }: Passage, today: string, knowledge: Knowledge): string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap(([mark, kind, id = "", on = today]) => {
    const figure = kind === "figure" ? knowledge.figures.get(id) : undefined;
    if (figure && valueOn(figure, on) === null) return [`${mark} has no value on ${on}${nearest(figure, on)}`];
    return fillFigures(mark, language, today, knowledge) === null ? [`there is no ${kind} "${id}"`] : [];
  });
}

function nearest({ id, values }: Figure, day: string): string {
  const until = values
    .flatMap(({ to }) => (to !== undefined && to < day ? [to] : []))
    .toSorted()
    .at(-1);
  const from = values.flatMap(({ from: first }) => (first !== undefined && first > day ? [first] : [])).toSorted()[0];
  if (until) return `: it held until ${until}; give the value since then, or name the day: {{figure:${id}@${until}}}`;
  return from ? `: it holds from ${from}` : "";
}

/** Figures that ended and that no text names with a day on which they held: left behind by a change. */
export function checkEnded({ figures, directory }: Knowledge, uses: ReadonlyMap<string, readonly FigureUse[]>, today: string): Fault[] {
  return [...figures.values()].flatMap(({ id, values }) => {
    const ends = values.filter(({ from = "", to = FOREVER }) => from <= to).map(({ to = FOREVER }) => to);
    const last = ends.toSorted().at(-1);
    if (last === undefined || last >= today || uses.has(id)) return [];
    return [
      { file: `${directory}/figures.yaml`, line: 1, field: id, message: `ended on ${last}, and no text prints it: give the value since then, or take it out` },
    ];
  });
}

/** The same figures in every language of a row's passage; topics are compared facet by facet, with their lines. */
export function checkRowParity({ directory }: Knowledge, passages: readonly Passage[]): Fault[] {
  const rows = passages.filter(({ subject }) => /^(?:status|office|prefecture|hotline):/.test(subject));
  const english = new Map(rows.filter(({ language }) => language === "en").map((row) => [`${row.subject}/${row.facet}`, marks(row.text)]));
  return rows.flatMap(({ id, subject, facet, text }) => {
    const there = english.get(`${subject}/${facet}`);
    if (!there) return [];
    const here = marks(text);
    const fault = (message: string): Fault => ({ file: directory, line: 1, field: id, message });
    return [
      ...[...there].filter((mark) => !here.has(mark)).map((mark) => fault(`lacks ${mark}, which English has`)),
      ...[...here].filter((mark) => !there.has(mark)).map((mark) => fault(`has ${mark}, which English lacks`)),
    ];
  });
}

/** Each mark that a text bears, once. */
export const marks = (text: string): Set<string> => new Set([...text.matchAll(PLACEHOLDER)].map(([mark]) => mark));
