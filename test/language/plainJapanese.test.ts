import { describe, expect, it } from "vitest";
import { type PlainRule, plainJapanese, tooManyLong } from "../../src/language/plainJapanese.ts";

const measure = plainJapanese({ terms: new Set(["国民健康保険", "Safety tips"]), readings: { words: new Map(), counters: new Map() } });
/** Every fault but missing readings, which have tests of their own. */
const rules = (text: string): PlainRule[] =>
  measure(text)
    .map(({ rule }) => rule)
    .filter((rule) => rule !== "no reading");

const CHARACTERS_60 = `${"あいうえおかきくけこ".repeat(5)}さしすせそたです。`;

describe("the length of a sentence", () => {
  it("may be 50 characters without spaces, and not 51", () => {
    expect(rules(`${"か".repeat(47)} です。`)).toEqual([]);
    expect(measure(`${"か".repeat(48)} です。`)).toEqual([{ rule: "too long", found: "51 characters", sentence: `${"か".repeat(48)} です。` }]);
  });

  it("is measured in each sentence of a text", () => {
    expect(rules(`かきます。${CHARACTERS_60}かきます。`)).toEqual(["too long"]);
  });

  it("is measured in a line of a list too, and in its sentences apart", () => {
    expect(rules(`- ${CHARACTERS_60}`)).toEqual(["too long"]);
    expect(rules(`- ${"か".repeat(30)}です。${"き".repeat(30)}です。`)).toEqual([]);
  });

  it("leaves out the label before a colon", () => {
    expect(rules(`${"か".repeat(30)}：${"き".repeat(30)}です。`)).toEqual([]);
  });

  it("counts the items of a list apart, where no predicate makes it a sentence", () => {
    const items = Array.from({ length: 8 }, () => "くけこさしすせそ");
    expect(rules(`ことば：${items.join("、")}。`)).toEqual([]);
    expect(rules(`ことばは ${items.join("、")}です。`)).toEqual(["too long", "too many commas"]);
    expect(rules(`ことばは ${items.join("、")}です（きょうの はなし）。`)).toEqual(["too long", "too many commas"]);
  });
});

describe("long sentences of a file", () => {
  const long = `${"か".repeat(40)}です。`;
  const short = "かきます。";
  it("may be one in ten", () => {
    expect(tooManyLong([long.repeat(2), short.repeat(18)])).toBeNull();
    expect(tooManyLong([long.repeat(3), short.repeat(18)])).toEqual({ rule: "too many long sentences", sentence: long, found: "3 of 21 over 40 characters" });
  });

  it("may be one in a short file", () => {
    expect(tooManyLong([long, short])).toBeNull();
  });
});

describe("commas", () => {
  it("may be two in a sentence", () => {
    expect(rules("きょう、あした、あさって 行きます。")).toEqual([]);
    expect(rules("きょう、あした、あさって、行きます。")).toEqual(["too many commas"]);
  });
});

describe("a run of kanji", () => {
  it("may be four long", () => {
    expect(rules("在留資格が いります。")).toEqual([]);
    expect(measure("在留資格証が いります。").find(({ rule }) => rule === "long run of kanji")?.found).toBe("在留資格証");
  });

  it.each([
    ["in a word of the glossary", "国民健康保険に 入ります。"],
    ["in brackets before its explanation", "「永住許可申請（＝ずっと 住む 申し込み）」を します。"],
    ["before its explanation without brackets", "永住許可申請（＝ずっと 住む 申し込み）を します。"],
    ["where the same text explained it before", "「永住許可申請（＝申し込み）」を します。永住許可申請は 長いです。"],
    ["in an address", "〒100-0001 東京都千代田区千代田"],
  ])("may be longer %s", (_where, text) => {
    expect(rules(text)).toEqual([]);
  });

  it("may not be longer where only another text explains it", () => {
    expect(rules("「永住許可（＝住む こと）」の 永住許可申請を します。")).toEqual(["long run of kanji"]);
  });
});

describe("forbidden forms", () => {
  it.each<[PlainRule, string]>([
    ["passive", "ビザが 変更されました。"],
    ["passive", "「来ないで」と 言われて います。"],
    ["passive", "ここでは 食べられません。"],
    ["passive", "日本に いられます。"],
    ["causative", "子どもを 働かせては いけません。"],
    ["causative", "会社が 仕事を させます。"],
    ["keigo", "教えて いただきます。"],
    ["keigo", "係の 人が いらっしゃいます。"],
    ["keigo", "窓口が ございます。"],
    ["keigo", "お待ち ください。"],
    ["keigo", "ご確認ください。"],
    ["keigo", "こちらで お待ちに なります。"],
    ["keigo", "あとで お送りします。"],
    ["double negative", "できない ことは ありません。"],
    ["double negative", "申請しない わけでは ありません。"],
    ["double negative", "払わない 人は いません。"],
    ["double negative", "お金が なくは ありません。"],
    ["double negative", "だめだと 言わないとも 言えません。"],
    ["wave dash", "3〜5年です。"],
    ["wave dash", "月曜日～金曜日です。"],
    ["slash date", "2026/4/1からです。"],
    ["romaji", "kaishaに 行きます。"],
    ["romaji", "Nyukanに 行きます。"],
    ["romaji", "zairyū カードです。"],
    ["Japanese era", "令和7年に 始まりました。"],
    ["Japanese era", "平成 元年の 法律です。"],
    ["24-hour time", "17時までです。"],
    ["24-hour time", "9:00から 12:30までです。"],
  ])("are found: %s: %s", (rule, sentence) => {
    const found = measure(sentence).filter((fault) => fault.rule !== "no reading");
    expect(found.map((fault) => fault.rule)).toContain(rule);
    expect(found.every((fault) => fault.sentence.length > 0 && fault.sentence.includes(fault.found))).toBe(true);
  });

  it.each([
    "赤ちゃんが 生まれました。生まれた 日を 書きます。",
    "3つに 分かれます。",
    "お金を 入れます。",
    "友だちが くれました。",
    "仕事に 慣れました。",
    "カードが こわれた ときも 来て ください。",
    "あれば 持って 行きます。",
    "お金が なければ、相談して ください。",
    "それは だれですか。",
    "日本に いる ことが できます。",
    "市役所に 知らせて ください。知らせない 人は 払います。",
    "間に 合わせます。行きません。",
    "パスポートを 見せます。",
    "お金を ください。",
    "「お願いします」と 言います。",
    "ありがとう ございます。どういたしまして。",
    "ならない ことも あります。わからない ことは 聞きます。",
    "お金が ない 人も います。",
    "24時間、電話が できます。午前9時から 午後5時までです。",
    "IPやNHKやEPAの 話です。",
    "Safety tipsと いう アプリです。",
    "「kaisha」と 書いて ください。",
    "https://www.example.go.jp/kaisha/1/2 を 見て ください。",
    "電話は 03-1234-5678です。",
  ])("are not found in: %s", (sentence) => {
    expect(rules(sentence)).toEqual([]);
  });
});

describe("readings", () => {
  it("are missing for every kanji word that has none", () => {
    const words = new Map([["入管", [{ text: "入管", reading: "にゅうかん" }]]]);
    const faults = plainJapanese({ terms: new Set(), readings: { words, counters: new Map() } })("入管に 行きます。");
    expect(faults).toEqual([{ rule: "no reading", found: "行きます", sentence: "入管に 行きます。" }]);
  });
});
