import type { Request, Response } from "express";
import { type Language, parseLanguage } from "../language/languages.ts";
import type { NewId } from "../shared/ids.ts";

/** Conventions §4: at most so many safe characters are taken over from the client. */
const REQUEST_ID = /^[\w.:-]{1,255}$/;

/** The id of a request: the one that its response carries already, the client's own if it is safe to log, else a new one. */
export function requestIdOf(request: Request, newId: NewId, response: Response | undefined = request.res): string {
  const set = response?.get("x-request-id");
  if (set !== undefined) return set;
  const given = request.get("x-request-id");
  return given !== undefined && REQUEST_ID.test(given) ? given : newId();
}

/** The language to tell a problem in: the one named in the body, else the first known of Accept-Language, else English. */
export function problemLanguage(request: Request): Language {
  const body: unknown = request.body;
  const named = typeof body === "object" && body !== null && "language" in body && typeof body.language === "string" ? parseLanguage(body.language) : null;
  return (
    named ??
    request
      .acceptsLanguages()
      .map(parseLanguage)
      .find((language) => language !== null) ??
    "en"
  );
}
