import { load } from "cheerio";
import { z } from "zod";
import type { LibrarySection } from "../knowledge.ts";
import type { DocumentReader } from "./types.ts";

/** A post as the WordPress REST API gives it: HTML inside JSON. Only these fields are used. */
const post = z.object({
  link: z.url(),
  date: z.string(),
  modified: z.string().optional(),
  title: z.object({ rendered: z.string() }),
  content: z.object({ rendered: z.string() }),
});

export const wordPressPost: DocumentReader = {
  name: "wordpress",
  accepts: (fileName, content) => /\.json$/i.test(fileName) && content.includes('"content"') && content.includes('"rendered"'),
  read: (content) => {
    const parsed = post.safeParse(parseJson(content));
    if (!parsed.success)
      throw new Error(`is not a WordPress post: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`);
    const { title, link, date, modified } = parsed.data;
    const sections = readSections(parsed.data.content.rendered);
    if (sections.length === 0) throw new Error("holds no text");
    return {
      title: plain(title.rendered),
      url: link,
      edition: modified && modified.slice(0, 10) !== date.slice(0, 10) ? `${date.slice(0, 10)}, modified ${modified.slice(0, 10)}` : date.slice(0, 10),
      sections,
    };
  },
};

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new Error("is not JSON");
  }
}

const plain = (html: string): string => load(`<p>${html}</p>`)("p").text().normalize("NFKC").trim();

/** One section for each heading; nested lists keep their order, one line an item. Scripts, styles, readings and news feeds are dropped. */
function readSections(html: string): LibrarySection[] {
  const page = load(html);
  page("script, style, rt, rp, .wp-block-rss").remove();
  const sections: { place: string; lines: string[] }[] = [{ place: "Beginning", lines: [] }];
  page("h1, h2, h3, h4, p, li, th, td, blockquote").each((_index, element) => {
    const node = page(element);
    if (/^h[1-4]$/.test(element.tagName)) sections.push({ place: node.text().normalize("NFKC").trim(), lines: [] });
    else {
      const own = node.clone();
      own.find("ul, ol, table, p").remove();
      const line = own.text().normalize("NFKC").replace(/\s+/g, " ").trim();
      if (line) sections.at(-1)?.lines.push(line);
    }
  });
  return sections.filter(({ lines }) => lines.length > 0).map(({ place, lines }, index) => ({ place, text: lines.join("\n"), line: index + 1 }));
}
