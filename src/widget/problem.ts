import { isRecord } from "./isRecord.ts";

/** Why there is no reply. `detail` is in the person's language, or empty when the service could not be reached at all. */
export type Problem = { readonly detail: string; readonly code: string; readonly status: number };

export const UNREACHABLE: Problem = { detail: "", code: "unreachable", status: 0 };

/** A problem document (RFC 9457) as a Problem; whatever else came, as a problem without words. */
export function readProblem(value: unknown, status: number): Problem {
  if (!isRecord(value)) return { ...UNREACHABLE, status };
  const { detail, code, status: own } = value;
  return { detail: typeof detail === "string" ? detail : "", code: typeof code === "string" ? code : "", status: typeof own === "number" ? own : status };
}

/** 400, 413 and 422: the words must change, so sending them again cannot help. */
export const isAboutTheText = ({ status }: Problem): boolean => status === 400 || status === 413 || status === 422;
