import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@huggingface/transformers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTransformersEmbedder } from "../../src/models/transformersEmbedder.ts";
import { temporaryDirectory } from "../support/smallKnowledge.ts";
import { TINY_DIMENSIONS, tinyModel } from "../support/tinyModel.ts";

const ownFetch = env.fetch;
let requested: string[] = [];
beforeEach(() => {
  requested = [];
  // As in a fresh process: loading a local model turns this off for the whole module.
  env.allowRemoteModels = true;
  env.fetch = async (input) => {
    requested.push(String(input));
    throw new Error("no network in tests");
  };
});
afterEach(() => {
  env.fetch = ownFetch;
});

const faultOf = (model: string): Promise<string> =>
  createTransformersEmbedder(model).then(
    () => "none",
    (error: unknown) => (error instanceof Error ? error.message : "not an error"),
  );

describe("createTransformersEmbedder", () => {
  it("loads a model from a local directory without the network", async () => {
    const embedder = await createTransformersEmbedder(tinyModel());
    expect(embedder).toMatchObject({
      id: expect.stringMatching(new RegExp(`^transformers-tiny-model-[0-9a-f]{32}-${TINY_DIMENSIONS}$`)),
      dimensions: TINY_DIMENSIONS,
    });
    expect(requested).toEqual([]);
  });

  it("has another id for a model of the same name that gives other vectors, so that the index is built again", async () => {
    const [one, other] = [await createTransformersEmbedder(tinyModel(1)), await createTransformersEmbedder(tinyModel(2))];
    expect(await other.embed(["student visa"], "en")).not.toEqual(await one.embed(["student visa"], "en"));
    expect(other.id).not.toBe(one.id);
  });

  it.each<[string, () => string]>([
    ["an empty directory", () => temporaryDirectory()],
    [
      "a directory without the network's file",
      () => {
        const directory = tinyModel();
        rmSync(join(directory, "onnx", "model.onnx"));
        return directory;
      },
    ],
    [
      "a directory with a broken network",
      () => {
        const directory = tinyModel();
        writeFileSync(join(directory, "onnx", "model.onnx"), "broken");
        return directory;
      },
    ],
    [
      "a directory with a broken tokenizer",
      () => {
        const directory = tinyModel();
        writeFileSync(join(directory, "tokenizer.json"), "{");
        return directory;
      },
    ],
  ])("says in one line that %s did not load, without the network", async (_what, make) => {
    const model = make();
    mkdirSync(model, { recursive: true });
    const message = await faultOf(model);
    expect(message.startsWith(`the embedding model "${model}" did not load: `), message).toBe(true);
    expect(message).not.toContain("\n");
    expect(requested).toEqual([]);
  });

  it.each<[string, () => string]>([
    ["a whole path", () => join(temporaryDirectory(), "nowhere")],
    ["a path from here", () => "./models/nowhere"],
  ])("says in one line that %s which is not there did not load, without the network", async (_what, path) => {
    const message = await faultOf(path());
    expect(message).toMatch(/^the embedding model ".*nowhere" did not load: .+$/);
    expect(requested).toEqual([]);
  });

  it("says in one line that a model of the hub did not load when there is no network", async () => {
    expect(await faultOf("nobody/no-such-model")).toMatch(/^the embedding model "nobody\/no-such-model" did not load: .+$/);
    expect(requested.length).toBeGreaterThan(0);
  });
});
