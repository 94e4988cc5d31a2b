import { describe, expect, it } from "vitest";
import { languageName, showPhones } from "../../src/knowledge/phones.ts";
import type { Phone } from "../../src/knowledge/schemas.ts";
import { LANGUAGE_TAGS } from "../../src/language/languages.ts";
import { MESSAGES } from "../support/messages.ts";

const MAIN: Phone = { number: "0570-013904", use: "main" };

describe("showPhones", () => {
  it("shows every number with what it is for", () => {
    expect(showPhones([MAIN, { number: "03-5796-7112", use: "ip-or-abroad" }], "en", MESSAGES)).toBe("0570-013904, 03-5796-7112 (abroad)");
  });

  it("shows only the reader's own line, if there is one", () => {
    const lines: Phone[] = [
      { number: "01", use: "main", languages: ["vi"] },
      { number: "02", use: "main", languages: ["en", "pt"] },
    ];
    expect(showPhones(lines, "en", MESSAGES)).toBe("02");
  });

  it("names the languages of each line to a reader who has none", () => {
    expect(showPhones([{ number: "01", use: "main", languages: ["vi", "pt"] }], "en", MESSAGES)).toBe("Vietnamese and Portuguese 01");
  });

  it("says for which area a number is, in the reader's language or else in English", () => {
    const line: Phone = { ...MAIN, area: { en: "Kansai", ja: "関西", "ja-simple": "関西" } };
    expect(showPhones([line], "ja", MESSAGES)).toBe("0570-013904 (関西)");
    expect(showPhones([line], "vi", MESSAGES)).toBe("0570-013904 (Kansai)");
  });

  it("shows nothing for no number", () => {
    expect(showPhones([], "en", MESSAGES)).toBe("");
  });
});

describe("languageName", () => {
  it.each([
    ["vi", "en", "Vietnamese"],
    ["vi", "ja", "ベトナム語"],
    ["zh-Hans", "en", "Simplified Chinese"],
    ["ja-simple", "en", "やさしい日本語"],
  ] as const)("%s in %s is %s", (tag, language, name) => {
    expect(languageName(tag, language)).toBe(name);
  });

  it("names every language of ours in every other, never by its tag", () => {
    for (const tag of LANGUAGE_TAGS) for (const language of LANGUAGE_TAGS) expect(languageName(tag, language)).not.toBe(tag);
  });
});
