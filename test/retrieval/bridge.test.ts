import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/knowledge/passages.ts";
import type { Concept } from "../../src/knowledge/schemas.ts";
import type { Language } from "../../src/language/languages.ts";
import { createAnalyze } from "../../src/retrieval/analyze.ts";
import { type Bridge, type BridgeTexts, bridgeAsks, crossBridge, farSubjects, openFarSide, planBridges } from "../../src/retrieval/bridge.ts";
import { trainTranslation } from "../../src/retrieval/trainTranslation.ts";
import { questionWords } from "../../src/retrieval/translationWords.ts";

const side = (subject: string): { subject: string; facet: string } => ({ subject, facet: "summary" });
const ask = (subject: string, text: string): Ask => ({ subject, facet: null, language: "en", text });
const DOGS = "Every dog is registered with the city.";
const POOL = "In the swimming pool everybody wears a cap.";
const ENGLISH: BridgeTexts = {
  language: "en",
  passages: [side("topic:card"), side("topic:garden"), side("library:city#0"), side("library:city#1")],
  texts: ["Lost card\nIf you lost your residence card, tell the police at once.", "Gardens\nWhoever plants a tree asks the office.", DOGS, POOL],
  asks: [ask("topic:card", "my card was stolen"), ask("topic:card", "cannot find my card"), ask("topic:garden", "where can i plant flowers")],
};
const VIETNAMESE: BridgeTexts = {
  language: "vi",
  passages: [side("topic:card"), side("topic:garden")],
  texts: ["Mất thẻ\nNếu mất thẻ cư trú, hãy báo ngay cho cảnh sát.", "Vườn\nAi trồng cây thì hỏi văn phòng."],
  asks: [],
};
const JAPANESE: BridgeTexts = {
  language: "ja",
  passages: [side("topic:card"), side("library:law#0")],
  texts: ["カードの紛失\n在留カードをなくしたら、すぐに警察に届けます。", "この法律は、犬の登録を定めます。"],
  asks: [],
};
const ALL = [JAPANESE, ENGLISH, VIETNAMESE];
const CAP: Concept = {
  id: "cap",
  names: { en: "cap", ja: "帽子", "ja-simple": "ぼうし", vi: "mũ bơi" },
  also: { en: [], ja: [], "ja-simple": [], vi: ["nón bơi"] },
};
const analyze = createAnalyze([], 1000);

/** A bridge as the index builds and opens it. */
function bridge(from: Language, to: Language, all: readonly BridgeTexts[] = ALL): Bridge {
  const plan = planBridges(all, [CAP], analyze);
  const input = plan.from(from).find((one) => one.to === to);
  const end = all.find(({ language }) => language === to);
  const bytes = plan.farSides().get(to);
  if (!input || !end || !bytes) throw new Error(`no bridge leads from ${from} to ${to}`);
  const model = trainTranslation(
    input.pairs.map(({ other }) => other),
    bridgeAsks(input, analyze),
    input.vocabulary,
  );
  return { model, far: openFarSide(farSubjects(to, [...new Set(end.asks.map(({ subject }) => subject))], end.passages), bytes) };
}

const bestOf = (question: string, over: Bridge, among: RegExp): string | undefined =>
  [...crossBridge(questionWords(question, analyze), over)]
    .filter(([subject]) => among.test(subject))
    .sort(([, one], [, other]) => other - one)
    .map(([subject]) => subject)[0];

describe("planBridges", () => {
  const led = (from: Language, all: readonly BridgeTexts[] = ALL): Language[] =>
    planBridges(all, [], analyze)
      .from(from)
      .map(({ to }) => to);

  it("leads to every other language that has a library document", () => {
    expect(led("en")).toEqual(["ja"]);
    expect(led("ja")).toEqual(["en"]);
  });

  it("leads to English from a language with few asks of its own, whether or not there is a document", () => {
    const bare = { ...ENGLISH, passages: ENGLISH.passages.slice(0, 2), texts: ENGLISH.texts.slice(0, 2) };
    expect(led("vi", [bare, VIETNAMESE])).toEqual(["en"]);
    expect(led("en", [bare, VIETNAMESE])).toEqual([]);
  });

  it("learns line by line where both languages have as many, from the glossary, and from what things are called", () => {
    const pairs = planBridges(ALL, [CAP], analyze)
      .from("vi")
      .flatMap((one) => (one.to === "en" ? one.pairs : []));
    const own = pairs.map((pair) => pair.own);
    expect(own).toContain("Mất thẻ");
    expect(own).toContain("mũ bơi, nón bơi");
    expect(own.some((names) => names.split(", ").includes("chó"))).toBe(true);
  });

  it("packs one far side a language, whatever number of bridges lead there", () => {
    expect([...planBridges(ALL, [], analyze).farSides().keys()]).toEqual(["en", "ja"]);
  });
});

describe("a bridge", () => {
  it.each([
    ["vi", "en", "nuôi chó thì làm gì", "library:city#0"],
    ["vi", "en", "ở hồ bơi có phải đội mũ bơi không", "library:city#1"],
    ["vi", "ja", "nuôi chó thì làm gì", "library:law#0"],
    ["ja", "en", "犬を飼っています", "library:city#0"],
  ] as const)("finds from %s to %s the section that answers “%s”", (from, to, question, section) => {
    expect(bestOf(question, bridge(from, to), /^library:/)).toBe(section);
  });

  it("finds a topic by the English asks, though nobody has asked so in the person's language", () => {
    expect(bestOf("hoa", bridge("vi", "en"), /^topic:/)).toBe("topic:garden");
  });

  it("counts each topic once, and each section", () => {
    expect([...crossBridge(questionWords("mất thẻ", analyze), bridge("vi", "en")).keys()]).toEqual([
      "topic:card",
      "topic:garden",
      "library:city#0",
      "library:city#1",
    ]);
  });

  it("gives a number for any question, also one without words", () => {
    for (const question of ["", "???", "zebra", "mất thẻ"])
      expect([...crossBridge(questionWords(question, analyze), bridge("vi", "en")).values()].every(Number.isFinite)).toBe(true);
  });
});
