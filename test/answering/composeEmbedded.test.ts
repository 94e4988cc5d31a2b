import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { composeEmbedded, sourceTitle } from "../../src/answering/composeEmbedded.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import type { Composition } from "../../src/answering/types.ts";
import type { Messages, MessagesFile } from "../../src/knowledge/messages.ts";
import type { Source } from "../../src/knowledge/schemas.ts";
import type { Language } from "../../src/language/languages.ts";
import { grounded, grounding } from "../support/grounded.ts";
import { smallDeps } from "../support/smallDeps.ts";

/** Nobody reads more sentences than this when others join the first facet. The composer's own limit may be lower. */
const MOST = 8;

const FILE: MessagesFile = { say: {}, offer: {}, tableAsks: {}, rows: {}, cues: {}, followUp: [], stopWords: [], expects: {}, page: {} };
const messages: Messages = new Map([
  ["en", { ...FILE, say: { libraryFound: "In “{title}”:", libraryAlso: "See “{title}”, {place}." } }],
  ["ja", { ...FILE, say: { libraryFound: "「{title}」より：", libraryAlso: "「{title}」の{place}も。" } }],
]);
const SOURCE: Source = {
  id: "bureau-notice",
  title: { en: "Notice of the bureau", ja: "局のお知らせ" },
  publisher: { en: "Bureau", ja: "局" },
  url: "https://example.org/notice",
  edition: "2026",
  checked: "2026-11-21",
  kind: "official",
};

let deps: AnsweringDeps;
beforeAll(async () => {
  const small = await smallDeps();
  deps = { ...small, knowledge: { ...small.knowledge, messages, sources: new Map([[SOURCE.id, SOURCE]]) } };
});

const compose = (...args: Parameters<typeof grounded>): Composition["statements"] => composeEmbedded(grounded(...args), deps).statements;
const texts = (...args: Parameters<typeof grounded>): string[] => compose(...args).map(({ text }) => text);
/** A statement without the bullet that an item of a list may begin with. */
const unmarked = (list: readonly string[]): string[] => list.map((text) => text.replace(/^•\s*/, ""));
const sentences = (count: number, name: string): string => Array.from({ length: count }, (_, at) => `${name} sentence ${at + 1}.`).join(" ");
const section = grounding("Take a ticket.", {
  subject: "library:bureau-notice#2",
  title: "Counter hours",
  sources: [{ source: "bureau-notice", place: "Counter hours", confidence: "official" }],
});

describe("composeEmbedded", () => {
  it("says the facet that was asked for first, as it is written, each sentence resting on it", () => {
    expect(composeEmbedded(grounded([grounding("Report the loss. Then ask for a new card.")]), deps)).toEqual({
      composer: "embedded",
      statements: [
        { text: "Report the loss.", language: "en", groundings: [0] },
        { text: "Then ask for a new card.", language: "en", groundings: [0] },
      ],
    });
  });

  it("adds what another facet says, resting on that one", () => {
    expect(compose([grounding("Report the loss."), grounding("A new card costs money.", { facet: "cost" })]).at(-1)).toEqual({
      text: "A new card costs money.",
      language: "en",
      groundings: [1],
    });
  });

  it("adds nothing to a facet that fills the answer", () => {
    expect(texts([grounding(sentences(MOST, "First")), grounding("Second sentence.")])).toHaveLength(MOST);
  });

  it("never cuts the facet that was asked for, however long", () => {
    expect(texts([grounding(sentences(12, "First"))])).toHaveLength(12);
  });

  it("does not repeat a sentence that two facets share", () => {
    expect(texts([grounding("Report the loss. Go to the police."), grounding("Go to the police. Bring a photo.")]).sort()).toEqual([
      "Bring a photo.",
      "Go to the police.",
      "Report the loss.",
    ]);
  });

  it("says each line of a list as a statement of its own, without its hyphen", () => {
    expect(unmarked(texts([grounding("Bring these:\n- a photo\n- your passport")]))).toEqual(["Bring these:", "a photo", "your passport"]);
  });

  it("never shows the lines of another facet's list without the line that opens it, nor that without them", () => {
    const said = unmarked(texts([grounding("Report the loss."), grounding("You need these:\n- a photo\n- your passport", { facet: "documents" })]));
    expect([["Report the loss."], ["Report the loss.", "You need these:", "a photo", "your passport"]]).toContainEqual(said);
  });

  it("says in which document of the library it found a section, in the reader's language", () => {
    expect(texts([section])).toEqual(["In “Notice of the bureau”:", "Take a ticket."]);
    expect(texts([section], { language: "ja" })[0]).toBe("「局のお知らせ」より：");
  });

  it("names a section of the library beside an answer, citing it after the answer's own passages", () => {
    expect(compose([grounding("Report the loss."), grounding("A new card costs money.", { facet: "cost" })], { library: [section] }).at(-1)).toEqual({
      text: "See “Notice of the bureau”, Counter hours.",
      language: "en",
      groundings: [2],
    });
  });

  it("cites a neighbouring subject after the answer's own passages, and the library after both", () => {
    const neighbour = grounding("Police boxes take lost things.", { subject: "topic:lost-things" });
    const statements = compose([grounding("Report the loss.")], { neighbours: [neighbour], library: [section] });
    expect(statements.map(({ text, groundings }) => [text, groundings])).toEqual([
      ["Report the loss.", [0]],
      ["Police boxes take lost things.", [1]],
      ["See “Notice of the bureau”, Counter hours.", [2]],
    ]);
  });

  it("keeps the language that a passage is written in", () => {
    expect(compose([grounding("届け出ます。", { language: "ja" })], { language: "vi" })).toEqual([{ text: "届け出ます。", language: "ja", groundings: [0] }]);
  });

  it("says the first facet whole and first, no sentence twice, each resting on a passage that holds it, within the limit, whatever the passages", () => {
    const passage = fc
      .uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 9 })
      .map((numbers) => numbers.map((number) => `Sentence ${String.fromCodePoint(64 + number)}.`));
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 5 }), (passages) => {
        const statements = compose(passages.map((list) => grounding(list.join(" "))));
        const said = statements.map(({ text }) => text);
        const first = passages[0] ?? [];
        expect(said.slice(0, first.length)).toEqual(first);
        expect(new Set(said).size).toBe(said.length);
        expect(said.length).toBeLessThanOrEqual(Math.max(first.length, MOST));
        for (const { text, groundings } of statements) expect(groundings.map((at) => passages[at]?.includes(text))).toEqual([true]);
      }),
    );
  });
});

describe("sourceTitle", () => {
  it.each<[Language, string]>([
    ["ja", "局のお知らせ"],
    ["ja-simple", "局のお知らせ"],
    ["en", "Notice of the bureau"],
    ["vi", "Notice of the bureau"],
  ])("in %s is %s", (language, title) => {
    expect(sourceTitle("bureau-notice", language, deps.knowledge)).toBe(title);
  });

  it("is the id of a source that is not known", () => {
    expect(sourceTitle("lost-source", "en", deps.knowledge)).toBe("lost-source");
  });
});
