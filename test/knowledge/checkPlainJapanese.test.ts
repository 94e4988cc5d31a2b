import { describe, expect, it } from "vitest";
import { checkPlainJapanese } from "../../src/knowledge/checkPlainJapanese.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { type Override, smallKnowledge, TODAY, TOPIC } from "../support/smallKnowledge.ts";

const TEXT = `${TOPIC}/ja-simple.md`;
function check(overrides: Readonly<Record<string, Override>>): string[] {
  const directory = smallKnowledge(overrides);
  return checkPlainJapanese(readKnowledge(directory), TODAY).map(
    ({ file, line, field, message }) => `${file.replace(`${directory}/`, "")}:${line}: ${field}: ${message}`,
  );
}
const summary = (sentence: string): Record<string, Override> => ({ [TEXT]: (text) => text.replace("カードを なくした ことを 言います。", sentence) });

describe("checkPlainJapanese", () => {
  it("finds nothing in the small knowledge", () => {
    expect(check({})).toEqual([]);
  });

  it("names file, line and facet of a sentence of 60 characters", () => {
    const sentence = `${"か".repeat(57)}です。`;
    expect(check(summary(sentence))).toContain(`${TEXT}:14: summary: too long (60 characters): ${sentence}`);
  });

  it("measures the sentence as it is shown, with its figures", () => {
    const faults = check(summary(`${"か".repeat(40)}は {{figure:card-since}}です。`));
    expect(faults).toContain(`${TEXT}:14: summary: too long (53 characters): ${"か".repeat(40)}は 2012年7月9日です。`);
  });

  it("finds a passive and a double negative", () => {
    expect(check(summary("カードを とられました。新しい カードを もらえない ことは ありません。"))).toEqual([
      `${TEXT}:14: summary: passive (られまし): カードを とられました。`,
      `${TEXT}:14: summary: double negative (ない ことは ありません): 新しい カードを もらえない ことは ありません。`,
    ]);
  });

  it("finds a word without a stored reading", () => {
    expect(check(summary("紛失を 言います。"))).toEqual([`${TEXT}:14: summary: no reading (紛失を): 紛失を 言います。`]);
  });

  it("finds a reading that is gone from the stored file", () => {
    const faults = check({ "readings/stored.txt": (text) => text.replace(/^写真\[しゃしん\]\n/m, "") });
    expect(faults).toContain(`${TEXT}:18: documents: no reading (写真): 写真`);
  });

  it("finds a stored reading that says something else than the override table", () => {
    const faults = check({ "readings/stored.txt": (text) => text.replace("日本[にほん]\n", "日本[にっぽん]\n") });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^readings\/stored\.txt:\d+: 日本\[にっぽん\]: the override table says 日本\[にほん\]: npm run knowledge -- readings$/);
  });

  it("finds a stored reading that says something else than the glossary", () => {
    const glossary = "- id: gardener\n  names: {en: gardener, ja: 庭師, ja-simple: にわし}\n  also: {en: [], ja: [], ja-simple: []}\n  reading: ていし\n";
    expect(check({ "glossary/gardener.yaml": glossary }).map((fault) => fault.replace(/:\d+:/, ":"))).toEqual([
      "readings/stored.txt: 庭師[にわし]: the override table says 庭師[ていし]: npm run knowledge -- readings",
      "readings/stored.txt: 庭師[にわし]見習[みなら]い: the override table says 庭師[ていし]見習[みなら]い: npm run knowledge -- readings",
    ]);
  });

  it("finds faults in rows, messages and glosses too", () => {
    expect(check({ "statuses.yaml": (text) => text.replace("ja-simple: 庭の 仕事を します。", "ja-simple: 庭の 仕事を させます。") })).toEqual([
      "statuses.yaml:1: status:gardener/summary/ja-simple: causative (させます): 「庭師」の ビザで できる こと：庭の 仕事を させます。",
      "statuses.yaml:1: status:gardener-apprentice/summary/ja-simple: causative (させます): 「庭師見習い」の ビザで できる こと：庭の 仕事を させます。",
    ]);
    const glossary =
      "- id: card\n  names: {en: card, ja: カード, ja-simple: カード}\n  also: {en: [], ja: [], ja-simple: []}\n  gloss: 国が くださる もの。17時まで\n";
    expect(check({ "glossary/card.yaml": glossary })).toEqual(["glossary:1: card: 24-hour time (17時): 17時まで"]);
  });

  it("finds a file with too many long sentences", () => {
    const long = `${"か".repeat(43)}です。`;
    // The phone numbers make one sentence of the small text long: 41 characters.
    expect(check({ [TEXT]: (text) => text.replace("- パスポート", `- パスポート\n- ${long}`) })).toEqual([
      `${TEXT}:1: : too many long sentences (2 of 9 over 40 characters): ${long}`,
    ]);
  });
});
