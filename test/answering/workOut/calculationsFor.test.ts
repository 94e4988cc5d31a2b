import { beforeAll, describe, expect, it } from "vitest";
import { CALCULATIONS } from "../../../src/answering/workOut/calculations.ts";
import { calculationsFor, wayShown } from "../../../src/answering/workOut/calculationsFor.ts";
import { ROLES, type Role, TRAITS, type Trait } from "../../../src/answering/workOut/types.ts";
import { type Messages, type MessagesFile, readMessages } from "../../../src/knowledge/messages.ts";
import type { Facet } from "../../../src/knowledge/schemas.ts";
import { figuresOf } from "../../../src/language/figuresOf.ts";
import { splitSentences } from "../../../src/language/sentences.ts";
import { REAL_KNOWLEDGE } from "../../support/smallKnowledge.ts";
import { askedOf } from "../../support/workOut.ts";

const MAIN = ["en", "ja", "ja-simple"] as const;
let messages: Messages;
beforeAll(() => {
  messages = readMessages(REAL_KNOWLEDGE, []);
});
const of = (language: (typeof MAIN)[number]): NonNullable<MessagesFile["workOut"]> => {
  const own = messages.get(language)?.workOut;
  if (!own) throw new Error(`${language} works nothing out`);
  return own;
};
const marks = (text: string): string[] => [...new Set(text.match(/\{[a-zA-Z]+\}/g))].toSorted();

const rolesFor = (subject: string, cues: readonly Facet[], facet: Facet = "summary"): string[][] =>
  calculationsFor({ subject, facet, cues }).map(({ roles }) => [...roles]);

describe("the calculations for a question", () => {
  it("are those of its subject", () => {
    expect(rolesFor("topic:extension-of-stay", ["when"])).toEqual([["stayEnds", "cardEnds"]]);
    expect(rolesFor("topic:special-period", [])).toEqual([["stayEnds", "cardEnds"]]);
    expect(rolesFor("topic:departure-order", ["when"])).toEqual([]);
    expect(rolesFor("library:notice#1", ["when"])).toEqual([]);
  });

  it("are those of a row of the statuses too", () => {
    expect(rolesFor("status:student", ["when"])).toContainEqual(["stayEnds", "cardEnds"]);
    expect(rolesFor("office:tokyo", ["when"])).toEqual([]);
  });

  it("are those of a topic about nothing else, whatever side answers, unless another is named", () => {
    expect(rolesFor("topic:residence-fees", [], "rules")).toEqual([["filed"]]);
    expect(rolesFor("topic:residence-fees", ["documents"], "rules")).toEqual([]);
    expect(rolesFor("topic:extension-of-stay", [], "cost")).toEqual([["filed"]]);
  });

  it("are those of a subject beside them only where the question shows what for", () => {
    const resigning = (traits: readonly Trait[]) =>
      calculationsFor({ subject: "topic:resigning", facet: "when", cues: ["when"] }, { traits: new Set(traits), roles: new Set() }).flatMap(
        ({ roles }) => roles,
      );
    expect(resigning([])).toEqual([]);
    expect(resigning(["reports"])).toEqual(["leaves", "joins"]);
  });

  it("are those of the side that is asked for", () => {
    expect(rolesFor("topic:extension-of-stay", ["cost"])).toEqual([["filed"]]);
    expect(rolesFor("topic:extension-of-stay", ["where"])).toEqual([]);
    expect(rolesFor("topic:extension-of-stay", ["where", "when"])).toEqual([["stayEnds", "cardEnds"]]);
    expect(rolesFor("topic:extension-of-stay", [], "documents")).toEqual([]);
  });
});

describe("the calculations for a day that is named and a question that asks when", () => {
  const asksWhen = (subject: string, roles: readonly Role[], traits: readonly Trait[] = ["asksWhen"]): string[] =>
    calculationsFor({ subject, facet: "documents", cues: ["documents"] }, { traits: new Set(traits), roles: new Set(roles) }).flatMap((one) => one.roles);

  it("are its own, whatever other side the words name", () => {
    expect(asksWhen("topic:extension-of-stay", ["stayEnds"])).toEqual(["stayEnds", "cardEnds"]);
    expect(asksWhen("topic:birth-registration", ["born"])).toEqual(["born"]);
    expect(asksWhen("topic:card-lost-or-stolen", ["lostCard"])).toEqual(["lostCard"]);
  });

  it("are none where the day of something else is named, no day, or nothing asks when", () => {
    expect(asksWhen("topic:extension-of-stay", ["moved"])).toEqual([]);
    expect(asksWhen("topic:extension-of-stay", [])).toEqual([]);
    expect(asksWhen("topic:extension-of-stay", ["stayEnds"], [])).toEqual([]);
    expect(asksWhen("topic:departure-order", ["stayEnds"])).toEqual([]);
  });
});

describe("a day that is told as background", () => {
  const rolesShown = (traits: readonly Trait[]): Role[] =>
    calculationsFor(
      { subject: "topic:extension-of-stay", facet: "when", cues: ["when"] },
      { traits: new Set<Trait>(["asksWhen", ...traits]), roles: new Set<Role>(["stayEnds"]) },
    ).flatMap(({ roles }) => [...roles]);

  it("works nothing out: a passport is renewed, permanent residence is meant", () => {
    expect(rolesShown([])).toEqual(["stayEnds", "cardEnds"]);
    expect(rolesShown(["renewsOther"])).toEqual([]);
    expect(rolesShown(["asksPermanent"])).toEqual([]);
    expect(rolesShown(["asksPermanent", "asksRenewal"])).toEqual(["stayEnds", "cardEnds"]);
  });
});

describe("the way in which a question shows a calculation by itself", () => {
  const shown = (parts: Parameters<typeof askedOf>[0]): string[] =>
    CALCULATIONS.filter((calculation) => wayShown(calculation, askedOf(parts))).map(({ holds: [topic = ""] }) => topic);

  it("takes the day and the words for exactly this", () => {
    const days = { stayEnds: "2027-04-10" };
    expect(shown({ days, traits: ["asksRenewal"] })).toEqual(["extension-of-stay"]);
    expect(shown({ days })).toEqual([]);
    expect(shown({ traits: ["asksRenewal"] })).toEqual([]);
    expect(shown({ days: { moved: "2026-11-20" }, traits: ["asksRenewal"] })).toEqual([]);
  });

  it("is none beside words of another matter, unless the matter is named surely", () => {
    expect(shown({ days: { stayEnds: "2027-04-10" }, traits: ["asksRenewal", "otherMatter"] })).toEqual([]);
    expect(shown({ days: { leaves: "2026-10-30" }, traits: ["asksInsurance", "otherMatter"] })).toEqual(["insurance-after-leaving-a-job"]);
  });

  it("is none for a day yet to come where only one that has passed is meant", () => {
    const traits: Trait[] = ["hasNotApplied", "asksWhatNow"];
    expect(shown({ days: { stayEnds: "2026-11-03" }, traits })).toEqual(["extension-of-stay"]);
    expect(shown({ days: { stayEnds: "2026-12-03" }, traits })).toEqual([]);
  });
});

describe("the words of the calculations", () => {
  it.each(MAIN)("(%s) show what each date is the day of, and each trait", (language) => {
    const { cues } = of(language);
    expect([...ROLES, ...TRAITS, "past", "future"].filter((name) => (cues[name] ?? []).length === 0)).toEqual([]);
    expect(Object.keys(cues).filter((name) => ![...ROLES, ...TRAITS, "past", "future"].some((known) => known === name))).toEqual([]);
  });

  it.each(MAIN)("(%s) are regular expressions that match no empty text", (language) => {
    for (const source of Object.values(of(language).cues).flat()) expect(new RegExp(source, "iu").test(""), source).toBe(false);
  });

  it.each(MAIN)("(%s) say how every date was read", (language) => {
    const used = CALCULATIONS.flatMap(({ roles }) => roles);
    expect(ROLES.filter((role) => !used.includes(role))).toEqual([]);
    expect(ROLES.filter((role) => !of(language).say[`${role}Read`]?.includes("{day}"))).toEqual([]);
  });

  it.each(["ja", "ja-simple"] as const)("(%s) have the same sentences with the same marks as in English", (language) => {
    expect(Object.keys(of(language).say).toSorted()).toEqual(Object.keys(of("en").say).toSorted());
    const different = Object.entries(of("en").say).filter(([name, text]) => marks(text).join() !== marks(of(language).say[name] ?? "").join());
    expect(different.map(([name]) => name)).toEqual([]);
  });

  it.each(MAIN)("(%s) hold no figure of their own: all come from rules, questions and calculations", (language) => {
    const held = Object.entries(of(language).say).filter(([, text]) => figuresOf(text.replace(/\{[a-zA-Z]+\}/g, "…")).length > 0);
    expect(held.map(([name]) => name)).toEqual([]);
  });

  it("are plain in plain Japanese: at most 40 characters a sentence, です・ます, spaces between phrases, western years", () => {
    const longest = (mark: string): string => (/^(?:day|other|until|opens|end|from|since|today|birthday)$/.test(mark) ? "2027年12月31日" : "200,000円");
    const filled = Object.values(of("ja-simple").say).map((text) => text.replace(/\{([a-zA-Z]+)\}/g, (_whole, mark: string) => longest(mark)));
    const sentences = filled.flatMap((text) => splitSentences(text));
    expect(sentences.length).toBeGreaterThan(100);
    const characters = (text: string): number => [...text.replace(/\s/gu, "")].length;
    expect(sentences.filter((text) => characters(text) > 40)).toEqual([]);
    expect(sentences.filter((text) => !/(?:です|ます|ました|ません|でした|ください)。$/u.test(text))).toEqual([]);
    expect(sentences.filter((text) => characters(text) > 16 && !text.includes(" "))).toEqual([]);
    expect(sentences.filter((text) => /令和|平成|\d\/\d/u.test(text))).toEqual([]);
  });
});
