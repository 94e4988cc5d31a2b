import { describe, expect, it } from "vitest";
import { checkKnowledge, coverage } from "../../src/knowledge/checkKnowledge.ts";
import { collectKnowledge, readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { type Fault, showFault } from "../../src/knowledge/readYaml.ts";
import { type Override, REAL_KNOWLEDGE, smallKnowledge, TODAY, TOPIC } from "../support/smallKnowledge.ts";

type Planted = Readonly<Record<string, Override>>;
const JA = `${TOPIC}/ja.md`;
const EN = `${TOPIC}/en.md`;
const HEAD = `${TOPIC}/topic.yaml`;

function check(overrides: Planted, today = TODAY): Fault[] {
  const directory = smallKnowledge(overrides);
  return checkKnowledge(readKnowledge(directory), today).map((fault) => ({ ...fault, file: fault.file.replace(directory, "").replace(/^\//, "") }));
}
const change = (file: string, from: string, to: string): Planted => ({ [file]: (text) => text.replaceAll(from, to) });

/** A text in a fourth language with as many asks as are needed. */
const VI = `---
title: Khi mất thẻ
asks: [tôi bị mất thẻ, thẻ của tôi bị lấy cắp, thẻ rơi xuống biển, không tìm thấy thẻ, when: khi nào phải báo mất thẻ]
translation: draft
---
## summary
Báo mất, rồi xin thẻ mới trong {{figure:lost-card-days}}. Gọi {{hotline:immigration-information-center}}.
## cost
Thẻ mới: {{figure:card-fee}}. Trước đây: {{figure:card-fee@2026-09-30}}.
## documents
- ảnh
- hộ chiếu
`;

describe("the real knowledge", () => {
  it("has no fault on 21 November 2026", { timeout: 60_000 }, () => {
    const faults: Fault[] = [];
    const knowledge = collectKnowledge(REAL_KNOWLEDGE, faults);
    expect([...faults, ...checkKnowledge(knowledge, TODAY)].map(showFault)).toEqual([]);
    expect(knowledge.topics.length).toBeGreaterThan(50);
  });
});

describe("checkKnowledge finds nothing", () => {
  it("in the small knowledge", () => {
    expect(check({})).toEqual([]);
  });

  it("in a fourth language that is complete", () => {
    expect(check({ [`${TOPIC}/vi.md`]: VI })).toEqual([]);
  });

  it("in a fourth language that holds the core: the summary and one side more", () => {
    expect(check({ [`${TOPIC}/vi.md`]: VI.replace(/## documents[\s\S]*$/, "") })).toEqual([]);
  });

  it("in a law's article that a language's messages name", () => {
    expect(check({ [`${TOPIC}/vi.md`]: VI.replace("Báo mất", "Theo Điều 19, báo mất") })).toEqual([]);
  });
});

describe("checkKnowledge finds, in a topic,", () => {
  it.each<[string, Planted, Partial<Fault>[]]>([
    [
      "a figure that is another in one language",
      change(JA, "{{figure:lost-card-days}}", "{{figure:residence-card-longer-than}}"),
      [
        { file: JA, field: "summary", message: "lacks {{figure:lost-card-days}}, which English has" },
        { file: JA, field: "summary", message: "has {{figure:residence-card-longer-than}}, which English lacks" },
      ],
    ],
    [
      "a figure of another day in one language",
      change(JA, "@2026-09-30", "@2026-10-01"),
      [
        { file: JA, field: "cost", message: "lacks {{figure:card-fee@2026-09-30}}, which English has" },
        { file: JA, field: "cost", message: "has {{figure:card-fee@2026-10-01}}, which English lacks" },
      ],
    ],
    [
      "a hotline that one language lacks",
      change(JA, "電話は{{hotline:immigration-information-center}}です。", ""),
      [{ file: JA, field: "summary", message: "lacks {{hotline:immigration-information-center}}, which English has" }],
    ],
    [
      "a facet that one language lacks",
      { [JA]: (text) => text.replace(/## documents[\s\S]*$/, "") },
      [{ file: JA, field: "documents", message: "is missing; English has it" }],
    ],
    [
      "a facet that English lacks",
      { [JA]: (text) => `${text}## how\n郵送はできません。\n` },
      [{ file: JA, line: 21, field: "how", message: "is not in the English text" }],
    ],
    ["a language that is always needed", { [`${TOPIC}/ja-simple.md`]: null }, [{ file: `${TOPIC}/ja-simple.md`, message: "is missing" }]],
    [
      "too few asks in a language that is always needed",
      { [EN]: (text) => text.replace("  - i lost my card\n", "") },
      [{ file: EN, field: "asks", message: "has 7, needs 8" }],
    ],
    [
      "less than the core in another language",
      { [`${TOPIC}/vi.md`]: VI.replace(/## cost[\s\S]*$/, "") },
      [{ file: `${TOPIC}/vi.md`, field: "", message: "holds 1 facets, needs 2" }],
    ],
    [
      "a figure that is another in a language that holds the core",
      { [`${TOPIC}/vi.md`]: VI.replace("@2026-09-30", "@2026-10-01") },
      [
        { file: `${TOPIC}/vi.md`, field: "cost", message: "lacks {{figure:card-fee@2026-09-30}}, which English has" },
        { file: `${TOPIC}/vi.md`, field: "cost", message: "has {{figure:card-fee@2026-10-01}}, which English lacks" },
      ],
    ],
    [
      "too few asks in another language",
      { [`${TOPIC}/vi.md`]: VI.replace("tôi bị mất thẻ, ", "") },
      [{ file: `${TOPIC}/vi.md`, field: "asks", message: "has 4, needs 5" }],
    ],
    [
      "a number written as text",
      change(EN, "- a photo", "- 30 photos"),
      [{ file: EN, line: 18, field: "documents", message: '"30" is a number written as text: make it a figure' }],
    ],
    [
      "a number written as a word, in English",
      change(EN, "Report the loss, then", "Report the loss within two months, then"),
      [{ file: EN, line: 14, field: "summary", message: '"two months" is a number written as text: make it a figure' }],
    ],
    [
      "a number written as a word, in Japanese",
      change(JA, "紛失を届け出て", "二か月以内に紛失を届け出て"),
      [{ file: JA, line: 14, field: "summary", message: '"二か月" is a number written as text: make it a figure' }],
    ],
    [
      "a number written as a word, in plain Japanese",
      change(`${TOPIC}/ja-simple.md`, "前は ", "二年 前は "),
      [
        { file: `${TOPIC}/ja-simple.md`, line: 16, field: "cost", message: '"二年" is a number written as text: make it a figure' },
        { file: `${TOPIC}/ja-simple.md`, line: 16, field: "cost", message: "no reading (二年): 二年 前は 6,000円でした。" },
      ],
    ],
    [
      "a facet with too many sentences",
      change(EN, "A new card costs", `${"So. ".repeat(8)}A new card costs`),
      [{ file: EN, line: 16, field: "cost", message: "has more than 8 sentences" }],
    ],
    [
      "an unknown source",
      change(HEAD, "sources: [{source: card-act", "sources: [{source: card-law"),
      [{ file: HEAD, field: "sources", message: '"card-law" is not in sources.yaml' }],
    ],
    [
      "an unknown source of one facet",
      change(HEAD, "cost: [{source: card-page", "cost: [{source: card-leaf"),
      [{ file: HEAD, field: "sources", message: '"card-leaf" is not in sources.yaml' }],
    ],
    [
      "a related topic that does not exist",
      change(HEAD, "related: []", "related: [found-card]"),
      [{ file: HEAD, field: "related", message: 'there is no topic "found-card"' }],
    ],
    [
      "a past review day",
      change(HEAD, "reviewBy: 2027-04-01", "reviewBy: 2026-11-20"),
      [{ file: HEAD, field: "reviewBy", message: "was 2026-11-20: compare the topic with its sources again" }],
    ],
  ])("%s", (_what, planted, faults) => {
    expect(check(planted)).toEqual(faults.map((fault) => expect.objectContaining(fault)));
  });

  it("a figure that does not exist, in every language that names it", () => {
    const planted = Object.fromEntries(
      ["en", "ja", "ja-simple"].map((tag) => [`${TOPIC}/${tag}.md`, (text: string) => text.replace("lost-card-days", "lost-card-weeks")]),
    );
    const faults = check(planted).map(({ field, message }) => `${field}: ${message}`);
    expect(faults.toSorted()).toEqual(
      ["en", "ja", "ja-simple"].map((tag) => `topic:lost-card/summary/${tag}: there is no figure "lost-card-weeks"`).toSorted(),
    );
  });

  it("a summary that no language has", () => {
    const planted = Object.fromEntries(["en", "ja", "ja-simple"].map((tag) => [`${TOPIC}/${tag}.md`, (text: string) => text.replace("## summary", "## how")]));
    expect(check(planted).map(({ field, message }) => `${field} ${message}`)).toEqual(Array(3).fill("summary is missing"));
  });

  it("nothing on its review day, and a fault on the day after", () => {
    expect(check({}, "2027-04-01")).toEqual([]);
    expect(check({}, "2027-04-02")).toHaveLength(1);
  });

  it("two topics with one id", () => {
    const copy = Object.fromEntries(
      ["topic.yaml", "en.md", "ja.md", "ja-simple.md"].map((name) => [`topics/brochure/other/lost-card/${name}`, smallFile(`${TOPIC}/${name}`)]),
    );
    expect(
      check(copy)
        .filter(({ field }) => field === "id")
        .map(({ message }) => message),
    ).toEqual(Array(2).fill('another topic is called "lost-card" too'));
  });

  it("a concern that does not exist", () => {
    expect(check(change(HEAD, "concerns: [danger]", "concerns: [dangre]"))).toEqual([expect.objectContaining({ file: HEAD, field: "concerns" })]);
  });
});

describe("checkKnowledge finds, in a table,", () => {
  it.each<[string, Planted, Partial<Fault>[]]>([
    [
      "an unknown source of a figure",
      change("figures.yaml", "source: card-page", "source: card-leaf"),
      [{ file: "figures.yaml", field: "card-fee", message: '"card-leaf" is not in sources.yaml' }],
    ],
    [
      "a date that is not a day",
      change("figures.yaml", '"2012-07-09"', '"9 July 2012"'),
      [{ file: "figures.yaml", field: "card-since", message: '"9 July 2012" is not a date' }],
    ],
    [
      "an amount that is not a number",
      change("figures.yaml", "value: 14", 'value: "a fortnight"'),
      [{ file: "figures.yaml", field: "lost-card-days", message: '"a fortnight" is not a number' }],
    ],
    [
      "an unknown source of a status",
      change("statuses.yaml", "source: card-act", "source: card-law"),
      [{ file: "statuses.yaml", field: "gardener", message: '"card-law" is not in sources.yaml' }],
    ],
    [
      "an unknown source of an office",
      change("offices.yaml", "place: Branches", "place: Branches}, {source: card-list, place: All"),
      [{ file: "offices.yaml", field: "south-branch", message: '"card-list" is not in sources.yaml' }],
    ],
    [
      "an unknown source of a hotline",
      change("hotlines.yaml", "source: card-page", "source: card-leaf"),
      [{ file: "hotlines.yaml", field: "immigration-information-center", message: '"card-leaf" is not in sources.yaml' }],
    ],
    [
      "a prefecture whose bureau does not exist",
      change("prefectures.yaml", "kana: [みなみまち]}, bureau: north-bureau", "kana: [みなみまち]}, bureau: east-bureau"),
      [{ file: "prefectures.yaml", field: "southland", message: 'there is no office "east-bureau"' }],
    ],
    [
      "a concern whose hotline does not exist",
      change("concerns.yaml", "immigration-information-center", "card-line"),
      [{ file: "concerns.yaml", field: "danger", message: 'there is no hotline "card-line"' }],
    ],
    ["a concern whose message does not exist", change("concerns.yaml", "say: urgentDanger", "say: urgentDangre"), [{ file: "concerns.yaml", field: "danger" }]],
    [
      "an office whose parent does not exist",
      change("offices.yaml", "parent: north-bureau", "parent: east-bureau"),
      [{ file: "offices.yaml", field: "south-branch" }],
    ],
    [
      "an office that serves a prefecture that does not exist",
      change("offices.yaml", "serves: [northland, southland]", "serves: [northland, soutland]"),
      [{ file: "offices.yaml", field: "north-bureau", message: 'there is no prefecture "soutland"' }],
    ],
    [
      "an office in a prefecture that does not exist",
      change("offices.yaml", "prefecture: southland", "prefecture: soutland"),
      [{ file: "offices.yaml", field: "south-branch" }],
    ],
  ])("%s", (_what, planted, faults) => {
    expect(check(planted)).toEqual(faults.map((fault) => expect.objectContaining(fault)));
  });

  it("a figure that a topic names but that holds no value today", () => {
    const faults = check(change("figures.yaml", "values: [{value: 14}]", "values: [{value: 14, from: 2027-04-01}]"));
    expect(faults.map(({ field }) => field).toSorted()).toEqual(["en", "ja", "ja-simple"].map((tag) => `topic:lost-card/summary/${tag}`).toSorted());
    expect(faults[0]?.message).toContain(`no value on ${TODAY}`);
  });

  it("a figure whose dates can never hold", () => {
    expect(check(change("figures.yaml", '[{value: "2012-07-09"}]', '[{value: "2012-07-09", from: 2026-11-21, to: 2026-11-20}]'))).toEqual([
      expect.objectContaining({ field: "card-since" }),
    ]);
  });

  it("two values of a figure that hold on the same day", () => {
    expect(check(change("figures.yaml", "from: 2026-10-01, to: 2027-03-31", "from: 2026-09-01, to: 2027-03-31"))).toEqual([
      expect.objectContaining({ file: "figures.yaml", field: "card-fee" }),
    ]);
  });

  it("a mark in a text that nothing fills", () => {
    expect(check(change(EN, "- a photo", "- a photo of {size}"))).toEqual([
      expect.objectContaining({ field: "topic:lost-card/documents/en", message: "has a mark that nothing fills" }),
    ]);
    expect(check({ [EN]: (text) => text.replace("- a photo", "- a photo {{figur:lost-card-days}}") })).toEqual([
      expect.objectContaining({ message: "has a mark that nothing fills" }),
    ]);
  });
});

describe("coverage", () => {
  it("counts the topics of each language", () => {
    const counted = coverage(readKnowledge(smallKnowledge({ [`${TOPIC}/vi.md`]: VI })));
    expect([counted.get("en"), counted.get("vi"), counted.get("fr")]).toEqual([1, 1, 0]);
  });
});

/** The text of a file of the small knowledge. */
function smallFile(path: string): string {
  let found = "";
  smallKnowledge({
    [path]: (text) => {
      found = text;
      return `${text}\n`;
    },
  });
  return found;
}
