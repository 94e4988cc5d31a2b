import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import express from "express";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemLanguage, requestIdOf } from "../../src/http/requestContext.ts";

const MADE = "made-by-us";

let server: Server;
let url: string;
beforeAll(async () => {
  const app = express();
  app.use(express.json());
  app.use((request, response) => void response.json({ id: requestIdOf(request, () => MADE), language: problemLanguage(request) }));
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
});
afterAll(() => void server.close());

const idFor = async (given: string): Promise<unknown> => (await (await fetch(url, { headers: { "X-Request-Id": given } })).json()).id;
const languageFor = async (body: unknown, acceptLanguage?: string): Promise<unknown> =>
  (
    await (
      await fetch(url, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json", ...(acceptLanguage ? { "Accept-Language": acceptLanguage } : {}) },
      })
    ).json()
  ).language;

describe("requestIdOf takes over", () => {
  it.each(["a", "0f8fad5b-d9cb-469f-a165-70867728950e", "trace:1.2_3", "x".repeat(255)])("%s", async (given) => {
    expect(await idFor(given)).toBe(given);
  });
});

describe("requestIdOf makes a new id instead of", () => {
  it.each(["x".repeat(256), "two words", "<script>", "a;b", 'say "hi"', "a,b", "../x", "naïve", "%0a"])("%j", async (given) => {
    expect(await idFor(given)).toBe(MADE);
  });

  it("none at all", async () => {
    expect((await (await fetch(url)).json()).id).toBe(MADE);
  });

  it("two of them", async () => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.end("GET / HTTP/1.1\r\nHost: x\r\nX-Request-Id: one\r\nX-Request-Id: two\r\nConnection: close\r\n\r\n");
    let answer = "";
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toContain(`"id":"${MADE}"`);
  });

  it("anything but letters, digits and _ . : -", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)), minLength: 1, maxLength: 300 }),
        async (given) => {
          expect(await idFor(given)).toBe(/[^A-Za-z0-9_.:-]/.test(given) || given.length > 255 ? MADE : given);
        },
      ),
    );
  });
});

describe("problemLanguage is", () => {
  it.each([
    ["the language of the body", { language: "vi" }, "ja", "vi"],
    ["the body's by its other names", { language: "zh-CN" }, undefined, "zh-Hans"],
    ["the header's where the body names an unknown one", { language: "xx" }, "ko", "ko"],
    ["the header's where the body names none", {}, "ko", "ko"],
    ["the header's where the body is a list", ["vi"], "ko", "ko"],
    ["the header's where the language is a number", { language: 1 }, "ko", "ko"],
    ["the first known of the header, by its weights", {}, "xx;q=1, ne;q=0.4, th;q=0.8", "th"],
    ["the known part of a longer tag", {}, "pt-PT-x-lang, en", "pt"],
    ["English without any of them", {}, undefined, "en"],
    ["English for a wildcard", {}, "*", "en"],
    ["English for a header that is no list of languages", {}, ";;;q=,,\u00e9", "en"],
    ["English for a name that every object has", { language: "constructor" }, "toString, __proto__", "en"],
  ])("%s", async (_name, body, header, expected) => {
    expect(await languageFor(body, header)).toBe(expected);
  });
});
