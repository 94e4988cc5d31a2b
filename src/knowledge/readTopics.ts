import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Language, LANGUAGE_TAGS } from "../language/languages.ts";
import type { Topic, TopicText } from "./knowledge.ts";
import { type Fault, parseYaml, readText, readYaml } from "./readYaml.ts";
import { type Facet, facet, topicFile, topicFrontMatter } from "./schemas.ts";

/** All topics below knowledge/topics, sorted by directory. Faults go into `faults`; a faulty topic is left out. */
export function readTopics(directory: string, faults: Fault[]): Topic[] {
  const root = join(directory, "topics");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => basename(path) === "topic.yaml")
    .sort()
    .flatMap((path) => readTopic(join(root, dirname(path)), faults) ?? []);
}

function readTopic(directory: string, faults: Fault[]): Topic | null {
  const file = join(directory, "topic.yaml");
  const head = readYaml(file, topicFile, faults);
  if (!head) return null;
  if (head.id !== basename(directory)) faults.push({ file, line: 1, field: "id", message: `is "${head.id}", but its folder is "${basename(directory)}"` });
  const texts = new Map<Language, TopicText>();
  const files = new Set(readdirSync(directory));
  for (const tag of LANGUAGE_TAGS) {
    const text = files.has(`${tag}.md`) ? readTopicText(join(directory, `${tag}.md`), faults) : null;
    if (text) texts.set(tag, text);
  }
  return { id: head.id, directory, sources: head.sources, facetSources: head.facets, related: head.related, concerns: head.concerns, overview: head.overview, checked: head.checked, reviewBy: head.reviewBy, texts };
}

function readTopicText(file: string, faults: Fault[]): TopicText | null {
  const text = readText(file, faults);
  if (text === null) return null;
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll("\r\n", "\n"));
  if (!parts) {
    faults.push({ file, line: 1, field: "", message: "must begin with front matter between two lines of ---" });
    return null;
  }
  const [, frontText = "", body = ""] = parts;
  const front = parseYaml(frontText, file, topicFrontMatter, faults, 2);
  const facets = readFacets(body, file, frontText.split("\n").length + 3, faults);
  return front && { file, front, facets };
}

function readFacets(body: string, file: string, firstLine: number, faults: Fault[]): Map<Facet, { text: string; line: number }> {
  const facets = new Map<Facet, { text: string; line: number }>();
  let current: { name: Facet; lines: string[]; line: number } | null = null;
  const close = (): void => {
    if (current) facets.set(current.name, { text: current.lines.join("\n").trim(), line: current.line });
  };
  for (const [index, line] of body.split("\n").entries()) {
    const heading = /^##\s+(.+?)\s*$/.exec(line)?.[1];
    const at = firstLine + index;
    if (heading === undefined) {
      if (current) current.lines.push(line);
      else if (line.trim()) faults.push({ file, line: at, field: "", message: "text before the first ## facet" });
      continue;
    }
    close();
    current = null;
    const name = facet.safeParse(heading);
    if (!name.success) faults.push({ file, line: at, field: heading, message: "is not a facet" });
    else if (facets.has(name.data)) faults.push({ file, line: at, field: heading, message: "stands twice" });
    else current = { name: name.data, lines: [], line: at };
  }
  close();
  for (const [name, { text, line }] of facets) if (!text) faults.push({ file, line, field: name, message: "is empty" });
  return facets;
}
