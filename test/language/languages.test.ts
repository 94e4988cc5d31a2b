import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJapanese, isLanguage, LANGUAGE_TAGS, LANGUAGES, parseLanguage, withFallbacks } from "../../src/language/languages.ts";

describe("the languages table", () => {
  it("holds the 23 languages of the design", () => {
    expect(LANGUAGE_TAGS.toSorted()).toEqual("ja ja-simple en zh-Hans zh-Hant ko vi ne id fil th my km mn pt es tr uk ru si bn fr ur".split(" ").toSorted());
  });

  it.each(LANGUAGE_TAGS)("gives %s a tag and a locale that Intl knows", (tag) => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(Intl.NumberFormat.supportedLocalesOf(LANGUAGES[tag].locale)).toHaveLength(1);
  });

  it.each(LANGUAGE_TAGS)("lets %s fall back on languages that exist, never on itself, and on English or Japanese in the end", (tag) => {
    const { fallbacks } = LANGUAGES[tag];
    expect(fallbacks.filter((fallback) => !isLanguage(fallback))).toEqual([]);
    expect(fallbacks).not.toContain(tag);
    expect(new Set(fallbacks).size).toBe(fallbacks.length);
    expect([tag, ...fallbacks].some((fallback) => fallback === "en" || fallback === "ja")).toBe(true);
  });

  it("writes only Urdu from right to left", () => {
    expect(LANGUAGE_TAGS.filter((tag) => LANGUAGES[tag].direction === "rtl")).toEqual(["ur"]);
  });
});

describe("parseLanguage", () => {
  it.each([
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-Hant-TW", "zh-Hant"],
    ["zh-CN", "zh-Hans"],
    ["zh", "zh-Hans"],
    ["zh-Hans-CN", "zh-Hans"],
    ["tl", "fil"],
    ["pt-BR", "pt"],
    ["ja-easy", "ja-simple"],
    ["en-US", "en"],
    ["EN", "en"],
    [" vi ", "vi"],
    ["fr-CA", "fr"],
    ["ja-JP", "ja"],
  ])("takes %s for %s", (tag, language) => {
    expect(parseLanguage(tag)).toBe(language);
  });

  it.each(LANGUAGE_TAGS)("knows %s, in whatever case", (tag) => {
    expect(parseLanguage(tag)).toBe(tag);
    expect(parseLanguage(tag.toUpperCase())).toBe(tag);
  });

  it.each(["", "-", "de", "xx-JP", "english", "--ja", "constructor", "__proto__", "constructor-ja"])("does not know %j", (tag) => {
    expect(parseLanguage(tag)).toBeNull();
  });

  it("gives one of our languages or null, whatever comes in", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{2}(-[A-Za-z]{2,8}){0,2}$/)), (tag) => {
        const language = parseLanguage(tag);
        expect(language === null || isLanguage(language)).toBe(true);
      }),
    );
  });
});

describe("withFallbacks", () => {
  it("begins with the language itself", () => {
    expect(withFallbacks("zh-Hant")).toEqual(["zh-Hant", "zh-Hans", "en", "ja"]);
  });
});

describe("isLanguage", () => {
  it("is not fooled by names that every object has", () => {
    expect(["toString", "constructor", "__proto__"].filter(isLanguage)).toEqual([]);
  });
});

describe("isJapanese", () => {
  it("is true of Japanese and plain Japanese only", () => {
    expect(LANGUAGE_TAGS.filter(isJapanese)).toEqual(["ja", "ja-simple"]);
  });
});
