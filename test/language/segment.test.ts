import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOneWord, searchWords, stem, withoutMarks, wordStarts } from "../../src/language/segment.ts";

describe("searchWords", () => {
  it("gives dictionary words for Japanese, and pairs of characters within one script", () => {
    const words = searchWords("在留カード");
    expect(words).toEqual(expect.arrayContaining(["在留", "カード", "カー", "ード"]));
    expect(words).not.toContain("留カ");
  });

  it("runs across the space that a learner put inside a Japanese word", () => {
    const whole = new Set(searchWords("ざいりゅう"));
    expect(searchWords("ざい りゅう").filter((word) => word.includes("いり") && whole.has(word))).not.toEqual([]);
  });

  it.each([
    ["Chinese", "居留卡丢了", ["居留", "留卡", "卡丢"]],
    ["Thai", "บัตรหาย", ["หา", "าย"]],
    ["Korean", "비자를", ["비자", "자를"]],
    ["Burmese", "ဗီဇာ", ["ဗီ", "ဇာ"]],
    ["Khmer", "ភាសា", ["ភា", "សា"]],
  ])("gives pairs of characters for %s", (_language, text, pairs) => {
    expect(searchWords(text)).toEqual(expect.arrayContaining(pairs));
  });

  it("gives stemmed words, and no pairs, for English", () => {
    expect(searchWords("Renewing my visas")).toEqual(["renew", "my", "visa"]);
  });

  it("keeps words and accents of other spaced scripts", () => {
    expect(searchWords("gia hạn thị thực")).toEqual(expect.arrayContaining(["gia", "hạn", "thị", "thực"]));
    expect(searchWords("भिसा नवीकरण")).toEqual(["भिसा", "नवीकरण"]);
  });

  it("finds what is typed without its marks", () => {
    expect(searchWords("gia hạn, đổi thẻ, prolongação, años")).toEqual(expect.arrayContaining([...searchWords("gia han, doi the, prolongacao, anos")]));
  });

  it("does not care about capitals", () => {
    expect(searchWords("VISA Card")).toEqual(searchWords("visa card"));
  });

  it("finds numbers", () => {
    expect(searchWords("28 hours")).toContain("28");
  });

  it("gives no empty word and no space, whatever comes in", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .array(fc.constantFrom("在", "カ", "ー", " ", "'", "-", "visa", "บ", "ั", "한", "။", "😀", "\u200d", "é", "3"), { maxLength: 20 })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(searchWords(written).filter((word) => word === "" || /\s/.test(word))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("stem", () => {
  it.each([
    ["renewing", "renewed", "renews", "renew"],
    ["visas", "visa"],
    ["applies", "applied", "apply"],
    ["extended", "extending", "extends", "extend"],
    ["applications", "application"],
    ["changes", "changing", "changed", "change"],
    ["stopped", "stopping", "stops", "stop"],
    ["passes", "pass"],
  ])("brings %s and its other forms together", (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it.each(["visa", "status", "bus", "king", "need", "ビザ", "hạn", "fee", "a1"])("leaves %s as it is", (word) => {
    expect(stem(word)).toBe(word);
  });

  it("keeps different things apart", () => {
    expect(stem("student")).not.toBe(stem("studying"));
    expect(stem("passport")).not.toBe(stem("passes"));
  });

  it("never gives an empty word", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), fc.constantFrom("", "s", "es", "ies", "ing", "ings", "ed", "ation", "ators", "ated"), (base, ending) => {
        expect(stem(`${base}${ending}`)).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
});

describe("wordStarts", () => {
  it("counts where words begin, in code units", () => {
    const text = "😀 留学のビザ";
    const starts = wordStarts(text);
    expect(starts.has(text.indexOf("留学"))).toBe(true);
    expect(starts.has(text.indexOf("ビザ"))).toBe(true);
    expect(starts.has(text.indexOf("ザ"))).toBe(false);
  });
});

describe("withoutMarks", () => {
  it("takes the marks off Latin letters and off no others", () => {
    expect(withoutMarks("Đổi tên, ação, ışık, 在留カード, भिसा, ביזה, ไทย")).toBe("Doi ten, acao, isik, 在留カード, भिसा, ביזה, ไทย");
  });
});

describe("isOneWord", () => {
  it.each(["visa", "在留", "ビザ", "しゅうよう"])("%s is", (text) => {
    expect(isOneWord(text)).toBe(true);
  });

  it.each(["年金脱退", "在留カード", "ビザをのばしたい", "保証金はいくら"])("%s is not", (text) => {
    expect(isOneWord(text)).toBe(false);
  });
});
