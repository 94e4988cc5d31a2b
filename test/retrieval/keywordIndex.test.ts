import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnalyze } from "../../src/retrieval/analyze.ts";
import { buildKeywordIndex, type KeywordDocument, type KeywordIndex, openKeywordIndex } from "../../src/retrieval/keywordIndex.ts";
import type { RareWord } from "../../src/retrieval/rarity.ts";

const DOCUMENTS = [
  ["lost card", "If you lost your residence card", "my card was stolen", "Report the loss to the police and apply for a new card within 14 days."],
  ["extension", "Extending your period of stay", "my visa runs out next month", "Apply for an extension before the last day of your stay."],
  ["fees", "Fees", "price of a permit", "Pay the fee with revenue stamps when you receive the permit."],
  ["detention", "Visiting someone in detention", "my friend is held", "Visitors show an identity card at the entrance of the detention house."],
  ["fingerprints", "Automated gates", "gate at the airport", "Register your fingerprints and face photo before you use the gate."],
  ["紛失", "在留カードをなくしたとき", "カードを盗まれました", "警察に届け出て、14日以内に再交付を申請します。"],
  ["更新", "在留期間の更新", "ビザが来月切れます", "在留期間が終わる日の前に申請します。"],
  ["手数料", "手数料", "許可の料金", "許可を受けるとき、収入印紙で納めます。"],
  ["面会", "収容された人との面会", "友人が収容されています", "面会の受付で身分証を見せます。"],
  ["指紋", "自動化ゲート", "空港のゲート", "ゲートを使う前に、指紋と顔写真を登録します。"],
] as const;
const analyze = createAnalyze([], 100);
const documentOf = (title: string, asks: string, text: string): KeywordDocument => ({
  title: analyze(title).words,
  asks: analyze(asks).words,
  text: analyze(text).words,
});
const BUILT = buildKeywordIndex(DOCUMENTS.map(([, title, asks, text]) => documentOf(title, asks, text)));
const INDEX = BUILT.index;
/** The different words of a question, all equally rare. */
const words = (question: string, rare = 0.5): RareWord[] => [...new Set(analyze(question).words)].map((word) => ({ word, rare }));
const best = (question: string): string | undefined => DOCUMENTS[INDEX.search(words(question), 1)[0]?.label ?? -1]?.[0];
const found = (index: KeywordIndex, question: string): number[] => index.search(words(question), 10).map(({ label }) => label);

describe("the keyword index finds", () => {
  it.each([
    ["i have lost my card", "lost card"],
    ["somebody stole it: stolen card", "lost card"],
    ["how do i extend my stay", "extension"],
    ["where can i buy revenue stamps", "fees"],
    ["can i visit a friend in detention", "detention"],
    ["do i need my fingerprint at the gate", "fingerprints"],
    ["カードをなくしました", "紛失"],
    ["在留期間を更新したい", "更新"],
    ["手数料はいくら", "手数料"],
    ["収容所で面会できますか", "面会"],
    ["空港で指紋を登録", "指紋"],
    ["ＦＩＮＧＥＲＰＲＩＮＴＳ", "fingerprints"],
  ])("for “%s” the document on %s first", (question, document) => {
    expect(best(question)).toBe(document);
  });

  it("nothing for words that no document holds, and nothing for no words", () => {
    expect(INDEX.search(words("elephant"), 5)).toEqual([]);
    expect(INDEX.search([], 5)).toEqual([]);
  });

  it("no word's beginning or neighbour: only whole words count", () => {
    expect(INDEX.search([{ word: "finger", rare: 1 }], 5)).toEqual([]);
    expect(INDEX.search([{ word: "detentionx", rare: 1 }], 5)).toEqual([]);
  });

  it("nothing where there are no documents", () => {
    expect(buildKeywordIndex([]).index.search(words("card"), 5)).toEqual([]);
  });
});

describe("a hit of the keyword index", () => {
  it("says how rare the words are together that the document holds", () => {
    const question = [...words("police", 0.5), ...words("elephant", 0.125), ...words("revenue", 0.75), ...words("loss", 0.25)];
    const masses = new Map(INDEX.search(question, 5).map(({ label, mass }) => [DOCUMENTS[label]?.[0], mass]));
    expect(masses).toEqual(
      new Map([
        ["lost card", 0.75],
        ["fees", 0.75],
      ]),
    );
  });

  it("counts a word once that stands in several fields", () => {
    const { index } = buildKeywordIndex([documentOf("a bank", "where is the bank", "This bank is a bank.")]);
    expect(index.search(words("bank", 0.5), 1)[0]?.mass).toBe(0.5);
  });

  it("comes best first, and no more of them than were asked for", () => {
    const hits = INDEX.search(words("apply for a card"), 2);
    expect(hits).toHaveLength(2);
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? Number.POSITIVE_INFINITY);
  });

  it.each([
    ["in the title than in the text", documentOf("A bank", "", "about something else"), documentOf("Something else", "", "about a bank")],
    ["in its asks than in the text", documentOf("", "where is a bank", "something else"), documentOf("", "something else", "where is a bank")],
    ["that stands alone than among many", documentOf("", "", "bank"), documentOf("", "", "a bank and a post office beside the old town hall")],
    ["that it repeats than one that it has once", documentOf("", "", "bank after bank"), documentOf("", "", "bank after street")],
  ])("scores higher for a word %s", (_what, better, other) => {
    expect(found(buildKeywordIndex([other, better, documentOf("", "", "nothing here")]).index, "bank")).toEqual([1, 0]);
  });

  it("scores higher for a word that few documents hold than for one that many hold", () => {
    const { index } = buildKeywordIndex([documentOf("", "", "card office"), documentOf("", "", "card office"), documentOf("", "", "fingerprint office")]);
    const [rare] = index.search(words("fingerprint"), 1);
    const [common] = index.search(words("card"), 1);
    expect(rare?.score).toBeGreaterThan(common?.score ?? Number.POSITIVE_INFINITY);
  });

  it("scores higher for two words of the question than for each of them alone", () => {
    const score = (question: string): number => INDEX.search(words(question), 1)[0]?.score ?? 0;
    expect(score("police loss")).toBeGreaterThan(score("police") + score("loss"));
  });

  it("is not touched by what was asked before", () => {
    const before = INDEX.search(words("apply for a card"), 10);
    INDEX.search(words("a friend in detention applies for a card at the entrance"), 10);
    expect(INDEX.search(words("apply for a card"), 10)).toEqual(before);
  });
});

describe("a keyword index that was opened again", () => {
  it("gives the same hits", () => {
    const opened = openKeywordIndex(BUILT.bytes);
    for (const question of ["i have lost my card", "手数料はいくら", "apply"])
      expect(opened.search(words(question), 10)).toEqual(INDEX.search(words(question), 10));
  });

  it("is refused if its bytes were cut off, wherever", () => {
    fc.assert(fc.property(fc.nat(BUILT.bytes.length - 1), (length) => void expect(() => openKeywordIndex(BUILT.bytes.slice(0, length))).toThrow(RangeError)));
  });

  it("is refused if more bytes follow", () => {
    expect(() => openKeywordIndex(Uint8Array.of(...BUILT.bytes, 0))).toThrow(RangeError);
  });
});
