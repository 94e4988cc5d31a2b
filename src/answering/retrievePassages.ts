import type { Facet } from "../knowledge/schemas.ts";
import { isOneWord, searchWords } from "../language/segment.ts";
import { likelyDeclined } from "../retrieval/classifyText.ts";
import { RANKING } from "../retrieval/parameters.ts";
import { rankSubjects, type SubjectScore } from "../retrieval/rankSubjects.ts";
import { rarityOf } from "../retrieval/rarity.ts";
import { clarify, noNumberOf, nothingFits, sideNotHeld } from "./declineQuestion.ts";
import type { AnsweringDeps } from "./deps.ts";
import { followedUp } from "./followedUp.ts";
import { type Chosen, groundSubject } from "./groundSubject.ts";
import { isOneThing } from "./isOneThing.ts";
import { isOverview } from "./isOverview.ts";
import { isToDecline } from "./isToDecline.ts";
import { numberNotHeld } from "./numberNotHeld.ts";
import { concernAnswer } from "./screenQuestion.ts";
import { type Grounded, isStop, type Stop, stop, type Turn, type Understood } from "./types.ts";
import { askedCalculation } from "./workOut/askedCalculation.ts";

/** A word is common if it stands in more than about one text in thirty; longer runs of CJK characters are phrases. */
const COMMON = 0.5;
/** A bare word with a small one beside it: "visa please". */
const BARE_WORDS = 2;
/** So many different words tell enough. */
const FEW_WORDS = 6;

/** The concern of questions on how one case stands or will end. */
const ONE_CASE = "individual-case";

/** Finds the passages that answer, or stops: nothing fits, two subjects fit equally, or a number is asked for that none holds. */
export async function retrievePassages(understood: Understood, deps: AnsweringDeps): Promise<Grounded | Stop> {
  const found = understood.again ? groundAgain(understood.again, understood, deps) : await findPassages(understood, deps);
  if (isStop(found)) return found;
  const grounded = understood.wished && !understood.again ? groundAgain(found, { ...found, wished: understood.wished }, deps) : found;
  if (isStop(grounded)) return grounded;
  const notHeld = numberNotHeld(grounded, deps);
  return notHeld === null ? grounded : stop(noNumberOf(notHeld, grounded, deps));
}

/** A subject and its side once more, in the language that is wished. */
function groundAgain({ subject, facet }: Pick<Turn, "subject" | "facet">, understood: Understood, deps: AnsweringDeps): Grounded | Stop {
  const chosen: Chosen = { subject: subject ?? "", score: RANKING.sure, asked: new Map(), text: understood.clean, side: facet };
  return groundSubject(chosen, { library: [], ranked: [] }, { ...understood, language: understood.wished ?? understood.language }, deps);
}

async function findPassages(understood: Understood, deps: AnsweringDeps): Promise<Grounded | Stop> {
  const rank = async (text: string): Promise<SubjectScore[]> =>
    particularFirst(
      await rankSubjects({ text, language: understood.language, index: deps.index, aliases: deps.findAliases(text), tableAsks: deps.tableAsks }),
      deps,
    );
  const all = await rank(understood.clean);
  const ranked = all.filter(({ subject }) => !subject.startsWith("library:"));
  const library = all.filter(({ subject }) => subject.startsWith("library:"));
  const from = (chosen: Chosen): Grounded | Stop => groundSubject(chosen, { library, ranked }, understood, deps);
  const whole = { text: understood.clean, side: null };
  if (understood.followUp === "none" && isOneCommonWord(understood, ranked, deps)) return stop(clarify(ranked, understood, deps));
  const asked = askedCalculation(understood, ranked, deps);
  if (asked) return unlessToDecline(from({ ...asked, ...whole }), ranked, understood, deps);
  const before = await followedUp(understood, ranked, rank, deps);
  if (before === "side not held") return stop(sideNotHeld(understood, deps));
  if (before) return from(before);
  const [first] = ranked;
  const [section] = library;
  if (section && section.score >= RANKING.answer && (first?.score ?? 0) < RANKING.answer)
    return unlessToDecline(groundSubject({ ...section, ...whole }, { library: [], ranked: [] }, understood, deps), [section], understood, deps);
  if (!first) return stop(nothingFits(0, understood, deps));
  const best = chooseSubject(ranked, understood, deps);
  const grounded = unlessToDecline(from({ ...(best ?? first), ...whole }), ranked, understood, deps);
  return best === null && !isStop(grounded) ? stop(clarify(ranked, understood, deps)) : grounded;
}

/**
 * What was found, or word that the question is none of ours, or one that a concern declines: "the officer kept my folder, has she decided?" has no word that
 * a pattern could name. What goes on from a subject ("and how many per year now?") says too little by itself for a concern.
 */
function unlessToDecline(found: Grounded | Stop, ranked: readonly SubjectScore[], understood: Understood, deps: AnsweringDeps): Grounded | Stop {
  if (isStop(found)) return found;
  const { oneCase, named } = RANKING.decline;
  const likely = likelyDeclined(understood.clean, understood.language, deps.index);
  // Who tells of a case mostly asks for the rule; who asks how a case will end says so in words that the concern's patterns know.
  const declined = understood.previous === null ? likely.declined * (likely.concern === ONE_CASE ? oneCase : 1) : 0;
  if (!isToDecline(found, ranked, { ...likely, declined }, deps)) return found;
  // Where the subject is clear, the years that it holds say more than that a number is not held.
  const notHeld = found.confidence >= RANKING.answer ? numberNotHeld(found, deps) : null;
  if (notHeld !== null && notHeld.year !== null) return stop(noNumberOf(notHeld, found, deps));
  const concern = declined > Math.max(likely.otherField, named) ? deps.knowledge.concerns.find(({ id }) => id === likely.concern) : undefined;
  if (concern) return stop(concernAnswer(understood, concern, deps));
  return stop(nothingFits(likely.otherField >= RANKING.decline.surelyOther ? 0 : (ranked[0]?.score ?? 0), understood, deps));
}

/** The best subject; null when two fit a few words equally. A longer question is answered from both. */
function chooseSubject(ranked: readonly SubjectScore[], { clean, cues }: Understood, deps: AnsweringDeps): SubjectScore | null {
  const [best, second] = ranked;
  if (!best) return null;
  const few = new Set(searchWords(clean)).size < FEW_WORDS;
  const equal =
    few && second !== undefined && best.score - second.score < RANKING.equal && best.score < RANKING.sure && !related(best.subject, second.subject, deps);
  return equal ? null : (twinWithSide(best, ranked, cues[0], deps) ?? best);
}

/** One thing can be a topic, an office and a hotline (FRESC): the one that holds the side that is asked for, if the best does not. */
function twinWithSide(best: SubjectScore, ranked: readonly SubjectScore[], side: Facet | undefined, { passages }: AnsweringDeps): SubjectScore | null {
  if (side === undefined || passages.get(best.subject)?.has(side)) return null;
  return ranked.find(({ subject }) => isOneThing(subject, best.subject) && passages.get(subject)?.has(side)) ?? null;
}

/**
 * "Visa", "しんせい": one word says too little, unless it is the very name of a subject, or nothing fits it at all. What asks for a side of it
 * ("pension how much") or stands in a sentence ("earthquake what should I do") says enough.
 */
function isOneCommonWord({ clean, language, cues }: Understood, [best]: readonly SubjectScore[], { index, knowledge }: AnsweringDeps): boolean {
  const stopWords = new Set(knowledge.messages.get(language)?.stopWords ?? []);
  const all = clean.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word);
  const words = all.filter((word) => !stopWords.has(word.toLowerCase()));
  const [word = ""] = words;
  if (cues.length > 0 || all.length > BARE_WORDS || words.length !== 1 || !isOneWord(word) || (best?.score ?? 0) >= RANKING.byName) return false;
  return (best?.score ?? 0) >= RANKING.answer || searchWords(word).every((part) => rarityOf(part, language, index.rarity) < COMMON);
}

/** A row and its variants share their beginning (highly-skilled-professional and …-2); topics name their neighbours. */
function related(one: string, other: string, { passages }: AnsweringDeps): boolean {
  const names = (from: string, to: string): boolean =>
    [...(passages.get(from)?.values() ?? [])].some((languages) => [...languages.values()].some((passage) => passage.related?.includes(to)));
  return isOneThing(one, other) || one.startsWith(other) || other.startsWith(one) || names(one, other) || names(other, one);
}

/** Surveys lose a little, so that the particular subject comes first where both fit. */
const particularFirst = (ranked: readonly SubjectScore[], deps: AnsweringDeps): SubjectScore[] =>
  ranked
    .map((entry) => (isOverview(entry.subject, deps) ? { ...entry, score: entry.score * RANKING.overview } : entry))
    .sort((one, other) => other.score - one.score);
