import { beforeAll, describe, expect, it } from "vitest";
import { allPassages } from "../../src/knowledge/passages.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import type { Language } from "../../src/language/languages.ts";
import { type BuiltGroup, buildGroup, type GroupInput, type GroupMember, textsOf } from "../../src/retrieval/buildGroup.ts";
import { buildGroups, type WaitingGroup } from "../../src/retrieval/buildGroups.ts";
import { OFF_TOPIC } from "../../src/retrieval/otherQuestions.ts";
import { smallKnowledge } from "../support/smallKnowledge.ts";

const KNOWLEDGE = readKnowledge(smallKnowledge());
const { passages, asks } = allPassages(KNOWLEDGE);
/** So many texts are shared out between threads. */
const MANY = 6000;

/** All texts of one language; the asks again and again until there are `least` texts. */
function member(language: Language, least = 0): GroupMember {
  const held = passages.filter((passage) => passage.language === language);
  const own = asks.filter((ask) => ask.language === language);
  const repeated = Array.from({ length: Math.max(own.length, least) }, (_, at) => own[at % own.length] ?? []).flat();
  const texts = held.map(({ title, text }) => `${title}\n${text}`);
  return {
    language,
    passages: held,
    texts,
    asks: repeated,
    others: [{ label: OFF_TOPIC, text: "what is the weather like" }],
    bridges: [],
  };
}

const group = (name: Language, ...members: readonly GroupMember[]): GroupInput => ({ name, members, glossary: KNOWLEDGE.concepts, embedded: true });

const waiting = (input: GroupInput): WaitingGroup => ({ texts: input.members.reduce((sum, own) => sum + textsOf(own), 0), input: () => input });

const FEW: readonly GroupInput[] = [group("ja", member("ja"), member("ja-simple")), group("en", member("en"))];
const LARGE: readonly GroupInput[] = [group("ja", member("ja"), member("ja-simple")), group("en", member("en", MANY))];

const sizeOf = (groups: readonly GroupInput[]): number => groups.flatMap(({ members }) => members.map(textsOf)).reduce((sum, size) => sum + size, 0);

/** What a group is made of as one text, so that not a byte of it may differ. */
const inBytes = ({ files, rarity, classifier }: BuiltGroup): string =>
  JSON.stringify([[...files].map(([name, content]) => [name, Buffer.from(content).toString("base64")]), rarity, classifier]);

/** Builds groups, and says what was told of the texts, and whether other work went on meanwhile. */
async function built(groups: readonly GroupInput[]): Promise<{ groups: BuiltGroup[]; told: number[]; meanwhile: boolean }> {
  const told: number[] = [];
  let meanwhile = false;
  const timer = setInterval(() => {
    meanwhile = true;
  });
  const all = await buildGroups(groups.map(waiting), (texts) => told.push(texts)).finally(() => clearInterval(timer));
  return { groups: all, told, meanwhile };
}

describe.each<[string, readonly GroupInput[], boolean]>([
  ["few texts", FEW, false],
  ["many texts", LARGE, true],
])("buildGroups of %s", (_what, groups, inThreads) => {
  let result: Awaited<ReturnType<typeof built>>;
  beforeAll(async () => {
    result = await built(groups);
  });

  it("gives each group what it gives alone, byte for byte and in the order of the groups", () => {
    expect(result.groups.map(inBytes)).toEqual(groups.map((one) => inBytes(buildGroup(one, () => {}))));
  });

  it("tells of every text twice: when it is read and when it is learnt from", () => {
    const { told } = result;
    expect(told.every((texts) => texts >= 0)).toBe(true);
    expect(told.reduce((sum, texts) => sum + texts, 0)).toBe(2 * sizeOf(groups));
  });

  it(`${inThreads ? "lets other work go on meanwhile" : "does it at once, without the cost of a thread"}`, () => {
    expect(result.meanwhile).toBe(inThreads);
  });
});

describe("buildGroups", () => {
  it("gives nothing for no groups", async () => {
    expect(await buildGroups([], () => {})).toEqual([]);
  });

  /** More different words than the translation model can tell apart. */
  const tooManyWords = Array.from({ length: 66_000 }, (_, at) => `w${at}`).join(" ");
  const broken = (own: GroupMember): GroupInput => group("en", { ...own, texts: own.texts.with(0, tooManyWords) });

  it.each<[string, GroupInput]>([
    ["here", broken(member("en"))],
    ["in a thread", broken(member("en", MANY))],
  ])("throws what goes wrong %s", async (_where, wrong) => {
    await expect(buildGroups([waiting(wrong)], () => {})).rejects.toThrow(/different words/);
  });
});
