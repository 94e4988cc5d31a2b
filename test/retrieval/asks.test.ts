import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/knowledge/passages.ts";
import { FACETS, type Facet } from "../../src/knowledge/schemas.ts";
import { type Asks, packAsks, unpackAsks } from "../../src/retrieval/asks.ts";

const ask = (subject: string, facet: Facet | null = null): Ask => ({ subject, facet, language: "en", text: "" });
const list: fc.Arbitrary<Ask[]> = fc.array(
  fc.record({
    subject: fc.constantFrom("topic:a", "topic:b", "status:a", "office:c"),
    facet: fc.constantFrom(null, ...FACETS),
    language: fc.constant("en" as const),
    text: fc.string(),
  }),
);

function stored(asks: readonly Ask[]): Asks {
  const { subjects, bytes } = packAsks(asks);
  return unpackAsks(subjects, bytes);
}

describe("asks that were packed and unpacked", () => {
  it("say of each what it asks for: its subject, and its side if it names one", () => {
    fc.assert(
      fc.property(list, (asks) => {
        const { size, subjects, subjectOf, facet } = stored(asks);
        const said = Array.from({ length: size }, (_, at) => [subjects[subjectOf[at] ?? -1], facet(at)]);
        expect(said).toEqual(asks.map((one) => [one.subject, one.facet]));
      }),
    );
  });

  it("hold each subject once", () => {
    expect(stored([ask("topic:a"), ask("topic:b"), ask("topic:a")]).subjects).toEqual(["topic:a", "topic:b"]);
  });

  it("tell a side from none", () => {
    const { facet } = stored([ask("topic:a", FACETS[0]), ask("topic:a")]);
    expect([facet(0), facet(1)]).toEqual([FACETS[0], null]);
  });

  it("can be none", () => {
    expect(stored([])).toMatchObject({ size: 0, subjects: [], subjectOf: new Uint16Array() });
  });

  it.each([
    ["too short", (bytes: Uint8Array) => bytes.slice(0, -1)],
    ["too long", (bytes: Uint8Array) => Uint8Array.of(...bytes, 0)],
  ])("are refused if they are %s", (_what, change) => {
    const { subjects, bytes } = packAsks([ask("topic:a"), ask("topic:b", "cost")]);
    expect(() => unpackAsks(subjects, change(bytes))).toThrow(RangeError);
  });
});
