import { beforeAll, describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answering/answerQuestion.ts";
import type { AnsweringDeps, StepName } from "../../src/answering/deps.ts";
import type { Answer, Question, Turn } from "../../src/answering/types.ts";
import { withoutGloss } from "../../src/knowledge/asks.ts";
import { formatDay } from "../../src/knowledge/figures.ts";
import { say } from "../../src/knowledge/messages.ts";
import { figuresOf } from "../../src/language/figuresOf.ts";
import type { Language } from "../../src/language/languages.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";
import { question, turnOf } from "../support/questions.ts";
import { smallDeps } from "../support/smallDeps.ts";

let real: AnsweringDeps;
let small: AnsweringDeps;
beforeAll(async () => {
  real = await answeringDeps();
  small = await smallDeps();
}, BUILD_TIMEOUT_MS);

/** Asks a whole conversation, each question with the turns before it. */
async function converse(texts: readonly string[], deps: AnsweringDeps, parts: Partial<Question> = {}): Promise<Answer[]> {
  const answers: Answer[] = [];
  const turns: Turn[] = [];
  for (const text of texts) {
    const answer = await answerQuestion(question(text, { ...parts, turns: [...turns] }), deps);
    answers.push(answer);
    turns.push(turnOf(text, answer));
  }
  return answers;
}

const said = ({ statements }: Answer): string => statements.map(({ text }) => text).join("\n");

describe("answerQuestion reports its steps", () => {
  it.each<[string, string, StepName[]]>([
    ["all of them for an answer", "i lost my card", ["screen", "understand", "retrieve", "workOut", "compose", "verify", "escalate"]],
    ["that it stops at screening, for danger", "i am in danger", ["screen", "escalate"]],
    ["that it stops where nothing is found", "who composed the four seasons", ["screen", "understand", "retrieve", "escalate"]],
  ])("%s, in order", async (_what, text, steps) => {
    const seen: StepName[] = [];
    await answerQuestion(question(text), { ...small, onStep: (step) => void seen.push(step) });
    expect(seen).toEqual(steps);
  });

  it("that it stops at understanding, for a wish to talk to a person", async () => {
    const seen: StepName[] = [];
    await answerQuestion(question("can i talk to a person please"), { ...real, onStep: (step) => void seen.push(step) });
    expect(seen).toEqual(["screen", "understand", "escalate"]);
  });
});

describe("answerQuestion", () => {
  it("answers with the figures of the day, each cited, and names the counter that the topic asks for", async () => {
    const answer = await answerQuestion(question("how much is a replacement card"), small);
    expect(answer).toMatchObject({
      outcome: "answered",
      language: "en",
      composer: "embedded",
      subject: "topic:lost-card",
      facet: "cost",
      conversation: "conversation-1",
      message: "message-1",
    });
    expect(answer.statements[0]).toMatchObject({ text: "A new card costs 33,000 yen.", citations: [1] });
    expect(answer.escalation?.contacts[0]?.phones).toContain("0570-013904");
    expect(answer.original).toContain("33,000円");
  });

  it("says another amount on another day", async () => {
    const asked = question("how much is a replacement card");
    expect(said(await answerQuestion(asked, { ...small, clock: () => new Date("2027-04-01T03:00:00Z") }))).toContain("40,000 yen");
    expect(said(await answerQuestion(asked, { ...small, clock: () => new Date("2026-09-30T03:00:00Z") }))).toContain("costs 6,000 yen");
  });

  it("answers in the language of the question, not of the menu", async () => {
    const answer = await answerQuestion(question("カードを紛失しました。再交付の方法は何ですか", { menuLanguage: "en" }), small);
    expect(answer.language).toBe("ja");
    expect(answer.original).toBeNull();
    expect(answer.statements.every(({ language }) => language === "ja")).toBe(true);
  });

  it("never shows what it hid", async () => {
    const answer = await answerQuestion(question("i lost my card AB12345678CD"), small);
    expect(answer.masked).toEqual(["residence-card"]);
    expect(JSON.stringify(answer)).not.toContain("AB12345678CD");
  });

  it("does not change the question", async () => {
    const asked = Object.freeze(question("i lost my card", { turns: Object.freeze([]) }));
    await expect(answerQuestion(asked, small)).resolves.toBeDefined();
  });

  it("gives the same answer to the same question", async () => {
    const asked = question("how long can a student stay");
    expect(await answerQuestion(asked, real)).toEqual(await answerQuestion(asked, real));
  });
});

describe("a message that asks about two subjects", () => {
  it.each([
    [
      "en",
      "I lost my residence card, where do I get a new one? And how much is the national pension per month now?",
      ["topic:card-lost-or-stolen", "topic:national-pension-premium"],
    ],
    ["ja", "同じ市で引っ越しました。何日以内に届けますか。住民税はいつ払いますか。", ["topic:moving-within-the-city", "topic:resident-tax"]],
  ])("(%s) gets an answer to each", async (language, text, subjects) => {
    const answer = await answerQuestion(question(text), real);
    expect(answer).toMatchObject({ outcome: "answered", language });
    const alone = await Promise.all(text.split(/(?<=[?。])\s*(?=And|住民税)/).map((one) => answerQuestion(question(one), real)));
    expect(alone.map(({ subject }) => subject)).toEqual(subjects);
    for (const one of alone) expect(said(answer)).toContain(one.statements[0]?.text);
  });

  it("gets one answer where the second question leans on the first", async () => {
    const answer = await answerQuestion(question("I lost my card. What do I do? And how much is it?"), small);
    expect(answer).toMatchObject({ outcome: "answered", subject: "topic:lost-card" });
    expect(said(answer)).toContain("33,000 yen");
  });
});

describe("in a conversation", () => {
  it("“and how much is it?” asks for the price of what was talked about", async () => {
    const [, second] = await converse(["i lost my card", "and how much is it?"], small);
    expect(second).toMatchObject({ outcome: "answered", subject: "topic:lost-card", facet: "cost" });
    expect(second && said(second)).toContain("33,000 yen");
  });

  it.each([
    ["ja", ["電車でカードを盗まれました", "それはいくらですか"], "33,000円"],
    ["ja-simple", ["カードを なくしました。どう しますか", "それは いくらですか"], "33,000円"],
  ] as const)("(%s) so does %s", async (language, texts, amount) => {
    const [, second] = await converse(texts, small);
    expect(second).toMatchObject({ outcome: "answered", language, facet: "cost" });
    expect(second && said(second)).toContain(amount);
  });

  it("“what about dependents?” asks the same of another status", async () => {
    const [first, second] = await converse(["how long can a student stay", "what about dependents?"], real);
    expect(first).toMatchObject({ subject: "status:student", facet: "when" });
    expect(second).toMatchObject({ subject: "status:dependent", facet: "when" });
  });

  it("a thank-you between two questions does not lose the thread", async () => {
    const [, thanks, third] = await converse(["how long can a student stay", "thank you", "and can they work?"], real);
    expect(thanks?.outcome).toBe("greeting");
    expect(third).toMatchObject({ subject: "status:student", facet: "rules" });
  });

  it("a new question starts a new subject", async () => {
    const [, second] = await converse(["how long can a student stay", "what is a departure order"], real);
    expect(second?.subject).toBe("topic:departure-order");
  });

  it.each([
    ["en", "My company fired me today. What do I do first?", "How do I throw away an old bicycle?"],
    ["ja", "外国の免許の切り替えに住民票がいるようになったのはいつからですか", "天ぷらの油はどう捨てますか"],
    ["ja", "入院中の食事代と個室代は高額療養費に入りますか", "スイスの免許証で運転するには何が必要ですか"],
    ["ja-simple", "こくみんねんきんは いくらですか", "こうつうじこは なんばんに でんわ しますか"],
  ])("(%s) after “%s”, “%s” is a question of its own", async (_language, first, second) => {
    const alone = (await converse([second], real))[0];
    expect((await converse([first, second], real))[1]?.subject).toBe(alone?.subject);
  });

  it("danger comes first, whatever was talked about", async () => {
    const [, second] = await converse(["how long can a student stay", "and a man is trying to kill me"], real);
    expect(second?.outcome).toBe("urgent");
  });
});

/** What is wrong with an answer, whatever was asked: each claim cited, each figure in what is cited, nothing left unfilled. */
function wrongWith(answer: Answer): string[] {
  const wrong: string[] = [];
  const cited = new Set<number>();
  if (answer.status.split("_")[0] !== answer.outcome.split("_")[0]) wrong.push(`status ${answer.status} of ${answer.outcome}`);
  if (/\{\{|\{[a-zA-Z]+\}|undefined|NaN/.test(said(answer) + answer.suggestions.join() + (answer.original ?? ""))) wrong.push("something is not filled in");
  if (answer.outcome !== "answered") return answer.citations.length > 0 ? [...wrong, "cites without answering"] : wrong;
  if (answer.statements.length === 0) wrong.push("says nothing");
  // An item may stand in two lists: each list is shown whole, for steps without one of them would mislead.
  // A heading, and the line that opens a list, may stand in both parts of an answer: each part is understood by itself.
  for (const part of [answer.statements.filter(({ more }) => !more), answer.statements.filter(({ more }) => more)]) {
    const sentences = part.map(({ text }) => text).filter((text) => !text.startsWith("• "));
    if (new Set(sentences).size !== sentences.length) wrong.push("says a sentence twice");
  }
  const notice = say(real.knowledge.messages, answer.language, "notInYourLanguage");
  for (const { text, citations } of answer.statements) {
    if (citations.length === 0 && text !== notice) wrong.push(`“${text}” cites nothing`);
    const sources = citations.flatMap((marker) => {
      cited.add(marker);
      const citation = answer.citations[marker - 1];
      if (citation?.marker !== marker) wrong.push(`there is no citation ${marker}`);
      return citation ? [citation.quote, citation.place, citation.title, formatDay(citation.checked, answer.language)] : [];
    });
    const held = new Set(sources.flatMap(figuresOf));
    const invented = figuresOf(text).filter((figure) => !held.has(figure));
    if (invented.length > 0) wrong.push(`“${text}”: ${invented.join(", ")} is not in what it cites`);
  }
  for (const { marker, quote, url, title } of answer.citations) {
    if (!cited.has(marker)) wrong.push(`nothing rests on citation ${marker}`);
    if (!quote.trim() || !title.trim() || !URL.canParse(url)) wrong.push(`citation ${marker} lacks quote, title or address`);
  }
  return wrong;
}

describe("whatever is asked by the names in knowledge/, every statement is cited, every figure stands in what is cited, and the language is that of the name", () => {
  const LANGUAGES = ["en", "ja", "ja-simple"] as const;
  type Asked = { text: string; subject: string; menuLanguage: Language };

  /** Titles of all topics in one language. */
  const titles = (language: Language): Asked[] =>
    (real.index.languages.get(language)?.passages ?? [])
      .filter(({ subject, facet }) => subject.startsWith("topic:") && facet === "summary")
      .map(({ subject, title }) => ({ text: withoutGloss(title), subject, menuLanguage: language }));

  /** Every row of the tables once, in the three languages by turns. */
  const rows = (): Asked[] => {
    const names = [
      ...real.knowledge.statuses.flatMap((status) => [status, ...status.variants].map((row) => ({ subject: `status:${row.id}`, row }))),
      ...[...real.knowledge.offices.values()].map((row) => ({ subject: `office:${row.id}`, row })),
      ...[...real.knowledge.hotlines.values()].map((row) => ({ subject: `hotline:${row.id}`, row })),
      ...real.knowledge.prefectures.map((row) => ({ subject: `prefecture:${row.id}`, row })),
    ];
    return names.map(({ subject, row }, at) => {
      const menuLanguage = LANGUAGES[at % LANGUAGES.length] ?? "en";
      return { text: withoutGloss(row.names[menuLanguage] ?? row.names.en), subject, menuLanguage };
    });
  };

  async function sweep(asked: readonly Asked[]): Promise<{ wrong: string[]; hits: number }> {
    const wrong: string[] = [];
    let hits = 0;
    for (const { text, subject, menuLanguage } of asked) {
      const answer = await answerQuestion(question(text, { menuLanguage }), real);
      if (answer.language !== menuLanguage) wrong.push(`“${text}”: is answered in ${answer.language}, not in ${menuLanguage}`);
      wrong.push(...wrongWith(answer).map((fault) => `“${text}” (${answer.subject}): ${fault}`));
      if (answer.subject === subject) hits++;
    }
    return { wrong, hits };
  }

  it.each(LANGUAGES)("(%s) asked by the titles of all topics, which nearly always find their topic", async (language) => {
    const asked = titles(language);
    expect(asked.length).toBeGreaterThan(50);
    const { wrong, hits } = await sweep(asked);
    expect(wrong).toEqual([]);
    expect(hits / asked.length).toBeGreaterThan(0.9);
  }, 60_000);

  it("asked by the names of all statuses, offices, hotlines and prefectures, which nearly always find their row", async () => {
    const asked = rows();
    expect(asked.length).toBeGreaterThan(150);
    const { wrong, hits } = await sweep(asked);
    expect(wrong).toEqual([]);
    expect(hits / asked.length).toBeGreaterThan(0.9);
  }, 60_000);
});

describe("the check of the sweep itself finds", () => {
  const right = async (): Promise<Answer> => answerQuestion(question("how much is a replacement card"), small);
  it("nothing in a right answer", async () => {
    expect(wrongWith(await right())).toEqual([]);
  });

  it.each<[string, (answer: Answer) => Answer]>([
    ["a statement without a citation", (answer) => ({ ...answer, statements: answer.statements.map((one) => ({ ...one, citations: [] })) })],
    ["a figure that was changed", (answer) => ({ ...answer, statements: [{ text: "A new card costs 34,000 yen.", language: "en", citations: [1] }] })],
    [
      "a citation that nothing rests on",
      (answer) => ({ ...answer, statements: answer.statements.map((one) => ({ ...one, citations: one.citations.slice(0, 1) })).slice(0, 1) }),
    ],
    ["a citation that is not there", (answer) => ({ ...answer, citations: [] })],
    ["a mark that is not filled", (answer) => ({ ...answer, suggestions: ["{title}: how?"] })],
    ["a sentence said twice", (answer) => ({ ...answer, statements: [...answer.statements, ...answer.statements] })],
  ])("%s", async (_what, spoil) => {
    expect(wrongWith(spoil(await right())).length).toBeGreaterThan(0);
  });
});

describe("answerQuestion answers in the language that is wished", () => {
  it("gives the last answer again", async () => {
    const [first, again] = await converse(["mất thẻ ngoại kiều thì làm sao", "in English please"], real);
    expect(first?.language).toBe("vi");
    expect(again).toMatchObject({ outcome: "answered", language: "en", subject: "topic:card-lost-or-stolen" });
    expect(again?.statements.every(({ language }) => language === "en")).toBe(true);
  });

  it("answers a question of one language in another", async () => {
    const [answer] = await converse(["i lost my residence card. please answer in vietnamese"], real);
    expect(answer).toMatchObject({ outcome: "answered", language: "vi", subject: "topic:card-lost-or-stolen" });
  });

  it("greets in it where nothing was asked before", async () => {
    const [answer] = await converse(["tiếng Việt"], real);
    expect(answer).toMatchObject({ outcome: "greeting", language: "vi" });
  });

  it("writes Chinese in the script that it is wished in", async () => {
    const [, simplified] = await converse(["i lost my residence card", "请用中文"], real);
    const [, traditional] = await converse(["i lost my residence card", "請用中文"], real);
    expect([simplified?.language, traditional?.language]).toEqual(["zh-Hans", "zh-Hant"]);
  });
});

describe("answerQuestion in a language that holds the core of a subject", () => {
  it("says that the translation is a draft, citing what it speaks of", async () => {
    const [answer] = await converse(["mất thẻ ngoại kiều thì làm sao"], real);
    const drafts = answer?.statements.filter(({ text }) => text.includes("bản nháp")) ?? [];
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.citations.length).toBeGreaterThan(0);
  });

  it("does not say so in a language whose texts are written for it", async () => {
    const [answer] = await converse(["i lost my residence card"], real);
    expect(said(answer as Answer)).not.toMatch(/translation has not been reviewed/);
  });

  it("shows what only English holds behind what the reader can read, with a line that speaks their language", async () => {
    const [answer] = await converse(["không mang thẻ ngoại kiều bị phạt bao nhiêu tiền"], real);
    const languages = answer?.statements.map(({ language }) => language) ?? [];
    expect(languages[0]).toBe("vi");
    expect(languages).toContain("en");
    expect(answer?.escalation?.contacts.some((contact) => contact.languages.includes("vi"))).toBe(true);
  });
});
