import { describe, expect, it } from "vitest";
import { rowText } from "../../src/knowledge/rowText.ts";
import { MESSAGES } from "../support/messages.ts";

describe("rowText", () => {
  it("gives the frame in the reader's language", () => {
    expect(rowText(MESSAGES, "ja", "hours", "days")).toBe("{from}から{to}");
  });

  it("falls back to the nearest language that has it", () => {
    expect(rowText(MESSAGES, "ja", "hours", "allDay")).toBe("24 hours");
    expect(rowText(MESSAGES, "vi", "hours", "days")).toBe("{from} to {to}");
  });

  it("throws for a frame that no language has, and names it", () => {
    expect(() => rowText(MESSAGES, "en", "hours", "never")).toThrow('"rows.hours.never"');
    expect(() => rowText(MESSAGES, "en", "nothing", "never")).toThrow('"rows.nothing.never"');
  });
});
