import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingsOf, readOverrides, readStored } from "../../src/knowledge/readings.ts";
import { furiganaOf, unreadWords } from "../../src/language/furigana.ts";
import { smallKnowledge } from "../support/smallKnowledge.ts";

const directory = smallKnowledge({
  "readings/stored.txt":
    "在留[ざいりゅう]\n〜以内[いない]\n〜後[ご]\n後[あと]で\n行[い]き\n来[こ]ない\n来[き]ます\n引[ひ]っ越[こ]し\n店が 開[あ]いて\n開[ひら]いて\n",
});
const overrides = readOverrides(directory, [], []);
const READINGS = readingsOf(readStored(directory, []), overrides);
const shown = (text: string): string =>
  furiganaOf(text, READINGS)
    .map(({ text: piece, reading }) => (reading === null ? piece : `${piece}（${reading}）`))
    .join("");

describe("furiganaOf", () => {
  it("reads stored words, whatever follows them", () => {
    expect(shown("在留カードと 引っ越しの 話")).toBe("在留（ざいりゅう）カードと 引（ひ）っ越（こ）しの 話");
  });

  it("takes the longest stored form, so that the ending decides", () => {
    expect(shown("来ない 人も 来ますか")).toBe("来（こ）ない 人も 来（き）ますか");
  });

  it("takes the phrase before into account", () => {
    expect(shown("店が 開いて いる。ページを 開いて")).toBe("店が 開（あ）いて いる。ページを 開（ひら）いて");
  });

  it("reads nothing into a word that is not stored, though a part of it is", () => {
    expect(shown("在留者が 行う")).toBe("在留者が 行う");
    expect(unreadWords("在留者が 行う。在留カード", READINGS)).toEqual(["在留者が", "行う"]);
  });

  it.each([
    ["14日以内", "14日（じゅうよっか）以内（いない）"],
    ["30日以内", "30日（にち）以内（いない）"],
    ["1日で", "1日（いちにち）で"],
    ["4月1日から", "4月（しがつ）1日（ついたち）から"],
    ["2026年11月21日", "2026年（ねん）11月（がつ）21日（にち）"],
    ["1人と 2人と 12人", "1人（ひとり）と 2人（ふたり）と 12人（にん）"],
    ["20歳と 18歳", "20歳（はたち）と 18歳（さい）"],
    ["10分と 15分", "10分（ぷん）と 15分（ふん）"],
    ["12分野", "12分野（ぶんや）"],
    ["6,000円", "6,000円（えん）"],
    ["3か月後", "3か月（げつ）後（ご）"],
    ["後で", "後（あと）で"],
    ["３階", "３階（さんがい）"],
    ["第 2", "第 2"],
  ])("reads number and counter: %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("never changes the text: its pieces joined are the text", () => {
    const piece = fc.constantFrom(
      "在留",
      "カード",
      "14",
      "日",
      "以内",
      "に",
      " ",
      "。",
      "4月",
      "1",
      "人",
      "か月",
      "後",
      "引っ越し",
      "abc",
      "「",
      "来ない",
      "😀",
      "ー",
      "々",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          const segments = furiganaOf(text, READINGS);
          expect(segments.map((segment) => segment.text).join("")).toBe(text);
          for (const segment of segments) expect(segment.reading === null || /^[ぁ-ゖー]+$/u.test(segment.reading)).toBe(true);
        },
      ),
    );
  });
});
