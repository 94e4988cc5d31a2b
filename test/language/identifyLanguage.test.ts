import { beforeAll, describe, expect, it } from "vitest";
import { detectLanguage, type IdentifyLanguage } from "../../src/language/detectLanguage.ts";
import { loadIdentifyLanguage } from "../../src/language/identifyLanguage.ts";
import type { Language } from "../../src/language/languages.ts";

/** What people ask at a counter: written without looking at the asks in knowledge/. */
const SENTENCES: Readonly<Partial<Record<Language, readonly string[]>>> = {
  en: [
    "I lost my residence card on the train",
    "how much is the fee for permanent residence",
    "Can my wife work part time in Japan?",
    "where do I hand in the form",
    "my company closed and I have no job now",
    "do I need a photo for the new card",
    "What happens if I stay too long?",
    "is the office open on Saturday",
  ],
  vi: [
    "Tôi bị mất thẻ cư trú trên tàu điện",
    "phí xin vĩnh trú là bao nhiêu",
    "Vợ tôi có được đi làm thêm không?",
    "nộp đơn ở đâu vậy ạ",
    "công ty tôi phá sản, tôi phải làm gì",
    "Em là du học sinh, em muốn gia hạn visa",
    "toi muon gia han visa thi can giay to gi",
    "cục xuất nhập cảnh có mở cửa thứ bảy không",
  ],
  id: [
    "Kartu izin tinggal saya hilang di kereta",
    "berapa biaya untuk izin tinggal tetap",
    "Apakah istri saya boleh bekerja paruh waktu?",
    "di mana saya harus menyerahkan formulir",
    "perusahaan saya tutup dan saya tidak punya pekerjaan",
    "apakah perlu foto untuk kartu baru",
    "saya mau memperpanjang visa pelajar",
    "kantor imigrasi buka hari Sabtu tidak",
  ],
  fil: [
    "Nawala ang residence card ko sa tren",
    "magkano ang bayad sa permanent residence",
    "Puwede bang magtrabaho ang asawa ko?",
    "saan ko ipapasa ang form na ito",
    "nagsara ang kumpanya namin at wala na akong trabaho",
    "kailangan ba ng litrato para sa bagong card",
    "gusto kong palawigin ang visa ko",
    "bukas ba ang opisina tuwing Sabado",
  ],
  pt: [
    "Perdi meu cartão de permanência no trem",
    "quanto custa o visto permanente",
    "Minha esposa pode trabalhar meio período?",
    "onde eu entrego o formulário",
    "a empresa fechou e fiquei sem emprego",
    "preciso de foto para o cartão novo",
    "quero renovar o meu visto de estudante",
    "a imigração abre no sábado",
  ],
  es: [
    "Perdí mi tarjeta de residencia en el tren",
    "cuánto cuesta la residencia permanente",
    "¿Mi esposa puede trabajar a tiempo parcial?",
    "dónde entrego el formulario",
    "la empresa cerró y me quedé sin trabajo",
    "necesito una foto para la tarjeta nueva",
    "quiero renovar mi visa de estudiante",
    "está abierta la oficina los sábados",
  ],
  tr: [
    "Oturum kartımı trende kaybettim",
    "kalıcı oturum izni ne kadar",
    "Eşim yarı zamanlı çalışabilir mi?",
    "formu nereye teslim edeceğim",
    "şirketim kapandı ve işsiz kaldım",
    "yeni kart için fotoğraf gerekli mi",
    "öğrenci vizemi uzatmak istiyorum",
    "göçmenlik bürosu cumartesi açık mı",
  ],
  fr: [
    "J'ai perdu ma carte de résident dans le train",
    "combien coûte la résidence permanente",
    "Ma femme peut-elle travailler à temps partiel ?",
    "où est-ce que je dépose le formulaire",
    "mon entreprise a fermé et je n'ai plus de travail",
    "faut-il une photo pour la nouvelle carte",
    "je voudrais prolonger mon visa d'étudiant",
    "le bureau est-il ouvert le samedi",
  ],
  ru: [
    "Я потерял карту резидента в поезде",
    "сколько стоит разрешение на постоянное проживание",
    "Может ли моя жена работать на полставки?",
    "куда мне сдать заявление",
    "моя фирма закрылась, и я остался без работы",
    "нужна ли фотография для новой карты",
    "хочу продлить студенческую визу",
    "работает ли офис по субботам",
  ],
  uk: [
    "Я загубив картку резидента в потязі",
    "скільки коштує дозвіл на постійне проживання",
    "Чи може моя дружина працювати неповний день?",
    "куди мені здати заяву",
    "моя фірма закрилася, і я без роботи",
    "чи потрібна фотографія для нової картки",
    "хочу продовжити студентську візу",
    "чи працює бюро в суботу",
  ],
  mn: [
    "Би оршин суугаа үнэмлэхээ галт тэргэнд гээчихлээ",
    "байнгын оршин суух зөвшөөрөл хэдэн төгрөг вэ",
    "Эхнэр маань цагаар ажиллаж болох уу?",
    "энэ маягтыг хаана өгөх вэ",
    "манай компани хаагдаад би ажилгүй болсон",
    "шинэ картад зураг хэрэгтэй юу",
    "оюутны визээ сунгамаар байна",
    "бямба гаригт ажилладаг уу",
  ],
};
const CASES = Object.entries(SENTENCES).flatMap(([language, sentences]) => sentences.map((sentence) => ({ language, sentence })));
/** Of a hundred ordinary sentences, how many must be right. */
const ENOUGH = 0.9;

let identify: IdentifyLanguage;
beforeAll(async () => {
  identify = await loadIdentifyLanguage();
}, 20_000);

describe("detectLanguage with the real model", () => {
  it("is right for at least nine of ten ordinary sentences", () => {
    const wrong = CASES.filter(({ language, sentence }) => detectLanguage(sentence, null, identify) !== language).map(
      ({ language, sentence }) => `${language} → ${detectLanguage(sentence, null, identify)}: ${sentence}`,
    );
    expect(wrong.length / CASES.length, wrong.join("\n")).toBeLessThanOrEqual(1 - ENOUGH);
  });

  it.each(Object.entries(SENTENCES))("is right for most sentences in %s", (language, sentences) => {
    const wrong = sentences.filter((sentence) => detectLanguage(sentence, null, identify) !== language);
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(2);
  });

  it("never leaves the language of a Vietnamese conversation for one word", () => {
    expect(detectLanguage("passport", "vi", identify)).toBe("vi");
  });
});

describe("the real model", () => {
  it("guesses only among the languages given", () => {
    const among: readonly Language[] = ["vi", "fr"];
    for (const { sentence } of CASES) expect([...among, null]).toContain(identify(sentence, among));
  });

  it.each(["", " ", "12345", "xqzv"])("says null or a language for %j, and does not throw", (text) => {
    expect(["en", "es", null]).toContain(identify(text, ["en", "es"]));
  });
});
