import { addDays, daysBetween } from "../../shared/days.ts";
import type { Knowledge } from "../knowledge.ts";
import { cell, chapterOf, grouped, type Section } from "./section.ts";

/** Topics whose review day has passed or comes within some days, by day and chapter. */
export function reviewSection(knowledge: Knowledge, today: string, days: number): Section {
  const due = knowledge.topics.filter(({ reviewBy }) => reviewBy <= addDays(today, days));
  return {
    title: `To be compared with their sources again by ${addDays(today, days)}`,
    note: null,
    empty: "No topic.",
    columns: ["review by", "when", "chapter", "topics", "which"],
    rows: grouped(due, ({ reviewBy }) => reviewBy).flatMap(([day, sameDay]) =>
      grouped(sameDay, (topic) => chapterOf(topic, knowledge)).map(([chapter, topics]) => [
        cell(day),
        day < today ? cell("past", "bad") : cell(inDays(today, day), "warn"),
        cell(chapter),
        cell(topics.length),
        cell(topics.map(({ id }) => id).join(", ")),
      ]),
    ),
    folded: false,
  };
}

/** @example inDays("2026-11-21", "2026-11-22") // "in 1 day" */
export function inDays(today: string, day: string): string {
  const days = daysBetween(today, day);
  return days === 0 ? "today" : `in ${days} ${days === 1 ? "day" : "days"}`;
}
