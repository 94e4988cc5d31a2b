/** The time now. Passed in everywhere, so that tests stand still. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

const JAPAN_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tokyo", year: "numeric", month: "2-digit", day: "2-digit" });

/**
 * The calendar day in Japan, as YYYY-MM-DD: figures and office hours hold by it, wherever the server stands.
 * @example japanDay(new Date("2026-09-30T15:00:00Z")) // "2026-10-01"
 */
export const japanDay = (now: Date): string => JAPAN_DAY.format(now);
