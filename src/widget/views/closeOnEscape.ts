import type { View } from "./view.ts";

/** Escape closes what is open here and nothing else: not the panel of another site that this chat may stand in. */
export const closeOnEscape =
  (mark: string, view: View) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !view.isOpen(mark)) return;
    event.stopPropagation();
    view.close(mark);
  };
