import type { Language } from "../../src/language/languages.ts";

/** Language, question, how it is understood, what is worked out, and the figure of the rule, which must stand in the cited passage. */
type WorkOutCase = readonly [Language, string, readonly string[], readonly string[], string];

/** At least one for each calculation in each language. */
export const WORK_OUT_CASES: Readonly<Record<string, readonly WorkOutCase[]>> = {
  "the end of a stay": [
    [
      "en",
      "My stay ends on 15 January. When can I renew?",
      ["15 January 2027 as the last day", "so I took 2027"],
      ["15 October 2026", "not after 15 March 2027"],
      "2 months",
    ],
    ["ja", "在留期限は令和9年1月15日です。いつから更新できますか。", ["2027年1月15日を在留期間"], ["2026年10月15日から", "2027年3月15日を限度"], "2か月"],
    [
      "ja-simple",
      "ビザは 1月15日に おわります。いつから こうしん できますか。",
      ["2027年1月15日を", "2027年に しました"],
      ["2026年10月15日から", "2027年3月15日まで"],
      "2か月",
    ],
  ],
  "the end of a stay that is near": [
    [
      "en",
      "My visa expires tomorrow, can I still apply?",
      ["23 November 2026 as the last day"],
      ["at once: 23 November 2026 is the last day", "23 January 2027"],
      "2 months",
    ],
  ],
  "a stay that was let pass": [
    [
      "en",
      "My visa ended on 3 November 2026 and I forgot to apply. What now?",
      ["3 November 2026"],
      ["no permission to stay", "Call the immigration office today"],
      "month",
    ],
  ],
  "a move": [
    [
      "en",
      "I moved within the same city on the 20th of November, by when must I report my new address?",
      ["20 November 2026 as the day of the move"],
      ["by 4 December 2026: 14 days"],
      "14 days",
    ],
    ["ja", "11/20に引っ越しました。新しい住所はいつまでに届け出ますか。", ["2026年11月20日を引っ越しの日"], ["2026年12月4日まで"], "14日"],
    ["ja-simple", "11月20日に ひっこしました。いつまでに とどけますか。", ["2026年11月20日を 引っこしの 日"], ["2026年12月4日まで"], "14日"],
  ],
  "an old and a new job": [
    [
      "en",
      "I will leave my company on December 20 and start at a new one on January 6. When do I have to notify immigration?",
      ["20 December 2026 as the last day in the job", "6 January 2027 as the first day"],
      ["by 3 January 2027", "by 20 January 2027"],
      "14 days",
    ],
    [
      "ja",
      "10月31日に退職して11月16日に入社しました。入管にはいつまでに届け出ますか。",
      ["2026年10月31日を", "2026年11月16日を"],
      ["2026年11月14日まで", "2026年11月30日まで"],
      "14日",
    ],
    ["ja-simple", "11月16日に 会社を やめました。入管に いつまでに 知らせますか。", ["2026年11月16日を"], ["2026年11月30日まで"], "14日"],
  ],
  "health insurance after a job": [
    [
      "en",
      "I quit my job on 15 November 2026, by when must I join national health insurance?",
      ["15 November 2026"],
      ["by 29 November 2026: 14 days"],
      "14 days",
    ],
    ["ja", "会社を10月31日に辞めました。国民健康保険にはいつまでに入りますか", ["2026年10月31日を"], ["2026年11月14日まで", "その日は過ぎています"], "14日"],
    ["ja-simple", "11月15日に 会社を やめました。健康保険は いつまでに 入りますか", ["2026年11月15日を"], ["2026年11月29日まで"], "14日"],
  ],
  "a divorce": [
    [
      "en",
      "I got divorced on 10 November 2026. By when do I have to tell immigration?",
      ["10 November 2026 as the day of the divorce"],
      ["by 24 November 2026"],
      "14 days",
    ],
    ["ja", "11月5日に離婚しました。入管への届出の期限は？", ["2026年11月5日を離婚の日"], ["2026年11月19日まで", "その日は過ぎています"], "14日"],
    ["ja-simple", "11月10日に りこんしました。入管に いつまでに いいますか", ["2026年11月10日を 離婚の 日"], ["2026年11月24日まで"], "14日"],
  ],
  "the death of a husband or wife": [
    [
      "en",
      "My husband died on 12 November 2026. What deadline do I have at immigration?",
      ["sorry for your loss", "12 November 2026"],
      ["by 26 November 2026"],
      "14 days",
    ],
    ["ja", "夫が11月12日に亡くなりました。入管にいつまでに届け出ますか", ["お悔やみ", "2026年11月12日を"], ["2026年11月26日まで"], "14日"],
    ["ja-simple", "おっとが 11月12日に なくなりました。入管に いつまでに 知らせますか", ["2026年11月12日を"], ["2026年11月26日まで"], "14日"],
  ],
  "a death in Japan": [
    [
      "en",
      "My father died on 18 November 2026 in Japan. When must we register the death?",
      ["18 November 2026"],
      ["by 24 November 2026: 7 days", "by 2 December 2026"],
      "7 days",
    ],
    ["ja", "父が11月18日に亡くなりました。死亡届はいつまでですか", ["2026年11月18日を"], ["2026年11月24日まで", "2026年12月2日まで"], "7日"],
    ["ja-simple", "ちちが 11月18日に なくなりました。死亡届は いつまでですか", ["2026年11月18日を"], ["2026年11月24日まで", "2026年12月2日まで"], "7日"],
  ],
  "a lost card": [
    ["en", "I lost my residence card yesterday, how long do I have to get a new one?", ["21 November 2026"], ["by 5 December 2026"], "14 days"],
    ["ja", "昨日在留カードをなくしました。いつまでに再交付を申請しますか", ["2026年11月21日を"], ["2026年12月5日まで"], "14日"],
    ["ja-simple", "きのう カードを なくしました。いつまでに 入管に いきますか", ["2026年11月21日を"], ["2026年12月5日まで"], "14日"],
  ],
  "a birth": [
    [
      "en",
      "Our daughter was born on 1 Nov 2026, deadline for visa?",
      ["1 November 2026 as the day of birth"],
      ["by 14 November 2026", "1 December 2026", "31 December 2026"],
      "30 days",
    ],
    [
      "ja",
      "娘が11月1日に生まれました。出生届と在留資格の期限を教えてください",
      ["2026年11月1日を出生の日"],
      ["2026年11月14日", "2026年12月1日", "2026年12月31日"],
      "30日",
    ],
    [
      "ja-simple",
      "こどもが 11月1日に うまれました。なにを いつまでに しますか",
      ["2026年11月1日を 誕生日"],
      ["2026年11月14日", "2026年12月1日", "2026年12月31日"],
      "30日",
    ],
  ],
  "a re-entry": [
    [
      "en",
      "I left Japan on 1 February 2026 with special re-entry. When do I have to be back?",
      ["1 February 2026 as the day of leaving"],
      ["by 1 February 2027"],
      "1 year",
    ],
    ["ja", "2026年2月1日にみなし再入国で出国しました。いつまでに戻らないといけませんか", ["2026年2月1日を"], ["2027年2月1日まで"], "1年"],
    ["ja-simple", "2月1日に にほんを でました。みなし再入国です。いつまでに かえりますか", ["2026年2月1日を"], ["2027年2月1日まで"], "1年"],
  ],
  "the pension's lump sum": [
    ["en", "I left Japan for good on 30 June 2025. Until when can I claim the pension refund?", ["30 June 2025"], ["until 30 June 2027, 2 years"], "2 years"],
    ["ja", "2025年6月30日に出国しました。脱退一時金はいつまで請求できますか", ["2025年6月30日を"], ["2027年6月30日まで"], "2年"],
    ["ja-simple", "2025年6月30日に 国へ かえりました。年金の お金は いつまでに もらえますか", ["2025年6月30日を"], ["2027年6月30日まで"], "2年"],
  ],
  "hours over two jobs": [
    [
      "en",
      "I work 20 hrs a week at a supermarket and 10 hrs at a cafe on a student visa, is it ok?",
      ["20 hours and 10 hours: that is 30 hours"],
      ["2 hours too many"],
      "28 hours",
    ],
    ["ja", "1日4時間、週5日のアルバイトは留学ビザでできますか", ["週20時間と読みました"], ["あと8時間"], "28時間"],
    [
      "ja-simple",
      "りゅうがくせいです。コンビニで 20じかん、レストランで 10じかん はたらきます。だいじょうぶですか",
      ["30時間です"],
      ["2時間 多いです"],
      "28時間",
    ],
  ],
  "a fee": [
    [
      "en",
      "How much does it cost to renew my visa for 5 years?",
      ["5 years as the length", "today, 22 November 2026"],
      ["75,000 yen at the counter and 65,000 yen online"],
      "75,000 yen",
    ],
    ["ja", "オンラインで1年の更新を申請したら手数料はいくらですか", ["在留期間を1年と"], ["オンラインの手数料は27,000円"], "27,000円"],
    ["ja-simple", "9月28日に しんせい しました。お金は いくらですか", ["2026年9月28日を 申し込みの 日"], ["6,000円", "5,500円"], "6,000円"],
  ],
  "a permanent resident's card": [
    [
      "en",
      "I'm a permanent resident, born 3 May 1990, my card was issued 1 July 2026. When do I have to renew it?",
      ["3 May 1990", "1 July 2026"],
      ["3 February 2036", "by 3 May 2036"],
      "10th",
    ],
    ["ja", "永住者です。カードの有効期限は2028年2月29日です。いつから更新できますか", ["2028年2月29日を"], ["2027年11月29日から"], "3か月"],
    [
      "ja-simple",
      "わたしは えいじゅうです。カードは 2027年1月10日に おわります。いつから あたらしい カードに できますか",
      ["2027年1月10日を"],
      ["2026年10月10日から"],
      "3か月",
    ],
  ],
  "a child's card at sixteen": [
    ["en", "My son turns 16 on 12 February 2027, does his residence card need renewal?", ["12 February 2027"], ["11 February 2027"], "14 June 2026"],
    ["ja", "息子が2027年2月12日に16歳になります。在留カードの更新は必要ですか", ["2027年2月12日を誕生日"], ["2027年2月11日"], "2026年6月14日"],
    ["ja-simple", "むすこは 2027年2月12日に 16さいに なります。カードは どうしますか", ["2027年2月12日を 誕生日"], ["2027年2月11日"], "2026年6月14日"],
  ],
  points: [
    [
      "en",
      "I have had 80 points since 1 April 2026. When can I apply for permanent residence as highly skilled?",
      ["1 April 2026", "80 points"],
      ["from 1 April 2027"],
      "1 year",
    ],
    ["ja", "高度人材ポイントが2025年5月1日から85点あります。永住申請はいつからできますか", ["2025年5月1日から", "85点"], ["2026年5月1日から"], "1年"],
    ["ja-simple", "こうどじんざいの 65てんです。いいですか。", ["65点と"], ["5点 足りません"], "70点"],
  ],
  "the share of a treatment": [
    ["en", "My 4 year old son's treatment costs ¥8,000, how much is our share?", ["8,000 yen as the whole price"], ["20% of it, about 1,600 yen"], "20%"],
    ["ja", "病院の費用が10,000円です。健康保険でいくら払いますか", ["10,000円を"], ["30%の約3,000円"], "30%"],
    ["ja-simple", "びょういんの お金は 10000えんです。保険で いくら はらいますか", ["10,000円と"], ["3,000円です"], "30%"],
  ],
  "the child allowance": [
    ["en", "How much child allowance do we get for children aged 2, 5 and 10?", ["aged 10, 5 and 2"], ["together 50,000 yen a month"], "30,000 yen"],
    ["ja", "2歳と5歳の子どもがいます。児童手当はいくらですか", ["5歳、2歳"], ["合わせて月25,000円"], "15,000円"],
    ["ja-simple", "こどもは 2さいと 5さいです。児童手当は いくらですか", ["5歳、2歳"], ["毎月 25,000円"], "15,000円"],
  ],
};
