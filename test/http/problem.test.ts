import { describe, expect, it } from "vitest";
import { problemSchema } from "../../src/http/openapi.ts";
import { PROBLEMS, problemOf } from "../../src/http/problem.ts";
import { type Messages, readMessages } from "../../src/knowledge/messages.ts";
import { LANGUAGE_TAGS } from "../../src/language/languages.ts";
import { REAL_KNOWLEDGE } from "../support/smallKnowledge.ts";
import { sentence } from "../support/startApp.ts";

const messages: Messages = readMessages(REAL_KNOWLEDGE, []);
const CODES = [
  "empty",
  "not_text",
  "unknown_language",
  "invalid_conversation",
  "unknown_prefecture",
  "origin_refused",
  "not_found",
  "method_not_allowed",
  "too_long",
  "rate_limited",
  "internal",
] as const;
const VALUES = { limit: "2000", languages: "ja, en" };

describe("problemOf", () => {
  it("knows every problem of the list", () => {
    expect(Object.keys(PROBLEMS).toSorted()).toEqual([...CODES].toSorted());
  });

  it.each(CODES)("says %s with all fields, in a sentence without open marks, in every language", (code) => {
    for (const language of LANGUAGE_TAGS) {
      const problem = problemSchema.parse(problemOf(code, { language, messages, requestId: "request-1", values: VALUES }));
      expect(problem).toMatchObject({ type: "about:blank", code, requestId: "request-1" });
      expect(problem.detail).not.toMatch(/[{}]/);
      expect(problem.detail.length).toBeGreaterThan(5);
    }
  });

  it.each(["en", "ja", "ja-simple"] as const)("has a sentence of its own for each problem in %s", (language) => {
    const details = CODES.map((code) => problemOf(code, { language, messages, requestId: "request-1" }).detail);
    expect(new Set(details).size).toBe(CODES.length);
    if (language !== "en")
      for (const code of CODES)
        expect(problemOf(code, { language, messages, requestId: "request-1" }).detail).not.toBe(
          problemOf(code, { language: "en", messages, requestId: "request-1" }).detail,
        );
  });

  it("fills in what the sentence names", () => {
    expect(problemOf("too_long", { language: "en", messages, requestId: "request-1", values: VALUES }).detail).toBe(
      sentence("error.tooLong", "en").replace("{limit}", "2000"),
    );
  });

  it("names a counter to call where the fault is ours", () => {
    for (const language of LANGUAGE_TAGS) expect(problemOf("internal", { language, messages, requestId: "request-1" }).detail).toContain("0570-013904");
  });
});
