/** The time now. Passed in everywhere, so that tests stand still. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** Japan has kept nine hours before Greenwich, summer and winter, since 1951. */
const JAPAN_AHEAD_MS = 9 * 60 * 60 * 1000;

/**
 * The calendar day in Japan, as YYYY-MM-DD: figures and office hours hold by it, wherever the server stands.
 * @example japanDay(new Date("2026-09-30T15:00:00Z")) // "2026-10-01"
 */
export const japanDay = (now: Date): string => new Date(now.getTime() + JAPAN_AHEAD_MS).toISOString().slice(0, 10);
