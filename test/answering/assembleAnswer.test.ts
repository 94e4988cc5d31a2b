import { beforeAll, describe, expect, it } from "vitest";
import { assembleAnswer } from "../../src/answering/assembleAnswer.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import type { Answer, Composition, DraftStatement, Grounding, WorkedOut } from "../../src/answering/types.ts";
import { fillFigures } from "../../src/knowledge/fillFigures.ts";
import { draft, grounding, statement } from "../support/grounded.ts";
import { smallDeps } from "../support/smallDeps.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await smallDeps();
});

const REF = { source: "card-act", place: "Art. 12", confidence: "official" } as const;
const LOSS = grounding("Report the loss.", { sources: [REF] });
const PHOTO = grounding("Bring a photo.", { facet: "documents", sources: [{ ...REF, place: "Art. 20" }] });
const PASSPORT = grounding("Bring your passport.", { facet: "documents", sources: [REF] });
const BOTH = grounding("Ask for a new card.", {
  sources: [
    { ...REF, place: "Art. 13" },
    { source: "card-page", place: "Table 1", confidence: "official" },
  ],
});

const assemble = (
  groundings: readonly Grounding[],
  statements: readonly DraftStatement[],
  parts: Partial<WorkedOut> = {},
  composer: Composition["composer"] = "embedded",
): Answer => {
  const composition: Composition = { composer, statements };
  return assembleAnswer(draft(groundings, [composition], parts), composition, deps);
};
/** The real passage of the small knowledge, as it would be chosen today. */
function chosen(facet: "summary" | "cost" | "documents", language: "en" | "ja" | "ja-simple"): Grounding {
  const passage = deps.passages.get("topic:lost-card")?.get(facet)?.get(language);
  const text = passage ? fillFigures(passage.text, language, "2026-11-24", deps.knowledge) : null;
  if (!passage || text === null) throw new Error(`the small knowledge has no ${facet} in ${language}`);
  return { passage, text, language };
}

describe("what was worked out", () => {
  const RULE = grounding("Report it within 14 days.", { subject: "topic:other", facet: "documents", title: "Another topic", sources: [REF] });
  const first: DraftStatement = { ...statement("Report it by 4 December 2026.", [1]), worked: ["4", "12", "2026"] };
  const answer = (): Answer => assemble([LOSS], [first, statement("Report the loss.")], { rules: [RULE], otherFacets: ["documents"] });

  it("cites the passage of its rule and keeps its figures as data", () => {
    expect(answer().statements).toEqual([
      { text: "Report it by 4 December 2026.", language: "en", citations: [1], worked: ["4", "12", "2026"] },
      { text: "Report the loss.", language: "en", citations: [1] },
    ]);
    expect(answer().citations[0]?.quote).toContain("Report it within 14 days.");
  });

  it("does not change what else is offered, nor its title", () => {
    expect(answer().suggestions).toEqual([expect.stringContaining("If you lost your card")]);
  });
});

describe("the citations of an answer", () => {
  it("are numbered from 1 in the order in which they are met", () => {
    const answer = assemble([LOSS, PHOTO, BOTH], [statement("One.", [2]), statement("Two.", [0]), statement("Three.", [1])]);
    expect(answer.statements.map(({ citations }) => citations)).toEqual([[1, 2], [3], [4]]);
    expect(answer.citations.map(({ marker, source, place, quote }) => [marker, source, place, quote])).toEqual([
      [1, "card-act", "Art. 13", BOTH.text],
      [2, "card-page", "Table 1", BOTH.text],
      [3, "card-act", "Art. 12", LOSS.text],
      [4, "card-act", "Art. 20", PHOTO.text],
    ]);
  });

  it("are one for passages that rest on the same place, and quote them all", () => {
    const answer = assemble([LOSS, PASSPORT], [statement("One."), statement("Two.", [1])]);
    expect(answer.statements.map(({ citations }) => citations)).toEqual([[1], [1]]);
    expect(answer.citations).toHaveLength(1);
    expect(answer.citations[0]?.quote).toContain(LOSS.text);
    expect(answer.citations[0]?.quote).toContain(PASSPORT.text);
  });

  it("are one for statements that rest on the same passage", () => {
    const answer = assemble([LOSS], [statement("One."), statement("Two.")]);
    expect(answer.citations).toHaveLength(1);
    expect(answer.statements.map(({ citations }) => citations)).toEqual([[1], [1]]);
  });

  it("stand once on a statement that names its passage twice", () => {
    expect(assemble([LOSS], [statement("One.", [0, 0])]).statements[0]?.citations).toEqual([1]);
  });

  it("say source, place, edition, address, the day it was compared, and the passage in its language", () => {
    expect(assemble([LOSS], [statement("One.")]).citations[0]).toEqual({
      marker: 1,
      source: "card-act",
      title: "Act on cards",
      place: "Art. 12",
      url: "https://example.org/act",
      edition: "in force 2026-06-14",
      checked: "2026-11-21",
      quote: "Report the loss.",
      quoteLanguage: "en",
    });
  });

  it("have the Japanese title for a Japanese reader", () => {
    expect(assemble([LOSS], [statement("One.")], { language: "ja-simple" }).citations[0]?.title).toBe("カード法");
  });

  it("include the library section that is named beside the answer", () => {
    const beside = grounding("Counters open at nine.", {
      subject: "library:notice#1",
      sources: [{ source: "card-page", place: "Hours", confidence: "official" }],
    });
    const answer = assemble([LOSS], [statement("One."), statement("See also.", [1])], { library: [beside] });
    expect(answer.citations.map(({ quote }) => quote)).toEqual([LOSS.text, beside.text]);
  });
});

describe("a fact that is only known from a text that repeats the official one", () => {
  it("is said with the day it was checked, the Information Center's phone, and citations of both", () => {
    const cost = chosen("cost", "en");
    const answer = assemble([cost], [statement(cost.text)], { facet: "cost" });
    const notice = answer.statements.at(-1);
    expect(answer.statements).toHaveLength(2);
    expect(notice?.text).toContain("21 November 2026");
    expect(notice?.text).toContain("0570-013904");
    const quotes = (notice?.citations ?? []).map((marker) => answer.citations.find((citation) => citation.marker === marker)?.quote ?? "");
    expect(quotes).toHaveLength(2);
    expect(quotes[0]).toBe(cost.text);
    expect(quotes[1]).toContain("0570-013904");
  });

  it.each([
    ["ja", "0570-013904"],
    ["ja-simple", "0570-013904"],
  ] as const)("is said so in %s too", (language, phone) => {
    const cost = chosen("cost", language);
    const notice = assemble([cost], [statement(cost.text, [0], language)], { language, facet: "cost" }).statements.at(-1);
    expect(notice?.text).toContain(phone);
    expect(notice?.language).toBe(language);
  });

  it("is said with the day that its citation shows, where another passage on the same place was checked on another day", () => {
    const cost = chosen("cost", "en");
    const first: Grounding = { ...cost, passage: { ...cost.passage, facet: "how", sources: cost.passage.sources.slice(0, 1), checked: "2026-11-02" } };
    const answer = assemble([first, cost], [statement("It costs money."), statement(cost.text, [1])]);
    expect([answer.citations[0]?.checked, answer.statements.at(-1)?.text]).toEqual(["2026-11-02", expect.stringContaining("2 November 2026")]);
  });

  it("is not said of an official fact", () => {
    const documents = chosen("documents", "en");
    expect(assemble([documents], [statement("a photo")]).statements).toHaveLength(1);
  });
});

describe("the Japanese original", () => {
  it("is the Japanese text of the same facets, with today's figures", () => {
    const answer = assemble([chosen("cost", "en")], [statement("It costs money.")]);
    expect(answer.original).toContain("再交付の手数料は33,000円です。");
  });

  it("is there for a reader of plain Japanese", () => {
    expect(assemble([chosen("documents", "ja-simple")], [statement("写真", [0], "ja-simple")], { language: "ja-simple" }).original).toBe("写真\n旅券");
  });

  it("is null for a Japanese answer, and where there is none", () => {
    expect(assemble([chosen("documents", "ja")], [statement("写真", [0], "ja")], { language: "ja" }).original).toBeNull();
    expect(assemble([grounding("A notice.", { subject: "library:notice#0" })], [statement("A notice.")]).original).toBeNull();
  });

  it("holds only the facets that the answer uses", () => {
    const original = assemble([chosen("documents", "en"), chosen("cost", "en")], [statement("a photo")]).original;
    expect(original).toContain("写真");
    expect(original).not.toContain("手数料");
  });
});

describe("an answer", () => {
  it("offers the other sides as questions that can be sent, but not those it has said", () => {
    const { suggestions } = assemble([LOSS, PHOTO], [statement("One."), statement("Two.", [1])], { otherFacets: ["documents", "cost"] });
    expect(suggestions).toHaveLength(1);
    expect(suggestions[0]).toContain("If you lost your card");
  });

  it("offers at most four", () => {
    expect(assemble([LOSS], [statement("One.")], { otherFacets: ["who", "when", "where", "cost", "documents", "how"] }).suggestions).toHaveLength(4);
  });

  it("says that a text does not exist in the reader's language, and shows the one there is", () => {
    const answer = assemble([LOSS], [statement("Report the loss.")], { language: "vi" });
    expect(answer.language).toBe("vi");
    expect(answer.statements).toHaveLength(2);
    expect(answer.statements[1]).toMatchObject({ text: "Report the loss.", language: "en", citations: [1] });
    expect(answer.statements[0]?.citations).toEqual([]);
  });

  it("does not say so to a Japanese reader of the other kind of Japanese", () => {
    const japanese = grounding("届け出ます。", { language: "ja" });
    expect(assemble([japanese], [statement("届け出ます。", [0], "ja")], { language: "ja-simple" }).statements).toHaveLength(1);
  });

  it("says who composed it, of what, and what was hidden in the question", () => {
    const answer = assemble([LOSS], [statement("One.")], { masked: ["email"] }, "model");
    expect(answer).toMatchObject({
      outcome: "answered",
      status: "answered",
      composer: "model",
      subject: "topic:lost-card",
      facet: "summary",
      masked: ["email"],
      conversation: "conversation-1",
      message: "message-1",
    });
  });

  it("has a status of its own when it comes from the library", () => {
    expect(assemble([grounding("A notice.", { subject: "library:notice#0" })], [statement("A notice.")]).status).toBe("answered_library");
  });
});

describe("a fact from a text that repeats the official one", () => {
  const SECONDARY = { ...REF, confidence: "secondary" } as const;
  /** An answer from a topic whose contact side is the text given, with a line for work and one for danger beside the Information Center. */
  const confirmed = (contact: string, confirmAt: { readonly confirmAt?: string } = {}): string => {
    const pay = grounding("Wages are paid every month.", { subject: "topic:pay", facet: "summary", sources: [SECONDARY], ...confirmAt });
    const side = grounding(contact, { subject: "topic:pay", facet: "contact" });
    const center = deps.knowledge.hotlines.get("immigration-information-center");
    if (!center) throw new Error("the small knowledge has no Information Center");
    const line = (id: string, name: string, number: string, theme: "work" | "danger"): [string, typeof center] => [
      id,
      { ...center, id, names: { en: name, ja: name, "ja-simple": name }, themes: [theme], phones: [{ number, use: "main", languages: [] }] },
    ];
    const hotlines = new Map([...deps.knowledge.hotlines, line("work-line", "Line for workers", "0120-1", "work"), line("police", "Police", "110", "danger")]);
    const passages = new Map([...deps.passages, ["topic:pay", new Map([["contact" as const, new Map([["en" as const, side.passage]])]])]]);
    const composition: Composition = { composer: "embedded", statements: [statement("Wages are paid every month.")] };
    const answer = assembleAnswer(draft([pay], [composition]), composition, { ...deps, passages, knowledge: { ...deps.knowledge, hotlines } });
    return answer.statements.at(-1)?.text ?? "";
  };

  it.each([
    ["that its topic names", "Ask {{hotline:work-line}}.", "Line for workers (0120-1)"],
    ["that its topic names, not one for danger", "In danger: {{hotline:police}}. Else {{hotline:work-line}}.", "Line for workers (0120-1)"],
    ["of the Information Center where its topic names none", "Ask at the office.", "Information Center (0570-013904)"],
  ])("is to be confirmed at the line %s", (_what, contact, line) => {
    expect(confirmed(contact)).toContain(`please confirm with: ${line}`);
  });

  it("is to be confirmed at the office that its topic names before any line", () => {
    const messages = new Map(deps.knowledge.messages);
    const en = messages.get("en");
    if (!en) throw new Error("the small knowledge has no English");
    const say = { ...en.say, "confirmAt.tax-office": "a tax office", secondaryAt: "Checked on {date}; please confirm at {place}." };
    const before = deps;
    deps = { ...deps, knowledge: { ...deps.knowledge, messages: messages.set("en", { ...en, say }) } };
    expect(confirmed("Ask {{hotline:work-line}}.", { confirmAt: "tax-office" })).toContain("please confirm at a tax office.");
    deps = before;
  });
});
