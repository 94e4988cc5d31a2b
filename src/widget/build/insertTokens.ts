import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

const STYLES = /\/src\/widget\/styles\/[^/]+\.ts$/;

/**
 * Puts the values of the Digital Agency's design tokens into our style sheets, so that the widget carries the few it uses
 * and not the whole list.
 * @example in: `color: var(--color-neutral-white)`, out: `color: #ffffff`
 * @throws at the build, when a style names a token that the package does not have
 */
export function insertTokens(): Plugin {
  const values = readTokens();
  // A semantic token names a primitive one, so what is put in is looked through again.
  const insert = (code: string, file: string): string =>
    code.replace(/var\(--([\w-]+)\)/g, (_, name: string) => insert(values.get(name) ?? unknownToken(name, file), file));
  return {
    name: "insert-design-tokens",
    transform(code, id) {
      if (!STYLES.test(id)) return null;
      return { code: insert(code, id), map: null };
    },
  };
}

function readTokens(): ReadonlyMap<string, string> {
  const file = createRequire(import.meta.url).resolve("@digital-go-jp/design-tokens/dist/tokens.css");
  return new Map([...readFileSync(file, "utf8").matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

function unknownToken(name: string, file: string): never {
  throw new Error(`${file}: the design tokens have no --${name}`);
}
