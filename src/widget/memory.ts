const PREFIX = "madoguchi-";

/**
 * What the page remembers until its tab is closed: the conversation's number and the chosen language. Not a cookie and not
 * local storage, because the next person at a shared computer must not find the conversation. A browser may forbid storage;
 * then nothing is remembered and all else works.
 */
export const memory = {
  recall(name: "conversation" | "language"): string | null {
    try {
      return sessionStorage.getItem(PREFIX + name);
    } catch {
      return null;
    }
  },
  keep(name: "conversation" | "language", value: string): void {
    try {
      sessionStorage.setItem(PREFIX + name, value);
    } catch {
      // Forbidden or full: see above.
    }
  },
  forget(name: "conversation" | "language"): void {
    try {
      sessionStorage.removeItem(PREFIX + name);
    } catch {
      // Forbidden: see above.
    }
  },
};
