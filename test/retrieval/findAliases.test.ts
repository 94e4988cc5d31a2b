import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Alias } from "../../src/knowledge/passages.ts";
import { aliasFinder } from "../../src/retrieval/findAliases.ts";

const ALIASES: readonly Alias[] = [
  { subject: "status:student", language: "en", name: "Student" },
  { subject: "status:highly-skilled", language: "en", name: "Highly Skilled Professional" },
  { subject: "status:highly-skilled-2", language: "en", name: "Highly Skilled Professional (ii)" },
  { subject: "status:professor", language: "en", name: "Professor" },
  { subject: "status:spouse", language: "en", name: "Spouse or Child of a Japanese National" },
  { subject: "status:study", language: "en", name: "study" },
  { subject: "status:family", language: "en", name: "family" },
  { subject: "prefecture:chiba", language: "en", name: "Chiba" },
  { subject: "office:chiba", language: "en", name: "Chiba" },
  { subject: "prefecture:chiba", language: "ja", name: "千葉県" },
  { subject: "prefecture:chiba", language: "ja-simple", name: "ちば" },
  { subject: "status:student", language: "ja", name: "留学" },
  { subject: "status:student", language: "ja", name: "留学ビザ" },
  { subject: "status:student", language: "ja-simple", name: "りゅうがく" },
  { subject: "status:dependent", language: "ja", name: "家族滞在" },
  { subject: "status:ssw", language: "ja", name: "特定技能１号" },
  { subject: "status:student", language: "vi", name: "Du học" },
  { subject: "status:x", language: "en", name: "X" },
];
const find = aliasFinder(ALIASES);
const subjects = (question: string): string[] =>
  find(question)
    .flatMap((alias) => alias.subjects)
    .sort();

describe("aliasFinder finds", () => {
  it.each([
    ["a name in a sentence", "how long can a student stay", ["status:student"]],
    ["a name in capitals", "STUDENT VISA", ["status:student"]],
    ["a plural", "can students work", ["status:student"]],
    ["a plural in -ies", "can families come", ["status:family"]],
    ["a possessive", "my professor's visa", ["status:professor"]],
    ["a possessive with a curly mark", "my professor’s visa", ["status:professor"]],
    ["a name next to marks", "(student)?", ["status:student"]],
    ["a name of several words, with other marks between", "spouse-or child of a japanese national!", ["status:spouse"]],
    ["two names in one question", "from student to professor", ["status:professor", "status:student"]],
    ["a name that two rows share", "office in chiba", ["office:chiba", "prefecture:chiba"]],
    ["a Japanese name in a sentence", "留学で何年いられますか", ["status:student"]],
    ["two Japanese names", "留学から家族滞在に変えたい", ["status:dependent", "status:student"]],
    ["a learner's kana name with a space inside", "りゅう がくで なんねん いますか", ["status:student"]],
    ["a short kana name where a word begins", "ちばに すんでいます", ["prefecture:chiba"]],
    ["a name written with a full-width digit, asked with a half-width one", "特定技能1号とは", ["status:ssw"]],
    ["a name with accents", "visa du học", ["status:student"]],
  ])("%s", (_what, question, expected) => {
    expect(subjects(question)).toEqual(expected);
  });

  it.each([
    ["inside a longer word of a spaced script", "studenthood"],
    ["of a row named by one letter: that would be everywhere", "x"],
    ["ちば inside いちばん", "いちばん ながい きかんは"],
    ["in a question without words", "?!"],
    ["in an empty question", ""],
  ])("no name %s", (_what, question) => {
    expect(subjects(question)).toEqual([]);
  });

  it("the longest name, and none inside it", () => {
    expect(subjects("i am a highly skilled professional (ii)")).toEqual(["status:highly-skilled-2"]);
    expect(find("留学ビザの期間").map(({ name }) => name)).toEqual(["留学ビザ"]);
  });

  it("the longest names first", () => {
    expect(find("student or highly skilled professional").map(({ name }) => name)).toEqual(["highly skilled professional", "student"]);
  });

  it("where a name stands in the question, spaces inside it included", () => {
    const question = "わたしは りゅう がく です";
    const [alias] = find(question);
    expect(question.slice(alias?.from, alias?.to)).toBe("りゅう がく");
  });

  it("where a possessive stands, so that nothing of it is left over", () => {
    const question = "a professor's stay";
    const [alias] = find(question);
    expect(question.slice(alias?.from, alias?.to)).toBe("professor's");
  });

  it("where a name stands after letters that grow when they become small", () => {
    const question = "İstanbul'dan İzmir'e student vizesi";
    const [alias] = find(question);
    expect(question.slice(alias?.from, alias?.to)).toBe("student");
  });

  it("names at places that do not overlap and lie within the question, whatever the question", () => {
    const piece = fc.constantFrom(...ALIASES.map(({ name }) => name), " ", "の", "'s", "、", "🙏", "を", "a", "(");
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 4 })), { maxLength: 12 }), (pieces) => {
        const question = pieces.join("").normalize("NFKC");
        const places = find(question).sort((one, other) => one.from - other.from);
        for (const [at, { from, to, subjects: named }] of places.entries()) {
          expect(from).toBeGreaterThanOrEqual(places[at - 1]?.to ?? 0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(question.length);
          expect(named.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

it("without aliases, aliasFinder finds nothing", () => {
  expect(aliasFinder([])("how long can a student stay")).toEqual([]);
});
