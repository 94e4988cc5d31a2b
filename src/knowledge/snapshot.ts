import type { Counter, FuriganaSegment } from "../language/furigana.ts";
import { isLanguage, type Language } from "../language/languages.ts";
import type { Concern } from "./knowledge.ts";
import type { MessagesFile } from "./messages.ts";
import type { Tables } from "./readKnowledge.ts";

/** The tables as plain JSON: kept in the index, so that a start need not parse YAML. */
export type TablesSnapshot = {
  readonly [name in "sources" | "figures" | "offices" | "hotlines"]: readonly (Tables[name] extends ReadonlyMap<string, infer Row> ? Row : never)[];
} & Pick<Tables, "statuses" | "prefectures" | "concepts"> & {
    readonly concerns: readonly (Omit<Concern, "patterns"> & { readonly patterns: Readonly<Record<string, readonly string[]>> })[];
    readonly messages: Readonly<Record<string, MessagesFile>>;
    readonly readings: {
      readonly words: readonly (readonly [string, readonly FuriganaSegment[]])[];
      readonly counters: readonly (readonly [string, StoredCounter])[];
    };
  };

type StoredCounter = Pick<Counter, "segments"> & Readonly<Record<Exclude<keyof Counter, "segments">, readonly (readonly [string, string])[]>>;

export function toSnapshot(tables: Tables): TablesSnapshot {
  return {
    sources: [...tables.sources.values()],
    figures: [...tables.figures.values()],
    offices: [...tables.offices.values()],
    hotlines: [...tables.hotlines.values()],
    statuses: tables.statuses,
    prefectures: tables.prefectures,
    concepts: tables.concepts,
    concerns: tables.concerns.map((concern) => ({
      ...concern,
      patterns: Object.fromEntries([...concern.patterns].map(([tag, patterns]) => [tag, patterns.map(({ source }) => source)])),
    })),
    messages: Object.fromEntries(tables.messages),
    readings: {
      words: [...tables.readings.words],
      counters: [...tables.readings.counters].map(([word, { segments, lastDigit, whole, wholeAfterMonth }]) => [
        word,
        { segments, lastDigit: [...lastDigit], whole: [...whole], wholeAfterMonth: [...wholeAfterMonth] },
      ]),
    },
  };
}

export function fromSnapshot(snapshot: TablesSnapshot): Tables {
  return {
    sources: byId(snapshot.sources),
    figures: byId(snapshot.figures),
    offices: byId(snapshot.offices),
    hotlines: byId(snapshot.hotlines),
    statuses: snapshot.statuses,
    prefectures: snapshot.prefectures,
    concepts: snapshot.concepts,
    concerns: snapshot.concerns.map((concern) => ({
      ...concern,
      patterns: byLanguage(concern.patterns, (sources) => sources.map((source) => new RegExp(source, "iu"))),
    })),
    messages: byLanguage(snapshot.messages, (messages) => messages),
    readings: {
      words: new Map(snapshot.readings.words),
      counters: new Map(
        snapshot.readings.counters.map(([word, { segments, lastDigit, whole, wholeAfterMonth }]) => [
          word,
          { segments, lastDigit: new Map(lastDigit), whole: new Map(whole), wholeAfterMonth: new Map(wholeAfterMonth) },
        ]),
      ),
    },
  };
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.id, row]));

const byLanguage = <From, To>(record: Readonly<Record<string, From>>, convert: (from: From) => To): Map<Language, To> =>
  new Map(Object.entries(record).flatMap(([tag, value]) => (isLanguage(tag) ? [[tag, convert(value)] as const] : [])));
