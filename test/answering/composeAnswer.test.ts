import { beforeAll, describe, expect, it } from "vitest";
import { composeAnswer } from "../../src/answering/composeAnswer.ts";
import type { AnsweringDeps } from "../../src/answering/deps.ts";
import type { Composition } from "../../src/answering/types.ts";
import { grounded, grounding, statement } from "../support/grounded.ts";
import { keepingLogger } from "../support/questions.ts";
import { smallDeps } from "../support/smallDeps.ts";

let deps: AnsweringDeps;
beforeAll(async () => {
  deps = await smallDeps();
});
const GROUNDED = grounded([grounding("Report the loss.")]);
const FROM_MODEL: Composition = { composer: "model", statements: [statement("You should report it.")] };
const composers = (compositions: readonly Composition[]): string[] => compositions.map(({ composer }) => composer);

describe("composeAnswer", () => {
  it("has only the embedded composition where no model is configured", async () => {
    expect(composers((await composeAnswer(GROUNDED, 1, deps)).compositions)).toEqual(["embedded"]);
  });

  it("prefers the model's composition, with the embedded one behind it", async () => {
    const draft = await composeAnswer(GROUNDED, 1, { ...deps, modelComposer: async () => FROM_MODEL });
    expect(draft.compositions[0]).toEqual(FROM_MODEL);
    expect(composers(draft.compositions)).toEqual(["model", "embedded"]);
  });

  it.each<[string, () => Promise<Composition>]>([
    [
      "fails",
      async () => {
        throw new Error("i lost my card");
      },
    ],
    [
      "fails at once",
      () => {
        throw new TypeError("i lost my card");
      },
    ],
    ["fails with something that is not an error", async () => Promise.reject("i lost my card")],
  ])("takes the embedded composition alone when the model %s, and logs the kind of fault but no text", async (_what, modelComposer) => {
    const { logger, logged } = keepingLogger();
    expect(composers((await composeAnswer(GROUNDED, 1, { ...deps, logger, modelComposer })).compositions)).toEqual(["embedded"]);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("message-1");
    expect(logged[0]).not.toContain("i lost my card");
  });

  it("puts what was worked out first in each composition, and keeps one without it", async () => {
    const first = { ...statement("Ask by 4 December 2026."), worked: ["4", "12", "2026"] };
    const { compositions } = await composeAnswer({ ...GROUNDED, worked: [first] }, 1, { ...deps, modelComposer: async () => FROM_MODEL });
    expect(compositions.map(({ composer, statements }) => [composer, statements.map(({ text }) => text)])).toEqual([
      ["model", ["Ask by 4 December 2026.", "You should report it."]],
      ["embedded", ["Ask by 4 December 2026.", "Report the loss."]],
      ["embedded", ["Report the loss."]],
    ]);
  });

  it("says what each of several answers is about", async () => {
    const { compositions } = await composeAnswer(GROUNDED, 2, deps);
    expect(compositions[0]?.statements.map(({ text }) => text)).toEqual([expect.stringContaining("If you lost your card"), "Report the loss."]);
  });

  it("passes on all that was found", async () => {
    expect(await composeAnswer(GROUNDED, 1, deps)).toMatchObject(GROUNDED);
  });
});
