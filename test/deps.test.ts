import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answerQuestion } from "../src/answering/answerQuestion.ts";
import { type Config, loadConfig } from "../src/config.ts";
import { createAnsweringDeps, indexInput } from "../src/deps.ts";
import { KnowledgeError } from "../src/knowledge/readYaml.ts";
import { silentLogger } from "../src/shared/logger.ts";
import { fixedClock } from "./support/answeringDeps.ts";
import { question } from "./support/questions.ts";
import { smallKnowledge, temporaryDirectory } from "./support/smallKnowledge.ts";
import { tinyModel } from "./support/tinyModel.ts";

const config = (variables: Readonly<Record<string, string>> = {}): Config =>
  loadConfig({ DATA_DIR: temporaryDirectory(), KNOWLEDGE_DIR: smallKnowledge(), ...variables });

describe("createAnsweringDeps", () => {
  it("makes all that answering needs from an empty data directory, and keeps the index there", async () => {
    const own = config();
    const reasons: string[] = [];
    const options = { logger: silentLogger, clock: fixedClock, onRebuild: (reason: string) => void reasons.push(reason) };
    const deps = await createAnsweringDeps(own, options);
    expect(existsSync(join(own.dataDirectory, "index", "manifest.json"))).toBe(true);
    expect(deps.passages.get("topic:lost-card")?.get("cost")?.get("ja")?.title).toBe("カードをなくしたとき");
    expect(deps.findAliases("gardener visa")[0]?.subjects).toEqual(["status:gardener"]);
    expect(deps.modelComposer).toBeUndefined();
    expect((await answerQuestion(question("how much is a replacement card"), deps)).outcome).toBe("answered");
    await createAnsweringDeps(own, options);
    expect(reasons).toEqual([expect.stringMatching(/^missing: /)]);
  });

  it("reports how far the building of the index is", async () => {
    const seen: number[] = [];
    let all = 0;
    await createAnsweringDeps(config(), {
      logger: silentLogger,
      clock: fixedClock,
      onProgress: (done, of) => {
        seen.push(done);
        all = of;
      },
    });
    expect(all).toBeGreaterThan(0);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(seen.at(-1)).toBe(all);
  });

  it("has a model composer where a chat model is named", async () => {
    expect(
      (await createAnsweringDeps(config({ CHAT_MODEL: "a-model", CHAT_BASE_URL: "http://127.0.0.1:1/v1" }), { logger: silentLogger, clock: fixedClock }))
        .modelComposer,
    ).toBeTypeOf("function");
  });

  it("builds and answers with a local embedding model", async () => {
    const deps = await createAnsweringDeps(config({ EMBEDDING_MODEL: tinyModel() }), { logger: silentLogger, clock: fixedClock });
    expect(deps.index.embedder.id).toMatch(/^transformers-/);
    expect((await answerQuestion(question("i lost my card"), deps)).subject).toBe("topic:lost-card");
  });

  it("stops at an embedding model that does not load, naming it", async () => {
    const model = temporaryDirectory();
    await expect(createAnsweringDeps(config({ EMBEDDING_MODEL: model }), { logger: silentLogger, clock: fixedClock })).rejects.toThrow(
      `the embedding model "${model}" did not load`,
    );
  });

  it("stops at broken knowledge", async () => {
    const knowledge = smallKnowledge({ "hotlines.yaml": (text) => text.replace("cost: call-charge", "cost: cheap") });
    await expect(createAnsweringDeps(config({ KNOWLEDGE_DIR: knowledge }), { logger: silentLogger, clock: fixedClock })).rejects.toThrow(KnowledgeError);
  });
});

describe("indexInput", () => {
  it("asks for another index when knowledge/ changes", () => {
    const knowledge = smallKnowledge();
    const own = config({ KNOWLEDGE_DIR: knowledge });
    const before = indexInput(own, fixedClock).fingerprint;
    expect(indexInput(own, fixedClock).fingerprint).toBe(before);
    writeFileSync(join(knowledge, "figures.yaml"), readFileSync(join(knowledge, "figures.yaml"), "utf8").replace("value: 14", "value: 15"));
    expect(indexInput(own, fixedClock).fingerprint).not.toBe(before);
  });

  it("takes the day from the clock, in Japan", () => {
    expect(indexInput(config(), () => new Date("2027-03-31T15:30:00Z")).today).toBe("2027-04-01");
  });
});
