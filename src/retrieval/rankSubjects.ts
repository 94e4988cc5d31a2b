import type { Passage } from "../knowledge/passages.ts";
import type { Facet } from "../knowledge/schemas.ts";
import type { Language } from "../language/languages.ts";
import { crossBridge, isSection } from "./bridge.ts";
import { classifyText, labelsOf, searched } from "./classifyText.ts";
import { explainedBy } from "./expansion.ts";
import type { FoundAlias } from "./findAliases.ts";
import { RANKING } from "./parameters.ts";
import { massOf, type RareWord, type Rarity, weighWords } from "./rarity.ts";
import { TABLES, type Table, type TableAsk } from "./tableAsks.ts";
import { questionWords } from "./translationWords.ts";
import type { LanguageIndex, Neighbours, SearchIndex } from "./types.ts";
import { cosine } from "./vectors.ts";

export type SubjectScore = {
  readonly subject: string;
  readonly score: number;
  /** How near the nearest way of asking for each facet is (0…1). */
  readonly asked: ReadonlyMap<Facet, number>;
};

type RankInput = {
  readonly text: string;
  readonly language: Language;
  readonly index: SearchIndex;
  readonly aliases: readonly FoundAlias[];
  readonly tableAsks: readonly TableAsk[];
};

type Scores = {
  readonly asks: number[];
  centre: number;
  passage: number;
  keyword: number;
  explained: number;
  table: number;
  bridged: number;
  readonly asked: Map<Facet, number>;
};

/**
 * The subjects that a question may be about, best first. A subject's score (0…1) joins how near its asks, its passages and its
 * keywords are; a row of a table that is named in the question is scored by how near the rest is to a way of asking about rows.
 */
export async function rankSubjects({ text, language, index, aliases, tableAsks }: RankInput): Promise<SubjectScore[]> {
  const subjects = new Map<string, Scores>();
  const of = (subject: string): Scores => {
    const known = subjects.get(subject) ?? {
      asks: [],
      centre: 0,
      passage: 0,
      keyword: 0,
      explained: NOT_EXPLAINED,
      table: 0,
      bridged: NOT_BRIDGED,
      asked: new Map(),
    };
    subjects.set(subject, known);
    return known;
  };
  const asked = questionWords(text, index.analyze);
  for (const { tag, weight, entry } of searched(language, index)) {
    const [vector] = await index.embedder.embed([text], tag);
    const { nearest, middles } = vector ? entry.vectors.search(vector, RANKING.depth.vector) : NOTHING_NEAR;
    addVectorHits(nearest, entry, weight, of);
    // How near the question is to the middle of all asks of a subject: what the nearest asks alone cannot tell.
    for (const [number, subject] of entry.asks.subjects.entries()) {
      const scores = subjects.get(subject);
      if (scores) scores.centre = Math.max(scores.centre, (middles[number] ?? 0) * weight);
    }
    addKeywordHits(rarestWords(text, tag, index.rarity), entry, weight, of);
    await addTableHits(text, tag, weight, { index, aliases, tableAsks }, of);
    addExplained(asked, entry, subjects, of);
    if (tag === language) addBridged(asked, entry, subjects, of);
  }
  const likely = likelySubjects(text, language, index);
  const named = new Set(aliases.flatMap((alias) => alias.subjects));
  const namedTables = new Set([...named].map(tableOf));
  const bestBridged = Math.max(...[...subjects.values()].map(({ bridged }) => bridged));
  // Who names one row does not mean another of the same table.
  const meant = (subject: string): number => (named.has(subject) || !namedTables.has(tableOf(subject)) || tableOf(subject) === null ? 1 : RANKING.otherRow);
  const ranked = [...subjects]
    .map(([subject, scores]): Ranked => {
      const likelihood = likely(subject, named.has(subject));
      // Rows of a table are worded alike: one that is neither named nor likely fits as well as the next one.
      const row = tableOf(subject) !== null && !named.has(subject) && likelihood < RANKING.unnamedRow.unlikely ? RANKING.unnamedRow.keeps : 1;
      return {
        subject,
        score: Math.min(1, row * meant(subject) * (scoreOf(subject, scores) + RANKING.classifier * likelihood)),
        asked: scores.asked,
        learnt:
          RANKING.learnt.explained * scores.explained +
          RANKING.learnt.likely * Math.log(likelihood + RANKING.learnt.doubt) +
          // A row that is named is told by its name, which is the same in no other language.
          RANKING.learnt.bridged * (named.has(subject) ? bestBridged : scores.bridged),
      };
    })
    .sort((one, other) => other.score - one.score);
  return byWhatWasLearnt(ranked);
}

const NOTHING_NEAR: Neighbours = { nearest: [], middles: new Float32Array() };

/** A subject with what the two models that were learnt from asks say for it. */
type Ranked = SubjectScore & { readonly learnt: number };

/**
 * The best subjects once more: what the models say decides between them; how sure we are of the best one stays as it was, for a model only
 * tells which subject is likelier than another, not whether any fits. Library sections have no asks: they keep their scores.
 */
function byWhatWasLearnt(ranked: readonly Ranked[]): SubjectScore[] {
  const [sections, others] = [ranked.filter(({ subject }) => isSection(subject)), ranked.filter(({ subject }) => !isSection(subject))];
  const best = others.slice(0, RANKING.learnt.most);
  const sure = best[0]?.score ?? 0;
  const highest = Math.max(...best.map(({ score, learnt }) => score + learnt));
  return [...sections, ...best.map((entry) => ({ ...entry, score: Math.min(1, Math.max(0, sure + entry.score + entry.learnt - highest)) }))]
    .sort((one, other) => other.score - one.score)
    .map(({ subject, score, asked }) => ({ subject, score, asked }));
}

/** How likely the classifier of the question's language finds each subject (0…1); a row that is named shares its table's part. */
function likelySubjects(text: string, language: Language, index: SearchIndex): (subject: string, named: boolean) => number {
  const [own] = searched(language, index);
  if (!own) return () => 0;
  const { classifier } = own.entry;
  const likely = Float32Array.from(classifyText(text, own, index));
  for (const clause of splitClauses(text)) {
    const probabilities = classifyText(clause, own, index);
    for (let label = 0; label < likely.length; label++) likely[label] = Math.max(likely[label] as number, (probabilities[label] as number) * RANKING.clause);
  }
  const labels = labelsOf(classifier);
  const of = (name: string | null): number => likely[labels.get(name ?? "") ?? -1] ?? 0;
  return (subject, named) => of(subject) + (named ? of(tableOf(subject)) : 0);
}

function scoreOf(subject: string, { asks, centre, passage, keyword, table, bridged }: Scores): number {
  const ask = nearness(asks);
  const { weights, libraryWeights } = RANKING;
  if (isSection(subject)) return Math.max(nearAbroad(bridged), libraryWeights.passage * passage + libraryWeights.keyword * keyword);
  return Math.max(weights.ask * ask + weights.centre * centre + weights.passage * passage + weights.keyword * keyword, table);
}

/** What a section in another language explains, as a score (0…1). */
const nearAbroad = (explained: number): number => 1 / (1 + Math.exp((RANKING.bridge.even - explained) / RANKING.bridge.spread));

/** The nearest ask, tempered by the next ones: a subject that many asks speak for is surer than one lucky hit. */
function nearness(asks: readonly number[]): number {
  const [first = 0, second = 0, third = 0] = [...asks].sort((one, other) => other - one);
  return (1 - RANKING.company) * first + (RANKING.company * (first + second + third)) / 3;
}

/** The longest clauses say most; each costs time. */
const CLAUSES = 3;

/** The sentences and longer clauses of a question: people tell their story before they ask. */
function splitClauses(text: string): string[] {
  return text
    .split(/[.!?。！？]+\s*|[,、;]\s*(?=.{12})/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length >= 6)
    .sort((one, other) => other.length - one.length)
    .slice(0, CLAUSES);
}

/** The words that tell most; the common ones say little and cost the most time. */
function rarestWords(text: string, language: Language, rarity: Rarity): RareWord[] {
  return weighWords(text, language, rarity)
    .filter(({ rare }) => rare >= RANKING.keywords.rarity)
    .sort((one, other) => other.rare - one.rare)
    .slice(0, RANKING.keywords.most);
}

function addVectorHits(nearest: Neighbours["nearest"], { asks, passages }: LanguageIndex, weight: number, of: (subject: string) => Scores): void {
  for (const { label, similarity } of nearest) {
    const near = Math.max(0, similarity) * weight;
    if (label < asks.size) {
      const scores = of(asks.subjects[asks.subjectOf[label] ?? 0] ?? "");
      scores.asks.push(near);
      raise(scores.asked, asks.facet(label) ?? "summary", near);
      continue;
    }
    const passage = passages[label - asks.size];
    if (!passage) continue;
    const scores = of(passage.subject);
    scores.passage = Math.max(scores.passage, near);
  }
}

/** What a subject counts of which no text beyond a bridge explains anything. */
const NOT_BRIDGED = -1;

/** What a subject counts of which no passage explains anything. */
const NOT_EXPLAINED = -5;

/** What the best passage of each subject explains of the question; subjects that are explained well join the ranking. */
function addExplained(
  question: Uint32Array,
  { expansion, passages, labels }: LanguageIndex,
  subjects: ReadonlyMap<string, Scores>,
  of: (subject: string) => Scores,
): void {
  if (question.length === 0) return;
  const explained = explainedBy(expansion, question, passages.length);
  for (const [label, score] of explained.entries()) if (score >= RANKING.depth.explained) of(passages[label]?.subject ?? "");
  for (const [subject, scores] of subjects)
    for (const label of labels.get(subject) ?? []) scores.explained = Math.max(scores.explained, explained[label] ?? NOT_EXPLAINED);
}

/** What the texts beyond the bridges explain of the question. What is explained well joins the ranking. */
function addBridged(question: Uint32Array, { bridges }: LanguageIndex, subjects: ReadonlyMap<string, Scores>, of: (subject: string) => Scores): void {
  if (question.length === 0) return;
  for (const bridge of bridges)
    for (const [subject, explained] of crossBridge(question, bridge))
      if (subjects.has(subject) || explained >= RANKING.bridge.joins) of(subject).bridged = Math.max(of(subject).bridged, explained);
}

/** The share of the question's words, by rarity, that a hit holds keeps a lone common word from counting as a match. */
function addKeywordHits(words: readonly RareWord[], { keywords, passages }: LanguageIndex, weight: number, of: (subject: string) => Scores): void {
  const hits = keywords.search(words, RANKING.depth.keyword);
  const best = hits[0]?.score ?? 1;
  const whole = massOf(words);
  for (const { label, score, mass } of hits) {
    const passage = passages[label];
    if (!passage) continue;
    const near = (score / best) * (mass / whole) * weight;
    const scores = of(passage.subject);
    scores.keyword = Math.max(scores.keyword, near);
  }
}

type TableInput = Pick<RankInput, "index" | "aliases" | "tableAsks">;
type Of = (subject: string) => Scores;

async function addTableHits(text: string, language: Language, weight: number, { index, aliases, tableAsks }: TableInput, of: Of): Promise<void> {
  const ways = tableAsks.filter((ask) => ask.language === language);
  for (const alias of aliases) {
    const rest = `${text.slice(0, alias.from)} ${text.slice(alias.to)}`;
    const bare = !/[\p{L}\p{N}]/u.test(rest);
    const [vector] = await index.embedder.embed([rest], language);
    if (!vector) continue;
    for (const table of TABLES) {
      const rows = alias.subjects.filter((subject) => tableOf(subject) === table);
      if (rows.length === 0) continue;
      for (const way of ways) {
        if (way.table !== table) continue;
        const near = (bare ? Number(way.bare) : namedRow(cosine(vector, way.vector))) * weight;
        for (const subject of rows) {
          const scores = of(subject);
          scores.table = Math.max(scores.table, near);
          raise(scores.asked, way.facet, near);
        }
      }
    }
  }
}

/** Being named counts only where the other words ask for something that rows hold: "weather in Osaka" names a row in vain. */
const namedRow = (rest: number): number => (rest < RANKING.restAtLeast ? rest : RANKING.named + (1 - RANKING.named) * rest);

export const tableOf = (subject: string): Table | null => TABLES.find((table) => subject.startsWith(`${table}:`)) ?? null;

function raise(asked: Map<Facet, number>, facet: Facet, score: number): void {
  asked.set(facet, Math.max(asked.get(facet) ?? 0, score));
}

/** The passages of the index by subject, facet and language. */
export type PassageMap = ReadonlyMap<string, ReadonlyMap<Facet, ReadonlyMap<Language, Passage>>>;

export function mapPassages(index: SearchIndex): PassageMap {
  const map = new Map<string, Map<Facet, Map<Language, Passage>>>();
  for (const [language, { passages }] of index.languages) {
    for (const passage of passages) {
      const facets = map.get(passage.subject) ?? new Map<Facet, Map<Language, Passage>>();
      const languages = facets.get(passage.facet) ?? new Map<Language, Passage>();
      languages.set(language, passage);
      facets.set(passage.facet, languages);
      map.set(passage.subject, facets);
    }
  }
  return map;
}
