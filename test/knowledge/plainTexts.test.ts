import { describe, expect, it } from "vitest";
import { plainTexts } from "../../src/knowledge/plainTexts.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { type Override, smallKnowledge, TODAY, TOPIC } from "../support/smallKnowledge.ts";

function texts(overrides: Readonly<Record<string, Override>> = {}): Map<string, string> {
  const directory = smallKnowledge(overrides);
  return new Map(
    plainTexts(readKnowledge(directory), TODAY).map(({ file, line, field, text }) => [`${file.replace(`${directory}/`, "")}:${line}: ${field}`, text]),
  );
}

describe("plainTexts", () => {
  it("holds titles and facets of topics, with the line of the facet and figures as on the day", () => {
    const found = texts();
    expect(found.get(`${TOPIC}/ja-simple.md:1: title`)).toBe("カードを なくした とき");
    expect(found.get(`${TOPIC}/ja-simple.md:16: cost`)).toBe("新しい カードは 33,000円です。前は 6,000円でした。");
  });

  it("holds rows as they are read out, and their names", () => {
    const found = texts();
    expect(found.get("statuses.yaml:1: status:gardener: title")).toBe("庭師（＝庭の 仕事の ビザ）");
    expect(found.get("offices.yaml:1: office:north-bureau/when/ja-simple")).toContain("午前9時から");
  });

  it("holds messages, with a number for a mark that a kanji follows", () => {
    expect(texts().get("messages/ja-simple.yaml:1: say.error.tooLong")).toContain("0文字");
    expect(texts().get("messages/ja-simple.yaml:1: offer.cost")).toBe("…：いくらですか");
  });

  it("holds the glosses of the glossary", () => {
    const glossary = "- id: card\n  names: {en: card, ja: カード, ja-simple: カード}\n  also: {en: [], ja: [], ja-simple: []}\n  gloss: もって いる もの\n";
    expect(texts({ "glossary/card.yaml": glossary }).get("glossary:1: card")).toBe("もって いる もの");
  });

  it("leaves out other languages, and what cannot be filled on the day", () => {
    const found = [...texts({ [`${TOPIC}/ja-simple.md`]: (text) => text.replace("{{figure:card-fee@2026-09-30}}", "{{figure:no-such}}") })];
    expect(found.filter(([, text]) => /[a-z]{4}/i.test(text.replace(/JavaScript|gunma|soudanplus\.jp/g, "")))).toEqual([]);
    expect(found.filter(([place]) => place.startsWith(TOPIC)).map(([place]) => place.replace(/.*: /, ""))).toEqual(["title", "summary", "documents"]);
  });
});
