import type { LibrarySection } from "../knowledge.ts";
import type { DocumentReader } from "./types.ts";

/** Longest section: a passage must fit into a citation that a person reads. */
const SECTION_CHARACTERS = 900;
/** Alone on its line, or in the only cell of a row that the scan left filled. */
const PAGE_NUMBER = /^\d{1,3}$/;

/**
 * Plain text as it comes out of a printed brochure: `>>` and `>>>` before headings, figure captions and page numbers between
 * paragraphs, tables as tab-separated lines whose rows are split and cut by the scan.
 */
export const brochureText: DocumentReader = {
  name: "text",
  accepts: (fileName) => /\.(txt|text)$/i.test(fileName),
  read: (content) => {
    const sections: LibrarySection[] = [];
    let chapter = "";
    let heading = "";
    let subheading = "";
    let paragraphs: string[] = [];
    let start = 1;
    const close = (): void => {
      const place = [chapter, heading, subheading].filter(Boolean).join(" › ");
      for (const text of cut(paragraphs)) sections.push({ place: place || "Beginning", text, line: start });
      paragraphs = [];
    };
    const lines = content.normalize("NFKC").split(/\r?\n/);
    let tableHead: string[] = [];
    for (const [index, raw] of lines.entries()) {
      const line = raw.trim();
      if (raw.includes("\t")) {
        const cells = raw.split("\t").map((cell) => cell.trim());
        const left = cells.filter(Boolean).join(" ");
        if (isTableHead(cells)) tableHead = cells;
        else if (left && !PAGE_NUMBER.test(left)) paragraphs.push(tableRow(cells, tableHead));
        continue;
      }
      const marked = /^>{2,3}\s*(.+)$/.exec(line)?.[1];
      if (marked !== undefined || isChapter(line, lines[index + 1])) {
        close();
        subheading = "";
        if (marked === undefined) [chapter, heading] = [line.replace(/^\d+\s+/, ""), ""];
        else heading = marked;
        start = index + 1;
        tableHead = [];
        continue;
      }
      if (isSubheading(line, lines, index)) {
        close();
        [subheading, start] = [line, index + 1];
        continue;
      }
      if (line && !PAGE_NUMBER.test(line)) paragraphs.push(line);
    }
    close();
    if (sections.length === 0) throw new Error("holds no text");
    return {
      title:
        lines
          .find((line) => line.trim())
          ?.replace(/^\s*>{2,3}/, "")
          .trim() ?? null,
      url: null,
      edition: null,
      sections,
    };
  },
};

/** A short line that stands alone, begins with a number or "Appendix", and opens a chapter. */
const isChapter = (line: string, next: string | undefined): boolean =>
  (/^(\d{1,2}\s+)?\p{Lu}[\p{L} ,'’()-]{8,90}$/u.test(line) && /^\d{1,2}\s/.test(line) && next?.trim() === "") ||
  /^Appendix\b/.test(line) ||
  (/^\p{Lu}[\p{L} ,'’-]{12,90}$/u.test(line) &&
    /^(The Role|Basic Policy|Smooth and|Proper |Promotion of Measures|Other Initiatives|Contact points|ORGANIZATION)/.test(line));

/** A short line of its own, without a full stop, right above a long paragraph: "Bio-cart". Captions stand above nothing of the kind. */
function isSubheading(line: string, lines: readonly string[], index: number): boolean {
  if (!/^\p{Lu}[^.!?:;@]{3,60}$/u.test(line) || lines[index - 1]?.trim()) return false;
  const next = lines.slice(index + 1, index + 3).find((other) => other.trim());
  return next !== undefined && !next.includes("\t") && next.length >= 80 && /[.)]$/.test(next.trim());
}

/** A head row has short cells and no sentence. */
const isTableHead = (cells: readonly string[]): boolean =>
  cells.filter(Boolean).length >= 3 &&
  cells.every((cell) => cell.length <= 60 && !/[.;]/.test(cell)) &&
  cells.some((cell) => /status|period|name|office|address|tel/i.test(cell)) &&
  !cells.some((cell) => /\d{3}/.test(cell));

/** A row as "head: cell" pairs; a row whose name was cut off by the scan keeps what is left. */
function tableRow(cells: readonly string[], head: readonly string[]): string {
  const filled = cells.map((cell, index) => [head[index], cell] as const).filter(([, cell]) => cell);
  return filled.map(([name, cell], index) => (name && index > 0 ? `${name}: ${cell}` : cell)).join("; ");
}

/** Paragraphs joined into pieces of at most SECTION_CHARACTERS; a longer paragraph is cut at sentence ends. */
function cut(paragraphs: readonly string[]): string[] {
  const pieces: string[] = [];
  let current = "";
  for (const sentence of paragraphs.flatMap((paragraph) =>
    paragraph.length <= SECTION_CHARACTERS ? [paragraph] : (paragraph.match(/[\s\S]{1,880}(?:[.。;]\s|$)|[\s\S]{1,880}/gu) ?? []),
  )) {
    if (current && current.length + 1 + sentence.length > SECTION_CHARACTERS) {
      pieces.push(current);
      current = "";
    }
    current = current ? `${current}\n${sentence.trim()}` : sentence.trim();
  }
  return current ? [...pieces, current] : pieces;
}
