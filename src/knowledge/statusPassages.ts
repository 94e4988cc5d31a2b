import { isLanguage, LANGUAGES, type Language } from "../language/languages.ts";
import { aliasesOf, askListsOf } from "./asks.ts";
import { facetPassages } from "./facetPassages.ts";
import { formatDay, formatDuration } from "./figures.ts";
import type { Knowledge } from "./knowledge.ts";
import { fill, type Messages } from "./messages.ts";
import type { Passage, PassageSet } from "./passages.ts";
import { rowText } from "./rowText.ts";
import type { Facet, Period, Status, StatusCells } from "./schemas.ts";

/** The rows of statuses.yaml, read out: what one may do, examples, period of stay, work and family, and what changed. */
export function statusPassages({ statuses, messages }: Knowledge): PassageSet {
  const rows = statuses.flatMap((status) =>
    [status, ...status.variants.map((variant) => ({ ...inherited(status), ...withoutUndefined(variant) }))].map((cells) => ({ cells, status })),
  );
  const sets = rows.map(({ cells, status }) => {
    const subject = `status:${cells.id}`;
    // A language that only has the name shows the row in another one.
    const languages = Object.keys(cells.activity).filter(isLanguage);
    return {
      passages: languages.flatMap((language) => rowPassages(subject, cells, status, language, messages)),
      asks: askListsOf(subject, cells.asks),
      aliases: aliasesOf(subject, cells.names, cells.also),
    };
  });
  return { passages: sets.flatMap((set) => set.passages), asks: sets.flatMap((set) => set.asks), aliases: sets.flatMap((set) => set.aliases) };
}

const inherited = ({
  activity,
  examples,
  periods,
  work,
  workNote,
  family,
  changed,
  sources,
  card,
}: Status): Omit<StatusCells, "id" | "names" | "also" | "asks"> => ({ activity, examples, periods, work, workNote, family, changed, sources, card });

/** Drops the cells that a variant leaves to its parent. */
const withoutUndefined = <T extends object>(cells: T): { [K in keyof T]: Exclude<T[K], undefined> } => JSON.parse(JSON.stringify(cells));

function rowPassages(subject: string, cells: StatusCells, status: Status, language: Language, messages: Messages): Passage[] {
  const name = cells.names[language] ?? cells.names.en;
  const say = (cell: string, values: Readonly<Record<string, string>> = {}): string =>
    fill(rowText(messages, language, "status", cell), { name, official: cells.names.ja, ...values });
  const of = (texts: Readonly<Record<string, string>>): string => texts[language] ?? texts.en ?? "";
  const examples = cells.examples[language] ?? cells.examples.en;
  const examplesLine = examples.length > 0 ? say("examples", { examples: list(examples, language) }) : "";
  const cases = showPeriods(cells.periods, language, messages);
  // Several cases are a list: none of them is told without the others.
  const periods = cases.length > 1 ? [say("periodsByCase"), ...cases.map((one) => `- ${one}`)].join("\n") : say("periods", { periods: cases[0] ?? "" });
  const change = ({ since, text }: StatusCells["changed"][number]): string => say("changed", { since: formatDay(since, language), change: of(text) });
  const what = say(status.outside ? "summaryOutside" : "summary", { activity: of(cells.activity) });
  const joined = (lines: readonly string[]): string => lines.filter(Boolean).join("\n");
  const card = status.outside ? "" : say(!cells.card ? "noCard" : cells.periods.every(({ unlimited }) => unlimited) ? "cardUnlimited" : "card");
  const periodChanges = cells.changed.filter(({ facet }) => facet === "when").map(change);
  return facetPassages({ subject, language, title: name, sources: (facet) => sourcesFor(facet, cells), checked: status.checked, concerns: [] }, [
    ["summary", joined([what, examplesLine, periods])],
    ["who", joined([what, examplesLine])],
    ["when", joined([periods, cells.periodNote ? of(cells.periodNote) : "", ...periodChanges])],
    ["rules", joined([say("work", { note: of(cells.workNote) }), say("family", { note: of(cells.family) }), card])],
    ["notes", joined(cells.changed.map(change))],
  ]);
}

/** Which law holds which cell: the Act the activity, the Regulation the periods of stay; the brochure is cited where it still holds. */
const CELL_SOURCES: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  summary: ["immigration-act", "immigration-regulation", "special-act-peace-treaty", "isa-brochure-2023"],
  who: ["immigration-act", "special-act-peace-treaty", "isa-brochure-2023"],
  when: ["immigration-regulation", "special-act-peace-treaty", "isa-brochure-2023"],
};

/** The sources of a cell; every source of the row where none is that particular. */
function sourcesFor(facet: Facet, { sources, changed }: StatusCells): StatusCells["sources"] {
  const stale = facet === "when" && changed.some((change) => change.facet === "when");
  const own = sources.filter(({ source }) => CELL_SOURCES[facet]?.includes(source) && !(stale && source === "isa-brochure-2023"));
  return own.length > 0 ? own : sources;
}

/** @example ["5 years, 3 years, 1 year or 3 months"] */
function showPeriods(periods: readonly Period[], language: Language, messages: Messages): string[] {
  const say = (cell: string, values: Readonly<Record<string, string>>): string => fill(rowText(messages, language, "status", cell), values);
  return periods.map((period) => {
    const parts = (period.fixed ?? []).map((length) => formatDuration(length, language));
    if (period.upToDays !== undefined) parts.push(say("upToDays", { upTo: formatDuration(`${period.upToDays}d`, language) }));
    if (period.upTo !== undefined) parts.push(say("individual", { upTo: formatDuration(period.upTo, language) }));
    if (period.unlimited) parts.push(say("unlimited", {}));
    if (period.duringActivity) parts.push(say("duringActivity", {}));
    const shown = list(parts, language, "disjunction");
    const when = period.when ? (period.when[language] ?? period.when.en) : null;
    return when ? say("when", { when, periods: shown }) : shown;
  });
}

function list(items: readonly string[], language: Language, type: "conjunction" | "disjunction" = "conjunction"): string {
  if (language === "ja" || language === "ja-simple") return items.join(type === "disjunction" && items.length === 2 ? "または" : "、");
  return new Intl.ListFormat(LANGUAGES[language].locale, { type }).format(items);
}
