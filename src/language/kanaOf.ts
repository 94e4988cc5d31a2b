import { furiganaOf, type Readings } from "./furigana.ts";

/**
 * A text as a learner writes it who knows its words but not its kanji: checked readings in place of kanji, the rest as it is.
 * @example kanaOf("在留カードの 更新", readings) // "ざいりゅうカードの こうしん"
 */
export const kanaOf = (text: string, readings: Readings): string =>
  furiganaOf(text, readings)
    .map((segment) => segment.reading ?? segment.text)
    .join("");
