import { describe, expect, it } from "vitest";
import { aliasesOf, askListsOf, asksOf, withoutGloss } from "../../src/knowledge/asks.ts";

describe("asksOf", () => {
  it("takes a text for an ask of no facet, and a pair for an ask of its facet", () => {
    expect(asksOf("topic:x", "en", ["lost it", { when: "how soon" }])).toEqual([
      { subject: "topic:x", facet: null, language: "en", text: "lost it" },
      { subject: "topic:x", facet: "when", language: "en", text: "how soon" },
    ]);
  });
});

describe("askListsOf", () => {
  it("gives the asks of all languages that we know", () => {
    expect(askListsOf("office:x", { en: ["where"], ja: ["どこ"], xx: ["?"] }).map(({ language, text }) => `${language} ${text}`)).toEqual([
      "en where",
      "ja どこ",
    ]);
  });

  it("gives nothing for a row without asks", () => {
    expect(askListsOf("office:x", [])).toEqual([]);
  });
});

describe("aliasesOf", () => {
  it("gives names without glosses, and other names", () => {
    expect(
      aliasesOf("status:x", { en: "Gardener", ja: "庭師", "ja-simple": "庭師（＝庭の 仕事）" }, { en: ["gardener visa"], ja: [], "ja-simple": [] }),
    ).toEqual([
      { subject: "status:x", language: "en", name: "Gardener" },
      { subject: "status:x", language: "ja", name: "庭師" },
      { subject: "status:x", language: "ja-simple", name: "庭師" },
      { subject: "status:x", language: "en", name: "gardener visa" },
    ]);
  });
});

describe("withoutGloss", () => {
  it.each([
    ["留学（＝学校で 勉強する ための ビザ）", "留学"],
    ["外国人（在留）", "外国人（在留）"],
    ["A（＝b）C（＝d）", "AC"],
  ])("makes %s into %s", (name, plain) => {
    expect(withoutGloss(name)).toBe(plain);
  });
});
