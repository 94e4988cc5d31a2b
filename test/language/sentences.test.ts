import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/language/sentences.ts";

describe("splitSentences", () => {
  it("ends a Japanese sentence at 。！？", () => {
    expect(splitSentences("申請します。いつですか？早く！待ちます。")).toEqual(["申請します。", "いつですか？", "早く！", "待ちます。"]);
  });

  it("keeps a full stop inside Japanese brackets", () => {
    expect(splitSentences("「はい。」と言います。次に行きます（必ず。）。")).toEqual(["「はい。」と言います。", "次に行きます（必ず。）。"]);
  });

  it("keeps sentences within brackets in the one that they stand in", () => {
    expect(splitSentences("額です（年収別。確かめてください）。次です。")).toEqual(["額です（年収別。確かめてください）。", "次です。"]);
    expect(splitSentences("These hold (by income. Ask your insurer). Pay then.")).toEqual(["These hold (by income. Ask your insurer).", "Pay then."]);
  });

  it("parts sentences behind a bracket that nobody closes", () => {
    expect(splitSentences("I lost it :( What now? Where do I go?")).toEqual(["I lost it :( What now?", "Where do I go?"]);
  });

  it("ends an English sentence before a capital letter", () => {
    expect(splitSentences("Apply early. You may stay until then! Is it clear? Yes.")).toEqual([
      "Apply early.",
      "You may stay until then!",
      "Is it clear?",
      "Yes.",
    ]);
  });

  it.each([
    "See Art. 50 of the Act.",
    "Rules are in Arts. 19 to 22.",
    "It is no. 5 on the list, e.g. a photo of 3.5 cm.",
    "Office hours end at 5 p.m. on weekdays.",
    "Write to mail@example.org or see www.example.org for it.",
  ])("leaves %j whole", (sentence) => {
    expect(splitSentences(sentence)).toEqual([sentence]);
  });

  it.each(["The U.S. Embassy is closed.", "Ask Mr. Tanaka at the desk.", "Bring a card, e.g. Suica."])("leaves the name in %j whole", (sentence) => {
    expect(splitSentences(sentence)).toEqual([sentence]);
  });

  it("ends a short answer that looks like a word for a number", () => {
    expect(splitSentences("No. You need a permit.")).toEqual(["No.", "You need a permit."]);
  });

  it("ends a sentence after a bracket and a closing quotation mark", () => {
    expect(splitSentences("Articles 5 and 6. (See also the table.) He said “go.” Then we left.")).toEqual([
      "Articles 5 and 6.",
      "(See also the table.)",
      "He said “go.”",
      "Then we left.",
    ]);
  });

  it("ends a sentence at the marks of Nepali, Burmese, Khmer and Urdu", () => {
    expect(splitSentences("जानुहोस्। आउनुहोस्।")).toHaveLength(2);
    expect(splitSentences("သွားပါ။ လာပါ။")).toHaveLength(2);
    expect(splitSentences("ទៅ។ មក។")).toHaveLength(2);
    expect(splitSentences("جائیں۔ آئیں۔")).toHaveLength(2);
  });

  it("gives each list line as one sentence, without its mark", () => {
    expect(splitSentences("持ち物：\n- 写真。1枚です\n  - 旅券\n\n- 申請書")).toEqual(["持ち物：", "写真。1枚です", "旅券", "申請書"]);
  });

  it("keeps the number of a numbered line with its words", () => {
    expect(splitSentences("1. Fill in the form.\n2. Pay.")).toEqual(["1. Fill in the form.", "2. Pay."]);
  });

  it("gives nothing for a text without words", () => {
    expect(splitSentences(" \n\n ")).toEqual([]);
  });

  it("loses no character but spaces and list marks, and gives no empty sentence", () => {
    const text = fc
      .array(fc.constantFrom("Apply", "早く。", "3.5", " ", "\n", ".", "! ", "”", "）", "。", "। ", "A", "? B"), { maxLength: 25 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (written) => {
        const sentences = splitSentences(written);
        expect(sentences.filter((sentence) => sentence.trim() === "")).toEqual([]);
        expect(sentences.join("").replace(/\s/g, "")).toBe(written.replace(/\s/g, ""));
      }),
      { numRuns: 300 },
    );
  });
});
