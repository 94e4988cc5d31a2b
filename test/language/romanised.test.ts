import { describe, expect, it } from "vitest";
import { romanisedLanguage } from "../../src/language/romanised.ts";

describe("romanisedLanguage finds the language of what is typed in plain Latin letters", () => {
  it.each([
    ["vi", "toi bi mat the luu tru phai lam sao"],
    ["vi", "gia han visa het bao nhieu tien"],
    ["vi", "cty ko tra luong thi sao"],
    ["ja-simple", "watashi wa zairyu card wo nakushimashita dou shimasu ka"],
    ["ja-simple", "nenkin wa itsu made ni haraimasu ka"],
    ["ne", "mero visa kahile samma huncha malai thaha chaina"],
    ["ne", "residence card harayo bhane ke garna parcha"],
  ] as const)("%s: %s", (language, text) => {
    expect(romanisedLanguage(text)).toBe(language);
  });
});

describe("romanisedLanguage leaves to others", () => {
  it.each([
    "i lost my residence card on the train",
    "can my wife come to japan with me",
    "do i need to pay the pension if i go home",
    "saya kehilangan kartu zairyu di kereta, harus bagaimana",
    "berapa biaya perpanjangan visa sekarang",
    "nawala ang residence card ko, ano ang gagawin ko",
    "magkano ang bayad sa pag renew ng visa",
    "perdi meu cartao de residencia, o que devo fazer",
    "quanto custa renovar o visto agora",
    "perdi mi tarjeta de residencia, que hago",
    "cuanto cuesta renovar la visa",
    "oturma kartimi kaybettim ne yapmaliyim",
    "j'ai perdu ma carte de sejour que dois je faire",
    "zairyu card",
  ])("%s", (text) => {
    expect(romanisedLanguage(text)).toBeNull();
  });
});
