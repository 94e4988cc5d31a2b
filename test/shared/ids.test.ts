import { describe, expect, it } from "vitest";
import { ID_PATTERN, randomId } from "../../src/shared/ids.ts";

describe("randomId", () => {
  it("holds 128 random bits, written so that a URL can carry them", () => {
    expect(Buffer.from(randomId(), "base64url")).toHaveLength(16);
    expect(encodeURIComponent(randomId())).toMatch(ID_PATTERN);
  });

  it("never gives the same id twice", () => {
    expect(new Set(Array.from({ length: 1000 }, randomId)).size).toBe(1000);
  });
});

describe("ID_PATTERN", () => {
  it.each(["", "short", "../../etc/passwd", "abcdefgh ", "abcdefgh\n", "a".repeat(65), "一二三四五六七八"])("refuses %j", (id) => {
    expect(ID_PATTERN.test(id)).toBe(false);
  });
});
