import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Fault, readText } from "./readYaml.ts";

/** What stands in a new topic until a person has written it. @example fillMark("the title") // "{{fill: the title}}" */
export const fillMark = (hint: string): string => `{{fill: ${hint}}}`;
const FILL_MARK = /\{\{fill:\s*(.*?)\}\}(?!\})/g;

/** One fault for each place of a topic's files that is still to be written: such a topic is neither read nor indexed. */
export function unfilled(directory: string): Fault[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name))
    .map(({ name }) => join(directory, name))
    .sort()
    .flatMap((file) =>
      (readText(file, []) ?? "")
        .split("\n")
        .flatMap((line, index) =>
          [...line.matchAll(FILL_MARK)].map(([, hint = ""]) => ({ file, line: index + 1, field: "", message: `still to be written: ${hint}` })),
        ),
    );
}
