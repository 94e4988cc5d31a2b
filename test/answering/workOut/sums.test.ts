import { describe, expect, it } from "vitest";
import { withoutTotal } from "../../../src/answering/workOut/sums.ts";

describe("withoutTotal", () => {
  it("keeps the sum alone where it is named with its parts", () => {
    expect(withoutTotal([8, 8, 8, 24], true)).toEqual([24]);
    expect(withoutTotal([30, 10, 20], true)).toEqual([30]);
  });

  it("keeps the parts where no total is named, or where it is none", () => {
    expect(withoutTotal([8, 8, 16], false)).toEqual([8, 8, 16]);
    expect(withoutTotal([8, 8, 20], true)).toEqual([8, 8, 20]);
    expect(withoutTotal([25], true)).toEqual([25]);
    expect(withoutTotal([], true)).toEqual([]);
  });
});
