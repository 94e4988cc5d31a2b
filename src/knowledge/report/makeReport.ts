import type { Knowledge } from "../knowledge.ts";
import { askSection } from "./askSection.ts";
import { coverageSections } from "./coverageSections.ts";
import { figureSections } from "./figureSections.ts";
import { reviewSection } from "./reviewSection.ts";
import type { Section } from "./section.ts";
import { sourceSection } from "./sourceSection.ts";

export type Report = { readonly title: string; readonly summary: string; readonly sections: readonly Section[] };

/**
 * What knowledge/ holds and what it will soon need.
 * @param today YYYY-MM-DD in Japan
 * @param days how far to look ahead
 */
export function makeReport(knowledge: Knowledge, today: string, days: number): Report {
  const coverage = coverageSections(knowledge);
  return {
    title: `Knowledge on ${today}`,
    summary: `${knowledge.topics.length} topics, ${knowledge.statuses.length} statuses, ${knowledge.offices.size} offices, ${knowledge.hotlines.size} hotlines, ${knowledge.figures.size} figures, ${knowledge.sources.size} sources`,
    sections: [
      ...coverage.filter(({ folded }) => !folded),
      reviewSection(knowledge, today, days),
      ...figureSections(knowledge, today, days),
      sourceSection(knowledge),
      askSection(knowledge),
      ...coverage.filter(({ folded }) => folded),
    ],
  };
}
