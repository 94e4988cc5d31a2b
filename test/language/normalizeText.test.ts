import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasWords, normalizeText } from "../../src/language/normalizeText.ts";

/** Any UTF-16, with the characters that make trouble much more often than by chance. */
const trouble = fc.constantFrom(
  "\u200b",
  "\u200d",
  "\u202e",
  "\ufeff",
  "\ufe0f",
  "\u0000",
  "\u001b",
  "\u0085",
  "\ud800",
  "\udc00",
  "\ufffd",
  "\u{e0041}",
  "\u0301",
  "\u3099",
  "\u1160",
  "\u3164",
  "\u00a0",
  "\u3000",
  "\t",
  "\n",
  "か",
  "e",
  "ﾊ",
  "ﾞ",
  "ｶ",
  "①",
  "㌔",
  "ﷺ",
  "한",
  "👨",
);
/** A letter and its accent that something invisible keeps apart. */
const kept = fc
  .tuple(fc.constantFrom("e", "か", "ﾊ"), fc.constantFrom("\u200b", "\u2060", "\u00ad"), fc.constantFrom("\u0301", "\u3099", "ﾞ"))
  .map((parts) => parts.join(""));
const anyText = fc.oneof(
  fc.array(fc.oneof(trouble, kept, fc.string({ unit: "binary", minLength: 1, maxLength: 1 })), { maxLength: 30 }).map((parts) => parts.join("")),
  fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
);

describe("normalizeText", () => {
  it.each([
    ["full-width letters and digits", "２８時間　ＶＩＳＡ", "28時間 VISA"],
    ["half-width katakana", "ｻﾞｲﾘｭｳｶｰﾄﾞ", "ザイリュウカード"],
    ["a kana and its voice mark", "か\u3099", "が"],
    ["zero-width characters", "vi\u200bsa\ufeff", "visa"],
    ["turned writing direction", "safe\u202etxt", "safetxt"],
    ["hidden Unicode tags", "hi\u{e0041}\u{e0042}", "hi"],
    ["control characters", "a\u0000b\u001b[31m", "a b [31m"],
    ["line breaks, tabs and wide spaces", " a\r\n\tb\u3000\u00a0c ", "a b c"],
    ["half a surrogate pair", "a\ud800b", "a b"],
    ["nothing but what cannot be seen", "\u200b\ufeff \n", ""],
  ])("mends %s", (_what, text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  it("keeps emoji and the letters of every script", () => {
    expect(normalizeText("😀 नेपाली မြန်မာ ខ្មែរ සිංහල اردو Tiếng Việt")).toBe("😀 नेपाली မြန်မာ ខ្មែរ සිංහල اردو Tiếng Việt");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
      }),
      { numRuns: 300 },
    );
  });

  it("joins a letter and an accent that an invisible character kept apart", () => {
    expect(normalizeText("cafe\u200b\u0301")).toBe("café");
  });

  it("always gives well-formed text of visible characters and single spaces", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalizeText(text);
        expect(normal.isWellFormed()).toBe(true);
        expect(normal).not.toMatch(/[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\ufeff]|\s\s|^\s|\s$/u);
      }),
      { numRuns: 300 },
    );
  });
});

describe("hasWords", () => {
  it.each(["a", "ビ", "3", "စ", "①", "…?! x"])("is true of %j", (text) => {
    expect(hasWords(text)).toBe(true);
  });

  it.each(["", " ", "?!。…", "😀", "---", "¥"])("is false of %j", (text) => {
    expect(hasWords(text)).toBe(false);
  });
});
