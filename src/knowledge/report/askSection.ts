import { LANGUAGE_TAGS } from "../../language/languages.ts";
import type { Knowledge } from "../knowledge.ts";
import { cell, type Section } from "./section.ts";

/** Topics named for each language: those with the fewest asks. */
const NAMED = 5;

/** How many ways of asking each language knows of a topic, and the topics with the fewest: they are the hardest to find. */
export function askSection({ topics }: Knowledge): Section {
  return {
    title: "Topics with few asks",
    note: `The ${NAMED} with the fewest in each language, with their number.`,
    empty: "No topic yet.",
    columns: ["language", "topics", "median", "fewest", "which"],
    rows: LANGUAGE_TAGS.flatMap((language) => {
      const counted = topics
        .flatMap(({ id, texts }) => {
          const text = texts.get(language);
          return text ? [{ id, asks: text.front.asks.length }] : [];
        })
        .toSorted((one, other) => one.asks - other.asks);
      const [fewest] = counted;
      if (!fewest) return [];
      const median = counted[Math.floor(counted.length / 2)]?.asks ?? 0;
      const which = counted.slice(0, NAMED).map(({ id, asks }) => `${id} ${asks}`);
      return [[cell(language), cell(counted.length), cell(median), cell(fewest.asks), cell(which.join(", "))]];
    }),
    folded: false,
  };
}
