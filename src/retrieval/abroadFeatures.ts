import { isJapanese, type Language } from "../language/languages.ts";
import { toHiragana } from "../language/rubyNotation.ts";
import { remember } from "../shared/remember.ts";
import { type Feature, type Featurize, hashOf } from "./features.ts";

/** How much "another country is named" weighs beside the words of a question (features.ts). */
const WEIGHT = 2;
/** Countries and parts of the world that people call otherwise than the Unicode names of regions do. */
const ALSO: Readonly<Partial<Record<Language, readonly string[]>>> = {
  en: [
    "usa",
    "u.s.",
    "america",
    "uk",
    "england",
    "britain",
    "scotland",
    "korea",
    "burma",
    "myanmar",
    "turkey",
    "hong kong",
    "europe",
    "the eu",
    "africa",
    "asia",
  ],
  ja: ["アメリカ", "米国", "英国", "ミャンマー", "ビルマ", "香港", "ヨーロッパ", "欧州", "アフリカ", "アジア", "北朝鮮", "豪州"],
};
/** Japan, and regions that are no countries. */
const NOT_ABROAD: ReadonlySet<string> = new Set(["JP", "UN", "ZZ"]);
/** Names of fewer letters stand in other Japanese words when they are written in hiragana (たい, いらん, まり). */
const TELLING_KANA = 4;

/**
 * Whether a question speaks of another country, and how: there ("in Germany", ドイツで), of it ("Germany's", ドイツの), from it, to it. A word for each country would
 * have to be learnt by itself; so what is learnt of one holds for all. Only the classifier of subjects learns from these: it has to tell
 * "driving licence in Germany" from "I have a German licence".
 * @example abroadFeatures("how do I get a licence in Germany", "en").length // 2: a country is named, something is there
 */
export const abroadFeatures = (text: string, language: Language): readonly Feature[] => {
  const found = new Set<string>();
  for (const { index, 0: name } of text.normalize("NFKC").matchAll(namesOf(language))) {
    found.add("named");
    const way = isJapanese(language) ? behind(text.slice(index + name.length)) : before(text.slice(0, index));
    if (way) found.add(way);
  }
  return [...found].map((way) => ({ hash: hashOf(`abroad:${way}`), weight: WEIGHT }));
};

/** What the classifier of subjects reads of a text. */
export const subjectFeatures = (text: string, language: Language, featurize: Featurize): readonly Feature[] => [
  ...featurize(text, language),
  ...abroadFeatures(text, language),
];

const PARTICLE = /^[ 　]*(で|の|に|へ|から|まで|人|じん)/u;
const behind = (rest: string): string | undefined => PARTICLE.exec(rest)?.[1];
const PREPOSITION = /\b(in|of|to|from|for|by) (?:the )?$/iu;
const before = (start: string): string | undefined => PREPOSITION.exec(start)?.[1]?.toLowerCase();

/** All names of other countries in a language as one pattern, the longest first. */
const namesOf = remember(30, (language): RegExp => {
  const japanese = isJapanese(language as Language);
  const own = japanese ? "ja" : (language as Language);
  const regions = new Intl.DisplayNames([own], { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((one) => letters.map((other) => one + other)).filter((code) => !NOT_ABROAD.has(code));
  const names = [...codes.flatMap((code) => regions.of(code) ?? []), ...(ALSO[own] ?? [])].flatMap((name) => (japanese ? [name, toHiragana(name)] : [name]));
  const wanted = [...new Set(names)].filter((name) => name.length > 1 && (!/^\p{Script=Hiragana}+$/u.test(name) || name.length >= TELLING_KANA));
  const parts = wanted.sort((one, other) => other.length - one.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  // Names of languages are no countries (ベトナム語); タイ is none within タイヤ.
  return japanese
    ? new RegExp(`(?<![\\p{Script=Katakana}ー])(?:${parts.join("|")})(?![\\p{Script=Katakana}ー]|語|ご(?![\\p{Script=Hiragana}]))`, "gu")
    : new RegExp(`(?<![\\p{L}])(?:${parts.join("|")})(?![\\p{L}])`, "giu");
});
