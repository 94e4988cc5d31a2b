import type { Knowledge } from "../knowledge.ts";
import type { SourceRef } from "../schemas.ts";
import { cell, type Section } from "./section.ts";

/** Sources that only repeat the official text, or that hold a private opinion, and how much rests on each. */
export function sourceSection({ sources, topics, statuses, offices, hotlines, figures }: Knowledge): Section {
  const secondary = (refs: readonly SourceRef[]): string[] => [
    ...new Set(refs.filter(({ confidence }) => confidence === "secondary").map(({ source }) => source)),
  ];
  const byTopics = tally(topics.flatMap((topic) => secondary([...topic.sources, ...Object.values(topic.facetSources).flat()])));
  const byRows = tally([...statuses, ...offices.values(), ...hotlines.values()].flatMap((row) => secondary(row.sources)));
  const byFigures = tally([...figures.values()].filter(({ confidence }) => confidence === "secondary").map(({ source }) => source));
  const opinions = [...sources.values()].filter(({ kind }) => kind === "opinion").map(({ id }) => id);
  const all = (id: string): number => (byTopics.get(id) ?? 0) + (byRows.get(id) ?? 0) + (byFigures.get(id) ?? 0);
  return {
    title: "Secondary sources",
    note: "What is known from them is said with its date and “please check with …”. Counted: topics and table rows that cite them as secondary, and figures.",
    empty: "None.",
    columns: ["source", "kind", "checked", "topics", "rows", "figures", "title"],
    rows: [...new Set([...opinions, ...byTopics.keys(), ...byRows.keys(), ...byFigures.keys()])]
      .toSorted((one, other) => all(other) - all(one) || (one < other ? -1 : 1))
      .map((id) => {
        const source = sources.get(id);
        return [
          cell(id),
          source?.kind === "opinion" ? cell("opinion", "warn") : cell("secondary"),
          cell(source?.checked ?? "–"),
          ...[byTopics, byRows, byFigures].map((counted) => cell(counted.get(id) ?? 0)),
          source ? cell(source.title.en) : cell("is not in sources.yaml", "bad"),
        ];
      }),
    folded: false,
  };
}

function tally(ids: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const id of ids) counted.set(id, (counted.get(id) ?? 0) + 1);
  return counted;
}
