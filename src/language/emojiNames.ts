import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Language } from "./languages.ts";

/** Names of a thing as Unicode's CLDR writes them: words for it, and how it is read aloud. */
const names = z.object({ default: z.array(z.string()).optional(), tts: z.array(z.string()).optional() });
const annotations = z.object({ annotations: z.object({ annotations: z.record(z.string(), names) }) });

/** CLDR's tag where it is not ours. */
const TAGS: Partial<Record<Language, string>> = { "zh-Hans": "zh", "ja-simple": "ja" };

const FOLDER = dirname(createRequire(import.meta.url).resolve("cldr-annotations-full/package.json"));

/**
 * What each emoji is called in a language: a dictionary of two thousand things of everyday life, with the same keys in every language that we speak.
 * Source: Unicode CLDR, character annotations (cldr-annotations-full).
 * @example emojiNames("vi").get("🐕") // "chó, thú cưng"
 */
export function emojiNames(language: Language): ReadonlyMap<string, string> {
  const file = readFileSync(join(FOLDER, "annotations", TAGS[language] ?? language, "annotations.json"), "utf8");
  const all = annotations.parse(JSON.parse(file)).annotations.annotations;
  return new Map(Object.entries(all).map(([emoji, { default: words = [], tts = [] }]) => [emoji, [...new Set([...words, ...tts])].join(", ")]));
}
