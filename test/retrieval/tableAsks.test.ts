import { describe, expect, it } from "vitest";
import type { Messages, MessagesFile } from "../../src/knowledge/messages.ts";
import { embedTableAsks } from "../../src/retrieval/tableAsks.ts";
import { countingEmbedder } from "../support/countingEmbedder.ts";

const FILE: MessagesFile = {
  say: {},
  offer: {},
  tableAsks: {},
  rows: {},
  cues: {},
  followUp: [],
  saysLittle: [],
  stopWords: [],
  expects: {},
  statistics: [],
  statisticsOf: { lastYear: [], lately: [] },
  asking: [],
  question: [],
  joinsQuestions: [],
  namedNumbers: [],
  languageWish: { forms: [], names: {} },
  notHeld: [],
  page: {},
};
const MESSAGES: Messages = new Map([
  [
    "en",
    {
      ...FILE,
      tableAsks: {
        status: { when: ["how long can a {status} stay", "{status} period"], summary: ["{status}"] },
        office: { where: ["where is {office}"] },
        planet: { where: ["where is {planet}"] },
      },
    },
  ],
  ["ja", { ...FILE, tableAsks: { status: { when: ["{status}は何年ですか"] } } }],
]);

describe("embedTableAsks", () => {
  it("embeds each way of asking without the row's name, in its own language", async () => {
    const { createEmbedder, embedded } = countingEmbedder();
    await embedTableAsks(MESSAGES, await createEmbedder());
    expect(embedded().sort()).toEqual(["", "how long can a   stay", "period", "where is", "は何年ですか"].sort());
  });

  it("says of each its table, side, language and vector", async () => {
    const embedder = await countingEmbedder().createEmbedder();
    const asks = await embedTableAsks(MESSAGES, embedder);
    expect(asks).toHaveLength(5);
    const [vector] = await embedder.embed(["where is"], "en");
    expect(asks).toContainEqual({ table: "office", facet: "where", language: "en", vector, bare: false });
    expect(asks.filter(({ language }) => language === "ja")).toHaveLength(1);
  });

  it("marks the way that is the name alone", async () => {
    const asks = await embedTableAsks(MESSAGES, await countingEmbedder().createEmbedder());
    expect(asks.filter(({ bare }) => bare).map(({ table, facet }) => [table, facet])).toEqual([["status", "summary"]]);
  });
});
