import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Citation, Statement } from "../../../src/answering/types.ts";
import { escapeHtml, renderHtml } from "../../../src/channels/web/renderHtml.ts";

const statement = (over: Partial<Statement> = {}): Statement => ({ text: "You have 15 days.", language: "en", citations: [1], ...over });
const citation = (over: Partial<Citation> = {}): Citation => ({
  marker: 1,
  source: "brochure",
  title: "Brochure",
  place: "p. 7",
  url: "https://example.org/page",
  edition: "2023",
  checked: "2026-11-21",
  quote: "You have 15 days.",
  quoteLanguage: "en",
  ...over,
});
const parsed = (statements: readonly Statement[], citations: readonly Citation[] = []) => load(renderHtml({ statements, citations }), null, false);

describe("renderHtml", () => {
  it("writes each statement as a paragraph with its marks, and each source as an entry that the mark leads to", () => {
    const $ = parsed([statement()], [citation()]);
    expect($("p").text()).toBe("You have 15 days.[1]");
    const target = $("p a").attr("href");
    expect($(`ol > li${target}`).text()).toBe("Brochure, p. 7 (2023; 2026-11-21)");
    expect($("ol > li > a").attr("href")).toBe("https://example.org/page");
  });

  it.each([
    ["ja-simple", "ltr"],
    ["zh-Hant", "ltr"],
    ["ur", "rtl"],
  ] as const)("gives a statement in %s its language and the direction %s", (language, direction) => {
    expect(parsed([statement({ language })])("p").attr()).toEqual({ lang: language, dir: direction });
  });

  it("writes no list where there is no source", () => {
    expect(renderHtml({ statements: [statement({ citations: [] })], citations: [] })).toBe('<p lang="en" dir="ltr">You have 15 days.</p>');
  });

  it("gives the entries their numbers, so that a reader without styles sees them", () => {
    expect(
      parsed(
        [],
        [citation({ marker: 1 }), citation({ marker: 2 })],
      )("li")
        .toArray()
        .map(({ attribs }) => attribs.value),
    ).toEqual(["1", "2"]);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "http://example.org/", "//example.org/", "", " https://example.org/"])("makes no link to %j", (url) => {
    const $ = parsed([], [citation({ url })]);
    expect($("li a").length).toBe(0);
    expect($("li").text()).toContain("Brochure");
  });

  it("shows a text with markup as that text", () => {
    const text = `<b>&amp;</b> "quoted" 'too' <!-- --> <![CDATA[x]]>`;
    expect(parsed([statement({ text, citations: [] })])("p").text()).toBe(text);
  });

  it("never lets a text become an element or an attribute", () => {
    const nasty = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .array(fc.constantFrom("<", ">", '"', "'", "&", "/", "=", "p", "script", "onload", " ", "</p>", "<img src=x onerror=y>", "&lt;", "`"), {
          maxLength: 12,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (text, title, place, url) => {
        const $ = parsed([statement({ text })], [citation({ title, place, edition: title, url: `https://example.org/${url}` })]);
        expect(
          $("*")
            .toArray()
            .map((element) => [$(element).prop("tagName")?.toLowerCase(), Object.keys($(element).attr() ?? {}).join()]),
        ).toEqual([
          ["p", "lang,dir"],
          ["sup", ""],
          ["a", "href"],
          ["ol", ""],
          ["li", "id,value"],
          ["a", "href,rel"],
        ]);
        expect($("li a").attr("href")).toBe(readAsHtml(`https://example.org/${url}`));
        expect($("p").text()).toBe(`${readAsHtml(text)}[1]`);
      }),
    );
  });
});

describe("escapeHtml", () => {
  it("leaves letters of every script as they are", () => {
    expect(escapeHtml("在留カード — Thẻ cư trú · رہائش")).toBe("在留カード — Thẻ cư trú · رہائش");
  });
});

/** HTML reads a carriage return as a line break and drops a NUL. */
const readAsHtml = (text: string): string => text.replace(/\r\n?/g, "\n").replaceAll("\0", "");
