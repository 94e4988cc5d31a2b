import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The real knowledge/ of this repository. */
export const REAL_KNOWLEDGE = fileURLToPath(new URL("../../knowledge", import.meta.url));

/** The day on which the small knowledge is right; its figures change on 2026-10-01 and 2027-04-01. */
export const TODAY = "2026-11-21";

/** Folder of the one topic, below the knowledge directory. */
export const TOPIC = "topics/brochure/residence/lost-card";

/** What stands instead of a file: other text, the text changed, or (null) nothing. */
export type Override = string | null | ((text: string) => string);

/** A new empty directory, gone when the run ends (temporaryFolders.ts). */
export const temporaryDirectory = (): string => mkdtempSync(join(process.env.MADOGUCHI_TEST_FOLDER ?? tmpdir(), "madoguchi-test-"));

/**
 * Writes a complete knowledge/ without a fault into a new directory: one topic in three languages, one status with a variant,
 * two offices, one hotline, two prefectures, and the real messages.
 * @returns the directory
 * @example smallKnowledge({ "figures.yaml": (text) => text.replace("value: 14", "value: 30") })
 * @example smallKnowledge({ [`${TOPIC}/ja.md`]: null })
 */
export function smallKnowledge(overrides: Readonly<Record<string, Override>> = {}): string {
  const directory = temporaryDirectory();
  cpSync(join(REAL_KNOWLEDGE, "messages"), join(directory, "messages"), { recursive: true });
  const unused = Object.keys(overrides).filter((path) => overrides[path] === null && !(path in FILES));
  if (unused.length > 0) throw new Error(`smallKnowledge has no ${unused.join(", ")} to leave out`);
  for (const path of new Set([...Object.keys(FILES), ...Object.keys(overrides)])) {
    const text = overridden(path, FILES[path], overrides[path]);
    if (text === null) continue;
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

/** A replacement that finds nothing to replace would plant no fault: it is refused. */
function overridden(path: string, text: string | undefined, override: Override | undefined): string | null {
  if (override === undefined) return text ?? null;
  if (typeof override !== "function") return override;
  if (text === undefined) throw new Error(`smallKnowledge has no ${path} to change`);
  const changed = override(text);
  if (changed === text) throw new Error(`the change to ${path} changes nothing`);
  return changed;
}

/** Readings of the small knowledge's own words; the messages are real, and so are their readings. */
const SMALL_WORDS =
  "お金[かね] ベトナム語[ご] 中[なか] 中国[ちゅうごく]語[ご] 人[ひと] 仕事[しごと] 休[やす]み 住[す]ん 作[つく]る 例[れい] 先[さき] 入管[にゅうかん] 写真[しゃしん] 出張所[しゅっちょうしょ] 前[まえ] 北[きた] 北[きた]県[けん] 北[きた]県[けん]北町[きたまち]丘[おか] 北部[ほくぶ]局[きょく] 医者[いしゃ] 午前[ごぜん] 午後[ごご] 南[みなみ] 南[みなみ]出張所[しゅっちょうしょ] 南[みなみ]県[けん] 在留[ざいりゅう] 場所[ばしょ] 外国[がいこく] 外国[がいこく]人[じん]在留[ざいりゅう]総合[そうごう] 家族[かぞく] 庭[にわ] 庭師[にわし] 庭師[にわし]見習[みなら]い 新[あたら]しい 日本[にほん] 日本語[にほんご] 時間[じかん] 月曜日[げつようび] 期間[きかん] 木[き] 案内[あんない] 申[もう]し込[こ]み 祝日[しゅくじつ] 聞[き]い 聞[き]き 聞[き]く 英語[えいご] 行[い]く 言[い]い 話[はな]す 詳[くわ]しい 金曜日[きんようび] 長[なが]い 長[なが]く 電話[でんわ] 電話[でんわ]番号[ばんごう]";

function storedWithSmallWords(): string {
  const stored = readFileSync(join(REAL_KNOWLEDGE, "readings/stored.txt"), "utf8");
  const written = (word: string): string => word.replace(/\[.*?\]/g, "");
  const known = new Set(stored.split("\n").map(written));
  const own = SMALL_WORDS.split(" ").filter((word) => !known.has(written(word)));
  return `${stored}${own.map((word) => `${word}\n`).join("")}`;
}

const FILES: Readonly<Record<string, string>> = {
  "readings.yaml": readFileSync(join(REAL_KNOWLEDGE, "readings.yaml"), "utf8"),
  "readings/stored.txt": storedWithSmallWords(),
  "sources.yaml": `
- id: card-act
  title: {en: Act on cards, ja: カード法}
  publisher: {en: Office of Laws, ja: 法令の役所}
  url: https://example.org/act
  edition: in force 2026-06-14
  checked: 2026-11-21
- id: card-page
  title: {en: Page on cards, ja: カードのページ}
  publisher: {en: Office of Cards, ja: カードの役所}
  url: https://example.org/card
  edition: "2026"
  checked: 2026-11-21
`,
  "figures.yaml": `
- id: residence-card-longer-than
  kind: months
  values: [{value: 3}]
  source: card-act
  place: Art. 3
  checked: 2026-11-21
  confidence: official
- id: lost-card-days
  kind: days
  values: [{value: 14}]
  source: card-act
  place: Art. 12
  checked: 2026-11-21
  confidence: official
- id: card-fee
  kind: yen
  values: [{value: 6000, to: 2026-09-30}, {value: 33000, from: 2026-10-01, to: 2027-03-31}, {value: 40000, from: 2027-04-01}]
  source: card-page
  place: Table 1
  checked: 2026-11-21
  confidence: secondary
- id: card-since
  kind: date
  values: [{value: "2012-07-09"}]
  source: card-act
  place: Supplementary provisions
  checked: 2026-11-21
  confidence: official
`,
  "statuses.yaml": `
- id: gardener
  number: 1
  table: "1-2"
  names: {en: Gardener, ja: 庭師, ja-simple: 庭師（＝庭の 仕事の ビザ）}
  also: {en: [gardener visa], ja: [庭師ビザ], ja-simple: [にわしの ビザ]}
  activity: {en: You keep gardens under a contract., ja: 契約により庭を手入れする活動です。, ja-simple: 庭の 仕事を します。}
  examples: {en: [head gardener, tree doctor], ja: [庭師長, 樹木医], ja-simple: [庭を 作る 人, 木の 医者]}
  periods:
    - {fixed: [5y, 3y, 1y]}
  work: limited
  workNote: {en: You may work in gardens., ja: 庭での仕事ができます。, ja-simple: 庭の 仕事が できます。}
  family: {en: Your family can come., ja: 家族を呼べます。, ja-simple: 家族を よぶ ことが できます。}
  card: true
  changed:
    - {since: 2025-04-01, text: {en: The longest period grew., ja: 最長の期間が延びました。, ja-simple: 長く いる ことが できます。}}
  asks:
    en: [which visa do gardeners have, when: how long may gardeners stay]
    ja: [庭師の在留資格は何ですか]
    ja-simple: [にわしの ビザは なんですか]
  sources: [{source: card-act, place: Appended Table 1}]
  checked: 2026-11-21
  variants:
    - id: gardener-apprentice
      names: {en: Apprentice gardener, ja: 庭師見習い, ja-simple: 庭師見習い}
      also: {en: [], ja: [], ja-simple: []}
      periods:
        - {individual: true, upTo: 1y6m}
      asks: {en: [], ja: [], ja-simple: []}
`,
  "offices.yaml": `
- id: north-bureau
  kind: bureau
  parent: null
  names: {en: North Bureau, ja: 北部局, ja-simple: 北の 入管}
  also: {en: [north immigration], ja: [北の入管], ja-simple: [きたの にゅうかん]}
  prefecture: northland
  city: {en: Northtown, ja: 北町}
  address: {en: "1-2 Hill Road, Northtown", ja: 北県北町丘1-2}
  phones: [{number: "0570-000111", use: main}, {number: "011-000-2222", use: ip-or-abroad}]
  serves: [northland, southland]
  does: {en: It takes applications from the whole north., ja: 北部全体の申請を受け付けます。, ja-simple: 申し込みが できます。}
  desk: true
  hours: [{days: mon-fri, from: "09:00", to: "12:00"}, {days: mon-fri, from: "13:00", to: "16:00"}]
  closed: [holidays, year-end]
  asks: {en: [where is the north bureau], ja: [北部局はどこですか], ja-simple: [きたの にゅうかんは どこですか]}
  sources: [{source: card-page, place: Offices}]
  confidence: official
  checked: 2026-11-21
- id: south-branch
  kind: branch
  parent: north-bureau
  names: {en: South Branch, ja: 南出張所, ja-simple: 南の 出張所}
  also: {en: [], ja: [], ja-simple: []}
  prefecture: southland
  city: {en: Southtown, ja: 南町}
  does: {en: It takes some applications., ja: 一部の申請を受け付けます。, ja-simple: すこし 申し込みが できます。}
  sources: [{source: card-page, place: Branches}]
  confidence: secondary
  checked: 2026-11-21
`,
  "hotlines.yaml": `
- id: immigration-information-center
  names: {en: Information Center, ja: 案内センター, ja-simple: 案内センター（＝聞く ところ）}
  also: {en: [visa hotline], ja: [案内の電話, 外国人在留総合インフォメーションセンター], ja-simple: [あんないの でんわ]}
  themes: [status]
  topic: {en: Ask here about cards., ja: カードについて聞けます。, ja-simple: カードの ことを 聞きます。}
  phones: [{number: "0570-013904", use: main}, {number: "03-5796-7112", use: ip-or-abroad}]
  hours: [{days: mon-fri, from: "08:30", to: "17:15"}]
  closed: [holidays, year-end]
  languages: [ja, en, zh-Hans, zh-Hant, vi]
  cost: call-charge
  asks: {en: [which number do i call], ja: [何番に電話しますか], ja-simple: [でんわは なんばんですか]}
  sources: [{source: card-page, place: Phone}]
  confidence: official
  checked: 2026-11-21
`,
  "prefectures.yaml": `
- {id: northland, names: {en: Northland, ja: 北県, ja-simple: 北県}, also: {en: [], ja: [きたけん]}, cities: {en: [Northtown], ja: [北町], kana: [きたまち]}, bureau: north-bureau}
- {id: southland, names: {en: Southland, ja: 南県, ja-simple: 南県}, also: {en: [], ja: [みなみけん]}, cities: {en: [Southtown], ja: [南町], kana: [みなみまち]}, bureau: north-bureau}
`,
  "concerns.yaml": `
- id: danger
  outcome: urgent
  say: urgentDanger
  contacts: [immigration-information-center]
  patterns: {en: ["\\\\bin danger\\\\b"], ja: [危ない], ja-simple: [あぶない]}
`,
  [`${TOPIC}/topic.yaml`]: `
id: lost-card
sources: [{source: card-act, place: Art. 12}]
facets: {cost: [{source: card-page, place: Table 1, confidence: secondary}]}
related: []
concerns: [danger]
checked: 2026-11-21
reviewBy: 2027-04-01
`,
  [`${TOPIC}/en.md`]: `---
title: If you lost your card
asks:
  - i lost my card
  - my card was stolen on the train
  - someone took my bag with the card in it
  - the card fell into the sea
  - where did my card go and what now
  - my card burnt in a fire
  - when: how soon must i tell the office about a lost card
  - cost: price of a replacement card
translation: original
---
## summary
Report the loss, then ask for a new card within {{figure:lost-card-days}}. Call {{hotline:immigration-information-center}}.
## cost
A new card costs {{figure:card-fee}}. Until September it cost {{figure:card-fee@2026-09-30}}.
## documents
- a photo
- your passport
`,
  [`${TOPIC}/ja.md`]: `---
title: カードをなくしたとき
asks:
  - カードをなくしました
  - 電車でカードを盗まれました
  - カードの入ったかばんを取られた
  - カードが海に落ちた
  - カードが見つかりません
  - 火事でカードが燃えました
  - when: カードをなくしたらいつまでに届けますか
  - cost: 再交付の手数料はいくらですか
translation: original
---
## summary
紛失を届け出て、{{figure:lost-card-days}}以内に再交付を申請します。電話は{{hotline:immigration-information-center}}です。
## cost
再交付の手数料は{{figure:card-fee}}です。以前は{{figure:card-fee@2026-09-30}}でした。
## documents
- 写真
- 旅券
`,
  [`${TOPIC}/ja-simple.md`]: `---
title: カードを なくした とき
asks:
  - カードを なくしました
  - でんしゃで カードを ぬすまれました
  - カードが ありません
  - カードが うみに おちました
  - カードが みつかりません
  - かじで カードが もえました
  - when: カードを なくしました。いつまでに いきますか
  - cost: あたらしい カードは いくらですか
translation: original
---
## summary
カードを なくした ことを 言います。{{figure:lost-card-days}}の 中に 新しい カードを もらいます。電話は {{hotline:immigration-information-center}}です。
## cost
新しい カードは {{figure:card-fee}}です。前は {{figure:card-fee@2026-09-30}}でした。
## documents
- 写真
- パスポート
`,
};
