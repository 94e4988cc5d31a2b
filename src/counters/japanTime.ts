const JAPAN = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/**
 * A moment as the day (YYYY-MM-DD) and the time (HH:MM) on the clocks in Japan.
 * @example japanTime(new Date("2026-11-23T01:00:00Z")) // {day: "2026-11-23", time: "10:00"}
 */
export function japanTime(now: Date): { readonly day: string; readonly time: string } {
  const part = Object.fromEntries(JAPAN.formatToParts(now).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}
