import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/knowledge/passages.ts";
import { centresOf, packCentres, unpackCentres } from "../../src/retrieval/centres.ts";

const ask = (subject: string): Ask => ({ subject, facet: null, language: "en", text: "" });

describe("the centres of asks", () => {
  const centres = centresOf(
    [ask("topic:a"), ask("topic:b"), ask("topic:a")],
    [
      [1, 0],
      [0, 1],
      [0, 1],
    ],
  );

  it("lie in the middle of a subject's asks, with length 1", () => {
    expect([...(centres.get("topic:a") ?? [])].map((value) => value.toFixed(3))).toEqual(["0.707", "0.707"]);
    expect([...(centres.get("topic:b") ?? [])]).toEqual([0, 1]);
  });

  it("come back as they were from bytes that are a view into a larger buffer, as small files are read", () => {
    const { subjects, bytes } = packCentres(centres);
    const shared = Buffer.alloc(bytes.length + 12, 7);
    shared.set(bytes, 4);
    expect(unpackCentres(subjects, shared.subarray(4, 4 + bytes.length), 2)).toEqual(centres);
  });
});
