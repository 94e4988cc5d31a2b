import { hasWholeTexts, LANGUAGE_TAGS, type Language } from "../language/languages.ts";
import { splitSentences } from "../language/sentences.ts";
import { pattern } from "../shared/pattern.ts";
import { checkEnded, checkMarks, checkRowParity, marks } from "./checkMarks.ts";
import { checkOrder, checkRowOrder } from "./checkOrder.ts";
import { checkPlainJapanese } from "./checkPlainJapanese.ts";
import { checkTranslations } from "./checkTranslations.ts";
import { PLACEHOLDER, valueOn } from "./figures.ts";
import { figureUses } from "./figureUses.ts";
import type { Knowledge, Topic, TopicText } from "./knowledge.ts";
import { numberWord } from "./numberWords.ts";
import { allPassages, type Passage } from "./passages.ts";
import type { Fault } from "./readYaml.ts";
import type { Figure, SourceRef } from "./schemas.ts";

/** Fewest asks in the three languages that are always written, and in the others (design card §5). */
const ASKS_MAIN = 8;
const ASKS_OTHER = 5;
const MAIN: readonly Language[] = ["en", "ja", "ja-simple"];
/** The summary and the side that is asked for most: what a language that does not hold everything holds at least. */
const CORE_FACETS = 2;
/** Most sentences of a facet: it is shown whole. */
const FACET_SENTENCES = 8;

/**
 * Everything that shapes alone cannot show: unknown ids and messages, facets or figures that differ between languages, figures in
 * another order, texts left in English or in a strange script, numbers written as digits or words, figures without a value today or with two on one day, texts past their review date, plain Japanese that is not plain.
 * @param today YYYY-MM-DD in Japan
 */
export function checkKnowledge(knowledge: Knowledge, today: string): Fault[] {
  const { passages } = allPassages(knowledge);
  return [
    ...knowledge.topics.flatMap((topic) => [
      ...checkReferences(topic, knowledge),
      ...checkTexts(topic, knowledge),
      ...checkParity(topic),
      ...checkDates(topic, today),
    ]),
    ...checkFigures(knowledge, today),
    ...checkEnded(knowledge, figureUses(passages), today),
    ...checkTables(knowledge),
    ...checkPassages(knowledge, passages, today),
    ...checkRowParity(knowledge, passages),
    ...checkOrder(knowledge),
    ...checkTranslations(knowledge),
    ...checkRowOrder(knowledge, passages),
    ...checkPlainJapanese(knowledge, today),
  ];
}

function checkReferences(topic: Topic, { sources, topics, concerns, messages }: Knowledge): Fault[] {
  const file = `${topic.directory}/topic.yaml`;
  const refs = [...topic.sources, ...Object.values(topic.facetSources).flat()];
  const unknown = refs
    .filter(({ source }) => !sources.has(source))
    .map(({ source }) => ({ file, line: 1, field: "sources", message: `"${source}" is not in sources.yaml` }));
  const lost = topic.related
    .filter((id) => !topics.some((other) => other.id === id))
    .map((id) => ({ file, line: 1, field: "related", message: `there is no topic "${id}"` }));
  const unfelt = topic.concerns
    .filter((id) => !concerns.some((concern) => concern.id === id))
    .map((id) => ({ file, line: 1, field: "concerns", message: `there is no concern "${id}"` }));
  const nobody =
    topic.confirmAt === null || Object.hasOwn(messages.get("en")?.say ?? {}, `confirmAt.${topic.confirmAt}`)
      ? []
      : [{ file, line: 1, field: "confirmAt", message: `messages/en.yaml has no "say.confirmAt.${topic.confirmAt}"` }];
  const twice =
    topics.filter((other) => other.id === topic.id).length > 1 ? [{ file, line: 1, field: "id", message: `another topic is called "${topic.id}" too` }] : [];
  return [...unknown, ...lost, ...unfelt, ...nobody, ...twice];
}

function checkTexts(topic: Topic, { messages }: Knowledge): Fault[] {
  const missing = MAIN.filter((language) => !topic.texts.has(language)).map((language) => ({
    file: `${topic.directory}/${language}.md`,
    line: 1,
    field: "",
    message: "is missing",
  }));
  const faults = [...topic.texts].flatMap(([language, { file, front, facets }]) => {
    const found: Fault[] = [];
    const least = MAIN.includes(language) ? ASKS_MAIN : ASKS_OTHER;
    if (front.asks.length < least) found.push({ file, line: 1, field: "asks", message: `has ${front.asks.length}, needs ${least}` });
    if (!facets.has("summary")) found.push({ file, line: 1, field: "summary", message: "is missing" });
    for (const [facet, { text, line }] of facets) {
      const number = numberAsText(text, messages.get(language)?.namedNumbers) ?? numberWord(text, language);
      if (number) found.push({ file, line, field: facet, message: `"${number}" is a number written as text: make it a figure` });
      if (splitSentences(text.replace(/^- .*$/gm, "")).length > FACET_SENTENCES)
        found.push({ file, line, field: facet, message: `has more than ${FACET_SENTENCES} sentences` });
    }
    return found;
  });
  return [...missing, ...faults];
}

/** What may hold digits outside a figure: names, articles, the brochure's year, small Japanese counters, a month of every year ("July", 7月). */
const ALLOWED_DIGITS =
  /\b(?:19|20)\d\d(?:(?:年)?(?:版)?(?:の)?(?:英語版)?\s*(?:ISA )?(?:brochure|パンフレット)|年版)|(?:第\s*\d+\s*(?:条|項|号|表|章|編|版|回)(?:の\d+)?)|(?:Arts?\.?|Articles?|Appended Tables?|Table|Act No\.|No\.)\s*\d+(?:[-–(]\d+\)?)*|\b(?:JLPT )?N[1-5]\b|[A-C][12](?:\.\d)?\b|G7|G20|[(（](?:i{1,3}|1|2|3)[)）]|[技定](?:能実習|能)?[1-3１-３]号|[1-3]号[イロハ]?|(?<![\d,.])\d(?:つ|人|名|枚|回|番目|段階|階|本|か国語|か所|つ目|回目|種類)|(?<!\d|\d\s?年\s?)(?:1[0-2]|[1-9])月(?!\s?\d)/gu;

/**
 * The first number that should be a figure, in the digits of any script, or null.
 * @param named what else may hold digits in the language of the text (messages, `namedNumbers`)
 * @example numberAsText("within 14 days") // "14"
 */
export function numberAsText(text: string, named: readonly string[] = []): string | null {
  const bare = named.reduce(
    (rest, source) => rest.replace(pattern(source, "giu"), ""),
    text
      .normalize("NFKC")
      .replace(PLACEHOLDER, "")
      .replace(/https?:\S+/g, ""),
  );
  return /\p{Nd}[\p{Nd},.]*/u.exec(bare.replace(ALLOWED_DIGITS, ""))?.[0] ?? null;
}

/** Same facets everywhere, or where a language holds the core only, the summary and one more; and the same figures in each facet. */
function checkParity(topic: Topic): Fault[] {
  const model = topic.texts.get("en");
  if (!model) return [];
  return [...topic.texts].filter(([language]) => language !== "en").flatMap(([language, text]) => compare(model, text, hasWholeTexts(language)));
}

function compare(model: TopicText, text: TopicText, whole: boolean): Fault[] {
  const fault = (line: number, field: string, message: string): Fault => ({ file: text.file, line, field, message });
  const absent = [...model.facets.keys()].filter((facet) => !text.facets.has(facet));
  const missing = whole ? absent.map((facet) => fault(1, facet, "is missing; English has it")) : [];
  if (!whole && text.facets.size < Math.min(CORE_FACETS, model.facets.size))
    missing.push(fault(1, "", `holds ${text.facets.size} facets, needs ${CORE_FACETS}`));
  const different = [...text.facets].flatMap(([facet, { text: own, line }]) => {
    const english = model.facets.get(facet);
    if (!english) return [fault(line, facet, "is not in the English text")];
    const [there, here] = [marks(english.text), marks(own)];
    const lost = [...there].filter((mark) => !here.has(mark)).map((mark) => fault(line, facet, `lacks ${mark}, which English has`));
    const added = [...here].filter((mark) => !there.has(mark)).map((mark) => fault(line, facet, `has ${mark}, which English lacks`));
    return [...lost, ...added];
  });
  return [...missing, ...different];
}

function checkDates(topic: Topic, today: string): Fault[] {
  return topic.reviewBy < today
    ? [{ file: `${topic.directory}/topic.yaml`, line: 1, field: "reviewBy", message: `was ${topic.reviewBy}: compare the topic with its sources again` }]
    : [];
}

function checkFigures({ figures, sources, directory }: Knowledge, today: string): Fault[] {
  const file = `${directory}/figures.yaml`;
  return [...figures.values()].flatMap((figure) => {
    const fault = (message: string): Fault => ({ file, line: 1, field: figure.id, message });
    const found: Fault[] = [];
    if (!sources.has(figure.source)) found.push(fault(`"${figure.source}" is not in sources.yaml`));
    const dated = figure.kind === "date" || figure.kind === "month";
    for (const { value } of figure.values) {
      if (dated && !/^\d{4}-\d{2}(-\d{2})?$/.test(String(value))) found.push(fault(`"${value}" is not a ${figure.kind}`));
      if (!dated && Number.isNaN(Number(value))) found.push(fault(`"${value}" is not a number`));
    }
    found.push(...datesOf(figure).map(fault));
    if (
      valueOn(figure, today) === null &&
      !figure.values.some(({ from }) => from !== undefined && from > today) &&
      !figure.values.some(({ to }) => to !== undefined && to < today)
    )
      found.push(fault("never has a value"));
    return found;
  });
}

/** What is wrong with the days between which values hold: of two on one day, the first would win unseen. */
function datesOf({ values }: Figure): string[] {
  const spans = values.map(({ value, from = "0000-01-01", to = "9999-12-31" }) => ({ value, from, to }));
  const backwards = spans.filter(({ from, to }) => from > to).map(({ value, from, to }) => `${value} never holds: ${from} is after ${to}`);
  const right = spans.filter(({ from, to }) => from <= to);
  const overlapping = right.flatMap((one, at) =>
    right
      .slice(at + 1)
      .filter((other) => one.from <= other.to && other.from <= one.to)
      .map((other) => `${one.value} and ${other.value} hold on the same day`),
  );
  return [...backwards, ...overlapping];
}

function checkTables({ statuses, offices, hotlines, prefectures, sources, concerns, messages, directory }: Knowledge): Fault[] {
  const rows: { table: string; id: string; refs: readonly SourceRef[] }[] = [
    ...statuses.map(({ id, sources: refs }) => ({ table: "statuses", id, refs })),
    ...[...offices.values()].map(({ id, sources: refs }) => ({ table: "offices", id, refs })),
    ...[...hotlines.values()].map(({ id, sources: refs }) => ({ table: "hotlines", id, refs })),
  ];
  const unknown = rows.flatMap(({ table, id, refs }) =>
    refs
      .filter(({ source }) => !sources.has(source))
      .map(({ source }) => ({ file: `${directory}/${table}.yaml`, line: 1, field: id, message: `"${source}" is not in sources.yaml` })),
  );
  const places = prefectures.flatMap(({ id, bureau, district }) =>
    [bureau, district]
      .filter((office) => office !== undefined && !offices.has(office))
      .map((office) => ({ file: `${directory}/prefectures.yaml`, line: 1, field: id, message: `there is no office "${office}"` })),
  );
  const lines = concerns.flatMap(({ id, contacts }) =>
    contacts
      .filter((contact) => !hotlines.has(contact))
      .map((contact) => ({ file: `${directory}/concerns.yaml`, line: 1, field: id, message: `there is no hotline "${contact}"` })),
  );
  // Every other language falls back to English, so a message is said in all of them if English has it.
  const unsaid = concerns
    .filter(({ say }) => !Object.hasOwn(messages.get("en")?.say ?? {}, say))
    .map(({ id, say }) => ({ file: `${directory}/concerns.yaml`, line: 1, field: id, message: `messages/en.yaml has no "say.${say}"` }));
  const known = new Set(prefectures.map(({ id }) => id));
  const homes = [...offices.values()].flatMap(({ id, parent, prefecture, serves }) => {
    const fault = (message: string): Fault => ({ file: `${directory}/offices.yaml`, line: 1, field: id, message });
    const orphan = parent !== null && !offices.has(parent) ? [fault(`there is no office "${parent}"`)] : [];
    const nowhere = [...new Set([prefecture, ...serves])].filter((place) => !known.has(place)).map((place) => fault(`there is no prefecture "${place}"`));
    return [...orphan, ...nowhere];
  });
  return [...unknown, ...places, ...lines, ...unsaid, ...homes];
}

/** Every passage can be filled today, and names only what exists. */
function checkPassages(knowledge: Knowledge, passages: readonly Passage[], today: string): Fault[] {
  return passages.flatMap((passage) => {
    const fault = (message: string): Fault => ({ ...placeOf(passage, knowledge), field: passage.id, message });
    const left = checkMarks(passage, today, knowledge).map(fault);
    const broken = /\{\{(?!(?:figure|hotline|office):)|\{[a-zA-Z]+\}(?!\})/.test(passage.text.replace(PLACEHOLDER, ""))
      ? [fault("has a mark that nothing fills")]
      : [];
    return [...left, ...broken];
  });
}

function placeOf({ subject, facet, language }: Passage, { topics, directory }: Knowledge): { file: string; line: number } {
  const text = topics.find(({ id }) => subject === `topic:${id}`)?.texts.get(language);
  return { file: text?.file ?? directory, line: text?.facets.get(facet)?.line ?? 1 };
}

/** Topics × languages: how many topics each language holds. */
export const coverage = ({ topics }: Knowledge): Map<Language, number> =>
  new Map(LANGUAGE_TAGS.map((language) => [language, topics.filter(({ texts }) => texts.has(language)).length]));
