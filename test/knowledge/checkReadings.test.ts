import { describe, expect, it } from "vitest";
import { checkPlainJapanese } from "../../src/knowledge/checkPlainJapanese.ts";
import { installedReadingDictionary, openReadingDictionary } from "../../src/knowledge/readingDictionary.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { showFault } from "../../src/knowledge/readYaml.ts";
import { type Override, smallKnowledge, TODAY } from "../support/smallKnowledge.ts";

function check(planted: Readonly<Record<string, Override>>, dictionary = installedReadingDictionary()): string[] {
  const directory = smallKnowledge(planted);
  return checkPlainJapanese(readKnowledge(directory), TODAY, dictionary).map((fault) => showFault(fault).replace(`${directory}/`, ""));
}
const stored = (from: string, to: string): Record<string, Override> => ({ "readings/stored.txt": (text) => text.replace(`\n${from}\n`, `\n${to}\n`) });

describe("the check of stored readings", () => {
  it("finds one that the dictionary gives otherwise, of a word that neither the override table nor the glossary holds", () => {
    expect(check(stored("写真[しゃしん]", "写真[しゃじん]"))).toEqual([
      expect.stringMatching(
        /^readings\/stored\.txt:\d+: 写真\[しゃじん\]: the dictionary and the override table give 写真\[しゃしん\]: npm run knowledge -- readings$/,
      ),
    ]);
  });

  it("finds one that a longer form hides", () => {
    expect(check(stored("写真[しゃしん]", "写真[しゃしん]\n新しい 電話[でんは]は\n電話[でんは]は"))).toEqual([
      expect.stringMatching(/: 電話\[でんは\]は: the dictionary and the override table give 電話\[でんわ\]: /),
    ]);
  });

  it("takes what the override table says for right", () => {
    expect(
      check({
        ...stored("写真[しゃしん]", "写真[うつし]"),
        "readings.yaml": (text) => text.replace("words:\n", "words:\n  - 写真[うつし]\n"),
      }),
    ).toEqual([]);
  });

  it("finds nothing in the small knowledge", () => {
    expect(check({})).toEqual([]);
  });

  it("is left out where the dictionary is not installed", () => {
    expect(check(stored("写真[しゃしん]", "写真[しゃじん]"), null)).toEqual([]);
  });
});

describe("the dictionary", () => {
  it("is the same, opened at once or later", async () => {
    const later = await openReadingDictionary();
    const text = "在留カードで、引っ越しました。 英語（＝外国の ことば）";
    expect(installedReadingDictionary()?.(text)).toEqual(later(text));
    expect(later(text).every(({ start, end, segments }) => text.slice(start, end) === segments.map((segment) => segment.text).join(""))).toBe(true);
  });
});
