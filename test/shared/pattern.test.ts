import { describe, expect, it } from "vitest";
import { pattern } from "../../src/shared/pattern.ts";

describe("a pattern of the messages", () => {
  it("is compiled once for its flags", () => {
    expect(pattern("visa", "iu")).toBe(pattern("visa", "iu"));
    expect(pattern("visa", "iu")).not.toBe(pattern("visa", "giu"));
  });

  it("may hold a slash", () => {
    expect(pattern("and/or", "iu").test("AND/OR")).toBe(true);
  });
});
