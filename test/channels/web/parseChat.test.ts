import { describe, expect, it } from "vitest";
import { QUESTION_CHARACTERS } from "../../../src/channels/web/limits.ts";
import { parseChat } from "../../../src/channels/web/parseChat.ts";

const PREFECTURES = new Set(["gunma", "tokyo"]);
const parse = (body: unknown) => parseChat(body, PREFECTURES);

describe("parseChat takes", () => {
  it("a text alone, with nothing chosen", () => {
    expect(parse({ text: "hello" })).toEqual({ ok: true, inbound: { text: "hello", conversation: null, language: null, prefecture: null } });
  });

  it("every field, the language by the name used here", () => {
    expect(parse({ text: "hello", conversation: "abcdefgh", language: "zh-TW", prefecture: "gunma" })).toEqual({
      ok: true,
      inbound: { text: "hello", conversation: "abcdefgh", language: "zh-Hant", prefecture: "gunma" },
    });
  });

  it("empty and null fields as nothing chosen", () => {
    expect(parse({ text: "hello", conversation: "", language: null, prefecture: "" })).toEqual({
      ok: true,
      inbound: { text: "hello", conversation: null, language: null, prefecture: null },
    });
  });

  it("the text as it was written: normalising and masking come later", () => {
    expect(parse({ text: " ｈｅｌｌｏ\u200b " })).toMatchObject({ inbound: { text: " ｈｅｌｌｏ\u200b " } });
  });

  it("as many characters as the limit, counted as people count", () => {
    expect(parse({ text: `${"😀".repeat(QUESTION_CHARACTERS - 1)}a` })).toMatchObject({ ok: true });
  });
});

describe("parseChat names the problem of", () => {
  it.each([
    ["not_text", undefined],
    ["not_text", "hello"],
    ["not_text", ["hello"]],
    ["not_text", { text: 1 }],
    ["too_long", { text: "a".repeat(QUESTION_CHARACTERS + 1) }],
    ["too_long", { text: " ".repeat(QUESTION_CHARACTERS + 1) }],
    ["empty", { text: "" }],
    ["empty", { text: "\u200b\u0000" }],
    ["empty", { text: "😀👍🏽" }],
    ["unknown_language", { text: "hello", language: "xx" }],
    ["unknown_language", { text: "hello", language: "constructor" }],
    ["invalid_conversation", { text: "hello", conversation: "short" }],
    ["unknown_prefecture", { text: "hello", prefecture: "Gunma" }],
  ])("%s in %j", (code, body) => {
    expect(parse(body)).toEqual({ ok: false, code });
  });
});
