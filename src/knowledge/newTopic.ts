import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { addMonths } from "../shared/days.ts";
import { id } from "./schemas.ts";
import { topicTemplate } from "./topicTemplate.ts";

/** The two books whose chapters topics are kept in (design card §5). */
const BOOKS = ["brochure", "guidebook"];
const REVIEW_AFTER_MONTHS = 6;

/**
 * Makes the folder of a topic with its files ready to be written.
 * @param path `<chapter>/<topic>`; with the book before it where the chapter is new or stands in both books
 * @param today YYYY-MM-DD in Japan
 * @returns the files made, or in one sentence why none was
 * @example newTopic("knowledge", "guidebook/work/paid-leave", "2026-11-22")
 */
export function newTopic(directory: string, path: string, today: string): { readonly made: readonly string[] } | { readonly refused: string } {
  const root = join(directory, "topics");
  const parts = path.split("/");
  const bad = parts.find((part) => !id.safeParse(part).success);
  if (bad !== undefined || parts.length < 2 || parts.length > 3)
    return { refused: `"${path}" is not <chapter>/<topic> or <book>/<chapter>/<topic>, each in lower-case words joined by hyphens` };
  const [topic = "", chapter = "", named] = parts.toReversed();
  const found = BOOKS.filter((book) => existsSync(join(root, book, chapter)));
  if (named !== undefined && !BOOKS.includes(named)) return { refused: `"${named}" is not a book: ${BOOKS.join(" or ")}` };
  const book = named ?? (found.length === 1 ? found[0] : undefined);
  if (book === undefined) {
    const full = BOOKS.map((one) => `${one}/${chapter}/${topic}`).join(" or ");
    return { refused: `${found.length === 0 ? `there is no chapter "${chapter}"` : `"${chapter}" is a chapter of both books`}: write ${full}` };
  }
  const taken = folderOf(topic, root);
  if (taken) return { refused: `there is a topic "${topic}" already: ${taken}` };
  const folder = join(root, book, chapter, topic);
  mkdirSync(folder, { recursive: true });
  const made = [...topicTemplate(topic, today, addMonths(today, REVIEW_AFTER_MONTHS))].map(([name, text]) => {
    const file = join(folder, name);
    writeFileSync(file, text, { flag: "wx" });
    return file;
  });
  return { made };
}

/** Ids are unique over all chapters: the folder that bears this one, finished or not. */
function folderOf(topic: string, root: string): string | undefined {
  const folders = existsSync(root) ? readdirSync(root, { recursive: true, encoding: "utf8" }) : [];
  const found = folders.find((path) => basename(path) === topic && dirname(path).split(/[\\/]/).length === 2);
  return found && join(root, found);
}
