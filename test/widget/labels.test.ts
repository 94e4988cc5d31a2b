import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { LABEL_KEYS, labelsOf } from "../../src/widget/labels.ts";

test("the English messages, which all others fall back to, hold every label of the chat", () => {
  const { page } = parse(readFileSync(new URL("../../knowledge/messages/en.yaml", import.meta.url), "utf8"));
  expect(LABEL_KEYS.filter((key) => !page[key])).toEqual([]);
});

test("a label is filled in, and a mark without a value stays", () => {
  expect(labelsOf({ source: "Source {n} {x}" })("source", { n: "2" })).toBe("Source 2 {x}");
});
