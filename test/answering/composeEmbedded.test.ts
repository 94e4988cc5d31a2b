import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeEmbedded, sourceTitle } from "../../src/answering/composeEmbedded.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import type { Messages, MessagesFile } from "../../src/knowledge/messages.ts";
import type { Source } from "../../src/knowledge/schemas.ts";
import { grounded, grounding } from "../support/grounded.ts";

/** Nobody reads more sentences than this when a second facet joins the first. The composer's own limit may be lower. */
const MOST = 10;

const FILE: MessagesFile = { say: {}, offer: {}, tableAsks: {}, rows: {}, cues: {}, followUp: [], stopWords: [], page: {} };
const messages: Messages = new Map([
  ["en", { ...FILE, say: { libraryFound: "In “{title}”:", libraryAlso: "See “{title}”, {place}." } }],
  ["ja", { ...FILE, say: { libraryFound: "「{title}」より：", libraryAlso: "「{title}」の{place}も。" } }],
]);
const SOURCE: Source = { id: "bureau-notice", title: { en: "Notice of the bureau", ja: "局のお知らせ" }, publisher: { en: "Bureau", ja: "局" }, url: "https://example.org/notice", edition: "2026", checked: "2026-11-21" };
const sources = new Map([[SOURCE.id, SOURCE]]);
/** Composing needs only words and titles. */
const knowledge = { messages, sources, figures: new Map(), statuses: [], offices: new Map(), hotlines: new Map(), prefectures: [], concerns: [] } satisfies AnsweringDeps["knowledge"];

const compose = (...args: Parameters<typeof grounded>): readonly string[] => composeEmbedded(grounded(...args), { knowledge }).statements.map(({ text }) => text);
const sentences = (count: number, name: string): string => Array.from({ length: count }, (_, at) => `${name} sentence ${at + 1}.`).join(" ");

describe("composeEmbedded", () => {
  it("says the facet that was asked for first, as it is written, each sentence resting on it", () => {
    const { composer, statements } = composeEmbedded(grounded([grounding("Report the loss. Then ask for a new card."), grounding("It costs money.", { facet: "cost" })]), { knowledge });
    expect(composer).toBe("embedded");
    expect(statements.slice(0, 2)).toEqual([
      { text: "Report the loss.", language: "en", groundings: [0] },
      { text: "Then ask for a new card.", language: "en", groundings: [0] },
    ]);
  });

  it("adds the next facet where there is room, resting on that one", () => {
    const { statements } = composeEmbedded(grounded([grounding("Report the loss."), grounding("It costs money.", { facet: "cost" })]), { knowledge });
    expect(statements.at(-1)).toEqual({ text: "It costs money.", language: "en", groundings: [1] });
  });

  it("adds nothing to a facet that says enough", () => {
    expect(compose([grounding(sentences(7, "First")), grounding(sentences(1, "Second"))])).toHaveLength(7);
  });

  it("adds no facet that would make the answer too long", () => {
    expect(compose([grounding(sentences(2, "First")), grounding(sentences(9, "Second"))])).toHaveLength(2);
  });

  it("never cuts a facet, however long", () => {
    expect(compose([grounding(sentences(9, "First"))])).toHaveLength(9);
  });

  it("says a sentence that two facets share once", () => {
    expect(compose([grounding("Report the loss. Go to the police."), grounding("Go to the police. Bring a photo.")])).toEqual(["Report the loss.", "Go to the police.", "Bring a photo."]);
  });

  it("says each line of a list as a statement of its own, without its mark", () => {
    expect(compose([grounding("Bring these:\n- a photo\n- your passport")])).toEqual(["Bring these:", "a photo", "your passport"]);
  });

  it("says in which document of the library it found a section, in the reader's language", () => {
    const section = grounding("Take a ticket.", { subject: "library:bureau-notice#2", title: "Counter hours", sources: [{ source: "bureau-notice", place: "Counter hours", confidence: "official" }] });
    expect(compose([section])).toEqual(["In “Notice of the bureau”:", "Take a ticket."]);
    expect(compose([section], { language: "ja" })[0]).toBe("「局のお知らせ」より：");
  });

  it("names a section of the library beside an answer, citing it after the answer's own passages", () => {
    const beside = grounding("Take a ticket.", { subject: "library:bureau-notice#2", title: "Counter hours", sources: [{ source: "bureau-notice", place: "Counter hours", confidence: "official" }] });
    const { statements } = composeEmbedded(grounded([grounding("Report the loss.")], { related: [beside] }), { knowledge });
    expect(statements.at(-1)).toEqual({ text: "See “Notice of the bureau”, Counter hours.", language: "en", groundings: [1] });
  });

  it("keeps the language that a passage is written in", () => {
    const { statements } = composeEmbedded(grounded([grounding("届け出ます。", { language: "ja" })], { language: "vi" }), { knowledge });
    expect(statements).toEqual([{ text: "届け出ます。", language: "ja", groundings: [0] }]);
  });

  it("says the first facet whole and first, no sentence twice, and no more than the limit with others, whatever the passages", () => {
    const text = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 9 }).map((numbers) => [...new Set(numbers)].map((number) => `Sentence ${String.fromCodePoint(64 + number)}.`));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const said = compose(texts.map((list) => grounding(list.join(" "))));
        const first = texts[0] ?? [];
        expect(said.slice(0, first.length)).toEqual(first);
        expect(new Set(said).size).toBe(said.length);
        expect(said.length).toBeLessThanOrEqual(Math.max(first.length, MOST));
      }),
    );
  });
});

describe("sourceTitle", () => {
  it.each([["ja", "局のお知らせ"], ["ja-simple", "局のお知らせ"], ["en", "Notice of the bureau"], ["vi", "Notice of the bureau"]])("in %s is %s", (language, title) => {
    expect(sourceTitle("bureau-notice", language, knowledge)).toBe(title);
  });

  it("is the id of a source that is not known", () => {
    expect(sourceTitle("lost-source", "en", knowledge)).toBe("lost-source");
  });
});
