import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { composeEmbedded, sourceTitle } from "../../src/answering/composeEmbedded.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import type { RankedUnit } from "../../src/answering/rankUnits.ts";
import type { Composition, Grounding } from "../../src/answering/types.ts";
import type { Messages, MessagesFile } from "../../src/knowledge/messages.ts";
import type { Source } from "../../src/knowledge/schemas.ts";
import type { Language } from "../../src/language/languages.ts";
import { RANKING } from "../../src/retrieval/parameters.ts";
import { grounded, grounding, scored } from "../support/grounded.ts";
import { smallDeps } from "../support/smallDeps.ts";

const { first: SAID_FIRST, most: MOST, few: FEW, atLeast: AT_LEAST } = RANKING.answerLength;

const FILE: MessagesFile = {
  say: {},
  offer: {},
  tableAsks: {},
  rows: {},
  cues: {},
  followUp: [],
  saysLittle: [],
  stopWords: [],
  expects: {},
  statistics: [],
  statisticsOf: { lastYear: [], lately: [] },
  asking: [],
  question: [],
  joinsQuestions: [],
  namedNumbers: [],
  languageWish: { forms: [], names: {} },
  notHeld: [],
  page: {},
};
const messages: Messages = new Map([
  ["en", { ...FILE, say: { libraryFound: "In “{title}”:", libraryAlso: "See “{title}”, {place}.", besides: "On “{title}”:", more: "More on “{title}”:" } }],
  [
    "ja",
    {
      ...FILE,
      say: {
        libraryFound: "「{title}」より：",
        libraryAlso: "「{title}」の{place}も。",
        besides: "「{title}」について：",
        more: "「{title}」について、さらに：",
      },
    },
  ],
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
/** What is said first and behind it, without the heading between. */
const texts = (...args: Parameters<typeof grounded>): string[] =>
  compose(...args)
    .filter(({ more }, at, all) => !more || all[at - 1]?.more)
    .map(({ text }) => text);
const sentences = (count: number, name: string): string => Array.from({ length: count }, (_, at) => `${name} sentence ${at + 1}.`).join(" ");
/** What is said of passages whose units score as given by their first sentences (0 elsewhere). */
const saidOf = (groundings: readonly Grounding[], scores: Readonly<Record<string, number>>): string[] =>
  texts(groundings, { units: scored(groundings, (sentence) => scores[sentence] ?? 0) });
const section = grounding("Take a ticket.", {
  subject: "library:bureau-notice#2",
  title: "Counter hours",
  sources: [{ source: "bureau-notice", place: "Counter hours", confidence: "official" }],
});

describe("composeEmbedded", () => {
  it("says sentences of a passage as they are written, each resting on it", () => {
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

  it("says nothing where there is no unit", () => {
    expect(texts([grounding("")])).toEqual([]);
  });

  it("ends when the answer is full, however much fits", () => {
    expect(texts([grounding(sentences(MOST + 2, "First")), grounding("Second sentence.")])).toHaveLength(MOST);
  });

  it("leaves out the sentences that fit worst, wherever they stand", () => {
    const said = texts([grounding(sentences(MOST + 1, "First"))], {
      units: scored([grounding(sentences(MOST + 1, "First"))], (_, at) => at / 100),
    });
    expect([said.includes("First sentence 1."), said.length]).toEqual([false, MOST]);
  });

  it("ends after a few sentences where no further one is likely", () => {
    const listed = [grounding(sentences(MOST, "First"))];
    expect(texts(listed, { units: scored(listed, () => AT_LEAST - 0.1) })).toHaveLength(FEW);
  });

  it("goes on as long as a further one is likely enough", () => {
    const listed = [grounding(sentences(FEW + 2, "First"))];
    expect(texts(listed, { units: scored(listed, (_, at) => (at < FEW + 1 ? AT_LEAST : AT_LEAST - 0.1)) })).toHaveLength(FEW + 1);
  });

  it("shows the best unit even if it alone is longer than the room", () => {
    const items = Array.from({ length: 3 * MOST }, (_, at) => `paper ${at + 1}`);
    const list = grounding(`Bring these:\n${items.map((item) => `- ${item}`).join("\n")}`);
    expect(saidOf([list, grounding("Report the loss.")], { "Bring these:": 1 })).toEqual(["Bring these:", ...items.map((item) => `• ${item}`)]);
  });

  it("passes over a list that is too long for what room is left, and takes a shorter unit", () => {
    const list = `Bring these:\n${Array.from({ length: 3 * MOST }, (_, at) => `- paper ${at + 1}`).join("\n")}`;
    expect(saidOf([grounding(`Report the loss.\n${list}\nAsk for a new card.`)], { "Report the loss.": 2, "Bring these:": 1 })).toEqual([
      "Report the loss.",
      "Ask for a new card.",
    ]);
  });

  it("says each line of a list as a statement of its own, with the mark of an item instead of its hyphen", () => {
    expect(texts([grounding("Bring these:\n- a photo\n- your passport")])).toEqual(["Bring these:", "• a photo", "• your passport"]);
  });

  it("says a list whole, with the line that opens it", () => {
    expect(texts([grounding("Report the loss."), grounding("You need these:\n- a photo\n- your passport", { facet: "documents" })])).toEqual([
      "Report the loss.",
      "You need these:",
      "• a photo",
      "• your passport",
    ]);
  });

  it("keeps the language that a passage is written in", () => {
    expect(compose([grounding("届け出ます。", { language: "ja" })], { language: "vi" })).toEqual([{ text: "届け出ます。", language: "ja", groundings: [0] }]);
  });
});

describe("composeEmbedded, for a sentence that points back,", () => {
  const filler = sentences(MOST - 1, "Other");
  const scores = (best: string): Record<string, number> => ({ ...Object.fromEntries(filler.split(/(?<=\.) /).map((text) => [text, 1])), [best]: 2 });

  it("brings the one before it, though others fit better", () => {
    const said = saidOf([grounding("The card has a number. It is on the front."), grounding(filler)], scores("It is on the front."));
    expect(said.slice(0, 2)).toEqual(["The card has a number.", "It is on the front."]);
  });

  it("brings all that it leans on, where the one before it points back too", () => {
    const said = saidOf(
      [grounding("The card has a number. It is on the front. But others have one behind."), grounding(filler)],
      scores("But others have one behind."),
    );
    expect(said.slice(0, 3)).toEqual(["The card has a number.", "It is on the front.", "But others have one behind."]);
  });

  it("brings nothing of another passage", () => {
    const said = saidOf([grounding(`${filler} Last of these.`), grounding("It is on the front.")], scores("It is on the front."));
    expect([said[0], said.includes("Last of these.")]).toEqual(["It is on the front.", false]);
  });

  it("leaves both out where there is room for one only", () => {
    const said = saidOf([grounding("The card has a number. It is on the front."), grounding(filler)], {
      ...scores(""),
      "It is on the front.": 0.5,
      "The card has a number.": AT_LEAST - 1,
    });
    expect([...said].sort()).toEqual(filler.split(/(?<=\.) /).sort());
  });
});

describe("composeEmbedded says once", () => {
  it("a sentence that two facets share", () => {
    expect(texts([grounding("Report the loss. Go to the police."), grounding("Go to the police. Bring a photo.")])).toEqual([
      "Report the loss.",
      "Go to the police.",
      "Bring a photo.",
    ]);
  });

  it("what two facets tell in nearly the same words", () => {
    expect(texts([grounding("Report the loss of your card to the police."), grounding("Report the loss of your card to the police at once.")])).toHaveLength(1);
  });

  it("but not what has another figure", () => {
    const both = ["A new card costs 6,000 yen at the counter.", "A new card costs 5,500 yen at the counter."];
    expect(texts(both.map((text) => grounding(text)))).toEqual(both);
  });

  it("what another sentence tells with the same figure and more", () => {
    expect(texts([grounding("A new card costs 6,000 yen at the counter in 2026."), grounding("A new card costs 6,000 yen.")])).toEqual([
      "A new card costs 6,000 yen at the counter in 2026.",
    ]);
  });

  it("a sentence that opens a list too, however well it fits alone", () => {
    const list = "Three papers prove who you are:\n- a passport\n- a driving licence with photograph\n- a health insurance certificate";
    expect(saidOf([grounding("Three papers prove who you are:"), grounding(list)], { "Three papers prove who you are:": 1 })).toEqual([
      "Three papers prove who you are:",
      "• a passport",
      "• a driving licence with photograph",
      "• a health insurance certificate",
    ]);
  });
});

describe("composeEmbedded keeps for who wants to know more", () => {
  const long = [grounding(sentences(SAID_FIRST + FEW + 1, "The"))];
  const units = scored(long, (_, at) => -at / 100);

  it("what fits less than what is said first, under a heading of its own", () => {
    const statements = compose(long, { units });
    expect(statements.filter(({ more }) => !more)).toHaveLength(SAID_FIRST);
    expect(statements.slice(SAID_FIRST).map(({ text, more }) => [text, more])).toEqual([
      ["More on “If you lost your card”:", true],
      ...Array.from({ length: FEW + 1 }, (_, at) => [`The sentence ${SAID_FIRST + at + 1}.`, true]),
    ]);
  });

  it("nothing where it would be a sentence only", () => {
    const short = [grounding(sentences(SAID_FIRST + FEW - 1, "The"))];
    expect(compose(short, { units: scored(short, (_, at) => -at / 100) }).some(({ more }) => more)).toBe(false);
  });

  it("more of it where less is said first", () => {
    const { statements } = composeEmbedded(grounded(long, { units }), deps, FEW);
    expect(statements.filter(({ more }) => !more)).toHaveLength(FEW);
  });

  it("what of the second subject is not likely the answer, under the title of that one", () => {
    const own = [grounding("Report the loss.")];
    const neighbours = [grounding(sentences(FEW, "Beside"), { subject: "topic:lost-things", title: "Lost things" })];
    const likely = RANKING.answerLength.besides.first;
    const shown = (score: number) =>
      compose(own, { neighbours, units: scored([...own, ...neighbours], (sentence) => (sentence.startsWith("Beside") ? score : 1)) });
    expect(shown(likely - 0.1).map(({ text, more }) => [text, more])).toEqual([
      ["Report the loss.", undefined],
      ["On “Lost things”:", true],
      ["Beside sentence 1.", true],
      ["Beside sentence 2.", true],
    ]);
    expect(shown(likely).some(({ more }) => more)).toBe(false);
    expect(shown(1 - RANKING.answerLength.besides.near).some(({ more }) => more)).toBe(false);
  });
});

describe("composeEmbedded takes of the second subject", () => {
  const own = [grounding("Report the loss.")];
  const beside = (text: string) => [grounding(text, { subject: "topic:lost-things", title: "Lost things" })];
  const { most: mostBeside, atLeast: atLeastBeside } = RANKING.answerLength.besides;

  it("no more sentences than there is room for, though they fit better", () => {
    const neighbours = beside(sentences(mostBeside + 2, "Beside"));
    const units = scored([...own, ...neighbours], (sentence) => (sentence.startsWith("Beside") ? 1 : 0));
    expect(texts(own, { neighbours, units }).filter((text) => text.startsWith("Beside"))).toHaveLength(mostBeside);
  });

  it("only what is likelier than a sentence of the first must be", () => {
    const neighbours = beside("Police boxes take lost things. They are open all night.");
    const units = scored([...own, ...neighbours], (sentence) => (sentence.startsWith("They") ? atLeastBeside - 0.1 : atLeastBeside));
    expect(texts(own, { neighbours, units })).toEqual(["Report the loss.", "On “Lost things”:", "Police boxes take lost things."]);
  });
});

describe("composeEmbedded shows what it chose in the order of reading:", () => {
  it("the sentences of a side as they are written, where none is much likelier", () => {
    expect(saidOf([grounding("Report the loss. Ask for a new card.")], { "Ask for a new card.": 0.2 })).toEqual(["Report the loss.", "Ask for a new card."]);
  });

  it("the likeliest sentence first, then the rest of its side as it is written, then the other sides", () => {
    expect(saidOf([grounding("Report the loss."), grounding("Bring a photo. A form lies there. Go early.")], { "A form lies there.": 1 })).toEqual([
      "A form lies there.",
      "Bring a photo.",
      "Go early.",
      "Report the loss.",
    ]);
  });

  it("what leans on the likeliest sentence right behind it", () => {
    expect(saidOf([grounding("Report the loss. A new card is free. It comes by post.")], { "A new card is free.": 1 })).toEqual([
      "A new card is free.",
      "It comes by post.",
      "Report the loss.",
    ]);
  });

  it("a sentence before a list that is little likelier", () => {
    expect(saidOf([grounding("Report the loss. Ask for a new card.\nBring:\n- a photo\n- a form")], { "Ask for a new card.": 1, "Bring:": 1.5 })).toEqual([
      "Ask for a new card.",
      "Report the loss.",
      "Bring:",
      "• a photo",
      "• a form",
    ]);
  });

  it("each side by itself, where the best sentences of two fit equally", () => {
    expect(saidOf([grounding("Report the loss. Ask for a new card."), grounding("Bring a photo. A form lies there.")], {})).toEqual([
      "Report the loss.",
      "Ask for a new card.",
      "Bring a photo.",
      "A form lies there.",
    ]);
  });

  it("the subject itself before the one beside it, though that holds the best sentence, under the title of that one", () => {
    const neighbours = [grounding("Police boxes take lost things.\nThey are open all night.", { subject: "topic:lost-things", title: "Lost things" })];
    const own = [grounding("Report the loss.")];
    const units = scored([...own, ...neighbours], (sentence) => (sentence.startsWith("Police") ? 1 : 0));
    expect(texts(own, { neighbours, units })).toEqual(["Report the loss.", "On “Lost things”:", "Police boxes take lost things.", "They are open all night."]);
  });
});

describe("composeEmbedded with documents of a library", () => {
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
    const neighbour = grounding("Police boxes take lost things.", { subject: "topic:lost-things", title: "Lost things" });
    const statements = compose([grounding("Report the loss.")], { neighbours: [neighbour], library: [section] });
    expect(statements.map(({ text, groundings }) => [text, groundings])).toEqual([
      ["Report the loss.", [0]],
      ["On “Lost things”:", [1]],
      ["Police boxes take lost things.", [1]],
      ["See “Notice of the bureau”, Counter hours.", [2]],
    ]);
  });
});

describe("composeEmbedded, of sentences that tell", () => {
  /** @param tells what share of the question's words each sentence holds */
  const saidWith = (text: string, scores: readonly number[], tells: readonly (readonly number[])[]): string[] =>
    texts([grounding(text)], {
      units: scored([grounding(text)], (_, at) => scores[at] ?? 0).map((unit, at) => ({
        ...unit,
        tells: tells[at] ?? [],
        traits: { ...unit.traits, telling: (tells[at] ?? []).reduce((sum, share) => sum + share, 0) },
      })),
    });

  it("the same of the question, takes the one that tells the rest of it", () => {
    const first = `${sentences(MOST - 1, "Best")} The fee is due. The office is near.`;
    const scores = [...Array.from({ length: MOST - 1 }, () => 1), 0.2, 0.1];
    const tells = [...Array.from({ length: MOST - 1 }, () => [0.5, 0]), [0.5, 0], [0, 0.5]];
    expect(saidWith(first, scores, tells)).toContain("The office is near.");
    expect(saidWith(first, scores, tells)).not.toContain("The fee is due.");
  });

  it("nearly the same, keeps the one that holds more of the question", () => {
    const text = "Enrol the child in a public primary school. Lessons in a public primary school cost the child nothing.";
    expect(saidWith(text, [1, 0.5], [[0.2], [0.2, 0.4]])).toHaveLength(2);
  });
});

it("composeEmbedded says the best sentence, none twice, each resting on a passage that holds it, within the room, whatever the passages and scores", () => {
  const passage = fc
    .uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 9 })
    .map((numbers) => numbers.map((number) => `${number % 5 === 0 ? "It" : "Sentence"} ${String.fromCodePoint(64 + number)}.`));
  fc.assert(
    fc.property(
      fc.array(passage, { minLength: 1, maxLength: 5 }),
      fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 45, maxLength: 45 }),
      (passages, scores) => {
        const groundings = passages.map((list) => grounding(list.join(" ")));
        const units: RankedUnit[] = scored(groundings, (_, at) => scores[at] ?? 0);
        const statements = compose(groundings, { units });
        const said = texts(groundings, { units });
        const best = units.reduce((one, other) => (other.score > one.score ? other : one));
        expect(said).toContain(best.sentences[0]);
        expect(new Set(said).size).toBe(said.length);
        // What the best unit leans on comes with it, however long.
        expect(said.length).toBeLessThanOrEqual(Math.max(MOST, 1 + best.position));
        for (const { text, groundings: at } of statements.filter(({ text }) => said.includes(text)))
          expect(at.map((side) => passages[side]?.includes(text))).toEqual([true]);
      },
    ),
  );
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
