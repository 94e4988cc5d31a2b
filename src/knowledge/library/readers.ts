import { brochureText } from "./readBrochureText.ts";
import type { DocumentReader } from "./types.ts";
import { wordPressPost } from "./readWordPress.ts";

/** All formats that `npm run ingest` takes, most particular first. */
export const READERS: readonly DocumentReader[] = [wordPressPost, brochureText];
