import { randomBytes } from "node:crypto";

/** Makes an id that nobody can guess. Passed in everywhere, so that tests know what comes. */
export type NewId = () => string;

/** 128 random bits, URL-safe (ASVS 5.0 §7.2.3 asks for at least 128). */
export const randomId: NewId = () => randomBytes(16).toString("base64url");

/** What an id of ours looks like; anything else is refused at the edge. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{8,64}$/;
