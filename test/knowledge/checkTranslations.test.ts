import { describe, expect, it } from "vitest";
import { checkTranslations, leftInEnglish, lengthFault, scriptFaults } from "../../src/knowledge/checkTranslations.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import type { Language } from "../../src/language/languages.ts";
import { REAL_KNOWLEDGE } from "../support/smallKnowledge.ts";

const ENGLISH =
  "Go to the city office within {{figure:moving-days}} of the move. Bring your residence card. The office changes the address on the card at once, free of charge.";

describe("a sentence that was left in English", () => {
  it("is found between others", () => {
    expect(leftInEnglish("Hãy đến văn phòng. Bring your residence card. The office changes the address on the card at once, free of charge.", ENGLISH)).toEqual(
      [expect.stringContaining("The office changes the address")],
    );
  });

  it("is none where only a name is shared", () => {
    expect(leftInEnglish("Dùng ứng dụng Safety tips.", "Use Safety tips. It is free.")).toEqual([]);
  });
});

describe("letters of another script", () => {
  it.each<[Language, string]>([
    ["vi", "Tôi ở Nhậт"],
    ["ne", "तपाईं जापानमा хочете बस्न सक्नुहुन्छ"],
    ["pt", "Você pode ficar no Japão 한국"],
  ])("are found in a text in %s", (language, text) => {
    expect(scriptFaults(text, language)).toEqual([expect.stringContaining(`is no letter of ${language}`)]);
  });

  it.each<[Language, string]>([
    ["vi", "Thẻ lưu trú (在留カード, zairyū kādo) và Hello Work"],
    ["ne", "निवास कार्ड (在留カード, zairyū kādo) र JLPT N4"],
    ["zh-Hans", "在留卡（在留カード）"],
    ["ur", "رہائشی کارڈ (在留カード)"],
  ])("are none in %s: official terms and names", (language, text) => {
    expect(scriptFaults(text, language)).toEqual([]);
  });

  it("show a text of which nothing was translated", () => {
    expect(scriptFaults("Go to the city office and change the address", "th")).toEqual([expect.stringContaining("0 %")]);
  });
});

describe("the length beside English", () => {
  it("shows that most of a text is missing, or that much was added", () => {
    expect(lengthFault("Đến văn phòng.", ENGLISH, "vi")).toHaveLength(1);
    expect(lengthFault("Hãy đến văn phòng thành phố. ".repeat(12), ENGLISH, "vi")).toHaveLength(1);
  });

  it("is not asked of short texts", () => {
    expect(lengthFault("Có.", "Yes, you can do that.", "vi")).toEqual([]);
  });
});

it("no text of the real knowledge has such a fault", () => {
  expect(checkTranslations(readKnowledge(REAL_KNOWLEDGE))).toEqual([]);
});
