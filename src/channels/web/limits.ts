import { MAX_QUESTION_CHARACTERS } from "../../answering/screenQuestion.ts";

/** Design card §7: text over 2,000 characters is refused with 413. */
export const QUESTION_CHARACTERS = MAX_QUESTION_CHARACTERS;
/** A body that holds such a question in 4-byte characters escaped as \uXXXX\uXXXX still fits; anything larger is not read. */
export const BODY_BYTES = 256 * 1024;
/** Conventions §4: a comment line about every 15 s keeps proxies from closing an event stream. */
export const KEEP_ALIVE_MS = 15_000;
