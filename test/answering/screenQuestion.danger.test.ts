import { beforeAll, describe, expect, it } from "vitest";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { screenQuestion } from "../../src/answering/screenQuestion.ts";
import { isStop } from "../../src/answering/types.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";
import { question, stopped } from "../support/questions.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps();
}, BUILD_TIMEOUT_MS);

const statusOf = async (text: string): Promise<string> => {
  const result = await screenQuestion(question(text), deps);
  return isStop(result) ? result.answer.status : "went on";
};

const NOW = {
  urgent_medical_emergency: [
    "My father colapsed in the kitchen and he is hardly breathing, what number do I call???",
    "my baby isnt breathing properly, where do i call",
    "My wife wont wake up since this morning",
    "my friend is lying on the floor unconcious",
    "He is bleeding very heavily from the head",
    "my husband has a strong chest pain and he is sweating",
    "Her mouth is drooping on one side and her speech is slurred",
    "a child is drowning in the river next to us",
    "an old man just passed out at the bus stop",
    "Please send an ambulence, we are in Kita-ku",
    "父が台所で倒れて、ほとんど息をしていません。何番に電話しますか",
    "妻が呼びかけても返事がありません",
    "母が急に倒れました。どうしたらいいですか",
    "頭を打って血が止まらないです",
    "夫が胸が痛いと言って動けません",
    "祖母のろれつが回らず、右手が動かないんです",
    "子どもがプールで溺れています",
    "もしもし、友達の意識がありません",
    "救急車を呼んでください",
    "ちちが だいどころで たおれて います。 いきを していません",
    "つまが よんでも おきません",
    "あかちゃんの いきが とまりました",
    "あたまから ちが たくさん でて います",
    "おっとは むねが とても いたいです。 うごけません",
    "ははの くちの みぎが さがって います。 ろれつが へんです",
    "こどもが かわに おちました",
    "きゅうきゅうしゃを よびたいです",
    "ともだちの いしきが ありません",
  ],
  urgent_fire: [
    "The neighbours apartment is on fire what number do I dial",
    "台所の油に火がついて燃えています",
    "となりの アパートが もえて います",
    "へやに けむりが いっぱいです",
  ],
  urgent_danger_now: [
    "someone broke into my apartment, i am hiding in the bathroom",
    "知らない男が窓から入ってこようとしています。ドアを割っています",
    "包丁を持った男が廊下にいます",
    "しらない おとこが まどを こわして います",
    "ナイフを もった ひとが います",
  ],
} as const;

/** もし (if) is no part of 息もしていない. */
const NOT_IF = "隣の人が廊下で倒れていて、声をかけても返事がない! 息もしていないみたい。どこに電話すればいい?";

const IN_GENERAL = [
  "What do I do in case someone collapses, for the future?",
  "how much does an ambulance cost in japan",
  "Do I have to pay the bill when I call an ambulance?",
  "If someone is unconscious at work, which number should one call?",
  "what number do I call if there is a fire",
  "my mother collapsed last month and is in hospital, can she extend her visa here",
  "Which doctor do I see, I sometimes have chest pain",
  "someone at work shouts slurs at me because of my country. is there a phone for that",
  "someone broke into my apartment last week and took my residence card, how do i get a new one",
  "my company collapsed, what happens to my visa",
  "does fire insurance pay when the kitchen burns",
  "I am drowning in paperwork for my renewal",
  "my landlord is not responding, where can i ask",
  "救急車の料金はいくらですか",
  "救急車を呼ぶとお金がかかりますか",
  "もし誰かが倒れたら、どこに電話しますか",
  "将来のために、意識がない人を見つけたときどうすればいいか知りたいです",
  "火事のときは何番に電話しますか",
  "父が去年倒れて入院しています。看病のために在留期間を延長できますか",
  "胸がときどき痛いのですが、何科に行けばいいですか",
  "先週アパートに泥棒に入られました。在留カードの再発行はどこですか",
  "会社が倒産しました。ビザはどうなりますか",
  "火災保険に入らなければいけませんか",
  "地震に備えて何を用意しますか",
  "入管から返事がありません。いつまで待ちますか",
  "きゅうきゅうしゃは おかねが いりますか",
  "きゅうきゅうしゃは いくらですか",
  "もし ひとが たおれたら どこに でんわしますか",
  "かじの とき、なんばんに でんわしますか",
  "ちちが きょねん たおれました。にゅういんして います。ビザは どうなりますか",
  "ときどき むねが いたいです。どの びょういんに いきますか",
  "せんしゅう どろぼうに はいられました。カードが ありません",
  "わたしの まちには ともだちが たくさん います。いっしょに すめますか",
  "じしんの れんしゅうは どこで しますか",
  "どろぼうが いたら どう しますか",
  "こどもが かわに おちたら、なんばんに でんわ しますか",
  "ひっこしの てつだいは だれかが きますか",
];

describe.each(Object.entries(NOW))("screenQuestion says %s at once", (status, texts) => {
  it.each(texts)("to “%s”", async (text) => {
    expect(await statusOf(text)).toBe(status);
  });
});

it("screenQuestion sees no “if” inside other words", async () => {
  expect(stopped(await screenQuestion(question(NOT_IF), deps)).status).toBe("urgent_medical_emergency");
});

describe("screenQuestion does not stop for danger that is spoken of in general, or long past", () => {
  it.each(IN_GENERAL)("as in “%s”", async (text) => {
    expect(await statusOf(text)).toBe("went on");
  });
});
