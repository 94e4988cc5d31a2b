import type { AnsweringDeps } from "./deps.ts";

/** A survey of many things (topic.yaml, `overview`, the same in every language): it gives way to the particular topic. */
export const isOverview = (subject: string, { passages }: Pick<AnsweringDeps, "passages">): boolean => {
  const [summary] = passages.get(subject)?.get("summary")?.values() ?? [];
  return summary?.overview ?? false;
};
