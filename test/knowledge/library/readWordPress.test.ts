import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { wordPressPost } from "../../../src/knowledge/library/readWordPress.ts";

const FIXTURE = readFileSync(fileURLToPath(new URL("../../fixtures/post.json", import.meta.url)), "utf8");
const document = wordPressPost.read(FIXTURE);
const at = (place: string): string[] => document.sections.filter((section) => section.place === place).flatMap(({ text }) => text.split("\n"));

/** A post with this HTML for its content. */
const post = (html: string, more: object = {}): string =>
  JSON.stringify({ link: "https://example.org/?p=1", date: "2026-05-01T09:00:00", title: { rendered: "Title" }, content: { rendered: html }, ...more });

describe("the reader of WordPress posts", () => {
  it("takes JSON files that hold a post", () => {
    expect(wordPressPost.accepts("post.json", FIXTURE)).toBe(true);
    expect(wordPressPost.accepts("post.txt", FIXTURE)).toBe(false);
    expect(wordPressPost.accepts("other.json", '{"a": 1}')).toBe(false);
  });

  it("reads title, address and edition", () => {
    expect(document).toMatchObject({ title: "Trees & shade – what changed", url: "https://example.org/?p=7", edition: "2026-05-01, modified 2026-06-02" });
  });

  it("says no change when it was changed on the day it was written", () => {
    expect(wordPressPost.read(post("<p>x</p>", { modified: "2026-05-01T18:00:00" })).edition).toBe("2026-05-01");
    expect(wordPressPost.read(post("<p>x</p>")).edition).toBe("2026-05-01");
  });

  it("gives one section for each heading that has text below it", () => {
    expect(document.sections.map(({ place }) => place)).toEqual(["Beginning", "Who may plant?", "読み方", "Fees"]);
  });

  it("resolves entities and joins broken lines", () => {
    expect(at("Who may plant?")[0]).toBe("People with a permit may plant. Others may “water”.");
  });

  it("keeps the order of nested lists, each item once", () => {
    expect(at("Who may plant?").slice(1)).toEqual(["Day gardeners", "in spring", "in autumn, with boots", "Tree doctors"]);
  });

  it("leaves out the readings above Japanese words", () => {
    expect(at("読み方")).toEqual(["庭師は木を植えます。"]);
  });

  it("reads the cells of a table and a quotation once each", () => {
    expect(at("Fees").filter((line) => ["One season", "2,500 yen", "Shade is for all."].includes(line))).toEqual([
      "One season",
      "2,500 yen",
      "Shade is for all.",
    ]);
  });

  it("reads the head of a table too", () => {
    expect(at("Fees")).toEqual(expect.arrayContaining(["Permit", "Fee"]));
  });

  it("holds nothing of scripts, styles and news feeds", () => {
    const text = document.sections.map((section) => section.text).join("\n");
    expect(text).not.toMatch(/track|color|prize/);
  });

  it("has no markup left", () => {
    expect(document.sections.filter(({ text, place }) => /<\/?[a-z]/i.test(text) || /<|&[a-z]+;/.test(place))).toEqual([]);
  });

  it("does not run or keep what a hostile post hides", () => {
    const { sections } = wordPressPost.read(
      post('<h2>A<script>alert(1)</script></h2><p>text<img src=x onerror="alert(2)"></p><iframe src="https://example.org"></iframe>'),
    );
    expect(sections).toEqual([expect.objectContaining({ place: "A", text: "text" })]);
  });

  it.each([
    ["is not JSON", "{"],
    ["is not a WordPress post", '{"content": {"rendered": 1}}'],
    ["is not a WordPress post", "[]"],
    ["holds no text", post("<p> </p><script>x</script>")],
  ])("says that it %s", (message, content) => {
    expect(() => wordPressPost.read(content)).toThrow(message);
  });
});
