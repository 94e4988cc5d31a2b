import { beforeAll, describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answering/answerQuestion.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import { groundingOf } from "../../src/answering/groundingOf.ts";
import type { Answer, Grounded } from "../../src/answering/types.ts";
import { workOut } from "../../src/answering/workOut.ts";
import type { Facet } from "../../src/knowledge/schemas.ts";
import { figuresOf } from "../../src/language/figuresOf.ts";
import { answeringDeps, BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";
import { grounded } from "../support/grounded.ts";
import { question } from "../support/questions.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await answeringDeps();
}, BUILD_TIMEOUT_MS);

const worked = ({ statements }: Answer): string => statements.flatMap((one) => (one.worked ? [one.text] : [])).join("\n");

/** What must hold of every answer with something worked out: it comes first, each sentence is cited, each figure is cited or worked out. */
function wrongWith({ statements, citations }: Answer): string[] {
  const first = statements.findIndex((one) => one.worked === undefined);
  const late = statements.slice(first < 0 ? statements.length : first).filter((one) => one.worked);
  return [
    ...late.map(({ text }) => `late: ${text}`),
    ...statements.flatMap(({ text, citations: markers, worked: own = [] }) => {
      if (markers.length === 0) return [`uncited: ${text}`];
      const held = new Set([
        ...own,
        ...markers.flatMap((marker) => {
          const { quote = "", place = "", title = "", checked = "" } = citations[marker - 1] ?? {};
          return figuresOf(`${quote}\n${place}\n${title}\n${checked.replaceAll("-", " ")}`);
        }),
      ]);
      return figuresOf(text).some((figure) => !held.has(figure)) ? [`invented: ${text}`] : [];
    }),
  ];
}

describe("on 24 November 2026 an answer works out", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "the end of a stay",
      "My stay ends on 31 May 2027. When can I extend my period of stay?",
      ["I read 31 May 2027 as the last day of the stay.", "28 February 2027", "3 months", "31 July 2027", "2 months"],
    ],
    ["", "在留期間は2027年5月31日までです。いつから更新できますか。", ["2027年5月31日を在留期間の最後の日と読みました。", "2027年2月28日", "2027年7月31日"]],
    [
      "",
      "ざいりゅうきかんは 2027年5月31日に おわります。いつから こうしん できますか。",
      ["2027年5月31日を 期間の 最後の 日と", "2027年2月28日から", "2027年7月31日まで"],
    ],
    ["a wait for the decision", "I applied in time and my stay ended on 1 November 2026. How long may I wait for the decision?", ["not after 1 January 2027"]],
    [
      "a move",
      "I moved within the same city on 20 November 2026. By when must I report my new address?",
      ["I read 20 November 2026 as the day of the move.", "by 4 December 2026: 14 days"],
    ],
    ["", "11月20日に引っ越しました。新しい住所はいつまでに届け出ますか。", ["2026年11月20日", "年が書かれていないので、2026年", "2026年12月4日まで", "14日"]],
    ["", "11月20日に ひっこしました。いつまでに とどけますか。", ["2026年11月20日を", "年が ないので、2026年に", "2026年12月4日までに", "14日です"]],
    ["the end of a job, too late", "I left my job on 30 October 2026, when must I tell immigration?", ["by 13 November 2026: 14 days", "That day has passed."]],
    ["", "10月30日に会社を辞めました。いつまでに入管に届け出ますか。", ["2026年11月13日まで", "その日は過ぎています。"]],
    ["a new job", "I start a new job on 1 December 2026. When do I have to report it to immigration?", ["by 15 December 2026"]],
    ["a divorce", "I got divorced on 10 November 2026. By when do I have to tell immigration?", ["by 24 November 2026"]],
    ["", "11月10日に離婚しました。入管にいつまでに届け出ますか。", ["2026年11月24日まで"]],
    ["a lost card", "I lost my residence card on 20 November 2026. How many days do I have to apply for a new one?", ["by 4 December 2026"]],
    [
      "a birth",
      "My baby was born on 3 November 2026 in Japan, we are both foreigners. What are the deadlines for the baby's status?",
      ["by 16 November 2026: 14 days", "by 3 December 2026: 30 days", "until 2 January 2027, 60 days"],
    ],
    ["", "11月3日に子どもが生まれました。在留資格はいつまでに申請しますか。", ["2026年11月16日まで", "2026年12月3日まで", "2027年1月2日まで"]],
    ["", "11月3日に 赤ちゃんが うまれました。いつまでに ビザを しんせい しますか。", ["2026年11月16日までに", "2026年12月3日までに", "2027年1月2日までは"]],
    [
      "a re-entry",
      "I left Japan on 20 March 2026 with special re-entry and my stay ends on 10 January 2027. Until when must I be back?",
      ["by 20 March 2027", "1 year", "Your stay ends on 10 January 2027, before that.", "Be back by 10 January 2027."],
    ],
    ["", "2026年3月20日にみなし再入国で出国しました。いつまでに日本に戻りますか。", ["2027年3月20日まで", "1年"]],
    ["", "みなし再入国で 2026年3月20日に 日本を 出ました。いつまでに かえりますか。", ["2027年3月20日までに", "1年です"]],
    [
      "hours over two jobs",
      "I am a student. I work 18 hours at a konbini and 12 at a restaurant. Is this allowed?",
      ["18 hours and 12 hours: that is 30 hours a week", "2 hours too many", "28 hours a week"],
    ],
    ["", "留学生です。コンビニで18時間、レストランで12時間働いてもいいですか。", ["週30時間", "2時間多すぎます", "週28時間まで"]],
    [
      "",
      "わたしは りゅうがくせいです。18じかんと 12じかん アルバイトを します。いいですか",
      ["週に 30時間です。", "2時間 多いです。", "週に 28時間までです。"],
    ],
    [
      "the fee before 1 October 2026",
      "How much is the fee for a 3 year extension if I filed on 30 September 2026?",
      ["I read 30 September 2026 as the day immigration accepts", "before 1 October 2026", "6,000 yen at the counter and 5,500 yen online"],
    ],
    [
      "the fee from 1 October 2026 on",
      "How much is the fee for a 3 year extension if I filed on 1 October 2026?",
      ["I read 3 years", "64,000 yen at the counter and 56,000 yen online"],
    ],
    ["", "3年の更新の手数料はいくらですか。2026年9月30日に申請しました。", ["2026年10月1日より前", "6,000円", "5,500円"]],
    ["", "3年の更新の手数料はいくらですか。2026年10月1日に申請しました。", ["64,000円", "56,000円"]],
    ["", "3年の こうしんは いくらですか。2026年9月30日に しんせい しました。", ["2026年10月1日より 前なので", "6,000円です"]],
    ["", "3年の こうしんは いくらですか。2026年10月1日に しんせい しました。", ["64,000円です", "56,000円です"]],
    [
      "the fee of today for the way asked for",
      "How much is the fee to extend my stay for one year at the counter?",
      ["I took today, 24 November 2026", "The fee at the counter is 33,000 yen."],
    ],
    ["the fee for permanent residence", "I applied for permanent residence on 30 September 2026. How much is the fee?", ["10,000 yen"]],
    [
      "a permanent resident's card",
      "I am a permanent resident and my residence card expires on 31 May 2028. When can I renew the card?",
      ["from 29 February 2028, 3 months before it ends"],
    ],
    ["", "永住者です。在留カードの有効期限は2028年5月31日までです。いつから更新できますか。", ["2028年2月29日から"]],
    ["a child's card", "My daughter turns 16 on 3 May 2027. Must we renew her residence card?", ["may end on 2 May 2027", "14 June 2026"]],
    [
      "points",
      "I have had 80 points since 1 April 2026. When can I apply for permanent residence as highly skilled?",
      ["80 points or more kept for 1 year", "from 1 April 2027"],
    ],
    ["", "高度人材の75点です。永住はいつ申請できますか。", ["70点以上が3年続く"]],
    ["", "こうどじんざいの 65てんです。いいですか。", ["70点いります。", "5点 足りません。"]],
    [
      "the pension's lump sum",
      "I left Japan on 31 March 2026. Until when can I claim the lump-sum withdrawal payment of the pension?",
      ["until 31 March 2028, 2 years"],
    ],
  ])("%s: “%s”", async (_what, text, parts) => {
    const answer = await answerQuestion(question(text), deps);
    const said = worked(answer);
    for (const part of parts) expect(said, `${answer.status} ${answer.subject}`).toContain(part);
    expect(wrongWith(answer)).toEqual([]);
    expect(answer.statements.some((one) => one.worked === undefined)).toBe(true);
  });

  it("nothing from a day that no calendar has, and says so kindly", async () => {
    const answer = await answerQuestion(question("My stay ends on 31 February. When can I apply for the extension?"), deps);
    expect(worked(answer)).toContain("I could not find “31 February” in the calendar");
    expect(worked(answer)).not.toMatch(/I read|2027/);
    expect(wrongWith(answer)).toEqual([]);
  });

  it.each([
    "On which day in June 2023 was the amendment passed, 9 June 2023?",
    "My stay ends on 31 May 2027. Where do I apply for the extension?",
    "My stay ends on 31 May 2027. Which documents do I need for the extension?",
    "What is the limit of 28 hours a week for students?",
    "How long can a student stay?",
    "When can I apply for the extension?",
    "Since 1 October 2026, how much is permanent residence?",
    "2027年4月1日から育成就労はどう変わりますか。",
    "留学生は何時間働けますか。",
  ])("nothing for “%s”", async (text) => {
    expect(worked(await answerQuestion(question(text), deps))).toBe("");
  });
});

describe("workOut", () => {
  const about = (subject: string, facet: Facet, clean: string, parts: Partial<Grounded> = {}): Grounded => {
    const grounding = groundingOf(subject, facet, parts.language ?? "en", deps);
    if (!grounding) throw new Error(`${subject} has no ${facet}`);
    return grounded([grounding], { ...parts, clean, facet });
  };

  it("adds the rule's passage where the chosen subject does not hold it", async () => {
    const before = about("status:student", "when", "I am a student and my stay ends on 31 May 2027");
    const after = await workOut(before, deps);
    expect(after.rules.map(({ passage }) => passage.subject)).toEqual(expect.arrayContaining(["topic:extension-of-stay"]));
    expect(after.worked.every(({ groundings }) => groundings.length > 0 && !groundings.includes(0))).toBe(true);
  });

  it("rests on the passage of the answer where that holds the rule", async () => {
    const { worked: statements } = await workOut(about("topic:extension-of-stay", "when", "my stay ends on 31 May 2027"), deps);
    expect(statements[0]).toMatchObject({
      text: "I read 31 May 2027 as the last day of the stay.",
      language: "en",
      groundings: [0],
      worked: ["31", "5", "2027"],
    });
  });

  it("carries no figure of the rule: that must stand in the passage", async () => {
    const { worked: statements } = await workOut(about("topic:residence-card", "when", "I moved on 20 November 2026"), deps);
    const result = statements.find(({ text }) => text.includes("14 days"));
    expect(result?.worked).toEqual(["4", "12", "2026"]);
  });

  it("changes nothing else, and works out nothing where nothing is asked", async () => {
    const before = about("topic:extension-of-stay", "when", "when can i renew");
    expect(await workOut(before, deps)).toEqual({ ...before, worked: [], rules: [] });
  });

  it("says nothing while a rule's figure is not held", async () => {
    const figures = new Map([...deps.knowledge.figures].filter(([id]) => id !== "residence-examination-special-period"));
    const { worked: statements } = await workOut(about("topic:extension-of-stay", "when", "my stay ends on 31 May 2027"), {
      ...deps,
      knowledge: { ...deps.knowledge, figures },
    });
    expect(statements).toEqual([]);
  });

  it("follows the rule when its figure changes", async () => {
    const figure = deps.knowledge.figures.get("residence-card-report-days");
    if (!figure) throw new Error("the figure is gone");
    const figures = new Map([...deps.knowledge.figures, [figure.id, { ...figure, values: [{ value: 21 }] }]]);
    const { worked: statements } = await workOut(about("topic:residence-card", "when", "I moved on 20 November 2026"), {
      ...deps,
      knowledge: { ...deps.knowledge, figures },
    });
    expect(statements.map(({ text }) => text).join(" ")).toContain("by 11 December 2026: 21 days");
  });

  it("reckons from today in Japan", async () => {
    const asked = about("topic:residence-card", "when", "I moved today");
    const read = async (now: string): Promise<string | undefined> => (await workOut(asked, { ...deps, clock: () => new Date(now) })).worked[0]?.text;
    expect(await read("2026-11-24T14:59:00Z")).toContain("24 November 2026");
    expect(await read("2026-11-24T15:01:00Z")).toContain("25 November 2026");
  });
});
