import { remember } from "./remember.ts";

/** More than all patterns of knowledge/messages and their flags. */
const MOST = 5000;

/**
 * A pattern of knowledge/messages, compiled once. With the flag g it remembers where it stopped: begin at its `lastIndex` 0.
 * @example pattern("how much", "iu").test("How much is it?") // true
 */
export const pattern = (source: string, flags: string): RegExp => compiled(`${flags}/${source}`);

const compiled = remember(MOST, (key) => new RegExp(key.slice(key.indexOf("/") + 1), key.slice(0, key.indexOf("/"))));
