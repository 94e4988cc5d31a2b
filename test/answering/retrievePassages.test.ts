import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { retrievePassages } from "../../src/answering/retrievePassages.ts";
import { screenQuestion } from "../../src/answering/screenQuestion.ts";
import type { Grounded, Question, Stop, Understood } from "../../src/answering/types.ts";
import { understandQuestion } from "../../src/answering/understandQuestion.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";
import { question, stopped, turn, wentOn } from "../support/questions.ts";
import { smallDeps } from "../support/smallDeps.ts";
import { smallKnowledge, TOPIC } from "../support/smallKnowledge.ts";

let real: AnsweringDeps;
let small: AnsweringDeps;
beforeAll(async () => {
  real = await answeringDeps();
  small = await smallDeps();
}, BUILD_TIMEOUT_MS);

const understood = async (text: string, deps: AnsweringDeps, parts: Partial<Question> = {}): Promise<Understood> =>
  wentOn(await understandQuestion(wentOn(await screenQuestion(question(text, parts), deps)), deps));
const retrieve = async (text: string, deps: AnsweringDeps, parts: Partial<Question> = {}): Promise<Grounded | Stop> =>
  retrievePassages(await understood(text, deps, parts), deps);

describe("retrievePassages asks which one is meant", () => {
  it.each([
    ["en", "visa"],
    ["en", "Card?"],
    ["ja", "ビザ"],
    ["ja", "カード"],
  ] as const)("(%s) for the one common word “%s”, with choices that can be sent", async (language, text) => {
    const answer = stopped(await retrieve(text, real));
    expect(answer).toMatchObject({ outcome: "clarify", language, citations: [], subject: null });
    expect(answer.suggestions.length).toBeGreaterThan(0);
    expect(new Set(answer.suggestions).size).toBe(answer.suggestions.length);
    for (const suggestion of answer.suggestions) wentOn(await retrieve(suggestion, real));
  });

  it.each(["visa", "card", "ビザ", "カード"])("between at least two, as “which one” says, for “%s”", async (text) => {
    expect(stopped(await retrieve(text, real)).suggestions.length).toBeGreaterThanOrEqual(2);
  });

  it("not for a word that is the name of one thing", async () => {
    expect(wentOn(await retrieve("留学", real)).subject).toBe("status:student");
    expect(wentOn(await retrieve("student", real)).subject).toBe("status:student");
  });
});

describe("retrievePassages declines what no pattern names", () => {
  it.each([
    ["en", "unanswerable_statistics", "how many people per year marry a japanese person"],
    ["ja", "unanswerable_statistics", "去年、万引きで捕まった留学生は全国に何人いましたか"],
  ])("(%s, %s) as in “%s”", async (_language, status, text) => {
    expect(stopped(await retrieve(text, real)).status).toBe(status);
  });

  it.each([
    ["en", "how do i renew my driving licence in Portugal"],
    ["en", "which visa does my brother need for Norway"],
    ["ja", "オランダの高校の入学試験はいつありますか"],
    ["ja-simple", "スペインの ねんきんは なんさいから もらえますか"],
  ])("(%s) as what another country decides: “%s”", async (_language, text) => {
    expect(["unanswerable", "out_of_scope"]).toContain(stopped(await retrieve(text, real)).outcome);
  });

  it.each([
    "I have a driving licence from Portugal, can I drive with it in Japan?",
    "ポルトガルの免許を日本の免許に切り替えたいです",
    "ネパールの ははを にほんに よびたいです。どの ビザですか",
  ])("but answers who comes from there: “%s”", async (text) => {
    wentOn(await retrieve(text, real));
  });

  it.each(["How many people were recognised as refugees in 2024?", "5年後に永住を申請できるでしょうか"])("not “%s”", async (text) => {
    wentOn(await retrieve(text, real));
  });

  it("not where a few words go on from a subject", async () => {
    const turns = [turn("what is the minimum wage", { subject: "topic:minimum-wage" })];
    wentOn(await retrieve("And what is the average of the whole country?", real, { turns }));
  });
});

describe("retrievePassages claims nothing", () => {
  it.each([
    ["en", "who composed the four seasons"],
    ["en", "what is the airspeed velocity of a swallow"],
    ["ja", "ピアノの調律師になるには"],
    ["ja-simple", "ねこの ごはんは なにが いいですか"],
  ])("(%s) where nothing fits, and names the Information Center: “%s”", async (_language, text) => {
    const answer = stopped(await retrieve(text, real));
    expect(["unanswerable", "out_of_scope"]).toContain(answer.outcome);
    expect(answer.status.startsWith(answer.outcome)).toBe(true);
    expect(answer).toMatchObject({ citations: [], subject: null, composer: "none" });
    expect(answer.escalation?.contacts[0]?.phones).toContain("0570-013904");
  });
});

describe("retrievePassages finds", () => {
  it("the passage of the side that is asked for, filled with today's figures", async () => {
    const grounded = wentOn(await retrieve("how much is a replacement card", small));
    expect(grounded).toMatchObject({ subject: "topic:lost-card", facet: "cost" });
    expect(grounded.groundings[0]).toMatchObject({ language: "en", text: "A new card costs 33,000 yen. Until September it cost 6,000 yen." });
  });

  it("the figures of the day of the question", async () => {
    const later = { ...small, clock: () => new Date("2027-03-31T15:00:00Z") };
    expect(wentOn(await retrieve("how much is a replacement card", later)).groundings[0]?.text).toContain("40,000 yen");
  });

  it("no passage whose figure has no value that day: nothing is said rather than something old", async () => {
    const deps = await smallDeps(
      {},
      smallKnowledge({ "figures.yaml": (text) => text.replace("{value: 40000, from: 2027-04-01}", "{value: 33000, from: 2027-04-01, to: 2027-04-30}") }),
    );
    const result = await retrieve("how much is a replacement card", { ...deps, clock: () => new Date("2027-06-01T03:00:00Z") });
    const texts = "groundings" in result ? result.groundings.map(({ text }) => text) : [];
    expect(texts.filter((text) => /yen|\{\{/.test(text))).toEqual([]);
  });

  it("the other sides that can be asked for, without the one it shows", async () => {
    const grounded = wentOn(await retrieve("how much is a replacement card", small));
    expect([...grounded.otherFacets].sort()).toEqual(["documents", "summary"]);
  });

  it("the sides of the subject that fits next best, beside those of the best one", async () => {
    const grounded = wentOn(await retrieve("can a gardener get a replacement card for a lost card", small));
    expect(new Set(grounded.groundings.map(({ passage }) => passage.subject))).toEqual(new Set([grounded.subject]));
    expect(grounded.neighbours.length).toBeGreaterThan(0);
    expect(new Set(grounded.neighbours.map(({ passage }) => passage.subject))).toHaveProperty("size", 1);
    expect(grounded.neighbours.map(({ passage }) => passage.subject)).not.toContain(grounded.subject);
  });

  it("nothing beside the subject where the next best one is far behind it", async () => {
    expect(wentOn(await retrieve("how much is a replacement card", small)).neighbours).toEqual([]);
  });

  it("no private text beside the law, however near it is", async () => {
    const { subject, neighbours } = wentOn(await retrieve("what is weighed for special permission to stay of a refugee on humanitarian grounds", real));
    expect(subject).not.toMatch(/one-writers-reading/);
    expect(neighbours.map(({ passage }) => passage.subject).join()).not.toMatch(/one-writers-reading/);
  });

  it("every sentence of these sides, numbered by the side that it stands in", async () => {
    const { groundings, neighbours, units } = wentOn(await retrieve("how much is a replacement card", small));
    const sides = [...groundings, ...neighbours];
    expect(new Set(units.map(({ side }) => side))).toEqual(new Set(sides.keys()));
    for (const { side, sentences } of units) for (const sentence of sentences) expect(sides[side]?.text).toContain(sentence.replace(/^• /, ""));
  });

  it("text in the nearest language where the reader's has none", async () => {
    const grounded = wentOn(await retrieve("lost card", small, { menuLanguage: "vi" }));
    expect(grounded.language).toBe("vi");
    expect(grounded.groundings[0]?.language).toBe("en");
  });

  it("the row that is named, with a confidence between 0 and 1", async () => {
    const grounded = wentOn(await retrieve("how long can a gardener stay", small));
    expect(grounded).toMatchObject({ subject: "status:gardener", facet: "when" });
    expect(grounded.confidence).toBeGreaterThan(0);
    expect(grounded.confidence).toBeLessThanOrEqual(1);
  });
});

describe("retrievePassages after an earlier question", () => {
  const lostCard = { turns: [turn("i lost my card", { subject: "topic:lost-card", facet: "summary" })] };

  it.each([
    ["en", "and how much is it?"],
    ["ja", "それはいくらですか"],
    ["ja-simple", "それは いくらですか"],
  ] as const)("(%s) finds the side of the same subject: “%s”", async (language, text) => {
    expect(wentOn(await retrieve(text, small, { turns: [turn("i lost my card", { language, subject: "topic:lost-card", facet: "summary" })] }))).toMatchObject({
      subject: "topic:lost-card",
      facet: "cost",
      language,
    });
  });

  it.each([
    ["en", "where do I hand it in?", "where"],
    ["en", "what do I need to bring", "documents"],
    ["ja", "どこに出せばいいですか", "where"],
    ["ja", "必要な書類は何ですか", "documents"],
    ["ja-simple", "どこに だしますか", "where"],
    ["ja-simple", "おかねは いくら はらいますか", "cost"],
  ] as const)("(%s) stays with the subject where nothing else is named: “%s”", async (language, text, facet) => {
    const turns = [turn("certificate of eligibility for my wife", { language, subject: "topic:certificate-of-eligibility", facet: "summary" })];
    expect(wentOn(await retrieve(text, real, { turns }))).toMatchObject({ subject: "topic:certificate-of-eligibility", facet });
  });

  it.each([
    ["ja", "お金がありません。家賃はどうすればいいですか"],
    ["en", "my wallet was stolen, where do I go"],
  ] as const)("(%s) leaves the subject where something else is named: “%s”", async (language, text) => {
    const turns = [turn("certificate of eligibility for my wife", { language, subject: "topic:certificate-of-eligibility", facet: "summary" })];
    expect(wentOn(await retrieve(text, real, { turns })).subject).not.toBe("topic:certificate-of-eligibility");
  });

  it("finds another subject when the question names it", async () => {
    expect(wentOn(await retrieve("what about the north bureau?", small, lostCard)).subject).toBe("office:north-bureau");
  });

  it("keeps the side that was asked when only another row is named", async () => {
    expect(
      wentOn(await retrieve("what about dependents?", real, { turns: [turn("how long can a student stay", { subject: "status:student", facet: "when" })] })),
    ).toMatchObject({ subject: "status:dependent", facet: "when" });
  });

  it("says that it holds no such side rather than another one, and names the counter", async () => {
    const result = await retrieve("and what is the penalty?", small, lostCard);
    const answer = stopped(result);
    expect(answer.outcome).toBe("unanswerable");
    expect(answer.escalation?.contacts[0]?.phones).toContain("0570-013904");
  });
});

describe("retrievePassages with documents of a library", () => {
  const document =
    'id: notice\ntitle: {en: Notice of the north, ja: 北のお知らせ}\npublisher: {en: North Bureau, ja: 北部局}\nurl: https://example.org/notice\nedition: "2026"\nchecked: 2026-11-21\nfile: notice.txt\nlanguage: en\n';
  const text =
    "Notice of the north\n\n>> Bicycle parking\nBicycles are parked behind the building, under the blue roof, from seven in the morning.\n\n>> Ticket machine\nTake a numbered ticket from the machine at the entrance before you sit down.\n";
  let deps: AnsweringDeps;
  beforeAll(async () => {
    deps = await smallDeps({}, smallKnowledge({ "library/notice/document.yaml": document, "library/notice/notice.txt": text }));
  });

  it("answers from a section where no topic fits, with its heading as the place", async () => {
    const grounded = wentOn(await retrieve("where can bicycles be parked behind the building", deps));
    expect(grounded.subject).toMatch(/^library:notice#/);
    expect(grounded.groundings[0]?.passage.sources[0]).toMatchObject({ source: "notice", place: expect.stringContaining("Bicycle parking") });
  });

  it("answers from the section alone, without a subject beside it", async () => {
    expect(wentOn(await retrieve("where can bicycles be parked behind the building", deps)).neighbours).toEqual([]);
  });

  it("answers a question in another language from a section that stands in no other", async () => {
    const grounded = wentOn(await retrieve("自転車を駐車したい", deps));
    expect(grounded.language).toBe("ja");
    expect(grounded.groundings[0]?.passage).toMatchObject({ language: "en", title: expect.stringContaining("Bicycle parking") });
  });

  it("names no section in another language beside an answer", async () => {
    expect(wentOn(await retrieve("在留カードをなくしました", deps)).library).toEqual([]);
  });

  it("answers from the topic where one fits, whatever the library holds", async () => {
    expect(wentOn(await retrieve("how much is a replacement card", deps)).subject).toBe("topic:lost-card");
  });

  it("never takes a section for the answer to itself", async () => {
    const grounded = wentOn(await retrieve("where can bicycles be parked behind the building", deps));
    expect(grounded.library.map(({ passage }) => passage.subject)).not.toContain(grounded.subject);
  });
});

it("retrievePassages finds a topic whose text was changed in knowledge/", async () => {
  const deps = await smallDeps(
    {},
    smallKnowledge({ [`${TOPIC}/en.md`]: (text) => text.replace("- the card fell into the sea", "- a crocodile swallowed my card") }),
  );
  expect(wentOn(await retrieve("a crocodile swallowed my card", deps)).subject).toBe("topic:lost-card");
});

describe("retrievePassages, asked on about a subject", () => {
  const before = turn("おおきい じしんの とき 171で かぞくに れんらく したいです", {
    language: "ja-simple",
    subject: "topic:contact-family-171",
    facet: "summary",
  });

  it("goes on with it where a side is asked for that it lacks, and another one too", async () => {
    expect(wentOn(await retrieve("がいこくに いる ははも でんわ できますか", real, { turns: [before] })).subject).toBe("topic:contact-family-171");
  });

  it("says that a side is not held where only that is asked for", async () => {
    expect(stopped(await retrieve("いくらですか", real, { turns: [before] })).status).toBe("unanswerable_no_facet");
  });
});
