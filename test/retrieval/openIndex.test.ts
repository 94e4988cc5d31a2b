import { appendFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readTables } from "../../src/knowledge/readKnowledge.ts";
import { ensureIndex } from "../../src/retrieval/ensureIndex.ts";
import { vectorKey } from "../../src/retrieval/indexFiles.ts";
import { earlierVectors, IndexError, openIndex } from "../../src/retrieval/openIndex.ts";
import { cosine } from "../../src/retrieval/vectors.ts";
import { countingEmbedder } from "../support/countingEmbedder.ts";
import { smallIndex } from "../support/smallIndex.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";

const small = smallIndex();
beforeAll(async () => {
  await ensureIndex(small.input());
});

/** A copy of the good index with something done to it. */
function damaged(damage: (file: (name: string) => string) => void): string {
  const directory = join(temporaryDirectory(), "index");
  cpSync(small.directory, directory, { recursive: true });
  damage((name) => join(directory, name));
  return directory;
}

/** The fault with which a directory is refused, or "none". */
async function faultOf(directory: string, overrides: Partial<Parameters<typeof openIndex>[0]> = {}): Promise<string> {
  const { fingerprint, createEmbedder } = small.input();
  return openIndex({ directory, fingerprint, createEmbedder, ...overrides }).then(
    () => "none",
    (error: unknown) => {
      if (!(error instanceof IndexError)) throw error;
      return error.fault;
    },
  );
}

const changeManifest = (file: string, change: (text: string) => string): void => {
  const text = readFileSync(file, "utf8");
  const changed = change(text);
  if (changed === text) throw new Error("the change changes nothing");
  writeFileSync(file, changed);
};

/** A copy of the good index that says it was made of other knowledge. */
const ofOtherKnowledge = (): string =>
  damaged((file) => changeManifest(file("manifest.json"), (text) => text.replace(/"fingerprint": "\w+"/, '"fingerprint": "0123"')));

describe("openIndex", () => {
  it("opens an index that is whole and right", async () => {
    expect(await faultOf(damaged(() => {}))).toBe("none");
  });

  it.each<[string, string, (file: (name: string) => string) => void]>([
    ["missing, without a manifest", "missing", (file) => rmSync(file("manifest.json"))],
    ["foreign, with a manifest that is not JSON", "foreign", (file) => truncateSync(file("manifest.json"), 40)],
    ["foreign, with an empty manifest", "foreign", (file) => truncateSync(file("manifest.json"), 0)],
    [
      "foreign, with another program's manifest",
      "foreign",
      (file) => writeFileSync(file("manifest.json"), JSON.stringify({ name: "Madoguchi", start_url: "/", icons: [] })),
    ],
    [
      "foreign, with another program's index of the same shape",
      "foreign",
      (file) => changeManifest(file("manifest.json"), (text) => text.replace("madoguchi-index", "someone-elses-index")),
    ],
    [
      "foreign, of a language that is not known here",
      "foreign",
      (file) => changeManifest(file("manifest.json"), (text) => text.replace('"ja-simple"\n', '"xx"\n').replace('"ja-simple",', '"xx",')),
    ],
    ["foreign, of an older version", "foreign", (file) => changeManifest(file("manifest.json"), (text) => text.replace(/"version": \d+/, '"version": 0'))],
    ["foreign, of a later version", "foreign", (file) => changeManifest(file("manifest.json"), (text) => text.replace(/"version": \d+/, '"version": 999'))],
    [
      "stale, of other knowledge",
      "stale",
      (file) => changeManifest(file("manifest.json"), (text) => text.replace(/"fingerprint": "\w+"/, '"fingerprint": "0123"')),
    ],
    ["stale, made by another embedder", "stale", (file) => changeManifest(file("manifest.json"), (text) => text.replace("counting-1", "counting-0"))],
    ["damaged, with a truncated vector file", "damaged", (file) => truncateSync(file("en.vectors"), 500)],
    ["damaged, with a longer vector file", "damaged", (file) => appendFileSync(file("ja.vectors"), "more")],
    [
      "damaged, with a changed passage",
      "damaged",
      (file) => changeManifest(file("en.passages.json"), (text) => text.replace("Report the loss", "Hide the loss")),
    ],
    ...[
      "en.vectors",
      "en.centres",
      "ja.keywords",
      "ja.asks",
      "ja.subjects",
      "ja-simple.passages.json",
      "en.translation",
      "classifiers.json",
      "aliases.json",
      "rarity.json",
      "tables.json",
      "keys.json",
    ].map((name): [string, string, (file: (name: string) => string) => void] => [`damaged, without ${name}`, "damaged", (file) => rmSync(file(name))]),
  ])("refuses one that is %s", async (_what, fault, damage) => {
    expect(await faultOf(damaged(damage))).toBe(fault);
  });

  it("calls an index missing where there is no directory", async () => {
    expect(await faultOf(join(temporaryDirectory(), "nowhere"))).toBe("missing");
  });

  it("says in one line what is wrong and where", async () => {
    const directory = damaged((file) => rmSync(file("ja.vectors")));
    await expect(openIndex({ directory, fingerprint: small.input().fingerprint, createEmbedder: small.input().createEmbedder })).rejects.toThrow(
      /^ja\.vectors is missing or is not what was written$/,
    );
  });

  it("opens an index of other knowledge only to take vectors from it", async () => {
    const index = await openIndex({ directory: ofOtherKnowledge(), fingerprint: null, createEmbedder: small.input().createEmbedder });
    expect(index.fingerprint).toBe("0123");
  });

  it("refuses one of another embedder even then: its vectors are of no use", async () => {
    expect(await faultOf(ofOtherKnowledge(), { fingerprint: null, createEmbedder: countingEmbedder("counting-2").createEmbedder })).toBe("stale");
  });

  it("refuses a damaged one even then", async () => {
    expect(
      await faultOf(
        damaged((file) => truncateSync(file("en.vectors"), 500)),
        { fingerprint: null },
      ),
    ).toBe("damaged");
  });
});

describe("earlierVectors", () => {
  const text = "my card burnt in a fire";

  it("are those of the texts that the index was made of, whatever it is the index of", async () => {
    const embedder = await countingEmbedder().createEmbedder();
    const vectors = await earlierVectors(ofOtherKnowledge(), embedder);
    const [vector = []] = await embedder.embed([text], "en");
    expect(cosine(vectors.get(vectorKey("en", text)) ?? [], vector)).toBeCloseTo(1, 5);
  });

  it("are kept by language: the same text has other vectors in others", async () => {
    const vectors = await earlierVectors(small.directory, await countingEmbedder().createEmbedder());
    expect(vectors.has(vectorKey("vi", text))).toBe(false);
  });

  it.each<[string, () => string]>([
    ["of another embedder", () => damaged((file) => changeManifest(file("manifest.json"), (manifest) => manifest.replace("counting-1", "counting-0")))],
    ["that is damaged", () => damaged((file) => truncateSync(file("en.vectors"), 500))],
    ["that is not there", () => join(temporaryDirectory(), "nowhere")],
  ])("are none in an index %s", async (_what, directory) => {
    expect(await earlierVectors(directory(), await countingEmbedder().createEmbedder())).toEqual(new Map());
  });

  it("are none of an embedder that needs no model: it makes them in no time", async () => {
    const embedded = smallIndex();
    const { embedder } = await ensureIndex(embedded.input({ createEmbedder: null }));
    expect(await earlierVectors(embedded.directory, embedder)).toEqual(new Map());
  });
});

describe("an index that was made without a model", () => {
  it("is opened without one", async () => {
    const embedded = smallIndex();
    await ensureIndex(embedded.input({ createEmbedder: null }));
    const { fingerprint } = embedded.input();
    expect(await faultOf(embedded.directory, { fingerprint, createEmbedder: null })).toBe("none");
  });

  it("is stale for a model, as that of a model is without one", async () => {
    const embedded = smallIndex();
    await ensureIndex(embedded.input({ createEmbedder: null }));
    const { fingerprint, createEmbedder } = embedded.input();
    expect(await faultOf(embedded.directory, { fingerprint, createEmbedder })).toBe("stale");
    expect(await faultOf(small.directory, { createEmbedder: null })).toBe("stale");
  });
});

describe("the tables in an index", () => {
  it("are those of knowledge/: maps, lists and patterns", async () => {
    const { fingerprint, createEmbedder } = small.input();
    const { tables } = await openIndex({ directory: small.directory, fingerprint, createEmbedder });
    expect(tables).toEqual(readTables(small.knowledge));
    expect(tables.concerns[0]?.patterns.get("en")?.[0]?.test("I am IN DANGER")).toBe(true);
  });
});
