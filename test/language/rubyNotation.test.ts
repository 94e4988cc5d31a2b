import { describe, expect, it } from "vitest";
import { alignReading, parseRuby, showRuby, writtenForm } from "../../src/language/rubyNotation.ts";

describe("parseRuby", () => {
  it("reads kanji with their readings, and kana between them", () => {
    expect(parseRuby("引[ひ]っ越[こ]し")).toEqual({
      context: null,
      segments: [
        { text: "引", reading: "ひ" },
        { text: "っ", reading: null },
        { text: "越", reading: "こ" },
        { text: "し", reading: null },
      ],
    });
  });

  it.each([
    ["two words side by side", "在留[ざいりゅう]資格[しかく]", "在留資格"],
    ["the phrase before", "手続きを 行[おこな]って", "手続きを 行って"],
    ["a counter before", "〜後[ご]に", "〜後に"],
    ["katakana", "在留[ざいりゅう]カード", "在留カード"],
  ])("reads %s, and shows it as it was", (_what, line, form) => {
    const word = parseRuby(line);
    if (!word) throw new Error("is not read");
    expect([showRuby(word), writtenForm(word)]).toEqual([line, form]);
  });

  it.each([
    ["a kanji without a reading", "在留[ざいりゅう]資格"],
    ["a reading in katakana", "在留[ザイリュウ]"],
    ["an empty reading", "在留[]"],
    ["a bracket that is left open", "在留[ざいりゅう"],
    ["a reading over kana", "カード[かーど]"],
    ["two phrases before", "あの 手続きを 行[おこな]って"],
    ["nothing", ""],
  ])("refuses %s", (_what, line) => {
    expect(parseRuby(line)).toBeNull();
  });
});

describe("alignReading", () => {
  it.each([
    ["引っ越し", "ヒッコシ", "引[ひ]っ越[こ]し"],
    ["在留カード", "ざいりゅうカード", "在留[ざいりゅう]カード"],
    ["技術・人文知識", "ぎじゅつ・じんぶんちしき", "技術[ぎじゅつ]・人文知識[じんぶんちしき]"],
    ["話し合い", "はなしあい", "話[はな]し合[あ]い"],
  ])("lays the reading onto the kanji of %s", (written, reading, shown) => {
    const segments = alignReading(written, reading);
    expect(segments && showRuby({ context: null, segments })).toBe(shown);
  });

  it("says so where the kana do not fit", () => {
    expect(alignReading("引っ越し", "いてん")).toBeNull();
    expect(alignReading("経営・管理", "けいえいかんり")).toBeNull();
  });
});
