import type { Language } from "../../language/languages.ts";
import type { Label } from "../labels.ts";

/** What the parts of the page share: their words, and what a person can do. */
export type View = {
  readonly language: Language;
  readonly label: Label;
  /** Whether a question is waiting for its answer. */
  readonly busy: boolean;
  /** Whether the quoted passage of a mark is open. */
  readonly isOpen: (mark: string) => boolean;
  readonly toggle: (mark: string) => void;
  /** Closes the passage and returns the focus to its mark. */
  readonly close: (mark: string) => void;
  readonly send: (text: string) => void;
  readonly showOriginal: (text: string) => void;
};
