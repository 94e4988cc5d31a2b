import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { startChatServer } from "./chatServer.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let server: Awaited<ReturnType<typeof startChatServer>>;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startChatServer()]);
}, 30_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(() => {
  server.asked.length = 0;
  faults = [];
});
afterEach(async () => {
  await page.context().close();
  // A refusal by the content security policy comes out here.
  expect(faults).toEqual([]);
});

async function open({ locale = "en-GB", width = 1280, height = 800 } = {}): Promise<void> {
  const context = await browser.newContext({ locale, viewport: { width, height } });
  context.setDefaultTimeout(5000);
  page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && !message.text().startsWith("Failed to load resource") && faults.push(message.text()));
  await page.goto(server.url);
  await field().waitFor();
}

const field = () => page.locator("textarea");
const log = () => page.getByRole("log");
const questions = () => page.locator(".question");
const replies = () => page.locator(".reply");
const mark = (n: number) => page.getByRole("button", { name: `Source ${n}`, exact: true });
const focused = () => page.evaluate("document.querySelector('madoguchi-chat').shadowRoot.activeElement?.id");
const widerThanScreen = () => page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
const violations = async () => {
  await page.evaluate(AXE);
  return page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.flat().join(' '))))",
  );
};

async function ask(text: string): Promise<void> {
  const before = await replies().count();
  await field().fill(text);
  await field().press("Enter");
  await replies().nth(before).waitFor();
}

describe("asking", () => {
  test("the page says what it is and how long words are kept, and its log is there before the first message", async () => {
    await open();
    expect(await page.getByRole("heading", { level: 1 }).allTextContents()).toEqual(["Ask about visas and life in Japan"]);
    expect(await page.locator(".introduction").textContent()).toContain("30 days");
    expect(await log().count()).toBe(1);
    expect((await log().textContent())?.trim()).toBe("");
  });

  test("a question is answered in the log with its sources, and the focus stays in the field", async () => {
    await open();
    await ask("I lost my residence card");
    expect(server.asked).toEqual([{ text: "I lost my residence card", language: "en" }]);
    expect(await log().textContent()).toContain("Report the loss within 14 days.");
    expect(await log().getAttribute("aria-busy")).toBe("false");
    expect(await focused()).toBe("question");
    expect(await field().inputValue()).toBe("");
    expect(await page.locator(".statement").evaluateAll((all) => all.map((statement) => statement.getAttribute("lang")))).toEqual(["en", "en", "ja"]);
  });

  test("marks stand once after statements with the same sources", async () => {
    await open();
    await ask("card");
    expect(await page.locator(".mark").allTextContents()).toEqual(["[1]", "[2]", "[3]"]);
    expect(await page.locator(".run").count()).toBe(2);
  });

  test("what stands behind the answer unfolds by keyboard under its heading, and its sources open", async () => {
    await open();
    await ask("everything about a lost card");
    const behind = page.getByText("見つかった古いカードは使えません。");
    expect(await behind.isVisible()).toBe(false);
    const heading = page.locator("summary");
    expect([await heading.textContent(), await heading.getAttribute("lang")]).toEqual(["「紛失」について、さらに：", "ja"]);
    await heading.focus();
    await page.keyboard.press("Enter");
    expect(await behind.isVisible()).toBe(true);
    await page.locator("details .mark").click();
    expect(await page.getByText("The words of source 3.").isVisible()).toBe(true);
  });

  test("what the service writes is text and never markup", async () => {
    await open();
    await ask("card");
    expect(await log().textContent()).toContain("Bring <b>a photograph</b>.");
    expect(await page.locator(".reply b").count()).toBe(0);
  });

  test("the next question goes on with the conversation", async () => {
    await open();
    await ask("card");
    await ask("and how much?");
    expect(server.asked[1]).toEqual({ text: "and how much?", language: "en", conversation: "c-1" });
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate("localStorage.length")).toBe(0);
  });

  test("Enter that ends an input method's word sends nothing; Shift and Enter break the line", async () => {
    await open();
    await field().fill("ざいりゅう");
    for (const init of [
      { isComposing: true, keyCode: 13 },
      { isComposing: false, keyCode: 229 },
    ]) {
      await field().dispatchEvent("keydown", { key: "Enter", bubbles: true, composed: true, cancelable: true, ...init });
    }
    await field().press("Shift+Enter");
    expect(await field().inputValue()).toBe("ざいりゅう\n");
    expect(await questions().count()).toBe(0);
    await field().press("Enter");
    await replies().first().waitFor();
    expect(server.asked).toHaveLength(1);
  });

  test("while the answer is looked for it says so, and it does not move the page under a reader who scrolled up", async () => {
    await open({ width: 360, height: 640 });
    // A smooth scroll still under way would go on after the reader's own.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await ask("a person please");
    await field().fill("slow question");
    await field().press("Enter");
    await expect.poll(() => page.getByRole("status").textContent()).toContain("Looking");
    expect(await log().getAttribute("aria-busy")).toBe("true");
    await page.evaluate("scrollTo(0, 0)");
    await replies().nth(1).waitFor();
    const button = page.getByRole("button", { name: "New answer below" });
    await button.waitFor();
    expect(await page.evaluate("scrollY")).toBe(0);
    await button.click();
    await expect.poll(() => page.evaluate("scrollY")).toBeGreaterThan(100);
    expect(await focused()).toBe("entry-4");
  });

  test("who sends a question from the middle of a long log is taken to its answer", async () => {
    await open({ width: 360, height: 640 });
    await ask("a person please");
    await ask("a person again");
    await page.evaluate("scrollTo(0, 100)");
    await ask("card");
    await expect
      .poll(() =>
        questions()
          .nth(2)
          .evaluate((question) => question.getBoundingClientRect().top),
      )
      .toBeLessThan(100);
    expect(await page.getByRole("button", { name: "New answer below" }).count()).toBe(0);
  });
});

describe("a source", () => {
  test("opens with its passage, and Escape closes it and returns the focus", async () => {
    await open();
    await ask("card");
    await mark(1).click();
    const passage = page.getByRole("group", { name: "Source 1" });
    expect(await mark(1).getAttribute("aria-expanded")).toBe("true");
    expect(await passage.textContent()).toMatch(/Immigration Act 1.*Art\. 1.*The words of source 1\..*2026.*21 November 2026/s);
    const link = passage.getByRole("link");
    expect(await link.getAttribute("href")).toBe("https://laws.e-gov.go.jp/law/1");
    expect([await link.getAttribute("rel"), await link.getAttribute("target")]).toEqual(["noopener", "_blank"]);
    await link.focus();
    await page.keyboard.press("Escape");
    expect(await passage.count()).toBe(0);
    expect(await mark(1).getAttribute("aria-expanded")).toBe("false");
    expect(await focused()).toBe(await mark(1).getAttribute("id"));
  });

  test("is a link only where its address is https", async () => {
    await open();
    await ask("card");
    await mark(2).click();
    await page.getByRole("group", { name: "Source 2" }).waitFor();
    expect(await page.getByRole("group", { name: "Source 2" }).getByRole("link").count()).toBe(0);
  });
});

describe("when no answer comes", () => {
  test("an alert says why, and the retry sends the question again without a second copy", async () => {
    await open();
    await field().fill("unlucky question");
    await field().press("Enter");
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("Something went wrong here.");
    await page.getByRole("button", { name: "Try again" }).click();
    await replies().first().waitFor();
    expect(server.asked.map(({ text }) => text)).toEqual(["unlucky question", "unlucky question"]);
    expect(await questions().count()).toBe(1);
    expect((await page.getByRole("alert").textContent())?.trim()).toBe("");
  });

  test("words that are too long go back into the field, with the service's reason", async () => {
    await open();
    const long = "a".repeat(2001);
    await field().fill(long);
    await field().press("Enter");
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("at most 2000 characters");
    await expect.poll(() => field().inputValue()).toBe(long);
    expect(await field().getAttribute("aria-invalid")).toBe("true");
    expect(await questions().count()).toBe(0);
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
  });
});

describe("ways on", () => {
  test("a suggestion sends its text", async () => {
    await open();
    await ask("card");
    await page.getByRole("button", { name: "Residence card: where?" }).click();
    await replies().nth(1).waitFor();
    expect(server.asked[1]?.text).toBe("Residence card: where?");
  });

  test("a person is one touch away, with numbers to call", async () => {
    await open();
    await page.getByRole("button", { name: "Talk to a person" }).click();
    await replies().first().waitFor();
    expect(server.asked[0]?.text).toBe("I want to talk to a person");
    expect(await page.locator(".phone").evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
      "tel:0570-013904",
      "tel:03-5796-7112",
      "tel:%238008",
    ]);
    expect(await page.locator(".contact").first().textContent()).toMatch(/Open now.*Tiếng Việt/s);
  });

  test("the Japanese original opens large, and closing it returns the focus", async () => {
    await open();
    await ask("card");
    const button = page.getByRole("button", { name: "Show in Japanese" });
    await button.click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.locator("[lang=ja]").textContent()).toContain("十四日以内に届け出てください。");
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await button.evaluate((element) => element.matches(":focus"))).toBe(true);
  });

  test("the language menu changes the labels, the page's language and what is sent", async () => {
    await open();
    await page.getByRole("combobox").selectOption("ja");
    await page.getByRole("button", { name: "送信" }).waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("ja");
    await ask("在留カードをなくしました");
    expect(server.asked[0]).toEqual({ text: "在留カードをなくしました", language: "ja" });
    await page.getByRole("combobox").selectOption("ur");
    await expect.poll(() => page.evaluate("document.documentElement.dir")).toBe("rtl");
  });
});

describe.each(["en-GB", "ja-JP"])("in %s", (locale) => {
  test("nothing is wider than a screen of 320 px, and axe finds nothing", async () => {
    await open({ locale, width: 320, height: 640 });
    expect(await violations()).toEqual([]);
    await ask("card");
    await page.locator(".mark").first().click();
    await ask("person");
    await field().fill("unlucky, in this language");
    await field().press("Enter");
    await page.getByRole("alert").getByRole("button").waitFor();
    expect(await widerThanScreen()).toBe(false);
    expect(await violations()).toEqual([]);
  });
});
