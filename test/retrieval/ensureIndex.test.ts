import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { allPassages } from "../../src/knowledge/passages.ts";
import { readKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { KnowledgeError } from "../../src/knowledge/readYaml.ts";
import { ensureIndex } from "../../src/retrieval/ensureIndex.ts";
import { fingerprintOf } from "../../src/retrieval/fingerprint.ts";
import { openIndex } from "../../src/retrieval/openIndex.ts";
import { countingEmbedder } from "../support/countingEmbedder.ts";
import { type SmallIndex, smallIndex } from "../support/smallIndex.ts";
import { TOPIC } from "../support/smallKnowledge.ts";

/** Changes one file of the small knowledge. */
function edit({ knowledge }: SmallIndex, path: string, change: (text: string) => string): void {
  const file = join(knowledge, path);
  const text = readFileSync(file, "utf8");
  const changed = change(text);
  if (changed === text) throw new Error("the edit changes nothing");
  writeFileSync(file, changed);
}

describe("ensureIndex", () => {
  let small: SmallIndex;
  beforeEach(async () => {
    small = smallIndex();
    await ensureIndex(small.input());
  });

  it("builds the index where there is none, and says so", () => {
    expect(small.reasons).toEqual([expect.stringMatching(/^missing: /)]);
    expect(small.embedded().length).toBeGreaterThan(0);
  });

  it("opens it the next time without reading knowledge/, building or embedding", async () => {
    small.embedded();
    const index = await ensureIndex(small.input());
    expect(index.languages.get("en")?.passages.length).toBeGreaterThan(0);
    expect(small.reasons).toHaveLength(1);
    expect(small.reads()).toBe(1);
    expect(small.embedded()).toEqual([]);
  });

  it("builds it again when a text changes, and embeds that text alone", async () => {
    small.embedded();
    edit(small, `${TOPIC}/en.md`, (text) => text.replace("- a photo", "- two photos"));
    const index = await ensureIndex(small.input());
    expect(small.reasons.at(-1)).toMatch(/^stale: /);
    expect(small.embedded()).toEqual(["If you lost your card\n- two photos\n- your passport"]);
    expect(index.languages.get("en")?.passages.find(({ id }) => id === "topic:lost-card/documents/en")?.text).toBe("- two photos\n- your passport");
  });

  it("keeps each vector with its own text when others come before it", async () => {
    edit(small, `${TOPIC}/ja.md`, (text) => text.replace("asks:\n", "asks:\n  - 新しい質問です\n"));
    const index = await ensureIndex(small.input());
    const asks = allPassages(readKnowledge(small.knowledge)).asks.filter(({ language }) => language === "ja");
    expect(asks.length).toBe(index.languages.get("ja")?.asks.size);
    for (const [label, { text }] of asks.entries()) {
      const [vector = []] = await index.embedder.embed([text], "ja");
      const [nearest] = index.languages.get("ja")?.vectors.search(vector, 1).nearest ?? [];
      // Two rows may be asked for in the same words: the first is found.
      expect(asks[nearest?.label ?? -1]?.text, `label ${label}`).toBe(text);
      expect(nearest?.similarity).toBeCloseTo(1, 4);
    }
  });

  it("embeds nothing when only a table that has no passage of its own changes", async () => {
    small.embedded();
    edit(small, "concerns.yaml", (text) => text.replace("危ない", "危険です"));
    const index = await ensureIndex(small.input());
    expect(small.embedded()).toEqual([]);
    expect(index.tables.concerns[0]?.patterns.get("ja")?.[0]?.source).toBe("危険です");
  });

  it("embeds everything again for another embedder", async () => {
    const { createEmbedder, embedded } = countingEmbedder("counting-2");
    const first = small.embedded();
    const index = await ensureIndex(small.input({ createEmbedder }));
    expect(small.reasons.at(-1)).toMatch(/^stale: .*counting-1.*counting-2/);
    expect(embedded()).toEqual(first);
    expect(index.embedder.id).toBe("counting-2");
  });

  it("builds it without a model where none is named, and opens it the next time", async () => {
    const embedded = smallIndex();
    const first = await ensureIndex(embedded.input({ createEmbedder: null }));
    const second = await ensureIndex(embedded.input({ createEmbedder: null }));
    expect(first.embedder.id).toMatch(/^hashed-/);
    expect(second.embedder.id).toBe(first.embedder.id);
    expect(embedded.reasons).toHaveLength(1);
  });

  it.each<[string, RegExp, (file: (name: string) => string) => void]>([
    ["has no manifest", /^missing: /, (file) => rmSync(file("manifest.json"))],
    ["has a garbled manifest", /^foreign: /, (file) => writeFileSync(file("manifest.json"), "{]")],
    ["has the manifest of another program", /^foreign: /, (file) => writeFileSync(file("manifest.json"), '{"kind":"other"}')],
    [
      "is of another version",
      /^foreign: /,
      (file) => writeFileSync(file("manifest.json"), readFileSync(file("manifest.json"), "utf8").replace(/"version": \d+/, '"version": 999')),
    ],
    ["has a truncated vector file", /^damaged: en\.vectors/, (file) => truncateSync(file("en.vectors"), 100)],
    ["lacks a file", /^damaged: rarity\.json/, (file) => rmSync(file("rarity.json"))],
  ])("builds one again that %s", async (_what, reason, damage) => {
    damage((name) => join(small.directory, name));
    const index = await ensureIndex(small.input());
    expect(small.reasons.at(-1)).toMatch(reason);
    expect(index.languages.get("en")?.passages.length).toBeGreaterThan(0);
    await ensureIndex(small.input());
    expect(small.reasons).toHaveLength(2);
  });

  it("stops at a broken knowledge file, naming file, line and field, and leaves the old index in place", async () => {
    const before = fingerprintOf([small.knowledge]);
    edit(small, "figures.yaml", (text) => text.replace("kind: months", "kind: moons"));
    const error = await ensureIndex(small.input()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KnowledgeError);
    expect(String(error)).toMatch(/figures\.yaml:3: 0\.kind: /);
    await expect(openIndex({ directory: small.directory, fingerprint: before, createEmbedder: small.input().createEmbedder })).resolves.toMatchObject({
      fingerprint: before,
    });
  });

  it("stops at a topic whose text is broken, and works again when it is mended", async () => {
    edit(small, `${TOPIC}/en.md`, (text) => text.replace("## cost", "## costs"));
    await expect(ensureIndex(small.input())).rejects.toThrow(/en\.md:\d+: costs: is not a facet/);
    edit(small, `${TOPIC}/en.md`, (text) => text.replace("## costs", "## cost"));
    await expect(ensureIndex(small.input())).resolves.toBeDefined();
    expect(small.embedded().length).toBeGreaterThan(0);
  });

  it("does not hide a fault that is not the index's", async () => {
    const createEmbedder = async (): Promise<never> => {
      throw new Error("the model is broken");
    };
    await expect(ensureIndex(small.input({ createEmbedder }))).rejects.toThrow("the model is broken");
    expect(small.reasons).toHaveLength(1);
  });
});
