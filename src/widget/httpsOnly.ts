/** The address when it is an https one, else null: a source may carry none, and a `javascript:` one must never become a link. */
export const httpsOnly = (url: string): string | null => (url.startsWith("https://") ? url : null);
