import { isJapanese } from "../../language/languages.ts";
import { readAmounts } from "../../language/readAmounts.ts";
import { groundingOf } from "../groundingOf.ts";
import { shownSentences } from "../unitsOf.ts";
import { statementOf } from "./sayTable.ts";
import type { AskTable } from "./types.ts";

const REST = { words: 3, characters: 6 };
const TOPIC = "topic:minimum-wage";
/** The prefecture whose amount the figures hold. */
const HELD = "tokyo";

/** "Minimum wage in Osaka": whether its amount is held, what is held, and where the amount and its first day stand. */
export const answerMinimumWage: AskTable = ({ rows, has, rest, understood }, deps) => {
  const { language } = understood;
  const place = rows.find((subject) => subject.startsWith("prefecture:"))?.split(":")[1];
  const prefecture = deps.knowledge.prefectures.find(({ id }) => id === place);
  // With hours it is a sum: workOut.
  if (readAmounts(understood.clean).some(({ kind }) => kind === "hours")) return null;
  if (!prefecture || !has("minimumWage") || rest > (isJapanese(language) ? REST.characters : REST.words)) return null;
  const sides = (["cost", "when", "where", "notes"] as const).flatMap((facet) => groundingOf(TOPIC, facet, language, deps) ?? []);
  const [cost, when, where, notes] = sides;
  if (!cost || !when || !where || !notes) return null;
  const name = prefecture.names[language] ?? prefecture.names.en;
  const bare = name.replace(/[県府都]$/u, "");
  const lines = (at: number): { text: string; language: typeof language; groundings: number[] }[] =>
    shownSentences(sides[at]?.text ?? "").map((text) => ({ text, language: sides[at]?.language ?? language, groundings: [at] }));
  const before = lines(3).filter(({ text }) => text.includes(bare));
  return {
    subject: TOPIC,
    facet: "cost",
    groundings: sides,
    statements: [
      statementOf(prefecture.id === HELD ? "wageDayNotHeld" : "wageNotHeld", { asked: { prefecture: name } }, [0], language, deps),
      ...lines(0),
      ...lines(1),
      ...lines(2).slice(0, 1),
      ...(prefecture.id === HELD ? [] : before),
    ],
  };
};
