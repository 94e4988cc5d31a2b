import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { facetCues } from "../../src/answering/facetCues.ts";
import { rankFacets } from "../../src/answering/rankFacets.ts";
import type { Facet } from "../../src/knowledge/schemas.ts";
import type { Language } from "../../src/language/languages.ts";
import { normalizeText } from "../../src/language/normalizeText.ts";
import { expandPassages } from "../../src/retrieval/expansion.ts";
import { mapPassages, rankSubjects, type SubjectScore, tableOf } from "../../src/retrieval/rankSubjects.ts";
import { trainTranslation } from "../../src/retrieval/trainTranslation.ts";
import type { TranslationModel } from "../../src/retrieval/translationModel.ts";
import { passageWords, questionWords } from "../../src/retrieval/translationWords.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps();
}, BUILD_TIMEOUT_MS);

const rank = (text: string, language: Language): Promise<SubjectScore[]> =>
  rankSubjects({ text, language, index: deps.index, aliases: deps.findAliases(text), tableAsks: deps.tableAsks });

/** The side that would be shown. */
const sideOf = (best: SubjectScore, text: string, language: Language): Facet | undefined =>
  rankFacets(best, text, { language, cues: facetCues(text, language, deps) }, deps)[0]?.facet;

describe("rankSubjects puts first what any good ranking must", () => {
  it.each<[Language, string, string, Facet | null]>([
    ["en", "how long can a student stay", "status:student", "when"],
    ["en", "where do i go if i live in gunma", "prefecture:gunma", "where"],
    ["en", "can a dependent work part time", "topic:dependent-wants-to-work", null],
    ["en", "where is the tokyo regional immigration services bureau", "office:tokyo", "where"],
    ["en", "phone number of the immigration information center", "hotline:immigration-information-center", null],
    ["en", "i lost my residence card", "topic:card-lost-or-stolen", null],
    ["en", "what is a departure order", "topic:departure-order", "summary"],
    ["en", "i overstayed my visa, what should i do", "topic:overstayed-what-to-do", null],
    ["en", "how long am i banned from japan after deportation", "topic:re-entry-ban", null],
    ["en", "can i visit my friend in detention", "topic:detention-visits", null],
    ["en", "how do i apply for refugee status", "topic:refugee-recognition", null],
    ["en", "how many points do i need as a highly skilled professional", "topic:highly-skilled-points", null],
    ["ja", "留学の在留期間は最長何年ですか", "status:student", "when"],
    ["ja", "群馬県に住んでいますが、どこの入管に行けばいいですか", "prefecture:gunma", "where"],
    ["ja", "在留カードを紛失しました", "topic:card-lost-or-stolen", null],
    ["ja", "出国命令とは何ですか", "topic:departure-order", "summary"],
    ["ja", "難民認定はどこで申請しますか", "topic:refugee-recognition", "where"],
    ["ja", "仮放免とは", "topic:provisional-release", "summary"],
    ["ja", "在留資格認定証明書をメールで受け取れますか", "topic:coe-by-email", null],
    ["ja-simple", "ざいりゅうカードを なくしました", "topic:card-lost-or-stolen", null],
    ["ja-simple", "りゅうがくの ビザは なんねん いますか", "status:student", "when"],
    ["ja-simple", "わたしは ぐんまに すんでいます。どこの にゅうかんに いきますか", "prefecture:gunma", "where"],
    ["ja-simple", "しゅっこくめいれいは なんですか", "topic:departure-order", "summary"],
    ["ja-simple", "なんみんの しんせいは どう しますか", "topic:refugee-recognition", null],
    ["ja-simple", "かりほうめんは なんですか", "topic:provisional-release", "summary"],
  ])("(%s) “%s” → %s %s", async (language, text, subject, facet) => {
    const [best] = await rank(text, language);
    expect(best?.subject).toBe(subject);
    if (best && facet) expect(sideOf(best, text, language)).toBe(facet);
  });

  it.each([
    ["a letter left out", "what is a departur order", "en", "topic:departure-order"],
    ["other words before the question", "Good morning. My name is Lan and I work in a hotel. What is a departure order?", "en", "topic:departure-order"],
    ["capitals", "WHAT IS A DEPARTURE ORDER", "en", "topic:departure-order"],
    ["romanised Japanese", "i lost my zairyu card", "en", "topic:card-lost-or-stolen"],
    ["a language without texts of its own", "residence card lost", "si", "topic:card-lost-or-stolen"],
    ["plain Japanese asked with kanji", "在留カードを なくしました", "ja-simple", "topic:card-lost-or-stolen"],
  ] as const)("in spite of %s", async (_what, text, language, subject) => {
    expect((await rank(text, language))[0]?.subject).toBe(subject);
  });
});

describe("a ranking", () => {
  it("is sorted, names each subject once, and scores from 0 to 1, whatever is asked", async () => {
    const words = fc
      .array(
        fc.constantFrom(
          "student",
          "stay",
          "how",
          "留学",
          "カード",
          "なくしました",
          "ぐんま",
          ".",
          "、",
          "!",
          "1",
          "the the the",
          "あああああ",
          "long enough, clause",
        ),
        { maxLength: 14 },
      )
      .map((list) => list.join(" "));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 40 })),
        fc.constantFrom<Language>("en", "ja", "ja-simple", "vi"),
        async (text, language) => {
          const ranked = await rank(normalizeText(text), language);
          const scores = ranked.map(({ score }) => score);
          expect(scores.every((score) => score >= 0 && score <= 1 + 1e-6)).toBe(true);
          expect(scores).toEqual([...scores].sort((one, other) => other - one));
          expect(new Set(ranked.map(({ subject }) => subject)).size).toBe(ranked.length);
          for (const { asked } of ranked) expect([...asked.values()].every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is the same every time", async () => {
    expect(await rank("how long can a student stay", "en")).toEqual(await rank("how long can a student stay", "en"));
  });

  it("puts no row of a table first that is neither named nor likely: rows are worded alike", async () => {
    const [best] = await rank("にゅうかんに でんわ したいです", "ja-simple");
    expect(best?.subject).not.toMatch(/^office:/);
  });

  it("is empty for a question without words", async () => {
    expect(await rank("?!", "en")).toEqual([]);
  });
});

describe("what the passages explain of a question", () => {
  const TEXT = "i want to stay longer after my studies";
  /** The ranking with what another translation model explains. */
  const rankWith = (translation: TranslationModel, text = TEXT): Promise<SubjectScore[]> => {
    const languages = new Map(deps.index.languages);
    const english = languages.get("en");
    if (!english) throw new Error("there is no English index");
    languages.set("en", { ...english, expansion: expandPassages(translation) });
    return rankSubjects({ text, language: "en", index: { ...deps.index, languages }, aliases: deps.findAliases(text), tableAsks: deps.tableAsks });
  };
  /** A model that has learnt that the question asks for one subject. */
  const learnt = (subject: string): TranslationModel => {
    const english = deps.index.languages.get("en");
    const passage = english?.labels.get(subject)?.[0] ?? 0;
    const words = (english?.passages ?? []).map(({ title, text }) => passageWords(`${title}\n${text}`, deps.index.analyze));
    const ask = (text: string, at: number): { words: Uint32Array; passage: number } => ({ words: questionWords(text, deps.index.analyze), passage: at });
    // Other asks for all other passages: without them no word would tell one passage from another.
    return trainTranslation(words, [...Array.from({ length: 50 }, () => ask(TEXT, passage)), ...words.map((_, at) => ask("zebra crossing", at))]);
  };
  const NOTHING = trainTranslation([], []);

  it("decides between subjects that score nearly the same", async () => {
    const meant = (await rankWith(NOTHING))[1]?.subject ?? "none";
    expect((await rankWith(learnt(meant)))[0]?.subject).toBe(meant);
  });

  it("leaves the score of the best one as it was, whichever that is", async () => {
    const before = await rankWith(NOTHING);
    const after = await rankWith(learnt(before[1]?.subject ?? "none"));
    expect(after[0]?.score).toBeCloseTo(before[0]?.score ?? 0);
  });
});

describe("tableOf", () => {
  it.each([
    ["status:student", "status"],
    ["office:tokyo", "office"],
    ["prefecture:gunma", "prefecture"],
    ["hotline:fresc", "hotline"],
    ["topic:student", null],
    ["library:brochure#1", null],
  ])("%s is of %s", (subject, table) => {
    expect(tableOf(subject)).toBe(table);
  });
});

describe("mapPassages", () => {
  it("finds every passage of the index by subject, side and language", () => {
    const map = mapPassages(deps.index);
    for (const [language, { passages }] of deps.index.languages) {
      for (const passage of passages) expect(map.get(passage.subject)?.get(passage.facet)?.get(language)?.id).toBe(passage.id);
    }
  });
});
