import type { Knowledge } from "./knowledge.ts";
import type { PassageSet } from "./passages.ts";

/** The sections of library documents, each a passage of its own with its heading as the place. */
export function libraryPassages({ library }: Knowledge): PassageSet {
  const passages = library.flatMap(({ source, language, sections }) =>
    sections.map(({ place, text }, index) => ({
      id: `library:${source.id}#${index}`,
      subject: `library:${source.id}#${index}`,
      facet: "summary" as const,
      language,
      title: place,
      text,
      sources: [{ source: source.id, place, confidence: "official" as const }],
      checked: source.checked,
      concerns: [],
    })),
  );
  return { passages, asks: [], aliases: [] };
}
