import type { Report } from "../knowledge/report/makeReport.ts";
import type { Section } from "../knowledge/report/section.ts";
import { displayWidth } from "../shared/displayWidth.ts";

const GAP = "  ";
/** The last column is wrapped, but never to less. */
const LEAST_LAST = 24;
/** Most rows of a table; the page has all. */
const MOST_ROWS = 30;

/**
 * The report for a terminal: padded columns, the last one wrapped; folded sections are left to the page.
 * @param width columns of the terminal
 */
export function reportText({ title, summary, sections }: Report, width: number): string {
  const shown = sections.filter(({ folded }) => !folded).map((section) => sectionText(section, width));
  return `${[`${title}: ${summary}`, ...shown].join("\n\n")}\n`;
}

function sectionText({ title, note, empty, columns, rows: all }: Section, width: number): string {
  const rows = all.slice(0, MOST_ROWS);
  const heading = [`== ${title}`, ...(note ? wrap(note, width) : [])];
  if (rows.length === 0) return [...heading, empty].join("\n");
  const lines = [columns, ...rows.map((row) => row.map(({ text }) => text))];
  const widths = columns.map((_name, at) => Math.max(...lines.map((line) => displayWidth(line[at] ?? ""))));
  const numeric = columns.map((_name, at) => rows.every((row) => /^[\d/–]*$/.test(row[at]?.text ?? "")));
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + GAP.length, 0);
  const print = (line: readonly string[]): string[] => {
    const first = line.slice(0, -1).map((text, at) => pad(text, widths[at] ?? 0, numeric[at] ?? false) + GAP);
    const last = line.at(-1) ?? "";
    const wrapped = numeric.at(-1) ? [pad(last, widths.at(-1) ?? 0, true)] : wrap(last, Math.max(LEAST_LAST, width - before));
    return wrapped.map((text, at) => `${at === 0 ? first.join("") : " ".repeat(before)}${text}`.trimEnd());
  };
  const [names = [], ...body] = lines.map(print);
  const more = all.length > rows.length ? [`and ${all.length - rows.length} more: the page has all (--html FILE)`] : [];
  return [...heading, ...names, "─".repeat(Math.min(width, before + (widths.at(-1) ?? 0))), ...body.flat(), ...more].join("\n");
}

function pad(text: string, width: number, atEnd: boolean): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return atEnd ? space + text : text + space;
}

/** Broken at spaces into lines of at most that width; a longer word stands alone. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && displayWidth(line) + 1 + displayWidth(word) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
