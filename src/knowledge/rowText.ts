import { type Language, withFallbacks } from "../language/languages.ts";
import type { Messages } from "./messages.ts";

/**
 * The sentence frame for a cell of a table, in the nearest language that has it.
 * @throws if even English lacks it: a fault of knowledge/messages found by the tests
 */
export function rowText(messages: Messages, language: Language, table: string, cell: string): string {
  for (const tag of [...withFallbacks(language), "en" as const]) {
    const found = messages.get(tag)?.rows[table]?.[cell];
    if (found !== undefined) return found;
  }
  throw new Error(`knowledge/messages has no "rows.${table}.${cell}"`);
}
