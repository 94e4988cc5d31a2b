import { describe, expect, it } from "vitest";
import { foldMore } from "../../src/answering/foldMore.ts";

const said = (text: string, more?: true) => ({ text, ...(more ? { more } : {}) });

describe("foldMore", () => {
  it("parts the answer from what stands behind it under the first line of that", () => {
    const [answer, heading, rest] = [said("You have 14 days."), said("More on the card:", true), said("It is free.", true)];
    expect(foldMore([answer, heading, rest])).toEqual({ first: [answer], heading, more: [rest] });
  });

  it("has no heading where nothing stands behind the answer", () => {
    expect(foldMore([said("Hello.")])).toEqual({ first: [said("Hello.")], heading: null, more: [] });
  });
});
