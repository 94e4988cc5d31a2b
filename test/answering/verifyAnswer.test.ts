import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import type { Composition, DraftStatement } from "../../src/answering/types.ts";
import { faultsOf, verifyAnswer } from "../../src/answering/verifyAnswer.ts";
import type { Language } from "../../src/language/languages.ts";
import { draft, grounding, statement } from "../support/grounded.ts";
import { keepingLogger } from "../support/questions.ts";
import { smallDeps } from "../support/smallDeps.ts";

const CARD = grounding("Ask for a new card within 14 days. It costs 33,000 yen from 1 October 2026.");
const LOSS = grounding("Report the loss to the police first.");
const GROUNDINGS = [CARD, LOSS];
const model = (...statements: readonly DraftStatement[]): Composition => ({ composer: "model", statements });
const faults = (text: string, on: readonly number[] = [0], language: Language = "en"): string[] =>
  faultsOf(model(statement(text, on, language)), GROUNDINGS, language);

describe("faultsOf finds no fault in", () => {
  it.each([
    ["the passage itself", "Ask for a new card within 14 days."],
    ["other words with the same figure", "You have 14 days to ask for it."],
    ["a number word", "You have fourteen days."],
    ["an amount without its comma", "The price is 33000 yen."],
    ["full-width digits", "It costs ３３，０００ yen."],
    ["an amount in thousands", "It costs 33 thousand yen."],
    ["the day in another order", "It costs more since October 1, 2026."],
    ["a sentence without any figure", "Ask for a new card soon."],
  ])("%s", (_what, text) => {
    expect(faults(text)).toEqual([]);
  });

  it.each([
    ["digits with a counter", "14日以内に申請します。"],
    ["kanji numerals", "十四日以内に申請します。"],
    ["a Japanese day", "2026年10月1日からです。"],
    ["an amount in 万", "手数料は3.3万円です。"],
  ])("Japanese with %s of an English passage", (_what, text) => {
    expect(faults(text, [0], "ja")).toEqual([]);
  });

  it("a figure that stands in the title or the place of the cited passage", () => {
    const article = grounding("Report the loss.", { title: "The 2026 card", sources: [{ source: "card-act", place: "Art. 12", confidence: "official" }] });
    expect(faultsOf(model(statement("Art. 12 says how the 2026 card is replaced.")), [article], "en")).toEqual([]);
  });

  it("a statement that rests on two passages, each with one of its figures", () => {
    expect(faultsOf(model(statement("Within 14 days, at 3 counters.", [0, 1])), [CARD, grounding("There are 3 counters.")], "en")).toEqual([]);
  });
});

describe("what was worked out", () => {
  const workedOut = (text: string, worked: readonly string[], on: readonly number[] = [0]): DraftStatement => ({ ...statement(text, on), worked });
  const READ = workedOut("I read 20 November 2026 as the day you noticed: ask by 4 December 2026, within 14 days.", ["20", "11", "2026", "4", "12"]);

  it("may say the figures that were calculated or read in the question, beside those of its passage", () => {
    expect(faultsOf({ composer: "embedded", statements: [READ] }, GROUNDINGS, "en")).toEqual([]);
  });

  it("may say no other figure", () => {
    expect(faultsOf({ composer: "embedded", statements: [{ ...READ, text: `${READ.text} It costs 3,300 yen.` }] }, GROUNDINGS, "en")).toEqual([
      "invented_figure",
    ]);
    expect(faultsOf({ composer: "embedded", statements: [{ ...READ, text: READ.text.replace("14 days", "15 days") }] }, GROUNDINGS, "en")).toEqual([
      "invented_figure",
    ]);
  });

  it("must have its rule in the passage that it cites", () => {
    expect(faultsOf({ composer: "embedded", statements: [{ ...READ, groundings: [1] }] }, GROUNDINGS, "en")).toEqual(["invented_figure"]);
    expect(faultsOf({ composer: "embedded", statements: [{ ...READ, groundings: [] }] }, GROUNDINGS, "en")).toContain("uncited");
  });

  it("lends its figures to no other statement", () => {
    expect(faultsOf({ composer: "embedded", statements: [READ, statement("Come on 20 November.")] }, GROUNDINGS, "en")).toEqual(["invented_figure"]);
  });

  it("is not held to the length and the language of a model's sentences", () => {
    const own = Array.from({ length: 14 }, () => statement("カードをなくしました。", [1], "ja"));
    expect(faultsOf(model(READ, READ, ...own), GROUNDINGS, "ja")).toEqual([]);
  });
});

describe("faultsOf finds", () => {
  it.each([
    ["another number", "You have 15 days."],
    ["another number word", "You have fifteen days."],
    ["another amount", "It costs 3,300 yen."],
    ["another day of the same month", "It costs more since October 2, 2026."],
    ["another month", "It costs more since 1 November 2026."],
    ["another year", "It costs more since 1 October 2027."],
    ["a phone number from nowhere", "Call 0570-013904."],
    ["a number in digits of another script", "You have १५ days."],
  ])("an invented figure in %s", (_what, text) => {
    expect(faults(text)).toEqual(["invented_figure"]);
  });

  it("an invented figure where it stands only in a passage that the statement does not cite", () => {
    expect(faults("You have 14 days.", [1])).toEqual(["invented_figure"]);
  });

  it("an invented figure in an embedded composition too", () => {
    expect(faultsOf({ composer: "embedded", statements: [statement("You have 15 days.")] }, GROUNDINGS, "en")).toEqual(["invented_figure"]);
  });

  it("a statement that cites nothing, even among others that do", () => {
    expect(faultsOf(model(statement("Report the loss."), statement("Good luck.", [])), GROUNDINGS, "en")).toEqual(["uncited"]);
  });

  it.each([
    ["after the last", 2],
    ["before the first", -1],
    ["between two", 0.5],
  ])("a citation of a passage %s", (_what, at) => {
    expect(faults("Report the loss.", [at])).toEqual(["unknown_citation"]);
  });

  it("nothing said", () => {
    expect(faultsOf(model(), GROUNDINGS, "en")).toEqual(["empty"]);
  });

  it("a model that goes on without end", () => {
    const said = (count: number): Composition => model(...Array.from({ length: count }, () => statement("Report the loss.")));
    expect(faultsOf(said(6), GROUNDINGS, "en")).toEqual([]);
    expect(faultsOf(said(40), GROUNDINGS, "en")).toEqual(["too_long"]);
  });

  it.each<[Language, string]>([
    ["en", "届け出てください。"],
    ["ja", "Report the loss to the police."],
    ["ja", "请向警察报告。"],
    ["ja-simple", "Report the loss to the police."],
  ])("the wrong language, where %s was asked for, in “%s”", (language, text) => {
    expect(faults(text, [1], language)).toEqual(["wrong_language"]);
  });

  it.each<[Language, string]>([
    ["th", "Report the loss to the police."],
    ["ko", "Report the loss to the police."],
    ["ne", "Report the loss to the police."],
    ["my", "Report the loss to the police."],
    ["ru", "Report the loss to the police."],
    ["zh-Hans", "警察に届け出てください。"],
    ["vi", "警察に届け出てください。"],
  ])("the wrong language, where the letters show it, for %s too: “%s”", (language, text) => {
    expect(faults(text, [1], language)).toEqual(["wrong_language"]);
  });

  it.each<[Language, string]>([
    ["en", "Report the loss (遺失届) to the police."],
    ["ja", "警察に届け出てください（Lost and Found）。"],
    ["ja-simple", "けいさつに 言います。"],
    ["vi", "Hãy báo mất với cảnh sát."],
    ["th", "แจ้งความที่สถานีตำรวจ"],
    ["zh-Hans", "请向警察报告。"],
  ])("no wrong language where %s was asked for in “%s”", (language, text) => {
    expect(faults(text, [1], language)).toEqual([]);
  });

  it("no wrong language in an embedded composition: it shows what there is", () => {
    expect(faultsOf({ composer: "embedded", statements: [statement("Report the loss.", [1])] }, GROUNDINGS, "th")).toEqual([]);
  });
});

describe("a statement whose number was changed", () => {
  const number = fc.integer({ min: 2, max: 99_999 });
  const writings: [string, (value: number) => string][] = [
    ["digits", (value) => `within ${value} days`],
    ["digits with commas", (value) => `costs ${value.toLocaleString("en")} yen`],
    ["full-width digits", (value) => `${String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))}日以内です`],
    ["Nepali digits", (value) => `${String(value).replace(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit)))} दिन`],
    ["Burmese digits", (value) => `${String(value).replace(/\d/g, (digit) => String.fromCodePoint(0x1040 + Number(digit)))} ရက်`],
    ["Thai digits", (value) => `ภายใน ${String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xe50 + Number(digit)))} วัน`],
  ];

  it.each(writings)("is refused, and the right one is not, in %s", (_what, write) => {
    fc.assert(
      fc.property(number, number, (right, wrong) => {
        fc.pre(right !== wrong);
        const held = [grounding(`The limit is ${right}.`)];
        const of = (value: number): string[] => faultsOf({ composer: "embedded", statements: [statement(write(value))] }, held, "en");
        expect(of(right)).toEqual([]);
        expect(of(wrong)).toEqual(["invented_figure"]);
      }),
    );
  });
});

describe("verifyAnswer", () => {
  let deps: AnsweringDeps;
  beforeAll(async () => {
    deps = await smallDeps();
  });
  const embedded: Composition = { composer: "embedded", statements: [statement("Report the loss to the police first.", [1])] };

  it("shows the first composition if it is right", () => {
    expect(verifyAnswer(draft(GROUNDINGS, [model(statement("You have 14 days.")), embedded]), deps)).toMatchObject({ outcome: "answered", composer: "model" });
  });

  it("shows the embedded one in place of a wrong one, and logs why without the text", () => {
    const { logger, logged } = keepingLogger();
    const answer = verifyAnswer(draft(GROUNDINGS, [model(statement("You have 99 days.")), embedded]), { ...deps, logger });
    expect(answer).toMatchObject({ outcome: "answered", composer: "embedded" });
    expect(answer.statements.map(({ text }) => text)).toEqual(["Report the loss to the police first."]);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("invented_figure");
    expect(logged[0]).not.toMatch(/99 days|i lost my card/);
  });

  it("checks against the library section beside the answer too", () => {
    const beside = grounding("Counter 7 is open.", { subject: "library:notice#0" });
    const composition = model(statement("Counter 7 is open.", [2]));
    expect(verifyAnswer(draft(GROUNDINGS, [composition], { library: [beside] }), deps)).toMatchObject({ outcome: "answered", composer: "model" });
  });

  it("claims nothing if no composition is right, and names who can tell", () => {
    const answer = verifyAnswer(draft(GROUNDINGS, [model(statement("You have 99 days.")), { ...embedded, statements: [] }]), deps);
    expect(answer).toMatchObject({
      outcome: "unanswerable",
      status: "unanswerable_not_verified",
      citations: [],
      composer: "none",
      escalation: { reason: "not_verified" },
    });
    expect(answer.escalation?.contacts[0]?.phones).toContain("0570-013904");
    expect(answer.statements.some(({ text }) => text.includes("99"))).toBe(false);
  });
});
