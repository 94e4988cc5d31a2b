import { afterEach, expect } from "vitest";

/**
 * Lets the tests of a file stand on servers elsewhere; each test begins at home again.
 * @returns moves the server to a time zone, and makes sure that it is there
 * @example const moveTo = travel(); … moveTo("Pacific/Kiritimati");
 */
export function travel(): (timeZone: string) => void {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });
  return (timeZone) => {
    process.env.TZ = timeZone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
  };
}
