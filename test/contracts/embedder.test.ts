import { beforeAll, describe, expect, it } from "vitest";
import { createTransformersEmbedder } from "../../src/models/transformersEmbedder.ts";
import { createAnalyze } from "../../src/retrieval/analyze.ts";
import { createHashedEmbedder } from "../../src/retrieval/hashedEmbedder.ts";
import type { Embedder } from "../../src/retrieval/types.ts";
import { cosine, isSparse, lengthOf, type Vector } from "../../src/retrieval/vectors.ts";
import { tinyModel } from "../support/tinyModel.ts";

const QUESTIONS = [
  "lost residence card",
  "student visa",
  "在留カードをなくしました",
  "a much longer text about a student who lost the residence card and asks at the counter what to do next",
];
/** More than go through a model at once. */
const MANY = Array.from({ length: 70 }, (_, at) => `student visa ${at} ${QUESTIONS[at % QUESTIONS.length]}`);

/** What every embedder promises (retrieval/types.ts). */
describe.each<[string, () => Promise<Embedder>]>([
  ["hashed", async () => createHashedEmbedder(createAnalyze([], 100), [], {})],
  ["transformers", async () => createTransformersEmbedder(tinyModel())],
])("the %s embedder", (_name, create) => {
  let embedder: Embedder;
  const one = async (text: string): Promise<Vector> => (await embedder.embed([text], "en"))[0] ?? [];
  beforeAll(async () => {
    embedder = await create();
  });

  it("has a name and a number of dimensions", () => {
    expect(embedder.id).toMatch(/^[a-z]+-\S+$/);
    expect(embedder.dimensions).toBeGreaterThan(1);
  });

  it("gives one vector for each text", async () => {
    expect(await embedder.embed(MANY, "en")).toHaveLength(MANY.length);
  });

  it("gives vectors of length 1", async () => {
    for (const vector of await embedder.embed(QUESTIONS, "en")) expect(lengthOf(vector)).toBeCloseTo(1, 5);
  });

  it("gives the kind of vector that it says: all numbers, or only those that are not 0", async () => {
    for (const vector of await embedder.embed(QUESTIONS, "en")) expect(isSparse(vector)).toBe(embedder.sparse);
  });

  it("gives each of its dimensions a number at most, in order", async () => {
    for (const vector of await embedder.embed(QUESTIONS, "en")) {
      const slots = isSparse(vector) ? [...vector.slots] : [...vector.keys()];
      expect(slots).toEqual([...new Set(slots)].sort((one, other) => one - other));
      expect(slots.at(-1)).toBeLessThan(embedder.dimensions);
      expect(isSparse(vector) ? vector.values : vector).toHaveLength(isSparse(vector) ? slots.length : embedder.dimensions);
    }
  });

  it("keeps the order, and gives a text among many the same vector as alone", async () => {
    const together = await embedder.embed(MANY, "en");
    for (const at of [0, 1, 31, 32, 33, 69]) expect(cosine(together[at] ?? [], await one(MANY[at] ?? "")), `text ${at}`).toBeCloseTo(1, 5);
  });

  it("gives the same text the same vector, and other texts other ones", async () => {
    expect(cosine(await one("student visa"), await one("student visa"))).toBeCloseTo(1, 6);
    expect(cosine(await one("student visa"), await one("lost residence card"))).toBeLessThan(0.99);
  });

  it("gives nothing for no texts", async () => {
    expect(await embedder.embed([], "en")).toEqual([]);
  });

  it.each([
    ["an empty text", ""],
    ["spaces", "   "],
    ["marks alone", "?!…"],
  ])("gives zeros for %s: a text without words is near to nothing", async (_what, text) => {
    expect(lengthOf(await one(text))).toBe(0);
  });

  it("takes text of any kind and length", async () => {
    for (const text of ["🙏", "\u0000\ud800", "क".repeat(3000), "word ".repeat(2000)]) expect(lengthOf(await one(text))).toSatisfy(Number.isFinite);
  });
});
