import { describe, expect, it } from "vitest";
import { type MadeReadings, makeReadings } from "../../src/knowledge/makeReadings.ts";
import { plainTexts } from "../../src/knowledge/plainTexts.ts";
import { openReadingDictionary, type ReadingDictionary } from "../../src/knowledge/readingDictionary.ts";
import { readingsOf, readOverrides, readStored } from "../../src/knowledge/readings.ts";
import { collectKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { furiganaOf } from "../../src/language/furigana.ts";
import { alignReading, showRuby } from "../../src/language/rubyNotation.ts";
import { REAL_KNOWLEDGE, smallKnowledge, TODAY } from "../support/smallKnowledge.ts";

/** A dictionary of the given words, each with its reading; the longest word at a place wins, or the one that fits what follows it. */
function dictionaryOf(words: Readonly<Record<string, string>>): ReadingDictionary {
  const known = Object.entries(words).sort(([one], [other]) => other.length - one.length);
  return (text) => {
    const found: ReturnType<ReadingDictionary> = [];
    for (let at = 0; at < text.length; ) {
      const [form = text[at] ?? "", reading] =
        known.find(([word]) => text.startsWith(word.split("|")[0] ?? "", at) && text.startsWith(word.replace("|", ""), at)) ?? [];
      const surface = form.split("|")[0] ?? "";
      const segments = reading === undefined ? null : alignReading(surface, reading);
      found.push({ start: at, end: at + surface.length, segments: segments ?? [{ text: surface, reading: null }] });
      at += surface.length;
    }
    return found;
  };
}

/** `来|ます`: 来 as it is read before ます. */
const WORDS = {
  在留: "ざいりゅう",
  行き: "いき",
  "来|ま": "き",
  "来|な": "こ",
  一: "いち",
  人: "にん",
  店: "みせ",
  頁: "ぺーじ",
  "開い|て": "ひらい",
  後: "ご",
  日: "にち",
};
function make(texts: readonly string[], table = "{}"): MadeReadings {
  return makeReadings(texts, dictionaryOf(WORDS), readOverrides(smallKnowledge({ "readings.yaml": table }), [], []));
}
const shown = (texts: readonly string[], table?: string): string[] => make(texts, table).words.map(showRuby);

describe("makeReadings", () => {
  it("stores a word once, up to where the dictionary ends it", () => {
    expect(shown(["在留カードで 行きます。", "在留に 行きました。"])).toEqual(["在留[ざいりゅう]", "行[い]き"]);
  });

  it("stores the whole ending where it decides the reading", () => {
    expect(shown(["来ます。", "来ない。"])).toEqual(["来[き]ます", "来[こ]ない"]);
  });

  it("takes the override before the dictionary", () => {
    expect(shown(["一人で 行きます。"], 'words: ["一人[ひとり]"]')).toEqual(["一人[ひとり]", "行[い]き"]);
  });

  it("stores the phrase before where the override names it", () => {
    expect(shown(["店が 開いて、頁を 開いて"], 'words: ["店が 開[あ]いて", "開[ひら]いて"]')).toEqual([
      "店[みせ]",
      "店が 開[あ]いて",
      "頁[ぺーじ]",
      "開[ひら]いて",
    ]);
  });

  it("keeps words after a counter apart from words alone", () => {
    expect(shown(["3日後に。後で。"], '{words: ["後[あと]"], counters: [{word: "日[にち]"}]}')).toEqual(["〜後[ご]", "後[あと]"]);
  });

  it("leaves to a person what the dictionary does not know", () => {
    expect(make(["罹災が"])).toEqual({ words: [], undecided: ["罹災が"] });
  });

  it("leaves to a person what nothing tells apart", () => {
    const dictionary = dictionaryOf({ "方|。": "かた", "方|、": "ほう" });
    expect(makeReadings(["方。方、"], dictionary, { words: new Map(), counters: new Map() }).undecided).toEqual(["方[かた]", "方[ほう]"]);
  });

  it("makes what furiganaOf needs", () => {
    const texts = ["来ます。来ない 人。", "一人で、在留カードと 店。"];
    const overrides = readOverrides(smallKnowledge({ "readings.yaml": 'words: ["一人[ひとり]"]' }), [], []);
    const { words } = makeReadings(texts, dictionaryOf(WORDS), overrides);
    const readings = readingsOf(
      words.map((word) => ({ word, line: 1 })),
      overrides,
    );
    expect(texts.flatMap((text) => furiganaOf(text, readings)).flatMap(({ reading }) => reading ?? [])).toEqual([
      "き",
      "こ",
      "にん",
      "ひとり",
      "ざいりゅう",
      "みせ",
    ]);
  });
});

describe("the dictionary", () => {
  it("reads words with their endings, and says nothing of words that it does not know", async () => {
    const dictionary = await openReadingDictionary();
    const text = "在留カードで 引っ越しました。🚲鱻。";
    const words = dictionary(text);
    expect(words.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(words.flatMap(({ segments }) => segments).flatMap(({ text: piece, reading }) => (reading ? [`${piece} ${reading}`] : []))).toEqual([
      "在留 ざいりゅう",
      "引 ひ",
      "越 こ",
    ]);
  });

  it("would make nothing today that the stored readings of the real knowledge do not hold (else: npm run knowledge -- readings)", {
    timeout: 120_000,
  }, async () => {
    const knowledge = collectKnowledge(REAL_KNOWLEDGE, []);
    const overrides = readOverrides(REAL_KNOWLEDGE, knowledge.concepts, []);
    const stored = new Set(readStored(REAL_KNOWLEDGE, []).map(({ word }) => showRuby(word)));
    const texts = new Set(plainTexts(knowledge, TODAY).flatMap(({ text }) => text.split("\n")));
    const { words, undecided } = makeReadings([...texts], await openReadingDictionary(), overrides);
    expect(undecided).toEqual([]);
    expect(words.map(showRuby).filter((word) => !stored.has(word))).toEqual([]);
  });
});
