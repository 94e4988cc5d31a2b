import { describe, expect, it } from "vitest";
import { createAnalyze } from "../../src/retrieval/analyze.ts";
import { type BridgeTexts, beyond, bridgeOf, buildBridge } from "../../src/retrieval/bridge.ts";
import { explainedBy } from "../../src/retrieval/expansion.ts";
import { questionWords } from "../../src/retrieval/translationWords.ts";

const side = (subject: string): { subject: string; facet: string } => ({ subject, facet: "summary" });
const DOGS = "Every dog is registered with the city.";
const POOL = "In the swimming pool everybody wears a cap.";
const ALL: readonly BridgeTexts[] = [
  {
    language: "ja",
    passages: [side("topic:card"), side("library:law#0")],
    texts: ["在留カードをなくしたら、すぐに警察に届けます。", "この法律は、在留の管理を定めます。"],
  },
  {
    language: "en",
    passages: [side("topic:card"), side("library:city#0"), side("library:city#1")],
    texts: ["If you lost your residence card, tell the police at once.", DOGS, POOL],
  },
  { language: "vi", passages: [side("topic:card")], texts: ["Nếu mất thẻ cư trú, hãy báo ngay cho cảnh sát."] },
];
const GLOSSARY = [
  { id: "cap", names: { en: "cap", ja: "帽子", "ja-simple": "ぼうし", vi: "mũ bơi" }, also: { en: [], ja: [], "ja-simple": [], vi: ["nón bơi"] } },
];
const analyze = createAnalyze([], 1000);

describe("a bridge", () => {
  it("leads to the sections of every other language, and to none of its own", () => {
    expect(bridgeOf("vi", ALL, []).sections).toEqual(["この法律は、在留の管理を定めます。", DOGS, POOL]);
    expect(bridgeOf("en", ALL, []).sections).toEqual(["この法律は、在留の管理を定めます。"]);
  });

  it("has its sections in the order in which they are counted when it is opened", () => {
    const passagesOf = (language: string): BridgeTexts["passages"] => ALL.find((texts) => texts.language === language)?.passages ?? [];
    expect(beyond("vi", passagesOf)).toEqual(["library:law#0", "library:city#0", "library:city#1"]);
    expect(beyond("en", passagesOf)).toEqual(["library:law#0"]);
  });

  it("learns from the same side in both languages, from the glossary, and from what things are called", () => {
    const { pairs } = bridgeOf("vi", ALL, GLOSSARY);
    expect(pairs).toContainEqual({ own: ALL[2]?.texts[0], other: ALL[1]?.texts[0] });
    expect(pairs).toContainEqual({ own: "mũ bơi, nón bơi", other: "cap" });
    expect(pairs.some(({ own, other }) => /chó/.test(own) && /\bdog\b/.test(other))).toBe(true);
  });

  it("learns nothing where no other language has a document", () => {
    const [, english, vietnamese] = ALL as [BridgeTexts, BridgeTexts, BridgeTexts];
    expect(bridgeOf("en", [english, vietnamese], GLOSSARY)).toEqual({ pairs: [], sections: [] });
    expect(buildBridge({ pairs: [], sections: [] }, analyze).keys).toHaveLength(0);
  });

  it.each([
    ["nuôi chó thì làm gì", 1],
    ["ở hồ bơi có phải đội mũ bơi không", 2],
  ])("finds the English section that answers “%s”", (question, section) => {
    const bridge = bridgeOf("vi", ALL, GLOSSARY);
    const scores = explainedBy(buildBridge(bridge, analyze), questionWords(question, analyze), bridge.sections.length);
    expect([...scores].indexOf(Math.max(...scores))).toBe(section);
  });
});
