import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { askedCalculation } from "../../../src/answering/workOut/askedCalculation.ts";
import { CALCULATIONS } from "../../../src/answering/workOut/calculations.ts";
import { type Messages, readMessages } from "../../../src/knowledge/messages.ts";
import type { Passage } from "../../../src/knowledge/passages.ts";
import { readYaml } from "../../../src/knowledge/readYaml.ts";
import { figure } from "../../../src/knowledge/schemas.ts";
import type { Language } from "../../../src/language/languages.ts";
import type { PassageMap, SubjectScore } from "../../../src/retrieval/rankSubjects.ts";
import { REAL_KNOWLEDGE } from "../../support/smallKnowledge.ts";

type Deps = Parameters<typeof askedCalculation>[2];
let deps: Deps;
beforeAll(() => {
  const messages: Messages = readMessages(REAL_KNOWLEDGE, []);
  const figures = new Map((readYaml(join(REAL_KNOWLEDGE, "figures.yaml"), z.array(figure), []) ?? []).map((one) => [one.id, one]));
  const passages: PassageMap = new Map(
    CALCULATIONS.flatMap(({ holds, ways = [] }) => [...holds, ...ways.flatMap(({ topics = [] }) => topics)]).map((topic) => [`topic:${topic}`, new Map()]),
  );
  deps = { clock: () => new Date("2026-11-22T03:00:00Z"), knowledge: { figures, messages } as unknown as Deps["knowledge"], passages };
});

const entry = (subject: string, score = 0.5): SubjectScore => ({ subject, score, asked: new Map() });
const asked = (clean: string, language: Language, ranked: readonly SubjectScore[] = [entry("topic:something-else")]): string | undefined =>
  askedCalculation({ clean, language }, ranked, deps)?.subject;

describe("a question that shows a calculation leads to its topic whatever ranking chose", () => {
  it.each<[Language, string, string]>([
    ["en", "My visa ends on 10 April 2027. What's the first day I can apply to renew it?", "extension-of-stay"],
    ["ja", "妻の在留期限が2027年3月20日です。更新の申請は何月何日から受け付けてもらえますか。", "extension-of-stay"],
    ["ja-simple", "ビザは 2027年4月10日までです。いつから こうしんの しんせいが できますか。", "extension-of-stay"],
    ["en", "Stay expires 10/4/2027 — from when does immigration accept the renewal?", "extension-of-stay"],
    ["ja", "息子の在留期間の満了日は2027年4月10日です。更新申請は一番早くていつですか。", "extension-of-stay"],
    ["en", "My visa expires tomorrow, can I still apply?", "extension-of-stay"],
    ["en", "My visa ended on 3 November 2026 and I forgot to apply. What now?", "overstayed-what-to-do"],
    ["ja", "ビザが11月3日に切れていて、更新を忘れていました。どうしたらいいですか。", "overstayed-what-to-do"],
    ["ja-simple", "ビザは 11月3日に おわりました。しんせいを わすれました。どう すれば いいですか。", "overstayed-what-to-do"],
    ["en", "I applied to extend and my stay ended on 1 November 2026. Until when can I stay in Japan?", "extension-of-stay"],
    ["en", "I moved to another ward on 20 November 2026. By when do I have to go to the ward office?", "moving-within-the-city"],
    ["ja", "11月20日に引っ越しました。転入届の期限はいつですか。", "moving-within-the-city"],
    ["en", "I left the company on 30 October 2026. How many days do I have to notify immigration?", "notify-job-change"],
    ["ja", "10月30日に退職しました。入管への届出の期限はいつですか。", "notify-job-change"],
    ["ja-simple", "10月30日に しごとを やめました。入管に いつまでに いいますか。", "notify-job-change"],
    ["ja", "10月30日に退職しました。国民健康保険の加入はいつまでですか。", "insurance-after-leaving-a-job"],
    ["en", "I got divorced on 10 November 2026. By when do I have to tell immigration?", "notify-divorce-or-death"],
    ["en", "My father died on 15 November 2026. By when must I register the death?", "death-registration"],
    ["en", "I lost my residence card on 15 November 2026. Until when must I apply for a new one?", "card-lost-or-stolen"],
    ["en", "My wife gave birth on 3 November 2026. By what date do we have to apply for the baby's visa?", "birth-registration"],
    ["en", "I left Japan on 20 March 2026 with the special re-entry. Until when must I be back?", "re-entry"],
    ["en", "I left Japan on 20 March 2026. What is the deadline for the pension lump-sum?", "lump-sum-withdrawal"],
    ["en", "I have PR and the card itself expires 15 May 2027. From when can I renew the card?", "card-expiry-permanent"],
    ["en", "My daughter turns 16 on 3 May 2027. By when must we renew her card?", "child-turns-sixteen"],
    ["en", "My wife, our two kids and I all renew for 3 years online. What do we pay altogether?", "residence-fees"],
    ["ja", "夫婦2人で3年の更新、窓口でいくらですか。", "residence-fees"],
    ["en", "Is the last day for the refugee review 25 November if I got the notice on 18 November 2026?", "refugee-review-request"],
    ["ja", "三つ子を妊娠しています。妊婦のための支援給付は合計いくらですか。", "pregnancy-support-payment"],
    ["en", "What does the Tokyo minimum wage make for 100 hours a month?", "minimum-wage"],
    ["ja-simple", "さいがいの みずは 3にんで 7にちぶん なんリットルですか", "prepare-kit"],
  ])("(%s) “%s”", (language, text, topic) => {
    expect(asked(text, language)).toBe(`topic:${topic}`);
  });

  it("leaves what ranking chose where the calculation is made for it too, unless it is a survey", () => {
    const text = "My visa ends on 10 April 2027. From when can I renew it?";
    expect(asked(text, "en", [entry("status:student")])).toBe("status:student");
    expect(asked(text, "en", [entry("topic:stay-ends-soon")])).toBe("topic:stay-ends-soon");
    const summary = { overview: true } as Passage;
    const survey: PassageMap = new Map([...deps.passages, ["topic:law-changes-since-2023", new Map([["summary", new Map([["en", summary]])]])]]);
    const chosen = askedCalculation({ clean: text, language: "en" }, [entry("topic:law-changes-since-2023")], { ...deps, passages: survey });
    expect(chosen?.subject).toBe("topic:extension-of-stay");
  });

  it("takes the topic that ranking liked best among those that hold the rule, with its score", () => {
    const ranked = [entry("topic:something-else", 0.6), entry("topic:stay-ends-soon", 0.55), entry("topic:extension-of-stay", 0.5)];
    expect(askedCalculation({ clean: "My visa ends on 10 April 2027. From when can I renew it?", language: "en" }, ranked, deps)).toEqual(ranked[1]);
  });

  it("needs a topic and the rule's figures", () => {
    const question = { clean: "My visa ends on 10 April 2027. From when can I renew it?", language: "en" } as const;
    expect(askedCalculation(question, [], { ...deps, passages: new Map() })).toBeNull();
    expect(askedCalculation(question, [], { ...deps, knowledge: { ...deps.knowledge, figures: new Map() } })).toBeNull();
  });
});

describe("a date or number that is told as background leads nowhere", () => {
  it.each<[Language, string]>([
    ["en", "My visa ends on 10 April 2027. When can I start my new job?"],
    ["en", "My visa ends on 10 April 2027. Where is the nearest immigration office?"],
    ["en", "My visa ends on 10 April 2027 and my passport on 3 March. When should I renew my passport?"],
    ["en", "My visa ends on 10 April 2027. When does my driving licence have to be renewed?"],
    ["en", "My visa ends on 10 April 2027. When can I apply for permanent residence?"],
    ["en", "My visa expires on 10 April 2027; until when is my apartment contract renewed?"],
    ["en", "My stay ends on 31 May 2027. Can my wife work part-time?"],
    ["en", "I moved on 20 November 2026. When do I tell my bank my new address?"],
    ["en", "I moved on 20 November 2026. By when must I return the keys to the landlord?"],
    ["en", "We move on 1 December 2026. When is bulky waste collected?"],
    ["en", "I left my job on 30 October 2026. How long can I get unemployment benefits?"],
    ["en", "I left my job on 30 October 2026. When do I get my last salary?"],
    ["en", "I start a new job on 1 December 2026. Do I need a health check?"],
    ["en", "I got divorced on 10 November 2026. When can I remarry?"],
    ["en", "I got divorced on 10 November 2026. How much child support will I get?"],
    ["en", "My husband died on 15 November 2026. Do I get a survivor's pension?"],
    ["en", "My daughter was born on 3 November 2026. When does she get her vaccinations?"],
    ["en", "My son was born on 3 November 2026. Until what age are medical costs free?"],
    ["en", "I was born on 3 May 1990. By when must I register for immigration?"],
    ["en", "I left Japan on 20 March 2026 after a departure order. When can I come back?"],
    ["en", "I leave Japan on 20 March 2027. When do I pay my residence tax?"],
    ["en", "I applied for a visa extension on 1 November 2026. Can I work while waiting?"],
    ["en", "I lost my bank card on 15 November 2026. By when must I report it?"],
    ["en", "We are four people in a 2DK. How much is the rent?"],
    ["en", "We are a family of four. How much is health insurance?"],
    ["en", "A family of 4 needs how much water per month, who do I pay the water bill to?"],
    ["en", "We are three, when is the ward office open?"],
    ["en", "We expect twins. Where do I get the maternity handbook?"],
    ["en", "We expect twins in May 2027. When do I report the pregnancy?"],
    ["en", "I work 8 hours in Tokyo. How many breaks must I get?"],
    ["en", "My refugee application was filed on 3 March 2026. Can I work?"],
    ["en", "I got a letter on 18 November 2026 from the tax office. What is the last day to pay?"],
    ["ja", "在留期限は2027年4月10日です。転職はいつできますか。"],
    ["ja", "在留期限は2027年4月10日です。永住はいつ申請できますか。"],
    ["ja", "在留期限が2027年4月10日です。パスポートの更新はいつすればいいですか。"],
    ["ja", "11月20日に引っ越しました。銀行の住所変更はいつまでですか。"],
    ["ja", "10月30日に会社を辞めました。失業手当はいつもらえますか。"],
    ["ja", "10月30日に会社を辞めました。退職届はいつ出せばよかったですか。"],
    ["ja", "11月10日に離婚しました。再婚はいつできますか。"],
    ["ja", "11月3日に子どもが生まれました。予防接種はいつからですか。"],
    ["ja", "家族4人です。家賃はいくらくらいですか。"],
    ["ja", "双子を妊娠しています。母子手帳はどこでもらえますか。"],
    ["ja", "東京で8時間働いています。休憩は何分ですか。"],
    ["ja", "2026年11月3日に地震がありました。水はどこでもらえますか。"],
    ["ja-simple", "ビザは 2027年4月10日までです。しごとを かえても いいですか。"],
    ["ja-simple", "11月20日に ひっこしました。ぎんこうに いつまでに いいますか。"],
    ["ja-simple", "10月30日に しごとを やめました。おかねは いつ もらえますか。"],
    ["ja-simple", "かぞく 4にんです。がっこうは いくらですか。"],
    ["ja-simple", "ふたごが うまれます。びょういんは どこですか。"],
    ["ja-simple", "11月18日に じゅけんしました。けっかは いつですか。"],
  ])("(%s) “%s”", (language, text) => {
    expect(asked(text, language)).toBeUndefined();
  });
});
