import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const positive = (otherwise: number): z.ZodDefault<z.ZodCoercedNumber> => z.coerce.number().int().positive().default(otherwise);
/** Empty means not set, as in an .env file. */
const optional = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional();

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default(join(ROOT, "data")),
  KNOWLEDGE_DIR: z.string().min(1).default(join(ROOT, "knowledge")),
  PUBLIC_URL: z.union([z.url(), z.literal("")]).optional(),
  ALLOWED_ORIGINS: optional,
  EMBEDDING_MODEL: optional,
  CHAT_MODEL: optional,
  CHAT_BASE_URL: optional,
  CHAT_API_KEY: optional,
  CHAT_TIMEOUT_SECONDS: z.coerce.number().positive().default(8),
  RATE_LIMIT_PER_MINUTE: positive(30),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  RETENTION_DAYS: positive(30),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** Everything that may differ from one installation to another; .env.example explains each. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly knowledgeDirectory: string;
  readonly allowedOrigins: readonly string[];
  readonly embeddingModel: string | undefined;
  readonly chat: { readonly model: string; readonly baseUrl: string | undefined; readonly apiKey: string | undefined; readonly timeoutMs: number } | undefined;
  readonly rateLimitPerMinute: number;
  /** How many proxies stand before the service: the client's address is read from behind them. */
  readonly trustedProxies: number;
  readonly retentionDays: number;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

/**
 * Parses the environment once, at the start.
 * @throws Error naming each variable that is wrong
 * @example loadConfig().port // 3000
 */
export function loadConfig(variables: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "")));
  if (!parsed.success)
    throw new Error(`The environment is wrong: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`);
  const env = parsed.data;
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    dataDirectory: env.DATA_DIR,
    knowledgeDirectory: env.KNOWLEDGE_DIR,
    allowedOrigins: [...(env.PUBLIC_URL ? [new URL(env.PUBLIC_URL).origin] : []), ...(env.ALLOWED_ORIGINS?.split(/[\s,]+/).filter(Boolean) ?? [])],
    embeddingModel: env.EMBEDDING_MODEL,
    chat: env.CHAT_MODEL
      ? { model: env.CHAT_MODEL, baseUrl: env.CHAT_BASE_URL, apiKey: env.CHAT_API_KEY, timeoutMs: env.CHAT_TIMEOUT_SECONDS * 1000 }
      : undefined,
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
    trustedProxies: env.TRUSTED_PROXIES,
    retentionDays: env.RETENTION_DAYS,
    logLevel: env.LOG_LEVEL,
  });
}
