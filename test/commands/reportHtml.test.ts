import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { reportHtml } from "../../src/commands/reportHtml.ts";
import { collectKnowledge } from "../../src/knowledge/readKnowledge.ts";
import { makeReport } from "../../src/knowledge/report/makeReport.ts";
import { cell, type Section } from "../../src/knowledge/report/section.ts";
import { launchBrowser } from "../support/browser.ts";
import { REAL_KNOWLEDGE, TODAY, temporaryDirectory } from "../support/smallKnowledge.ts";

const EVIL = `<img src=x onerror="alert('1')">&`;
const SECTION: Section = { title: EVIL, note: EVIL, empty: EVIL, columns: [EVIL, "b"], rows: [[cell(EVIL), cell(EVIL, "bad")]], folded: false };

describe("reportHtml", () => {
  it("shows every text as text, whatever it holds", () => {
    const page = load(reportHtml({ title: EVIL, summary: EVIL, sections: [SECTION, { ...SECTION, folded: true }, { ...SECTION, rows: [] }] }));
    expect(page("img")).toHaveLength(0);
    expect(page("h1").text()).toBe(EVIL);
    expect(page("td").first().text()).toBe(EVIL);
    expect(page("tbody th").first().attr("data-column")).toBe(EVIL);
  });

  it("is one page in a named language that asks for nothing else", () => {
    const html = reportHtml(makeReport(collectKnowledge(REAL_KNOWLEDGE, []), TODAY, 90));
    const page = load(html);
    expect(page("html").attr("lang")).toBe("en");
    expect(page("script, link, img, iframe")).toHaveLength(0);
    expect(html).not.toMatch(/url\(|@import|https?:/);
    expect(page("h1")).toHaveLength(1);
    expect(page("details").length).toBeGreaterThan(5);
  });

  it("gives each row a header cell, and each cell the name of its column", () => {
    const page = load(
      reportHtml({ title: "T", summary: "s", sections: [{ ...SECTION, columns: ["topic", "state"], rows: [[cell("lost-card"), cell("core", "warn")]] }] }),
    );
    expect(page("tbody th[scope=row]").text()).toBe("lost-card");
    expect(page("td.warn").attr("data-column")).toBe("state");
  });

  it("fits a screen of 360 px, also with a language in every column and every list open", { timeout: 60_000 }, async () => {
    const report = makeReport(collectKnowledge(REAL_KNOWLEDGE, []), TODAY, 365);
    const languages = Array.from({ length: 24 }, (_, at) => `column-${at}`);
    const wide: Section = { ...SECTION, columns: languages, rows: [languages.map((name) => cell(name))] };
    const file = join(temporaryDirectory(), "report.html");
    writeFileSync(file, reportHtml({ ...report, sections: [wide, ...report.sections] }));
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      const width = await page.evaluate(() => {
        for (const list of document.querySelectorAll("details")) list.open = true;
        return document.documentElement.scrollWidth;
      });
      expect(width).toBe(360);
      expect(asked).toEqual([pathToFileURL(file).href]);
    } finally {
      await browser.close();
    }
  });
});
