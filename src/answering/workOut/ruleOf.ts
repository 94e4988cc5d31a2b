import { valueOn } from "../../knowledge/figures.ts";
import type { AnsweringDeps } from "../deps.ts";
import type { Rule } from "./types.ts";

/** The rules as knowledge/ holds them. */
export function ruleOf(today: string, { knowledge }: Pick<AnsweringDeps, "knowledge">): Rule {
  const held = (id: string, on = today): number | string | null => {
    const figure = knowledge.figures.get(id);
    return figure ? valueOn(figure, on) : null;
  };
  return {
    number: (id, on) => {
      const value = held(id, on);
      return typeof value === "number" ? value : null;
    },
    day: (id) => {
      const value = held(id);
      return typeof value === "string" ? value : null;
    },
  };
}
