import { z } from "zod";
import type { InboundMessage } from "../../conversations/receiveMessage.ts";
import type { ProblemCode } from "../../http/problem.ts";
import { parseLanguage } from "../../language/languages.ts";
import { hasWords, normalizeText } from "../../language/normalizeText.ts";
import { ID_PATTERN } from "../../shared/ids.ts";
import { QUESTION_CHARACTERS } from "./limits.ts";

/** The body of POST /api/chat (design card §7). Unknown fields are ignored, so that newer clients still work. */
export const chatBody = z.object({ text: z.string(), conversation: z.string().nullish(), language: z.string().nullish(), prefecture: z.string().nullish() });

export type Parsed = { readonly ok: true; readonly inbound: InboundMessage } | { readonly ok: false; readonly code: ProblemCode };

/** A parsed chat message, or the problem it has. @param prefectures ids that are known */
export function parseChat(body: unknown, prefectures: ReadonlySet<string>): Parsed {
  const parsed = chatBody.safeParse(body);
  if (!parsed.success) return { ok: false, code: "not_text" };
  const { text, conversation, language, prefecture } = parsed.data;
  if ([...text].length > QUESTION_CHARACTERS) return { ok: false, code: "too_long" };
  if (!hasWords(normalizeText(text))) return { ok: false, code: "empty" };
  const known = language ? parseLanguage(language) : null;
  if (language && !known) return { ok: false, code: "unknown_language" };
  if (conversation && !ID_PATTERN.test(conversation)) return { ok: false, code: "invalid_conversation" };
  if (prefecture && !prefectures.has(prefecture)) return { ok: false, code: "unknown_prefecture" };
  return { ok: true, inbound: { text, conversation: conversation || null, language: known, prefecture: prefecture || null } };
}
