import { LANGUAGE_TAGS, type Language } from "../../language/languages.ts";
import type { Knowledge, Topic } from "../knowledge.ts";
import { type Coverage, coverageOf } from "./coverageOf.ts";
import { type Cell, cell, chapterOf, grouped, type Section } from "./section.ts";

const SIGN = { full: cell("full", "good"), core: cell("core", "warn"), missing: cell("–", "bad") } as const satisfies Record<Coverage["state"], Cell>;

/** Topics × languages: counted by chapter, those begun but not full, and (folded) topic by topic. */
export function coverageSections(knowledge: Knowledge): Section[] {
  const { topics } = knowledge;
  const written = LANGUAGE_TAGS.filter((language) => topics.some(({ texts }) => texts.has(language)));
  const unwritten = LANGUAGE_TAGS.filter((language) => !written.includes(language));
  const chapters = grouped(topics, (topic) => chapterOf(topic, knowledge));
  const counted = (name: string, all: readonly Topic[]): Cell[] => [cell(name), cell(all.length), ...written.map((language) => counts(all, language))];
  return [
    {
      title: "Topics by chapter and language",
      note: `One number: all full. Else full/core/missing; core has the summary but not every side. ${unwritten.length > 0 ? `No topic yet in: ${unwritten.join(", ")}.` : ""}`.trim(),
      empty: "No topic yet.",
      columns: ["chapter", "topics", ...written],
      rows: topics.length === 0 ? [] : [...chapters.map(([name, all]) => counted(name, all)), counted("all", topics)],
      folded: false,
    },
    {
      title: "Begun in a language, but not full",
      note: null,
      empty: "None.",
      columns: ["topic", "language", "lacks"],
      rows: topics.flatMap((topic) =>
        [...topic.texts.keys()]
          .map((language) => ({ language, lacks: coverageOf(topic, language).lacks }))
          .filter(({ lacks }) => lacks.length > 0)
          .map(({ language, lacks }) => [cell(topic.id), cell(language), cell(lacks.join(", "), "warn")]),
      ),
      folded: false,
    },
    ...chapters.map(([name, all]) => ({
      title: `Topic by topic: ${name}`,
      note: null,
      empty: "None.",
      columns: ["topic", ...written],
      rows: all.map((topic) => [cell(topic.id), ...written.map((language) => SIGN[coverageOf(topic, language).state])]),
      folded: true,
    })),
  ];
}

function counts(topics: readonly Topic[], language: Language): Cell {
  const states = topics.map((topic) => coverageOf(topic, language).state);
  const [full, core, missing] = (["full", "core", "missing"] as const).map((state) => states.filter((one) => one === state).length);
  if (full === topics.length) return cell(topics.length, "good");
  return missing === topics.length ? cell("–", "bad") : cell(`${full}/${core}/${missing}`, "warn");
}
