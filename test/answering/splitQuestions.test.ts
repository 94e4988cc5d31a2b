import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitQuestions } from "../../src/answering/splitQuestions.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import type { Language } from "../../src/language/languages.ts";

const deps = { knowledge: readKnowledge("knowledge") };
const split = (language: Language, text: string): string[] => splitQuestions(text, language, deps);

describe("splitQuestions", () => {
  it.each<[Language, string, string[]]>([
    ["en", "How much is it? where do i go", ["How much is it?", "where do i go"]],
    ["en", "i live in gunma. where do i renew? what does it cost?", ["i live in gunma. where do i renew?", "what does it cost?"]],
    ["ja", "永住の手数料はいくらですか。市役所にも届け出るのですか。", ["永住の手数料はいくらですか。", "市役所にも届け出るのですか。"]],
    ["ja", "どこで申請できる？市役所でもOK？", ["どこで申請できる？", "市役所でもOK？"]],
    ["ja-simple", "おかねは いくらですか どこへ いきますか", ["おかねは いくらですか", "どこへ いきますか"]],
  ])("(%s) parts “%s” into its questions, each behind what was told before it", (language, text, questions) => {
    expect(split(language, text)).toEqual(questions);
  });

  it.each<[Language, string]>([
    ["en", "My husband lost his job last week. Can I work?"],
    ["en", "They refused what I asked for. Can I stay?"],
    ["ja", "10月から高くなったと聞きました。いくらですか。"],
    ["ja-simple", "かぜを ひきました。いくら はらいますか。"],
    ["en", "Really?!?"],
  ])("(%s) leaves “%s” whole: a story is no question", (language, text) => {
    expect(split(language, text)).toEqual([text]);
  });

  it("gives what is told behind the last question to it", () => {
    expect(split("en", "How much is it? Where do I go? I am a student.")).toEqual(["How much is it?", "Where do I go? I am a student."]);
  });

  it("leaves a message of very many questions whole", () => {
    const text = "How much? Where? When? Who? How?";
    expect(split("en", text)).toEqual([text]);
  });

  it("loses and adds no word", () => {
    const words = (text: string): string => text.replace(/\s/g, "");
    fc.assert(
      fc.property(fc.array(fc.constantFrom("How much is it?", "I am here.", "where", "？", "。", "いくらですか ", "\n", "a. b", " ")), (parts) => {
        const text = parts.join("");
        expect(words(split("en", text).join(""))).toBe(words(text));
      }),
    );
  });
});
