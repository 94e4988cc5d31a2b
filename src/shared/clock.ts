/** The time now. Passed in everywhere, so that tests stand still. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** Japan has kept nine hours before Greenwich, summer and winter, since 1951. */
const JAPAN_AHEAD_MS = 9 * 60 * 60 * 1000;

/**
 * The calendar day in Japan, as YYYY-MM-DD: figures and office hours hold by it, wherever the server stands.
 * @example japanDay(new Date("2026-09-30T15:00:00Z")) // "2026-10-01"
 */
export const japanDay = (now: Date): string => japanTime(now).day;

/**
 * A moment as the day (YYYY-MM-DD) and the time (HH:MM) on the clocks in Japan.
 * @example japanTime(new Date("2026-11-23T01:00:00Z")) // {day: "2026-11-23", time: "10:00"}
 */
export function japanTime(now: Date): { readonly day: string; readonly time: string } {
  const shown = new Date(now.getTime() + JAPAN_AHEAD_MS).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}
