import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { LANGUAGE_TAGS, type Language } from "../language/languages.ts";
import type { Topic, TopicText } from "./knowledge.ts";
import { type Fault, parseYaml, readText, readYaml } from "./readYaml.ts";
import { type Facet, facet, topicFile, topicFrontMatter } from "./schemas.ts";
import { unfilled } from "./unfilled.ts";

/** All topics below knowledge/topics, sorted by directory. Faults go into `faults`; a faulty topic is left out. */
export function readTopics(directory: string, faults: Fault[]): Topic[] {
  const root = join(directory, "topics");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => basename(path) === "topic.yaml")
    .sort()
    .flatMap((path) => readTopic(join(root, dirname(path)), faults) ?? []);
}

function readTopic(directory: string, faults: Fault[]): Topic | null {
  const unwritten = unfilled(directory);
  if (unwritten.length > 0) {
    faults.push(...unwritten);
    return null;
  }
  const file = join(directory, "topic.yaml");
  const head = readYaml(file, topicFile, faults);
  if (!head) return null;
  if (head.id !== basename(directory)) faults.push({ file, line: 1, field: "id", message: `is "${head.id}", but its folder is "${basename(directory)}"` });
  const texts = new Map<Language, TopicText>();
  // In one order everywhere: the order of texts decides what the models of the index learn last.
  const entries = readdirSync(directory, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries.filter(({ name }) => !name.startsWith("."))) {
    const tag = LANGUAGE_TAGS.find((known) => entry.name === `${known}.md`);
    const path = join(directory, entry.name);
    const text = tag === undefined ? null : readTopicText(path, faults);
    if (tag && text) texts.set(tag, text);
    // A text under a name that is not quite right would never be shown, and nobody would notice.
    if (!tag && entry.isFile() && path !== file)
      faults.push({ file: path, line: 1, field: "", message: "is neither topic.yaml nor the text of a language in language/languages.ts" });
  }
  return {
    id: head.id,
    directory,
    sources: head.sources,
    facetSources: head.facets,
    related: head.related,
    concerns: head.concerns,
    confirmAt: head.confirmAt ?? null,
    overview: head.overview,
    checked: head.checked,
    reviewBy: head.reviewBy,
    texts,
  };
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
  /** The facet that is being read; without a name below a faulty heading, whose lines belong to nothing. */
  let current: { name: Facet | null; lines: string[]; line: number } | null = null;
  const close = (): void => {
    if (current?.name) facets.set(current.name, { text: current.lines.join("\n").trim(), line: current.line });
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
    const { data: name = null } = facet.safeParse(heading);
    const wrong = name === null ? "is not a facet" : facets.has(name) ? "stands twice" : null;
    if (wrong) faults.push({ file, line: at, field: heading, message: wrong });
    current = { name: wrong ? null : name, lines: [], line: at };
  }
  close();
  for (const [name, { text, line }] of facets) if (!text) faults.push({ file, line, field: name, message: "is empty" });
  return facets;
}
