import type { LibrarySection } from "../knowledge.ts";

/**
 * Reads one format of document into citable sections. One file a format; `readers.ts` lists them.
 * Sections come in the order of the document; `place` is what a citation shows, `line` where the section begins (from 1).
 */
export type DocumentReader = {
  readonly name: string;
  /** True if this reader understands the file: by its name and its first characters. */
  readonly accepts: (fileName: string, content: string) => boolean;
  /** @throws Error with a clear message if the content is not what the reader expects */
  readonly read: (content: string) => { title: string | null; url: string | null; edition: string | null; sections: LibrarySection[] };
};
