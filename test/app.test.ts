import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { BUILD_TIMEOUT_MS } from "./support/answeringDeps.ts";
import { problemIn, replyIn, startApp, type TestApp } from "./support/startApp.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ config: { allowedOrigins: ["https://www.example.go.jp"] } });
}, BUILD_TIMEOUT_MS);
afterAll(() => app.close());

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${app.url}${path}`, init);

describe("every response", () => {
  it.each([
    "/",
    "/health/live",
    "/openapi.json",
    "/api/messages",
    "/nowhere",
  ])("of %s carries the security headers, and not what it is made with", async (path) => {
    const { headers } = await get(path);
    const policy = new Map(
      (headers.get("content-security-policy") ?? "")
        .split(";")
        .map((directive) => [directive.trim().split(" ")[0], directive.trim().split(" ").slice(1).join(" ")]),
    );
    expect(Object.fromEntries(policy)).toMatchObject({
      "default-src": "'none'",
      "script-src": "'self'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "frame-ancestors": "'none'",
      "form-action": "'none'",
    });
    expect(headers.get("content-security-policy")).not.toMatch(/unsafe|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("server")).toBeNull();
  });

  it("sets no cookie", async () => {
    for (const path of ["/", "/api/messages"]) expect((await get(path)).headers.get("set-cookie")).toBeNull();
    expect((await app.post({ text: "Hello" })).headers.get("set-cookie")).toBeNull();
  });

  it("returns the request's id, so that a person can name it to staff", async () => {
    expect((await app.post({ text: "Hello" }, { "X-Request-Id": "my-request.1" })).headers.get("x-request-id")).toBe("my-request.1");
  });
});

describe("a problem", () => {
  it("names the request's own id if it is safe", async () => {
    expect((await problemIn(await app.post({ text: "" }, { "X-Request-Id": "my-request.1" }))).requestId).toBe("my-request.1");
  });

  it.each(["two words", "<script>alert(1)</script>", "x".repeat(256)])("names a new id instead of %j", async (unsafe) => {
    expect((await problemIn(await app.post({ text: "" }, { "X-Request-Id": unsafe }))).requestId).toMatch(/^test-id-\d+$/);
  });
});

describe("health", () => {
  it("is live and ready when questions can be answered", async () => {
    expect([await (await get("/health/live")).json(), await (await get("/health/ready")).json()]).toEqual([{ status: "live" }, { status: "ready" }]);
  });

  it("is live but not ready, with 503, when it drains", async () => {
    const draining = await startApp({ isReady: () => false });
    onTestFinished(draining.close);
    expect((await fetch(`${draining.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${draining.url}/health/live`)).status).toBe(200);
  });
});

describe("/metrics", () => {
  it("counts the questions answered and holds nothing of their text", async () => {
    await app.post({ text: "zebrafish permission of stay" });
    const { conversation } = await replyIn(await app.post({ text: "Hello" }));
    const response = await get("/metrics");
    expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
    const text = await response.text();
    expect(text).toMatch(/^consultation_questions_total\{channel="web",language="en",status="greeting_greeting"\} [1-9]/m);
    expect(text).not.toMatch(/zebrafish/);
    expect(text).not.toContain(conversation);
  });
});

describe("/api/messages", () => {
  const labels = z.object({
    language: z.string(),
    direction: z.enum(["ltr", "rtl"]),
    page: z.record(z.string(), z.string()),
    languages: z.array(z.object({ tag: z.string(), ownName: z.string(), direction: z.string() })),
    retentionDays: z.number(),
  });
  const labelsOf = async (query: string, headers: Record<string, string> = {}) => labels.parse(await (await get(`/api/messages${query}`, { headers })).json());

  it("are the labels of the language asked for, and the 23 languages", async () => {
    const { language, page, languages } = await labelsOf("?language=ja");
    expect(language).toBe("ja");
    expect(page.send).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    expect(languages.map(({ tag }) => tag)).toEqual(expect.arrayContaining(["ja", "ja-simple", "en", "vi", "ur"]));
    expect(languages).toHaveLength(23);
  });

  it("say in which language and direction they really are, for a language that lacks them too", async () => {
    expect([
      ["ur", "rtl"],
      ["en", "ltr"],
    ]).toContainEqual(await labelsOf("?language=ur").then(({ language, direction }) => [language, direction]));
  });

  it("follow the browser where no language is asked for", async () => {
    expect((await labelsOf("", { "Accept-Language": "xx, ja-JP;q=0.8" })).language).toBe("ja");
  });

  it.each([
    "?language=xx",
    "?language=constructor",
    "?language=__proto__",
    "?language[]=ja&language[]=en",
    "?language[toString]=x",
    "?language=%00",
  ])("are in a known language for %s", async (query) => {
    expect(["en", "ja"]).toContain((await labelsOf(query)).language);
  });

  it("have the same keys in every language, none empty", async () => {
    const english = Object.keys((await labelsOf("?language=en")).page).toSorted();
    for (const tag of ["ja", "ja-simple", "vi", "ur"]) {
      const { page } = await labelsOf(`?language=${tag}`);
      expect(Object.keys(page).toSorted()).toEqual(english);
      expect(Object.values(page).filter((label) => label.trim() === "")).toEqual([]);
    }
  });

  it("say for how many days conversations are kept", async () => {
    const week = await startApp({ config: { retentionDays: 7 } });
    onTestFinished(week.close);
    expect(await (await fetch(`${week.url}/api/messages`)).json()).toMatchObject({ retentionDays: 7 });
  });
});

describe("the rate limit", () => {
  it("answers 429 with the time to wait, in the person's language, when one address asks too often", async () => {
    const limited = await startApp({ config: { rateLimitPerMinute: 2 } });
    onTestFinished(limited.close);
    expect([(await limited.post({ text: "Hello" })).status, (await limited.post({ text: "Hello" })).status]).toEqual([200, 200]);
    const response = await limited.post({ text: "Hello" }, { "Accept-Language": "ja" });
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(response.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    const problem = await problemIn(response);
    expect(problem).toMatchObject({ status: 429, code: "rate_limited" });
    expect(problem.detail).toMatch(/[\u3040-\u30ff]/);
  });

  it("counts requests that are refused too", async () => {
    const limited = await startApp({ config: { rateLimitPerMinute: 2 } });
    onTestFinished(limited.close);
    expect([(await limited.post("{")).status, (await limited.post({ text: "" })).status, (await limited.post({ text: "Hello" })).status]).toEqual([
      400, 400, 429,
    ]);
  });

  it("is not escaped by naming other addresses", async () => {
    const limited = await startApp({ config: { rateLimitPerMinute: 2 } });
    onTestFinished(limited.close);
    const statuses = [];
    for (const address of ["198.51.100.1", "198.51.100.2", "198.51.100.3"])
      statuses.push((await limited.post({ text: "Hello" }, { "X-Forwarded-For": address, Forwarded: `for=${address}`, "X-Real-IP": address })).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it("does not stop health checks and the page", async () => {
    const limited = await startApp({ config: { rateLimitPerMinute: 1 } });
    onTestFinished(limited.close);
    for (let n = 0; n < 3; n++) await limited.post({ text: "Hello" });
    for (const path of ["/health/ready", "/", "/api/messages"]) expect((await fetch(`${limited.url}${path}`)).status).toBe(200);
  });
});

describe("a method that an address does not take", () => {
  it.each([
    ["GET", "/api/chat", "POST"],
    ["PUT", "/api/chat", "POST"],
    ["DELETE", "/api/chat", "POST"],
    ["POST", "/api/messages", "GET"],
    ["DELETE", "/api/messages", "GET"],
  ])("%s %s is a 405", async (method, path) => {
    expect(await problemIn(await get(path, { method }))).toMatchObject({ status: 405, code: "method_not_allowed" });
  });

  it.each([
    ["GET", "/api/chat", "POST"],
    ["POST", "/api/messages", "GET"],
  ])("%s %s says that %s is the one (RFC 9110 §15.5.6)", async (method, path, allowed) => {
    expect((await get(path, { method })).headers.get("allow") ?? "").toContain(allowed);
  });
});

describe("an address where nothing is", () => {
  it.each([
    "/nowhere",
    "/api/nothing",
    "/staff/../nowhere",
    "/widget/",
    "/widget/nothing.js",
    "/.env",
    "/package.json",
    "/widget/..%2f..%2fpackage.json",
    "/..%2f..%2f..%2fconfig.ts",
    "/%2e%2e/config.ts",
    "/%E0%A4%A",
  ])("%s is a 404 problem", async (path) => {
    expect(await problemIn(await get(path))).toMatchObject({ status: 404, code: "not_found" });
  });

  it("says so in the person's language", async () => {
    expect((await problemIn(await get("/nowhere", { headers: { "Accept-Language": "ja" } }))).detail).toMatch(/[\u3040-\u30ff]/);
  });

  it("is never a failure of ours", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom("api", "chat", "widget", "..", "%2e%2e", "%00", "%", "health", "~", ";", "constructor"), fc.webSegment()), {
          maxLength: 6,
        }),
        fc.constantFrom("GET", "POST", "PATCH"),
        async (segments, method) => {
          const response = await get(`/${segments.join("/")}`, { method });
          expect(response.status).toBeLessThan(500);
          await response.arrayBuffer();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("pages of other sites", () => {
  it("may ask when their origin is allowed, and read the reply and its problems", async () => {
    for (const text of ["Hello", ""])
      expect((await app.post({ text }, { Origin: "https://www.example.go.jp" })).headers.get("access-control-allow-origin")).toBe("https://www.example.go.jp");
  });

  it("may not ask otherwise: the question is not even read", async () => {
    expect(await problemIn(await app.post({ text: "Hello" }, { Origin: "https://evil.example" }))).toMatchObject({ status: 403, code: "origin_refused" });
    expect((await get("/api/messages", { headers: { Origin: "https://evil.example" } })).status).toBe(403);
  });

  it("are not needed: our own page and programs ask freely", async () => {
    expect([(await app.post({ text: "Hello" }, { Origin: app.url })).status, (await app.post({ text: "Hello" })).status]).toEqual([200, 200]);
  });
});

describe("a compressed body", () => {
  const compressed = (content: string): Promise<Response> => app.post(gzipSync(content), { "Content-Encoding": "gzip" });

  it("is read", async () => {
    expect((await replyIn(await compressed('{"text":"Hello"}'))).outcome).toBe("greeting");
  });

  it("that unfolds to more than the limit is refused", async () => {
    expect(await problemIn(await compressed(`{"text":"Hello","padding":"${" ".repeat(5_000_000)}"}`))).toMatchObject({ status: 413, code: "too_long" });
  });

  it("of a kind that is not known, or that is broken, is refused", async () => {
    expect((await problemIn(await app.post("{}", { "Content-Encoding": "made-up" }))).status).toBe(400);
    expect((await problemIn(await app.post("{}", { "Content-Encoding": "gzip" }))).status).toBe(400);
  });
});

describe("the page", () => {
  it("is served at / as HTML that loads nothing from elsewhere", async () => {
    const response = await get("/");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});
