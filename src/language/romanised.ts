import type { Language } from "./languages.ts";

/**
 * Small words as people type them in plain Latin letters, of languages that have letters or marks of their own. Only what the other languages
 * here do not write; words that everybody borrows (zairyu, nenkin) tell nothing.
 */
const SMALL_WORDS: readonly (readonly [Language, ReadonlySet<string>])[] = [
  [
    "vi",
    new Set(
      "khong ko kg hok toi tui minh duoc dc dk nhieu bao cua nguoi muon phai voi vs roi chua dau giay lam viec chong nhu het ngay thang tien xin hoi vay gi gia han nao sao thi ma cho nha nhat viet luong hoc con bi bang nuoc mat the gui tra nghi cong ty hop dong ket hon ly di co o lam khac chuyen doi mot hai den tren trong ngoai truoc sau lau luc nop don may nam nhung cai dang xong tinh day mo lai duong tieng khi nen van kieu cach vut rac quan tuoi vo dong benh vien ruou xe dap".split(
        " ",
      ),
    ),
  ],
  [
    "ja-simple",
    new Set(
      "desu desuka masu masuka masen mashita mashitaka deshita deshou shimasu shimashita shitai shite suru kudasai watashi boku wa wo ga ni ka no mo doko itsu ikura nani nan dou doushite doushimasu dare arimasu arimasuka imasu onegai onegaishimasu dekimasu dekimasuka narimasu kara made demo kore sore ikimasu tai tabetai ii".split(
        " ",
      ),
    ),
  ],
  [
    "ne",
    new Set(
      "mero malai hamro hami lai cha chha chaina chhaina chu chhu huncha hunchha hudaina garna garne garnu garyo gareko gardai kasari kati kaha kahile kun parcha parchha sakincha sakinchha sakcha bhayo vayo bhane vane hajur tapai timi dina dinu linu aaunu aayo jana janu ho hola pani ko ma ta yo tyo ke".split(
        " ",
      ),
    ),
  ],
];
/** Small words of English that look like syllables of Vietnamese. */
const ENGLISH = new Set("i the my to a an is it in on of at me we he she you no not can do so go how what who are be".split(" "));
/** So many different small words, and so large a share of all words. */
const AT_LEAST = 3;
const SHARE = 0.4;
/** A word of Vietnamese is one syllable: where nearly all are, fewer small words are enough. */
const SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
const SYLLABLES = 0.7;
const AT_LEAST_AMONG_SYLLABLES = 2;
/** So many syllables alone, with no small word of English among them, are Vietnamese without any small word. */
const ALL_SYLLABLES = 4;

/**
 * The language of a text that is typed in plain Latin letters though its language has others; null if no language's small words fill it.
 * @example romanisedLanguage("toi bi mat the thi phai lam sao") // "vi"
 * @example romanisedLanguage("my zairyu card is lost") // null
 */
export function romanisedLanguage(text: string): Language | null {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const found = SMALL_WORDS.map(([language, small]) => ({ language, held: words.filter((word) => small.has(word)) })).sort(
    (one, other) => other.held.length - one.held.length,
  );
  const [best] = found;
  const syllables = words.filter((word) => SYLLABLE.test(word)).length;
  if (words.length >= ALL_SYLLABLES && syllables === words.length && !words.some((word) => ENGLISH.has(word))) return "vi";
  const vietnamese = new Set(found.find(({ language }) => language === "vi")?.held);
  if (vietnamese.size >= AT_LEAST_AMONG_SYLLABLES && syllables >= words.length * SYLLABLES) return "vi";
  if (!best || new Set(best.held).size < AT_LEAST || best.held.length < words.length * SHARE) return null;
  return best.language;
}
