import { isAbsolute } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../src/config.ts";

describe("loadConfig without any variable", () => {
  const config = loadConfig({});

  it("listens on this machine alone, port 3000", () => {
    expect(config).toMatchObject({ host: "127.0.0.1", port: 3000 });
  });

  it("needs no model, no key and no network", () => {
    expect(config.embeddingModel).toBeUndefined();
    expect(config.chat).toBeUndefined();
  });

  it("lets no other page use the service, limits the rate and deletes after a while", () => {
    expect(config.allowedOrigins).toEqual([]);
    expect(config.rateLimitPerMinute).toBe(30);
    expect(config.retentionDays).toBe(30);
  });

  it("finds data and knowledge wherever the program is started", () => {
    expect(isAbsolute(config.dataDirectory)).toBe(true);
    expect(isAbsolute(config.knowledgeDirectory)).toBe(true);
  });

  it("cannot be changed afterwards", () => {
    expect(Object.isFrozen(config)).toBe(true);
  });
});

describe("loadConfig", () => {
  it("reads every variable", () => {
    const config = loadConfig({
      PORT: "8080",
      HOST: "0.0.0.0",
      DATA_DIR: "/data",
      KNOWLEDGE_DIR: "/knowledge",
      PUBLIC_URL: "https://madoguchi.example.org/chat",
      ALLOWED_ORIGINS: "https://a.example.org, https://b.example.org",
      EMBEDDING_MODEL: "./models/e5",
      CHAT_MODEL: "a-model",
      CHAT_BASE_URL: "http://127.0.0.1:1234/v1",
      CHAT_API_KEY: "key",
      CHAT_TIMEOUT_SECONDS: "0.2",
      RATE_LIMIT_PER_MINUTE: "5",
      TRUSTED_PROXIES: "1",
      RETENTION_DAYS: "7",
      LOG_LEVEL: "warn",
    });
    expect(config).toEqual({
      port: 8080,
      host: "0.0.0.0",
      dataDirectory: "/data",
      knowledgeDirectory: "/knowledge",
      allowedOrigins: ["https://madoguchi.example.org", "https://a.example.org", "https://b.example.org"],
      embeddingModel: "./models/e5",
      chat: { model: "a-model", baseUrl: "http://127.0.0.1:1234/v1", apiKey: "key", timeoutMs: 200 },
      rateLimitPerMinute: 5,
      trustedProxies: 1,
      retentionDays: 7,
      logLevel: "warn",
    });
  });

  it("takes an empty variable for one that is not set, as in an .env file", () => {
    const names = [
      "PORT",
      "HOST",
      "DATA_DIR",
      "KNOWLEDGE_DIR",
      "PUBLIC_URL",
      "ALLOWED_ORIGINS",
      "EMBEDDING_MODEL",
      "CHAT_MODEL",
      "CHAT_BASE_URL",
      "CHAT_API_KEY",
      "CHAT_TIMEOUT_SECONDS",
      "RATE_LIMIT_PER_MINUTE",
      "RETENTION_DAYS",
      "LOG_LEVEL",
    ];
    expect(loadConfig(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(loadConfig({}));
  });

  it("uses no chat model unless one is named, whatever else is set", () => {
    expect(loadConfig({ CHAT_API_KEY: "key", CHAT_BASE_URL: "http://127.0.0.1:1" }).chat).toBeUndefined();
    expect(loadConfig({ CHAT_MODEL: "  " }).chat).toBeUndefined();
  });

  it("overlooks variables that are not its own", () => {
    expect(loadConfig({ PATH: "/bin", PORTS: "x" })).toEqual(loadConfig({}));
  });

  it("takes port 0: any free one", () => {
    expect(loadConfig({ PORT: "0" }).port).toBe(0);
  });

  it.each([
    ["PORT", "many"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["PUBLIC_URL", "madoguchi"],
    ["CHAT_TIMEOUT_SECONDS", "0"],
    ["CHAT_TIMEOUT_SECONDS", "soon"],
    ["RATE_LIMIT_PER_MINUTE", "0"],
    ["RATE_LIMIT_PER_MINUTE", "none"],
    ["RETENTION_DAYS", "-30"],
    ["RETENTION_DAYS", "1.5"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s and names the variable", (name, value) => {
    expect(() => loadConfig({ [name]: value })).toThrow(new RegExp(`^The environment is wrong: ${name} `));
  });

  it("names every variable that is wrong, at once", () => {
    expect(() => loadConfig({ PORT: "x", LOG_LEVEL: "loud" })).toThrow(/PORT .*; LOG_LEVEL /);
  });

  it("keeps the key out of its messages", () => {
    expect(() => loadConfig({ PORT: "x", CHAT_API_KEY: "sk-secret" })).toThrow(/^(?!.*sk-secret).*PORT/);
  });
});
