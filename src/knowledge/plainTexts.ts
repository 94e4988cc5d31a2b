import { join } from "node:path";
import { fillFigures } from "./fillFigures.ts";
import type { Knowledge } from "./knowledge.ts";
import { allPassages, type Passage } from "./passages.ts";

/** A text of plain Japanese as it is shown, and where it is written. */
export type PlainText = { readonly file: string; readonly line: number; readonly field: string; readonly text: string };

/** Which file holds the rows of a subject. */
const TABLES = { status: "statuses", office: "offices", prefecture: "prefectures", hotline: "hotlines" } as const;

/**
 * Every text of plain Japanese that a person may be shown: titles and facets of topics, rows read out, messages, glosses; figures and phone
 * numbers filled in as on the day.
 * @param day YYYY-MM-DD in Japan
 */
export function plainTexts(knowledge: Knowledge, day: string): PlainText[] {
  return [...topicTexts(knowledge), ...tableTexts(knowledge), ...messageTexts(knowledge), ...glossTexts(knowledge)].flatMap((text) => {
    const shown = fillFigures(text.text, "ja-simple", day, knowledge);
    // What cannot be filled is not shown, and is a fault of its own.
    return shown === null ? [] : [{ ...text, text: shown }];
  });
}

function topicTexts({ topics }: Knowledge): PlainText[] {
  return topics.flatMap(({ texts }) => {
    const own = texts.get("ja-simple");
    if (!own) return [];
    const facets = [...own.facets].map(([field, { text, line }]) => ({ file: own.file, line, field, text }));
    return [{ file: own.file, line: 1, field: "title", text: own.front.title }, ...facets];
  });
}

function tableTexts(knowledge: Knowledge): PlainText[] {
  const { passages } = allPassages({ ...knowledge, topics: [], library: [] });
  const shown = passages.filter(({ language }) => language === "ja-simple");
  const titles = new Map(shown.map((passage) => [passage.subject, passage]));
  return [
    ...[...titles.values()].map((passage) => ({ ...placeOf(passage, knowledge), field: `${passage.subject}: title`, text: passage.title })),
    ...shown.map((passage) => ({ ...placeOf(passage, knowledge), field: passage.id, text: passage.text })),
  ];
}

function placeOf({ subject }: Passage, { directory }: Knowledge): { file: string; line: number } {
  const table = Object.entries(TABLES).find(([kind]) => subject.startsWith(`${kind}:`))?.[1] ?? subject;
  return { file: join(directory, `${table}.yaml`), line: 1 };
}

function messageTexts({ messages, directory }: Knowledge): PlainText[] {
  const own = messages.get("ja-simple");
  if (!own) return [];
  const file = join(directory, "messages", "ja-simple.yaml");
  return Object.entries({ say: own.say, offer: own.offer, page: own.page, tables: own.tables?.say ?? {} }).flatMap(([group, entries]) =>
    Object.entries(entries).map(([key, text]) => ({ file, line: 1, field: `${group}.${key}`, text: withoutMarks(text) })),
  );
}

/** A mark before a kanji is a number ({days}日), any other a name, of which nothing is known here. */
const withoutMarks = (text: string): string => text.replace(/\{[a-zA-Z]+\}(?=\p{Script=Han})/gu, "0").replace(/\{[a-zA-Z]+\}/g, "…");

const glossTexts = ({ concepts, directory }: Knowledge): PlainText[] =>
  concepts.flatMap(({ id, gloss }) => (gloss === undefined ? [] : [{ file: join(directory, "glossary"), line: 1, field: id, text: gloss }]));
