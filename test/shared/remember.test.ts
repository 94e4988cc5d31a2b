import { describe, expect, it } from "vitest";
import { remember } from "../../src/shared/remember.ts";

describe("remember", () => {
  it("makes a value once", () => {
    const made: string[] = [];
    const of = remember(2, (key) => made.push(key));
    of("a");
    of("a");
    expect(made).toEqual(["a"]);
  });

  it("never holds more than it may", () => {
    const made: string[] = [];
    const of = remember(2, (key) => made.push(key));
    for (const key of ["a", "b", "c", "a"]) of(key);
    expect(made).toEqual(["a", "b", "c", "a"]);
  });
});
