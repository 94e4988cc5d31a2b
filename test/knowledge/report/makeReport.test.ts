import { describe, expect, it } from "vitest";
import { collectKnowledge } from "../../../src/knowledge/readKnowledge.ts";
import { makeReport } from "../../../src/knowledge/report/makeReport.ts";
import { type Override, REAL_KNOWLEDGE, smallKnowledge, TODAY, TOPIC } from "../../support/smallKnowledge.ts";

type Planted = Readonly<Record<string, Override>>;
const HEAD = `${TOPIC}/topic.yaml`;

/** The rows of the section whose title begins so, as plain texts. */
function rows(title: string, planted: Planted = {}, today = TODAY, days = 90): string[][] {
  const { sections } = makeReport(collectKnowledge(smallKnowledge(planted), []), today, days);
  const section = sections.find((one) => one.title.startsWith(title));
  if (!section) throw new Error(`no section ${title} in: ${sections.map((one) => one.title).join("; ")}`);
  for (const row of section.rows) expect(row).toHaveLength(section.columns.length);
  return section.rows.map((row) => row.map(({ text }) => text));
}

const VI = `---
title: Khi mất thẻ
asks: [tôi bị mất thẻ]
translation: draft
---
## summary
Báo mất.
`;

describe("the report's topics by chapter and language", () => {
  it("count each chapter, and all", () => {
    expect(rows("Topics by chapter")).toEqual([
      ["brochure/residence", "1", "1", "1", "1"],
      ["all", "1", "1", "1", "1"],
    ]);
  });

  it("tell full, core and missing apart in a language that is not complete", () => {
    const second = { "topics/guidebook/work/paid-leave/topic.yaml": SECOND_HEAD, "topics/guidebook/work/paid-leave/en.md": SECOND_EN, [`${TOPIC}/vi.md`]: VI };
    expect(rows("Topics by chapter", second)).toEqual([
      ["brochure/residence", "1", "1", "1", "1", "0/1/0"],
      ["guidebook/work", "1", "–", "–", "1", "–"],
      ["all", "2", "1/0/1", "1/0/1", "2", "0/1/1"],
    ]);
    expect(rows("Begun in a language", second)).toEqual([["lost-card", "vi", "cost, documents"]]);
    expect(rows("Topic by topic: brochure/residence", second)).toEqual([["lost-card", "full", "full", "full", "core"]]);
  });

  it("name the languages in which nothing is written", () => {
    const { sections } = makeReport(collectKnowledge(smallKnowledge(), []), TODAY, 90);
    expect(sections[0]?.note).toMatch(/No topic yet in: zh-Hans, .*ur\.$/);
  });
});

describe("the report's reviews", () => {
  it("hold a topic from so many days before its review day", () => {
    expect(rows("To be compared", {}, "2026-12-31")).toEqual([]);
    expect(rows("To be compared", {}, "2027-01-01")).toEqual([["2027-04-01", "in 90 days", "brochure/residence", "1", "lost-card"]]);
    expect(rows("To be compared", {}, TODAY, 131)).toHaveLength(1);
  });

  it("say so when the day has come, and when it has passed", () => {
    expect(rows("To be compared", {}, "2027-04-01")[0]?.[1]).toBe("today");
    expect(rows("To be compared", { [HEAD]: (text) => text.replace("reviewBy: 2027-04-01", "reviewBy: 2026-11-20") })[0]?.slice(0, 2)).toEqual([
      "2026-11-20",
      "past",
    ]);
  });
});

describe("the report's figures", () => {
  it("hold a coming change with what is printed before and after, and by which text", () => {
    expect(rows("Figures that change", {}, "2027-01-01")).toEqual([["2027-04-01", "in 90 days", "card-fee", "33,000 yen", "40,000 yen", "topic:lost-card"]]);
    expect(rows("Figures that change", {}, "2026-12-31")).toEqual([]);
    expect(rows("Figures that change", {}, "2027-04-01")).toEqual([]);
  });

  it("say that nothing is printed after a value that ends without another, and who prints it", () => {
    const ends = { "figures.yaml": (text: string) => text.replace('[{value: "2012-07-09"}]', '[{value: "2012-07-09", to: 2026-12-31}]') };
    expect(rows("Figures that change", ends)).toEqual([["2027-01-01", "in 41 days", "card-since", "9 July 2012", "nothing", "nothing"]]);
  });

  it("tell where only marks with a day of their own name a figure", () => {
    const planted = {
      ...Object.fromEntries(
        ["en", "ja", "ja-simple"].map((tag) => [`${TOPIC}/${tag}.md`, (text: string) => text.replace("{{figure:card-fee}}", "{{figure:lost-card-days}}")]),
      ),
    };
    expect(rows("Figures that change", planted, "2027-01-01")[0]?.at(-1)).toBe("only marks with a day");
  });

  it("hold a value that begins, but no end that another value follows unchanged", () => {
    const planted = {
      "figures.yaml": (text: string) =>
        text.replace(
          "values: [{value: 14}]",
          "values: [{value: 14, to: 2026-12-31}, {value: 14, from: 2027-01-01, to: 2027-01-31}, {value: 20, from: 2027-02-01}]",
        ),
    };
    expect(rows("Figures that change", planted)).toEqual([["2027-02-01", "in 72 days", "lost-card-days", "14 days", "20 days", "topic:lost-card"]]);
  });

  it("are counted by kind and confidence", () => {
    expect(rows("Figures by kind")).toEqual([
      ["yen", "0", "1", "1"],
      ["days", "1", "0", "1"],
      ["months", "1", "0", "1"],
      ["date", "1", "0", "1"],
      ["all", "3", "1", "4"],
    ]);
  });

  it("are named where no text prints them", () => {
    expect(rows("Figures that no text")[0]?.at(-1)).toContain("card-since");
  });
});

describe("the report's sources and asks", () => {
  it("hold each secondary source with what rests on it", () => {
    expect(rows("Secondary sources")).toEqual([["card-page", "secondary", "2026-11-21", "1", "0", "1", "Page on cards"]]);
  });

  it("hold an opinion although nothing cites it", () => {
    const planted = { "sources.yaml": (text: string) => text.replace("in force 2026-06-14\n", "in force 2026-06-14\n  kind: opinion\n") };
    expect(rows("Secondary sources", planted).map((row) => row.slice(0, 2))).toContainEqual(["card-act", "opinion"]);
  });

  it("name the topics with the fewest asks of each language", () => {
    const second = { "topics/guidebook/work/paid-leave/topic.yaml": SECOND_HEAD, "topics/guidebook/work/paid-leave/en.md": SECOND_EN };
    expect(rows("Topics with few asks", second).find(([language]) => language === "en")).toEqual(["en", "2", "8", "1", "paid-leave 1, lost-card 8"]);
  });
});

describe("the report", () => {
  it("can be made of the real knowledge", () => {
    const { summary, sections } = makeReport(collectKnowledge(REAL_KNOWLEDGE, []), TODAY, 90);
    expect(summary).toMatch(/^\d+ topics, \d+ statuses/);
    expect(sections.length).toBeGreaterThan(8);
  });

  it("can be made of nothing", () => {
    const { sections } = makeReport(
      { ...collectKnowledge(smallKnowledge(), []), topics: [], figures: new Map(), statuses: [], offices: new Map(), hotlines: new Map() },
      TODAY,
      90,
    );
    expect(sections.flatMap((section) => section.rows)).toEqual([]);
  });
});

const SECOND_HEAD = "id: paid-leave\nsources: [{source: card-act, place: Art. 1}]\nchecked: 2026-11-21\nreviewBy: 2027-09-01\n";
const SECOND_EN = "---\ntitle: Paid leave\nasks: [how much paid leave do i get]\ntranslation: original\n---\n## summary\nAsk for it.\n";
