import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage, type IdentifyLanguage } from "../../src/language/detectLanguage.ts";
import { isLanguage, LANGUAGE_TAGS, type Language } from "../../src/language/languages.ts";

const never: IdentifyLanguage = (text) => {
  throw new Error(`asked to guess the language of ${text}`);
};
const always =
  (language: Language): IdentifyLanguage =>
  () =>
    language;

/** Something of every script that we know, of some that we do not, and of none. */
const LETTERS = [..."aéđZがカ在這这한बกကខසবابЯіөΩאა0９१?。 \n-'😀\u0301\u200b", "\ud800"];

describe("detectLanguage tells by the script alone", () => {
  it.each<[Language, string]>([
    ["ko", "비자를 연장하고 싶어요"],
    ["ko", "재류카드 분실"],
    ["ne", "मेरो भिसा सकिन लाग्यो"],
    ["th", "ต่อวีซ่าที่ไหน"],
    ["my", "ဗီဇာ သက်တမ်း တိုးချင်ပါတယ်"],
    ["km", "ខ្ញុំចង់បន្តវីសា"],
    ["si", "මගේ වීසා එක ඉවරයි"],
    ["bn", "আমার ভিসা শেষ হয়ে যাচ্ছে"],
    ["ur", "میرا ویزا ختم ہو رہا ہے"],
    ["uk", "Де я можу продовжити візу?"],
    ["mn", "Би визээ сунгуулахыг хүсч байна, хэрхэн өргөдөл өгөх вэ"],
    ["ko", "COE가 뭐예요"],
    ["th", "ทำ My Number Card ที่ไหน"],
  ])("%s: %s", (language, text) => {
    expect(detectLanguage(text, null, never)).toBe(language);
  });
});

describe("detectLanguage takes for ordinary Japanese", () => {
  it.each([
    "在留カードをなくしました",
    "永住許可の申請に必要な書類を教えてください",
    "ビザの更新はいつからできますか",
    "COEの交付にはどのくらいかかりますか",
    "手数料は？",
    "在留資格変更許可申請",
    "東京入管",
    "住民税納税証明書",
    "面会時間",
    "補完的保護",
    "渡航目的変更",
    "会社設立",
    "慶應義塾大学",
    "こんにちは",
    "いくらですか",
    "カード",
    "引っ越しました 手続き",
    "給料が払われない どこに相談",
    "子どもが生まれた 手続き",
    "粗大ゴミの出し方を知りたい どこへ電話すればいい",
  ])("%s", (text) => {
    expect(detectLanguage(text, null, never)).toBe("ja");
  });
});

describe("detectLanguage takes for plain Japanese", () => {
  it.each([
    "ざいりゅうカードを なくしました",
    "ビザは いつまでに こうしんしますか",
    "にゅうかんは どこに ありますか",
    "わたしは がくせいです。アルバイトを したいです",
    "かぞくを にほんに よびたいです",
    "でんわばんごうを おしえて ください",
    "カードを なくした とき、どこへ 行きますか",
    "市役所に 行きました。次は 何を しますか",
    "てつづき",
    "しんせい",
    "ビザ は?",
  ])("%s", (text) => {
    expect(detectLanguage(text, null, never)).toBe("ja-simple");
  });
});

describe("detectLanguage tells the two Chinese scripts apart", () => {
  it.each([
    "我的在留卡丢了怎么办",
    "签证快到期了，在哪里续签？",
    "留学生可以打工吗",
    "永住许可需要多少钱",
    "请问入管局几点开门",
    "孩子出生后要办什么手续",
    "换工作需要报告吗",
    "永住的条件",
    "我可以让父母来日本吗",
  ])("simplified: %s", (text) => {
    expect(detectLanguage(text, null, never)).toBe("zh-Hans");
  });

  it.each([
    "我的在留卡丟了怎麼辦",
    "簽證快到期了，要去哪裡辦理延長？",
    "留學生可以打工嗎",
    "永住許可要多少錢",
    "請問入管局幾點開門",
    "孩子出生後要辦什麼手續",
    "換工作需要申報嗎",
    "我要延長簽證",
    "我可以讓父母來日本嗎",
  ])("traditional: %s", (text) => {
    expect(detectLanguage(text, null, never)).toBe("zh-Hant");
  });

  it("leaves words of Chinese characters that both write to the conversation, and else to Japanese", () => {
    expect(detectLanguage("永住", "zh-Hans", never)).toBe("zh-Hans");
    expect(detectLanguage("永住", "zh-Hant", never)).toBe("zh-Hant");
    expect(detectLanguage("永住", "ja-simple", never)).toBe("ja-simple");
    expect(detectLanguage("永住", null, never)).toBe("ja");
    expect(detectLanguage("永住", "vi", never)).toBe("ja");
  });
});

describe("detectLanguage keeps the language of the conversation", () => {
  it.each<Language>(["vi", "pt", "es", "id", "fil", "tr", "fr", "en"])("%s, for one or two words in Latin letters", (previous) => {
    expect(detectLanguage("visa", previous, never)).toBe(previous);
    expect(detectLanguage("COE 2026?", previous, never)).toBe(previous);
  });

  it.each<Language>(["ru", "uk", "mn"])("%s, for one word in Cyrillic letters", (previous) => {
    expect(detectLanguage("виза", previous, never)).toBe(previous);
  });

  it.each<Language>(["ja", "ja-simple"])("%s, for a word in Latin letters", (previous) => {
    expect(detectLanguage("OK", previous, never)).toBe(previous);
  });

  it.each<Language>(["vi", "es"])("but not %s when the words are many and another language", (previous) => {
    expect(detectLanguage("how long can a student stay", previous, always("en"))).toBe("en");
  });

  it("but not when the script is another", () => {
    expect(detectLanguage("비자", "en", never)).toBe("ko");
    expect(detectLanguage("ビザ", "en", never)).toBe("ja");
    expect(detectLanguage("visa", "th", never)).toBe("en");
  });

  it("but not for a word that only Vietnamese writes", () => {
    expect(detectLanguage("thị thực", "en", never)).toBe("vi");
  });
});

describe("detectLanguage asks for a guess", () => {
  it("of languages in Latin letters, among those only", () => {
    const asked: (readonly Language[])[] = [];
    detectLanguage("how long can a student stay", null, (_text, among) => {
      asked.push(among);
      return "en";
    });
    expect(asked).toEqual([["en", "vi", "id", "fil", "pt", "es", "tr", "fr"]]);
  });

  it("but not of a few words of which one is English alone", () => {
    expect(detectLanguage("nenkin insurance who pays", null, always("fr"))).toBe("en");
    expect(detectLanguage("combien coûte le visa étudiant", null, always("fr"))).toBe("fr");
  });

  it("and takes English when there is none", () => {
    expect(detectLanguage("xq zzv wkk qpl", null, () => null)).toBe("en");
  });

  it("and takes Russian when there is none for Cyrillic letters", () => {
    expect(detectLanguage("как продлить мою визу", null, () => null)).toBe("ru");
  });
});

describe("detectLanguage", () => {
  it("gives one of our languages for any text and any conversation, and never throws", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 30 }),
        fc.option(fc.constantFrom(...LANGUAGE_TAGS), { nil: null }),
        (text, previous) => {
          expect(isLanguage(detectLanguage(text, previous))).toBe(true);
        },
      ),
    );
  });
});
