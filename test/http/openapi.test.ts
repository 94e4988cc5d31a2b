import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openapi, problemSchema } from "../../src/http/openapi.ts";
import { BUILD_TIMEOUT_MS } from "../support/answeringDeps.ts";
import { startApp, type TestApp } from "../support/startApp.ts";

const media = z.object({ schema: z.looseObject({}) });
const operation = z.looseObject({
  responses: z.record(z.string().regex(/^\d{3}$/), z.looseObject({ description: z.string().min(1), content: z.record(z.string(), media).optional() })),
});
/** As much of OpenAPI 3.1.1 as our document uses: https://spec.openapis.org/oas/v3.1.1 */
const document = z.looseObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.looseObject({ title: z.string().min(1), version: z.string().min(1) }),
  paths: z.record(z.string().startsWith("/"), z.partialRecord(z.enum(["get", "post"]), operation)),
});

let app: TestApp;
let published: z.infer<typeof document>;
beforeAll(async () => {
  app = await startApp();
  published = document.parse(await (await fetch(`${app.url}/openapi.json`)).json());
}, BUILD_TIMEOUT_MS);
afterAll(() => app.close());

const schemaOf = (status: string, type: string): z.ZodType => {
  const schema = published.paths["/api/chat"]?.post?.responses[status]?.content?.[type]?.schema;
  if (!schema) throw new Error(`no schema of ${status} ${type}`);
  return z.fromJSONSchema(schema);
};

describe("/openapi.json", () => {
  it("is OpenAPI 3.1 with the paths that the service has", () => {
    expect(Object.keys(published.paths)).toEqual(expect.arrayContaining(["/api/chat", "/api/messages", "/health/live", "/health/ready", "/metrics"]));
  });

  it("names no path that is not there", async () => {
    const missing: string[] = [];
    for (const [path, methods] of Object.entries(published.paths)) {
      for (const method of Object.keys(methods)) {
        const { status } = await fetch(`${app.url}${path}`, {
          method: method.toUpperCase(),
          ...(method === "post" ? { body: "{}", headers: { "Content-Type": "application/json" } } : {}),
        });
        if (status === 404 || status === 405) missing.push(`${method} ${path}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it("writes schemas as OpenAPI 3.1 does, which has no `nullable`", () => {
    expect(keysIn(published)).not.toContain("nullable");
  });

  it.each(["How long can a student stay in Japan?", "My husband hits me", "visa", "Hello"])("describes the reply to %j", async (text) => {
    const reply: unknown = await (await app.post({ text })).json();
    expect(schemaOf("200", "application/json").safeParse(reply).error?.issues ?? []).toEqual([]);
  });

  it.each([
    ["400", { text: "" }],
    ["400", { text: "hello", language: "xx" }],
    ["413", { text: "x".repeat(2001) }],
  ])("describes the problem with status %s of %j", async (status, body) => {
    const response = await app.post(body);
    expect(String(response.status)).toBe(status);
    expect(schemaOf(status, "application/problem+json").safeParse(await response.json()).error?.issues ?? []).toEqual([]);
  });

  it("refuses a reply that is not of the shape it describes", () => {
    expect(schemaOf("200", "application/json").safeParse({ outcome: "answered" }).success).toBe(false);
    expect(schemaOf("400", "application/problem+json").safeParse({ status: "400" }).success).toBe(false);
  });
});

describe("openapi", () => {
  it("carries the version of the service", () => {
    expect(openapi("9.8.7").info.version).toBe("9.8.7");
  });
});

describe("problemSchema", () => {
  it("takes no field that is not published", () => {
    expect(
      problemSchema.safeParse({ type: "about:blank", title: "t", status: 500, detail: "d", code: "internal", requestId: "r", stack: "at …" }).success,
    ).toBe(false);
  });
});

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}
