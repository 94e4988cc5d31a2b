import { createHash } from "node:crypto";
import { z } from "zod";
import type { Passage } from "../knowledge/passages.ts";
import { languageTag } from "../knowledge/schemas.ts";
import type { Language } from "../language/languages.ts";
import type { Classifier } from "./classifier.ts";

/** Changes whenever the files of an index mean something else than before. */
export const INDEX_VERSION = 6;

export const manifestFile = z.object({
  kind: z.literal("madoguchi-index"),
  version: z.number(),
  fingerprint: z.string(),
  embedder: z.object({ id: z.string(), dimensions: z.number() }),
  languages: z.array(languageTag),
  /** SHA-256 of every other file. */
  files: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestFile>;

/** Passages of one language, and the subjects of its asks by number. Its hash is in the manifest, so its shape is trusted. */
export type StoredLanguage = { readonly passages: readonly Passage[]; readonly subjects: readonly string[] };

/** What classifiers.json holds of each classifier; its weights are a file of bytes. */
export type StoredClassifiers = Readonly<Record<string, Omit<Classifier, "weights">>>;

/** The file of what leads from the questions of one language to texts of another, and the one of those texts. */
export const bridgeFile = (language: Language, to: Language): string => `${language}.to.${to}`;
export const farFile = (language: Language): string => `${language}.far`;

/** The keys (vectorKey) of the vectors of each language by label: only an index of a downloaded model has it. */
export const KEYS_FILE = "keys.json";

/** Names the vector of a text, so that it can be kept when the text has not changed. */
export const vectorKey = (language: Language, text: string): string => createHash("sha1").update(`${language}\0${text}`).digest("base64url");

export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
