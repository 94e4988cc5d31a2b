import { describe, expect, it } from "vitest";
import { readPeople } from "../../src/language/readPeople.ts";

describe("readPeople reads", () => {
  it.each<[string, number]>([
    ["We are four, all got 1 year at the counter", 4],
    ["how much for all three of us?", 3],
    ["a family of five renews online", 5],
    ["6 people in an earthquake", 6],
    ["both of us got 3 years", 2],
    ["my wife, our two children and me", 4],
    ["2 adults and 2 kids", 4],
    ["We are 4: my husband, me and two kids", 4],
    ["all 4 got 3 years", 4],
    ["家族4人で更新します", 4],
    ["3人分の手数料", 3],
    ["四人家族です", 4],
    ["私と妻と娘の更新", 3],
    ["夫婦と子ども2人", 4],
    ["夫婦2人", 2],
    ["かぞく 4にんです", 4],
    ["さんにんで いくらですか", 3],
    ["ふたりで いくらですか", 2],
    ["1人33,000円で、4人ではいくら", 4],
  ])("the people of “%s”", (text, people) => {
    expect(readPeople(text)).toBe(people);
  });

  it.each([
    "I got a 3 year visa",
    "子どもが3人います",
    "we have 3 children",
    "We are 30 years old",
    "4 years at the counter",
    "all 3 forms",
    "3人目の子ども",
    "10人以上の会社",
    "3人か4人です",
    "4 people, or 5 people",
    "一人暮らしです",
    "外国人の妻",
    "",
  ])("none in “%s”", (text) => {
    expect(readPeople(text)).toBeNull();
  });
});
