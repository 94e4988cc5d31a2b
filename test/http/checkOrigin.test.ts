import { once } from "node:events";
import { createServer, request as httpRequest, type Server } from "node:http";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkOrigin } from "../../src/http/checkOrigin.ts";
import { readMessages } from "../../src/knowledge/messages.ts";
import { REAL_KNOWLEDGE } from "../support/smallKnowledge.ts";
import { problemIn, sentence } from "../support/startApp.ts";

const ALLOWED = "https://www.example.go.jp";

let server: Server;
let url: string;
let passed = 0;
beforeAll(async () => {
  const app = express();
  app.use(checkOrigin([ALLOWED], readMessages(REAL_KNOWLEDGE, []), () => "made-by-us"));
  app.use((_request, response) => {
    passed++;
    response.json({});
  });
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
});
afterAll(() => void server.close());

const from = (origin: string | null, init: RequestInit = { method: "POST" }): Promise<Response> =>
  fetch(url, { ...init, headers: { ...init.headers, ...(origin === null ? {} : { Origin: origin }) } });

describe("checkOrigin lets through", () => {
  it("a page of this service, which needs no CORS headers", async () => {
    const response = await from(url);
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("a program that names no origin", async () => {
    expect((await from(null)).status).toBe(200);
  });

  it("a page of an allowed origin, and lets it read the reply", async () => {
    const response = await from(ALLOWED);
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe(ALLOWED);
    expect(response.headers.get("access-control-allow-credentials")).toBeNull();
  });

  it("and tells caches that the reply depends on the origin", async () => {
    for (const origin of [null, url, ALLOWED]) expect((await from(origin)).headers.get("vary")).toMatch(/\borigin\b/i);
  });
});

describe("checkOrigin refuses", () => {
  it.each([
    "https://evil.example",
    "http://www.example.go.jp",
    "https://www.example.go.jp.evil.example",
    "https://evil.example/https://www.example.go.jp",
    "https://www.example.go.jp:8443",
    "https://example.go.jp",
    "HTTPS://WWW.EXAMPLE.GO.JP/",
    "null",
    "",
    "*",
    "file://",
  ])("the origin %j, before anything is done", async (origin) => {
    const before = passed;
    const response = await from(origin, { method: "POST", headers: { "Accept-Language": "ja" } });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(await problemIn(response)).toMatchObject({ status: 403, code: "origin_refused", requestId: "made-by-us", detail: sentence("error.origin", "ja") });
    expect(passed).toBe(before);
  });

  it("the same host on another port", async () => {
    expect((await from("http://127.0.0.1:1")).status).toBe(403);
  });

  it("the same host by https, where this is http", async () => {
    expect((await from(url.replace("http:", "https:"))).status).toBe(403);
  });
});

describe("checkOrigin answers the question before the request", () => {
  const ask = (origin: string): Promise<Response> =>
    from(origin, { method: "OPTIONS", headers: { "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type" } });

  it("of an allowed origin: what it may send", async () => {
    const response = await ask(ALLOWED);
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe(ALLOWED);
    expect(response.headers.get("access-control-allow-methods")).toContain("POST");
    expect(response.headers.get("access-control-allow-headers")?.toLowerCase()).toContain("content-type");
  });

  it("of a foreign origin: nothing", async () => {
    const response = await ask("https://evil.example");
    expect(response.status).toBe(403);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("checkOrigin does not trust", () => {
  it("a header of the client that names another host", async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      httpRequest(
        url,
        { method: "POST", headers: { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" } },
        (response) => resolve(response.resume().statusCode),
      )
        .on("error", reject)
        .end();
    });
    expect(status).toBe(403);
  });
});
