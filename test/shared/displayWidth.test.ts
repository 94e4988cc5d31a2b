import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/shared/displayWidth.ts";

describe("displayWidth", () => {
  it.each([
    ["", 0],
    ["card", 4],
    ["在留card", 8],
    ["カード。", 8],
    ["ｶｰﾄﾞ", 4],
    ["（Ａ）", 6],
    ["비자", 4],
    ["Tiếng Việt", 10],
    ["Tie\u0302\u0301ng", 5],
    ["นี้", 1],
    ["–…→“”", 5],
    ["か\u3099", 2],
  ])("of %j is %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});
