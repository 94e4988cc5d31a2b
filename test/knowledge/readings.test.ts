import { describe, expect, it } from "vitest";
import { readingsOf, readOverrides, readStored, showStored } from "../../src/knowledge/readings.ts";
import type { Fault } from "../../src/knowledge/readYaml.ts";
import type { Concept } from "../../src/knowledge/schemas.ts";
import { showRuby } from "../../src/language/rubyNotation.ts";
import { type Override, smallKnowledge } from "../support/smallKnowledge.ts";

const concept = (ja: string, reading: string): Concept => ({
  id: "concept",
  names: { en: "concept", ja, "ja-simple": ja },
  also: { en: [], ja: [], "ja-simple": [] },
  reading,
});

function overridesOf(table: string, ...concepts: Concept[]): { words: string[]; counters: string[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const { words, counters } = readOverrides(smallKnowledge({ "readings.yaml": table }), concepts, faults);
  return { words: [...words.values()].map(showRuby), counters: [...counters.keys()], faults };
}
function storedOf(stored: Override): { lines: string[]; faults: Fault[] } {
  const faults: Fault[] = [];
  return { lines: readStored(smallKnowledge({ "readings/stored.txt": stored }), faults).map(({ word }) => showRuby(word)), faults };
}

describe("readOverrides", () => {
  it("puts longer words first, with the readings of the glossary", () => {
    expect(overridesOf('words: ["日本[にほん]", "一人[ひとり]一人[ひとり]"]', concept("在留カード", "ざいりゅうカード"))).toEqual({
      words: ["在留[ざいりゅう]カード", "一人[ひとり]一人[ひとり]", "日本[にほん]"],
      counters: [],
      faults: [],
    });
  });

  it("lets a person's decision stand over the glossary", () => {
    expect(overridesOf('words: ["出生届[しゅっしょうとどけ]"]', concept("出生届", "しゅっせいとどけ")).words).toEqual(["出生届[しゅっしょうとどけ]"]);
  });

  it("passes over names without kanji, and names with numbers or Latin letters", () => {
    const { words, faults } = overridesOf("{}", concept("ビザ", "ビザ"), concept("16歳", "じゅうろくさい"), concept("UR住宅", "ユーアールじゅうたく"));
    expect([words, faults]).toEqual([[], []]);
  });

  it("says where a reading of the glossary does not fit its name", () => {
    expect(overridesOf("{}", concept("在留カード", "ざいりゅうシール")).faults).toMatchObject([
      { field: "concept", message: 'the reading "ざいりゅうシール" does not fit "在留カード"' },
    ]);
  });

  it.each([
    ["a word without reading", "words: [日本]"],
    ["a reading in katakana", 'words: ["日本[ニホン]"]'],
    ["a counter read in Latin letters", "counters: [{word: '日[にち]', whole: {2: futsuka}}]"],
    ["an unknown field", "wrods: []"],
  ])("refuses %s", (_what, table) => {
    expect(overridesOf(table).faults).toHaveLength(1);
  });
});

describe("readStored", () => {
  it("reads one word a line and passes over comments", () => {
    expect(storedOf("# made\n在留[ざいりゅう]\n\n〜後[ご]\n")).toEqual({ lines: ["在留[ざいりゅう]", "〜後[ご]"], faults: [] });
  });

  it("names the line of what is no notation, and of what stands twice", () => {
    expect(storedOf("在留[ざいりゅう]\n入管\n在留[ざいりう]\n").faults.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      "2: is not in ruby notation: 引[ひ]っ越[こ]し",
      "3: stands in line 1 too",
    ]);
  });

  it("reads what showStored wrote, in the order of the written forms", () => {
    const words = readStored(smallKnowledge({ "readings/stored.txt": "話[はな]す\n〜後[ご]\n店が 開[あ]いて\n在留[ざいりゅう]\n" }), []).map(
      ({ word }) => word,
    );
    expect(storedOf(showStored(words))).toEqual({ lines: ["〜後[ご]", "在留[ざいりゅう]", "店が 開[あ]いて", "話[はな]す"], faults: [] });
  });
});

describe("readingsOf", () => {
  it("finds words by their written form", () => {
    const stored = readStored(smallKnowledge({ "readings/stored.txt": "店が 開[あ]いて\n" }), []);
    expect([...readingsOf(stored, { counters: new Map() }).words.keys()]).toEqual(["店が 開いて"]);
  });
});
