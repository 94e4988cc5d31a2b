import { beforeAll, describe, expect, it } from "vitest";
import { fillFigures } from "../../src/knowledge/fillFigures.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { allPassages, type Passage, type PassageSet } from "../../src/knowledge/passages.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { REAL_KNOWLEDGE, smallKnowledge, TODAY } from "../support/smallKnowledge.ts";

let knowledge: Knowledge;
let set: PassageSet;
beforeAll(() => {
  knowledge = readKnowledge(smallKnowledge());
  set = allPassages(knowledge);
});

function passage(id: string): Passage {
  const found = set.passages.find((other) => other.id === id);
  if (!found) throw new Error(`no passage ${id}`);
  return found;
}
const filled = (id: string): string => fillFigures(passage(id).text, passage(id).language, TODAY, knowledge) ?? "";
const lines = (id: string): string[] => filled(id).split("\n");

describe("a passage of a topic", () => {
  it("is one facet in one language, with the sources of the facet", () => {
    expect(passage("topic:lost-card/cost/en")).toMatchObject({
      subject: "topic:lost-card",
      facet: "cost",
      language: "en",
      title: "If you lost your card",
      checked: "2026-11-21",
      concerns: ["danger"],
      sources: [{ source: "card-page", place: "Table 1", confidence: "secondary" }],
    });
  });

  it("has the sources of the topic when its facet names none", () => {
    expect(passage("topic:lost-card/summary/ja").sources).toEqual([{ source: "card-act", place: "Art. 12", confidence: "official" }]);
  });

  it("keeps its figure marks: they are filled on the day of the question", () => {
    expect(passage("topic:lost-card/cost/en").text).toContain("{{figure:card-fee}}");
    expect(filled("topic:lost-card/cost/en")).toBe("A new card costs 33,000 yen. Until September it cost 6,000 yen.");
  });

  it("can be asked for by its asks and its title", () => {
    const asks = set.asks.filter(({ subject, language }) => subject === "topic:lost-card" && language === "en");
    expect(asks).toContainEqual({ subject: "topic:lost-card", facet: null, language: "en", text: "i lost my card" });
    expect(asks).toContainEqual({ subject: "topic:lost-card", facet: "cost", language: "en", text: "price of a replacement card" });
    expect(asks).toContainEqual({ subject: "topic:lost-card", facet: null, language: "en", text: "If you lost your card" });
  });
});

describe("a passage of a status", () => {
  it("says every period", () => {
    expect(filled("status:gardener/when/en")).toContain("5 years, 3 years or 1 year");
    expect(filled("status:gardener/when/ja")).toContain("5年、3年、1年");
  });

  it("says for which period a card is given, with the figure of the day", () => {
    const said = set.passages.filter(({ subject, language }) => subject === "status:gardener" && language === "en").map(({ id }) => filled(id));
    expect(said.some((text) => /residence card.*3 months/.test(text))).toBe(true);
  });

  it("says what changed and since when", () => {
    expect(filled("status:gardener/notes/en")).toContain("1 April 2025");
    expect(filled("status:gardener/notes/en")).toContain("The longest period grew.");
  });

  it("gives a variant its own names and periods, and the cells of its parent", () => {
    expect(filled("status:gardener-apprentice/when/en")).toContain("1 year 6 months");
    expect(filled("status:gardener-apprentice/when/en")).not.toContain("5 years");
    expect(filled("status:gardener-apprentice/rules/en")).toContain("You may work in gardens.");
    expect(passage("status:gardener-apprentice/when/en")).toMatchObject({ title: "Apprentice gardener", sources: [{ source: "card-act" }] });
  });
});

describe("a passage of an office", () => {
  it("says address, phones and hours", () => {
    expect(filled("office:north-bureau/where/en")).toContain("1-2 Hill Road, Northtown");
    expect(filled("office:north-bureau/where/ja")).toContain("北県北町丘1-2");
    expect(filled("office:north-bureau/contact/en")).toContain("0570-000111");
    expect(filled("office:north-bureau/when/en")).toMatch(/09:00.12:00.*13:00.16:00/);
  });

  it("sends to the information center when no phone or address is known", () => {
    for (const facet of ["where", "contact"]) expect(filled(`office:south-branch/${facet}/en`)).toContain("0570-013904");
    expect(filled("office:south-branch/when/en")).not.toMatch(/\d\d:\d\d/);
  });
});

describe("a passage of a prefecture", () => {
  it("says which bureau is in charge, where it is, and its branches there", () => {
    expect(lines("prefecture:southland/where/en").join(" ")).toMatch(/North Bureau.*1-2 Hill Road.*0570-000111.*South Branch/);
    expect(filled("prefecture:northland/where/en")).not.toContain("South Branch");
  });

  it("cites what it rests on, each place once", () => {
    expect(passage("prefecture:southland/where/en").sources.map(({ place }) => place)).toEqual(["Offices", "Branches"]);
  });

  it("can be asked for by its cities", () => {
    expect(set.aliases.filter(({ subject }) => subject === "prefecture:southland").map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Southland", "Southtown", "南町", "みなみまち", "みなみけん"]),
    );
  });
});

describe("a passage of a hotline", () => {
  it("says phones, hours and languages; both Chinese scripts are one spoken language", () => {
    const text = filled("hotline:immigration-information-center/summary/en");
    expect(text).toMatch(/0570-013904.*03-5796-7112/);
    expect(text).toMatch(/08:30.17:15/);
    expect(text).toContain("Japanese, English, Chinese and Vietnamese");
    expect(text.match(/Chinese/g)).toHaveLength(1);
  });
});

describe.each([
  ["the small knowledge", () => smallKnowledge()],
  ["the real knowledge", () => REAL_KNOWLEDGE],
])("all passages of %s", (_which, directory) => {
  let all: PassageSet;
  let whole: Knowledge;
  beforeAll(() => {
    whole = readKnowledge(directory());
    all = allPassages(whole);
  });

  it("have ids of their own", () => {
    const ids = all.passages.map(({ id }) => id);
    const seen = new Set<string>();
    expect(ids.filter((id) => seen.size === seen.add(id).size)).toEqual([]);
  });

  it("hold words, and a source that exists", () => {
    expect(all.passages.filter(({ text, title }) => !text.trim() || !title.trim()).map(({ id }) => id)).toEqual([]);
    expect(all.passages.filter(({ sources }) => sources.length === 0 || sources.some(({ source }) => !whole.sources.has(source))).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it("can be asked for only by words that lead to a passage", () => {
    const subjects = new Set(all.passages.map(({ subject }) => subject));
    expect([...all.asks, ...all.aliases].filter(({ subject }) => !subjects.has(subject))).toEqual([]);
  });

  it("exist in English and both kinds of Japanese alike", () => {
    const facets = (language: string): string[] =>
      all.passages
        .filter((one) => one.language === language && !one.subject.startsWith("library:"))
        .map(({ subject, facet }) => `${subject}/${facet}`)
        .toSorted();
    expect(facets("ja")).toEqual(facets("en"));
    expect(facets("ja-simple")).toEqual(facets("en"));
  });
});
