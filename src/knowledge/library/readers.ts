import { brochureText } from "./readBrochureText.ts";
import { wordPressPost } from "./readWordPress.ts";
import type { DocumentReader } from "./types.ts";

/** All formats that `npm run ingest` takes, most particular first. */
export const READERS: readonly DocumentReader[] = [wordPressPost, brochureText];
