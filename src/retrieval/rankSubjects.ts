import type { Passage } from "../knowledge/passages.ts";
import type { Facet } from "../knowledge/schemas.ts";
import { type Language, withFallbacks } from "../language/languages.ts";
import { classify } from "./classifier.ts";
import type { FoundAlias } from "./findAliases.ts";
import { RANKING } from "./parameters.ts";
import { massOf, type RareWord, type Rarity, weighWords } from "./rarity.ts";
import { TABLES, type Table, type TableAsk } from "./tableAsks.ts";
import { OFF_TOPIC } from "./trainSubjects.ts";
import { explain, wordsOf } from "./translationModel.ts";
import { questionWords } from "./translationWords.ts";
import type { LanguageIndex, SearchIndex } from "./types.ts";
import { cosine } from "./vectorIndex.ts";

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

type Scores = { readonly asks: number[]; centre: number; passage: number; keyword: number; table: number; readonly asked: Map<Facet, number> };

/**
 * The subjects that a question may be about, best first. A subject's score (0…1) joins how near its asks, its passages and its
 * keywords are; a row of a table that is named in the question is scored by how near the rest is to a way of asking about rows.
 */
export async function rankSubjects({ text, language, index, aliases, tableAsks }: RankInput): Promise<SubjectScore[]> {
  const subjects = new Map<string, Scores>();
  const of = (subject: string): Scores => {
    const known = subjects.get(subject) ?? { asks: [], centre: 0, passage: 0, keyword: 0, table: 0, asked: new Map() };
    subjects.set(subject, known);
    return known;
  };
  for (const { tag, weight, entry } of searched(language, index)) {
    const clauses = splitClauses(text);
    const vectors = await index.embedder.embed(clauses.length > 1 ? [text, ...clauses] : [text], tag);
    for (const [at, vector] of vectors.entries()) addVectorHits(vector, entry, at === 0 ? weight : weight * RANKING.clause, of);
    addCentres(vectors[0] ?? [], entry, weight, subjects);
    addKeywordHits(rarestWords(text, tag, index.rarity), entry, weight, of);
    await addTableHits(text, tag, weight, { index, aliases, tableAsks }, of);
  }
  const likely = likelySubjects(text, language, index);
  const named = new Set(aliases.flatMap((alias) => alias.subjects));
  const namedTables = new Set([...named].map(tableOf));
  // Who names one row does not mean another of the same table.
  const meant = (subject: string): number => (named.has(subject) || !namedTables.has(tableOf(subject)) || tableOf(subject) === null ? 1 : RANKING.otherRow);
  const ranked = [...subjects]
    .map(([subject, scores]) => ({
      subject,
      score: Math.min(1, meant(subject) * (scoreOf(subject, scores) + RANKING.classifier * likely(subject, named.has(subject)))),
      asked: scores.asked,
    }))
    .sort((one, other) => other.score - one.score);
  return explainedFirst(ranked, text, language, index);
}

/**
 * The best subjects once more, with what their passages explain of the question. That decides between them; how sure we are of the best one
 * stays as it was.
 */
function explainedFirst(ranked: readonly SubjectScore[], text: string, language: Language, index: SearchIndex): SubjectScore[] {
  const [own] = searched(language, index);
  if (!own) return [...ranked];
  const { translation, labels } = own.entry;
  const again = ranked.slice(0, RANKING.explained.most);
  const held = again.map(({ subject }) => labels.get(subject) ?? []);
  const scores = explain(
    translation,
    questionWords(text, index.findConcepts),
    held.flat().map((label) => wordsOf(translation, label)),
  );
  let at = 0;
  const best = held.map((passages) => passages.reduce((most) => Math.max(most, scores[at++] ?? 0), Number.NEGATIVE_INFINITY));
  const most = Math.max(...best.filter((_, place) => held[place]?.length));
  const less = (place: number): number =>
    held[place]?.length ? Math.min(RANKING.explained.atMost, RANKING.explained.weight * (most - (best[place] ?? 0))) : 0;
  const scored = again.map(({ score }, place) => score - less(place));
  const lost = (ranked[0]?.score ?? 0) - Math.max(...scored);
  return [...again.map((entry, place) => ({ ...entry, score: Math.max(0, (scored[place] ?? 0) + lost) })), ...ranked.slice(again.length)].sort(
    (one, other) => other.score - one.score,
  );
}

/** How likely the classifier of the question's language finds each subject (0…1); a row that is named shares its table's part. */
function likelySubjects(text: string, language: Language, index: SearchIndex): (subject: string, named: boolean) => number {
  const [own] = searched(language, index);
  if (!own) return () => 0;
  const { classifier } = own.entry;
  const likely = new Map<string, number>();
  for (const [at, clause] of [text, ...splitClauses(text)].entries()) {
    for (const [label, probability] of classify(classifier, index.featurize(clause, own.tag)).entries()) {
      const subject = classifier.labels[label] ?? "";
      likely.set(subject, Math.max(likely.get(subject) ?? 0, probability * (at === 0 ? 1 : RANKING.clause)));
    }
  }
  return (subject, named) => (likely.get(subject) ?? 0) + (named ? (likely.get(tableOf(subject) ?? "") ?? 0) : 0);
}

/** How likely a question is about none of our subjects (0…1), for the classifier of its language. */
export function likelyOffTopic(text: string, language: Language, index: SearchIndex): number {
  const [own] = searched(language, index);
  if (!own) return 0;
  const { classifier } = own.entry;
  return classify(classifier, index.featurize(text, own.tag))[classifier.labels.indexOf(OFF_TOPIC)] ?? 0;
}

function scoreOf(subject: string, { asks, centre, passage, keyword, table }: Scores): number {
  const ask = nearness(asks);
  const { weights, libraryWeights } = RANKING;
  if (subject.startsWith("library:")) return libraryWeights.passage * passage + libraryWeights.keyword * keyword;
  return Math.max(weights.ask * ask + weights.centre * centre + weights.passage * passage + weights.keyword * keyword, table);
}

/** The nearest ask, tempered by the next ones: a subject that many asks speak for is surer than one lucky hit. */
function nearness(asks: readonly number[]): number {
  const [first = 0, second = 0, third = 0] = [...asks].sort((one, other) => other - one);
  return (1 - RANKING.company) * first + (RANKING.company * (first + second + third)) / 3;
}

/** The longest clauses say most; each costs a search. */
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

/** The languages a question is looked up in, with their weights: its own, else its fallbacks. */
function searched(language: Language, index: SearchIndex): { tag: Language; weight: number; entry: LanguageIndex }[] {
  const own = index.languages.get(language);
  if (own) return [{ tag: language, weight: 1, entry: own }];
  return withFallbacks(language).flatMap((tag) => {
    const entry = index.languages.get(tag);
    return entry ? [{ tag, weight: RANKING.fallback, entry }] : [];
  });
}

/** The words that tell most; the common ones say little and cost the most time. */
function rarestWords(text: string, language: Language, rarity: Rarity): RareWord[] {
  return weighWords(text, language, rarity)
    .filter(({ rare }) => rare >= RANKING.keywords.rarity)
    .sort((one, other) => other.rare - one.rare)
    .slice(0, RANKING.keywords.most);
}

function addVectorHits(vector: readonly number[], { vectors, asks, passages }: LanguageIndex, weight: number, of: (subject: string) => Scores): void {
  for (const { label, similarity } of vectors.search(vector, RANKING.depth.vector)) {
    const near = Math.max(0, similarity) * weight;
    const ask = asks[label];
    if (ask) {
      const scores = of(ask.subject);
      scores.asks.push(near);
      raise(scores.asked, ask.facet ?? "summary", near);
      continue;
    }
    const passage = passages[label - asks.length];
    if (!passage) continue;
    const scores = of(passage.subject);
    scores.passage = Math.max(scores.passage, near);
  }
}

/** How near the question is to the middle of all asks of a subject: what the nearest asks alone cannot tell. */
function addCentres(vector: readonly number[], entry: LanguageIndex, weight: number, subjects: ReadonlyMap<string, Scores>): void {
  for (const [subject, scores] of subjects) {
    const centre = entry.centres.get(subject);
    if (centre) scores.centre = Math.max(scores.centre, dot(vector, centre) * weight);
  }
}

function dot(one: readonly number[], other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < other.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** The share of the question's words, by rarity, that a hit holds keeps a lone common word from counting as a match. */
function addKeywordHits(words: readonly RareWord[], { keywords, passages }: LanguageIndex, weight: number, of: (subject: string) => Scores): void {
  const hits = keywords.search(
    words.map(({ word }) => word),
    RANKING.depth.keyword,
  );
  const best = hits[0]?.score ?? 1;
  const whole = massOf(words);
  for (const { label, score, words: held } of hits) {
    const passage = passages[label];
    if (!passage) continue;
    const covered = massOf(words.filter(({ word }) => held.includes(word))) / whole;
    const near = (score / best) * covered * weight;
    const scores = of(passage.subject);
    scores.keyword = Math.max(scores.keyword, near);
  }
}

type TableInput = Pick<RankInput, "index" | "aliases" | "tableAsks">;

async function addTableHits(
  text: string,
  language: Language,
  weight: number,
  { index, aliases, tableAsks }: TableInput,
  of: (subject: string) => Scores,
): Promise<void> {
  const ways = tableAsks.filter((ask) => ask.language === language);
  for (const alias of aliases) {
    const rest = `${text.slice(0, alias.from)} ${text.slice(alias.to)}`;
    const bare = !/[\p{L}\p{N}]/u.test(rest);
    const [vector = []] = await index.embedder.embed([rest], language);
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
