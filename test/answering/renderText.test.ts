import { describe, expect, it } from "vitest";
import { renderText } from "../../src/answering/renderText.ts";
import { answerOf } from "../support/answer.ts";

describe("renderText", () => {
  it("writes one statement a line, each with its marks", () => {
    expect(
      renderText(
        answerOf({
          statements: [
            { text: "You have 14 days.", language: "en", citations: [1] },
            { text: "It costs 33,000 yen.", language: "en", citations: [1, 2] },
          ],
        }),
      ),
    ).toBe("You have 14 days. [1]\nIt costs 33,000 yen. [1][2]");
  });

  it("writes a statement of the service's own without a mark", () => {
    expect(renderText(answerOf({ statements: [{ text: "Hello.", language: "en", citations: [] }] }))).toBe("Hello.");
  });

  it("writes nothing for no statements", () => {
    expect(renderText(answerOf({ statements: [] }))).toBe("");
  });
});
