import { z } from "zod";
import { QUESTION_CHARACTERS } from "../channels/web/limits.ts";
import { chatBody } from "../channels/web/parseChat.ts";
import { LANGUAGE_TAGS } from "../language/languages.ts";

const OUTCOMES = ["answered", "clarify", "urgent", "out_of_scope", "unanswerable", "refused", "greeting", "handover", "error"] as const;

const language = z.enum(LANGUAGE_TAGS);
const citation = z.object({
  marker: z.int(),
  source: z.string(),
  title: z.string(),
  place: z.string(),
  url: z.string(),
  edition: z.string(),
  checked: z.iso.date(),
  quote: z.string(),
  quoteLanguage: language,
});
const contact = z.object({
  id: z.string(),
  name: z.string(),
  phones: z.array(z.string()),
  hours: z.string(),
  openNow: z.boolean().nullable(),
  languages: z.array(z.string()),
  address: z.string().nullable(),
  url: z.string(),
});

/** The reply of POST /api/chat, as the tests hold real replies against it. */
export const replySchema = z.strictObject({
  conversation: z.string(),
  message: z.string(),
  language,
  outcome: z.enum(OUTCOMES),
  status: z.string(),
  text: z.string(),
  html: z.string(),
  statements: z.array(
    z.object({ text: z.string(), language, citations: z.array(z.int()), worked: z.array(z.string()).optional(), more: z.literal(true).optional() }),
  ),
  original: z.string().nullable(),
  citations: z.array(citation),
  escalation: z.object({ reason: z.string(), ticket: z.string().nullable(), contacts: z.array(contact) }).nullable(),
  suggestions: z.array(z.string()),
  composer: z.enum(["embedded", "model", "none"]),
  masked: z.array(z.string()),
});

export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
});

const json = (schema: z.ZodType) => ({ "application/json": { schema: z.toJSONSchema(schema, { target: "draft-2020-12" }) } });
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: z.toJSONSchema(problemSchema, { target: "draft-2020-12" }) } },
});

/** The HTTP interface in OpenAPI 3.1, made from the schemas that the code itself parses with. */
export const openapi = (version: string) => ({
  openapi: "3.1.0",
  info: { title: "Madoguchi", version, description: "Cited answers about immigration procedures and life in Japan." },
  paths: {
    "/api/chat": {
      post: {
        summary: "Ask a question",
        description: `A question of at most ${QUESTION_CHARACTERS} characters. With "Accept: text/event-stream" the same comes as events: step, answer, error.`,
        requestBody: { required: true, content: json(chatBody) },
        responses: {
          "200": {
            description: "The answer, or the events that lead to it",
            content: { ...json(replySchema), "text/event-stream": { schema: { type: "string" } } },
          },
          "400": problem("The message is empty, not readable, or names an unknown language, prefecture or conversation"),
          "403": problem("The page that asks is not allowed"),
          "413": problem("The question is too long"),
          "429": problem("Too many questions"),
          "500": problem("Something went wrong"),
        },
      },
    },
    "/api/messages": {
      get: {
        summary: "Labels of the chat page",
        parameters: [{ name: "language", in: "query", schema: { type: "string" } }],
        responses: { "200": { description: "Labels in the language, or the nearest one", content: { "application/json": { schema: { type: "object" } } } } },
      },
    },
    "/health/live": { get: { summary: "The process turns", responses: { "200": { description: "Yes" } } } },
    "/health/ready": {
      get: { summary: "Questions can be answered", responses: { "200": { description: "Yes" }, "503": { description: "Not yet, or no longer" } } },
    },
    "/metrics": { get: { summary: "Metrics in Prometheus' form", responses: { "200": { description: "Metrics" } } } },
  },
});
