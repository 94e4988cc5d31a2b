import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGE_TAGS, type Language } from "../language/languages.ts";
import type { Knowledge } from "./knowledge.ts";
import { compilePatterns } from "./readConcerns.ts";
import type { Tables } from "./readKnowledge.ts";
import { type Fault, readYaml } from "./readYaml.ts";
import { askList, id, type Status, type StatusCells } from "./schemas.ts";

const text = z.string().trim().min(1);
/** What a row is called: its name, then its other names, spellings and romanised forms. */
const names = z.array(text).min(1);
const statusRow = z.strictObject({
  names,
  activity: text.optional(),
  examples: z.array(text).optional(),
  /** Of each period that has one, in their order. */
  when: z.array(text).optional(),
  periodNote: text.optional(),
  workNote: text.optional(),
  family: text.optional(),
  /** Of each change, in their order. */
  changed: z.array(text).optional(),
  asks: askList.optional(),
});
/** All rows of the tables and of the glossary in one language, by their ids: knowledge/translations/<tag>.yaml. */
const translation = z.strictObject({
  statuses: z.record(id, statusRow).default({}),
  offices: z.record(id, z.strictObject({ names, does: text.optional(), access: text.optional() })).default({}),
  hotlines: z.record(id, z.strictObject({ names, topic: text.optional(), hoursNote: text.optional(), asks: askList.optional() })).default({}),
  prefectures: z.record(id, names).default({}),
  concepts: z.record(id, names).default({}),
  /** Words that show a concern (regular expressions, case-insensitive), and questions that are declined for it, as people ask them. */
  concerns: z.record(id, z.array(text)).default({}),
  declined: z.record(id, z.array(text)).default({}),
});
type Translation = z.infer<typeof translation>;
export type Translations = ReadonlyMap<Language, Translation>;

const fileOf = (directory: string, tag: Language): string => join(directory, "translations", `${tag}.yaml`);

/** The files of knowledge/translations by language. */
export function readTranslations(directory: string, faults: Fault[]): Translations {
  return new Map(
    LANGUAGE_TAGS.flatMap((tag) => {
      const read = existsSync(fileOf(directory, tag)) ? readYaml(fileOf(directory, tag), translation, faults) : null;
      return read ? [[tag, read] as const] : [];
    }),
  );
}

/** The tables with what is written of their rows in further languages. A row that no table has is a fault. */
export function translateTables(tables: Tables, translations: Translations, directory: string, faults: Fault[]): Tables {
  return [...translations].reduce((translated, [tag, read]) => {
    const file = fileOf(directory, tag);
    faults.push(...unknownRows(translated, read).map((field) => ({ file, line: 1, field, message: "there is no such row" })));
    return withTranslation(translated, tag, read, faults, file);
  }, tables);
}

/** The declined questions with those of further languages. */
export function translateDeclined(declined: Knowledge["declined"], translations: Translations): Knowledge["declined"] {
  const joined = new Map([...declined].map(([concern, languages]) => [concern, new Map(languages)]));
  for (const [tag, read] of translations) {
    for (const [concern, questions] of Object.entries(read.declined)) {
      const languages = joined.get(concern) ?? new Map<Language, readonly string[]>();
      joined.set(concern, languages.set(tag, questions));
    }
  }
  return joined;
}

function unknownRows(tables: Tables, read: Translation): string[] {
  const known = {
    statuses: tables.statuses.flatMap((status) => [status.id, ...status.variants.map((variant) => variant.id)]),
    offices: [...tables.offices.keys()],
    hotlines: [...tables.hotlines.keys()],
    prefectures: tables.prefectures.map((row) => row.id),
    concepts: tables.concepts.map((row) => row.id),
    concerns: tables.concerns.map((row) => row.id),
    declined: tables.concerns.map((row) => row.id),
  };
  return (Object.keys(known) as (keyof typeof known)[]).flatMap((table) =>
    Object.keys(read[table])
      .filter((row) => !known[table].includes(row))
      .map((row) => `${table}.${row}`),
  );
}

/** A status or a variant of one, which leaves cells to its status. */
type Cells = Pick<StatusCells, "names" | "also" | "asks"> & {
  readonly [Cell in Exclude<keyof StatusCells, "id" | "names" | "also" | "asks">]?: StatusCells[Cell] | undefined;
};

function withTranslation(tables: Tables, tag: Language, read: Translation, faults: Fault[], file: string): Tables {
  const add = <Value, Held extends Readonly<Record<string, Value>>>(held: Held, value: Value | undefined): Held =>
    value === undefined ? held : { ...held, [tag]: value };
  const named = <Row extends Pick<Status, "names"> & { also: Readonly<Record<string, string[]>> }>(row: Row, [name, ...also]: string[] = []): Row =>
    name === undefined ? row : { ...row, names: add(row.names, name), also: add(row.also, also) };
  const status = <Row extends Cells>(row: Row, own: Translation["statuses"][string] | undefined): Row => {
    if (!own) return row;
    let when = 0;
    return {
      ...named(row, own.names),
      asks: add(row.asks, own.asks),
      ...(row.activity ? { activity: add(row.activity, own.activity) } : {}),
      ...(row.examples ? { examples: add(row.examples, own.examples) } : {}),
      ...(row.workNote ? { workNote: add(row.workNote, own.workNote) } : {}),
      ...(row.family ? { family: add(row.family, own.family) } : {}),
      ...(row.periodNote ? { periodNote: add(row.periodNote, own.periodNote) } : {}),
      ...(row.periods ? { periods: row.periods.map((period) => (period.when ? { ...period, when: add(period.when, own.when?.[when++]) } : period)) } : {}),
      ...(row.changed ? { changed: row.changed.map((change, at) => ({ ...change, text: add(change.text, own.changed?.[at]) })) } : {}),
    };
  };
  return {
    ...tables,
    statuses: tables.statuses.map((row) => ({
      ...status(row, read.statuses[row.id]),
      variants: row.variants.map((variant) => status(variant, read.statuses[variant.id])),
    })),
    offices: mapRows(tables.offices, (row) => {
      const own = read.offices[row.id];
      return own ? { ...named(row, own.names), does: add(row.does, own.does), ...(row.access ? { access: add(row.access, own.access) } : {}) } : row;
    }),
    hotlines: mapRows(tables.hotlines, (row) => {
      const own = read.hotlines[row.id];
      if (!own) return row;
      const note = row.hoursNote ? { hoursNote: add(row.hoursNote, own.hoursNote) } : {};
      return { ...named(row, own.names), topic: add(row.topic, own.topic), asks: add(row.asks, own.asks), ...note };
    }),
    prefectures: tables.prefectures.map((row) => named(row, read.prefectures[row.id])),
    concepts: tables.concepts.map((row) => named(row, read.concepts[row.id])),
    concerns: tables.concerns.map((row) => {
      const own = read.concerns[row.id];
      return own ? { ...row, patterns: new Map(row.patterns).set(tag, compilePatterns(own, file, `concerns.${row.id}`, faults)) } : row;
    }),
  };
}

const mapRows = <Row>(rows: ReadonlyMap<string, Row>, change: (row: Row) => Row): Map<string, Row> =>
  new Map([...rows].map(([key, row]) => [key, change(row)]));
