import { describe, expect, it } from "vitest";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { readLanguageWish } from "../../src/language/languageWish.ts";
import { REAL_KNOWLEDGE } from "../support/smallKnowledge.ts";

const { messages } = readKnowledge(REAL_KNOWLEDGE);
const read = (text: string) => readLanguageWish(text, messages);

describe("readLanguageWish reads a wish for a language", () => {
  it.each([
    ["in English please", "en"],
    ["English", "en"],
    ["can you answer in Nepali?", "ne"],
    ["please speak vietnamese", "vi"],
    ["I want it in easy Japanese", "ja-simple"],
    ["traditional chinese please", "zh-Hant"],
    ["英語でお願いします", "en"],
    ["やさしい日本語でお願いします", "ja-simple"],
    ["日本語で教えてください", "ja"],
    ["えいごで おねがいします", "en"],
    ["tiếng Anh được không", "en"],
    ["trả lời bằng tiếng Nhật giúp em", "ja"],
    ["请用英语回答", "en"],
    ["請用英語回答", "en"],
    ["नेपाली", "ne"],
    ["한국어", "ko"],
    ["Tiếng Việt", "vi"],
  ])("“%s” → %s", (text, language) => {
    expect(read(text)).toEqual({ language, rest: "" });
  });

  it("and leaves the question that stands before it", () => {
    expect(read("Where do I pay the fee? Please answer in Vietnamese.")).toEqual({ language: "vi", rest: "Where do I pay the fee?" });
    expect(read("引っ越しました。英語で答えてください")).toEqual({ language: "en", rest: "引っ越しました。" });
  });
});

describe("readLanguageWish leaves questions on languages alone", () => {
  it.each([
    "where can I take the driving test in English",
    "is there a doctor who speaks Vietnamese",
    "phone line in Portuguese",
    "英語で相談できる電話番号は",
    "日本語の教室はどこですか",
    "học tiếng Nhật ở đâu",
    "哪里可以学日语",
    "how many languages does the information center speak",
    "do I need Japanese N2 for permanent residence",
  ])("%s", (text) => {
    expect(read(text)).toBeNull();
  });
});
