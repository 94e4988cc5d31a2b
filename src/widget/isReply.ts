import type { Reply } from "../channels/web/reply.ts";
import { isRecord } from "./isRecord.ts";

/** Whether parsed JSON is a reply of our service and not some other page's; the service vouches for what is in the lists. */
export const isReply = (value: unknown): value is Reply =>
  isRecord(value) &&
  typeof value.conversation === "string" &&
  typeof value.language === "string" &&
  [value.statements, value.citations, value.suggestions].every(Array.isArray) &&
  (value.escalation === null || (isRecord(value.escalation) && Array.isArray(value.escalation.contacts)));
