import type { Concept } from "../../src/knowledge/schemas.ts";

/** A concept of the glossary with names in the three languages that are always written. */
export const concept = (id: string, names: Concept["names"], also: Partial<Concept["also"]> = {}): Concept => ({
  id,
  names,
  also: { en: [], ja: [], "ja-simple": [], ...also },
});

export const GLOSSARY: readonly Concept[] = [
  concept(
    "residence-card",
    { en: "residence card", ja: "在留カード", "ja-simple": "在留カード（＝外国人の カード）", vi: "thẻ cư trú" },
    { en: ["zairyu card", "gaijin card"], "ja-simple": ["ざいりゅうカード"] },
  ),
  concept("departure-order", { en: "departure order", ja: "出国命令", "ja-simple": "出国命令", vi: "lệnh xuất cảnh" }),
];
