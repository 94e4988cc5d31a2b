import { describe, expect, it } from "vitest";
import { applyReadings } from "../../src/language/applyReadings.ts";
import type { FuriganaSegment } from "../../src/language/furigana.ts";
import { parseRuby, showRuby, writtenForm } from "../../src/language/rubyNotation.ts";

/** A text in the notation, with | between phrases, as segments. */
const segmentsOf = (text: string): FuriganaSegment[] =>
  text.split("|").flatMap((phrase, at) => [...(at > 0 ? [{ text: " ", reading: null }] : []), ...(parseRuby(phrase)?.segments ?? [])]);
function apply(text: string, ...overrides: string[]): string {
  const words = overrides.flatMap((line) => parseRuby(line) ?? []).map((word) => [writtenForm(word), word] as const);
  return showRuby({ context: null, segments: applyReadings(segmentsOf(text), new Map(words)) });
}

describe("applyReadings", () => {
  it("puts one reading over words that the dictionary cut", () => {
    expect(apply("一[いち]人[にん]で", "一人[ひとり]")).toBe("一人[ひとり]で");
  });

  it("leaves a longer word alone", () => {
    expect(apply("方法[ほうほう]を", "方[かた]")).toBe("方法[ほうほう]を");
    expect(apply("一[いち]年[ねん]後[ご]に", "後[あと]")).toBe("一[いち]年[ねん]後[ご]に");
  });

  it("lets the longer written form win", () => {
    expect(apply("日[にっ]本[ぽん]人[にん]は", "日本人[にほんじん]", "日本[にっぽん]")).toBe("日本人[にほんじん]は");
  });

  it("tells readings apart by the phrase before", () => {
    expect(apply("昼[ひる]も|開[ひら]いて", "昼も 開[あ]いて", "開[ひら]いて")).toBe("昼[ひる]も 開[あ]いて");
    expect(apply("本[ほん]を|開[ひら]いて", "昼も 開[あ]いて")).toBe("本[ほん]を 開[ひら]いて");
  });

  it("changes every place, and says how far the decision reaches", () => {
    const words = new Map([["行って", parseRuby("行[い]って") ?? { context: null, segments: [] }]]);
    const applied = applyReadings(segmentsOf("行[おこな]って|行[おこな]って"), words);
    expect(applied.filter(({ reading }) => reading === "い").map(({ decided }) => decided)).toEqual([
      { end: 3, context: false },
      { end: 7, context: false },
    ]);
  });
});
