import { describe, expect, it } from "vitest";
import { searchWords } from "../../src/language/segment.ts";
import { measureRarity } from "../../src/retrieval/rarity.ts";
import { respell } from "../../src/retrieval/respell.ts";

const times = (text: string, count: number): string[] => Array.from({ length: count }, () => text);
const rarity = {
  en: measureRarity(
    [
      ...times("How long is the certificate of eligibility good? Ask the agency's Information Center for foreigners, or FRESC.", 5),
      ...times("My address and my permanent residence", 4),
      ...times("the ticket", 9),
      ...times("forgotton", 2),
    ],
    searchWords,
  ),
  "ja-simple": measureRarity([...times("アパートを かりたい です。 りゅうがくせいと カードと パスポート", 5), ...times("そうしきの しんぶん", 5)], searchWords),
};

describe("English words that no text knows", () => {
  it.each([
    ["certficate of eligibilty", "certificate of eligibility"],
    ["my adress", "my address"],
    ["Permanant residence?", "permanent residence?"],
    ["forigners", "foreigners"],
    ["frecs", "fresc"],
  ])("%s is read as %s", (written, read) => expect(respell(written, "en", rarity)).toBe(read));

  it("stay as they are if the dictionary has them, however near another word is", () => expect(respell("I ticked it", "en", rarity)).toBe("I ticked it"));
  it("stay as they are if they are names", () => expect(respell("Ask Adress about it", "en", rarity)).toBe("Ask Adress about it"));
  it("stay as they are in addresses of mail and pages", () =>
    expect(respell("mail adress@forigners.example or forigners.example/adress", "en", rarity)).toBe(
      "mail adress@forigners.example or forigners.example/adress",
    ));
  it("are not read as a word that only a text or two hold", () => expect(respell("forgottn", "en", rarity)).toBe("forgottn"));
  it("stay as they are where a text holds them, misspelt or not", () => expect(respell("forgotton", "en", rarity)).toBe("forgotton"));
  it("stay as they are if nothing is near", () => expect(respell("qwxzzk", "en", rarity)).toBe("qwxzzk"));
});

describe("plain Japanese words that no text knows", () => {
  it.each([
    ["あぱーとを かりたい", "アパートを かりたい"],
    ["ぱすぽーと", "パスポート"],
    ["かーどは どこ", "カードは どこ"],
    ["りゅがくせいの かーど", "りゅうがくせいの カード"],
  ])("%s is read as %s", (written, read) => expect(respell(written, "ja-simple", rarity)).toBe(read));

  it("stay as they are if they are short and only sound alike", () => expect(respell("そしきの じんぶん", "ja-simple", rarity)).toBe("そしきの じんぶん"));
});

it("a language without a list of words is left alone", () => expect(respell("certficate", "vi", rarity)).toBe("certficate"));
