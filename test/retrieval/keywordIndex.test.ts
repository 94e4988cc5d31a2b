import { describe, expect, it } from "vitest";
import { normalizeText } from "../../src/language/normalizeText.ts";
import { searchWords } from "../../src/language/segment.ts";
import { buildKeywordIndex, type KeywordDocument, openKeywordIndex } from "../../src/retrieval/keywordIndex.ts";

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
const INDEX = buildKeywordIndex(DOCUMENTS.map(([, title, asks, text], id): KeywordDocument => ({ id, title, asks, text })));
const words = (question: string): readonly string[] => searchWords(normalizeText(question));
const best = (question: string, index = INDEX): string | undefined => DOCUMENTS[index.search(words(question), 1)[0]?.label ?? -1]?.[0];

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
    expect(INDEX.search(["finger"], 5)).toEqual([]);
    expect(INDEX.search(["detentionx"], 5)).toEqual([]);
  });
});

describe("a hit of the keyword index", () => {
  it("names the words of the question that the document holds", () => {
    const [hit] = INDEX.search(words("loss, elephant, police"), 1);
    expect(hit?.words).toEqual(words("loss, police"));
  });

  it("comes best first, and no more of them than were asked for", () => {
    const hits = INDEX.search(words("apply for a card"), 2);
    expect(hits).toHaveLength(2);
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? Number.POSITIVE_INFINITY);
  });

  it("scores higher for a word in the title than for the same word in the text", () => {
    const index = buildKeywordIndex([
      { id: 0, title: "Something else", asks: "", text: "about a bank" },
      { id: 1, title: "A bank", asks: "", text: "about something else" },
    ]);
    expect(index.search(["bank"], 2).map(({ label }) => label)).toEqual([1, 0]);
  });
});

describe("a keyword index that was written as JSON and opened again", () => {
  it("gives the same hits", () => {
    const opened = openKeywordIndex(JSON.stringify(INDEX.toJSON()));
    for (const question of ["i have lost my card", "手数料はいくら", "apply"])
      expect(opened.search(words(question), 10)).toEqual(INDEX.search(words(question), 10));
  });

  it.each(["", "{", "{}", JSON.stringify({ index: [] })])("is refused if the text is %j", (text) => {
    expect(() => openKeywordIndex(text)).toThrow();
  });
});
