const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

/**
 * What the script's own tag says, read while it runs: where the service is (so that another site can carry the widget), and
 * `data-language`, a tag or "auto".
 */
export const ownScript = {
  service: new URL("/", script?.src || document.baseURI),
  language: script?.dataset.language ?? "auto",
};
