import { describe, expect, it } from "vitest";
import type { Language } from "../../src/language/languages.ts";
import { abroadFeatures, subjectFeatures } from "../../src/retrieval/abroadFeatures.ts";
import { hashOf } from "../../src/retrieval/features.ts";

const waysOf = (text: string, language: Language): string[] => {
  const hashes = new Set(abroadFeatures(text, language).map(({ hash }) => hash));
  return ["named", "in", "of", "to", "from", "for", "by", "で", "の", "に", "へ", "から", "まで", "人", "じん"].filter((way) =>
    hashes.has(hashOf(`abroad:${way}`)),
  );
};

describe("abroadFeatures tells that another country is named, and how", () => {
  it.each<[Language, string, string[]]>([
    ["en", "How do I get a licence in Germany?", ["named", "in"]],
    ["en", "my licence is from the Philippines", ["named", "from"]],
    ["en", "pension rules of europe", ["named", "of"]],
    ["ja", "ドイツで免許を取る", ["named", "で"]],
    ["ja", "ベトナムの高校", ["named", "の"]],
    ["ja", "中国から来ました", ["named", "から"]],
    ["ja-simple", "べとなむの びざ", ["named", "の"]],
    ["ja-simple", "カナダ で はたらく", ["named", "で"]],
  ])("(%s) “%s”", (language, text, ways) => {
    expect(waysOf(text, language)).toEqual(ways);
  });

  it("the same for each country", () => {
    expect(abroadFeatures("a visa for Chad", "en")).toEqual(abroadFeatures("a visa for Peru", "en"));
  });
});

describe("abroadFeatures finds no country", () => {
  it.each<[Language, string]>([
    ["en", "how long can a student stay in Japan"],
    ["en", "my german teacher"],
    ["ja", "タイヤを捨てたい"],
    ["ja", "ベトナム語で相談したい"],
    ["ja", "日本で働きたい"],
    ["ja-simple", "くにに かえりたい です。もう いらんです"],
  ])("(%s) in “%s”", (language, text) => {
    expect(waysOf(text, language)).toEqual([]);
  });
});

it("subjectFeatures adds them to the features of the words", () => {
  const word = { hash: 7, weight: 1 };
  expect(subjectFeatures("visa for Peru", "en", () => [word])).toEqual([word, ...abroadFeatures("visa for Peru", "en")]);
});
