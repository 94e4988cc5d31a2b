import { describe, expect, it } from "vitest";
import { emojiNames } from "../../src/language/emojiNames.ts";
import { LANGUAGE_TAGS } from "../../src/language/languages.ts";

describe("emojiNames", () => {
  it.each(LANGUAGE_TAGS)("calls over a thousand things by name in %s", (language) => {
    expect([...emojiNames(language).values()].filter((names) => names !== "").length).toBeGreaterThan(1000);
  });

  it("gives the words for a thing under the same key in every language", () => {
    expect([emojiNames("en").get("🐕"), emojiNames("vi").get("🐕"), emojiNames("zh-Hans").get("🐕")]).toEqual([
      expect.stringMatching(/\bdog\b/),
      expect.stringMatching(/chó/),
      expect.stringMatching(/狗/),
    ]);
  });

  it("names each word once", () => {
    const words = [...(emojiNames("en").get("🚽") ?? "").split(", ")];
    expect(words).toEqual([...new Set(words)]);
  });
});
