import type { AnsweringDeps } from "./deps.ts";

/** A survey of many things (topic.yaml, `overview`): it gives way to the particular topic. */
export const isOverview = (subject: string, { passages }: Pick<AnsweringDeps, "passages">): boolean =>
  [...(passages.get(subject)?.get("summary")?.values() ?? [])].some(({ overview }) => overview);
