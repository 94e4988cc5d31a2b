import { confidenceOf } from "../knowledge/confidenceOf.ts";
import { formatDay, PLACEHOLDER } from "../knowledge/figures.ts";
import { fillFigures } from "../knowledge/fillFigures.ts";
import { say } from "../knowledge/messages.ts";
import { showPhones } from "../knowledge/phones.ts";
import { isOtherLanguage } from "../language/languages.ts";
import { splitSentences } from "../language/sentences.ts";
import { japanDay } from "../shared/clock.ts";
import { citeInto } from "./citeInto.ts";
import type { AnsweringDeps } from "./deps.ts";
import { groundingOf } from "./groundingOf.ts";
import { offerFacet } from "./offerFacet.ts";
import { type Answer, allGroundings, type Citation, type Composition, type Draft, type DraftStatement, type Grounding, type Statement } from "./types.ts";

const CENTER = "immigration-information-center";
const SUGGESTIONS = 4;

/** A verified composition as an answer: citations numbered in the order they are met, the notice for secondary facts, other sides to ask for. */
export function assembleAnswer(draft: Draft, composition: Composition, deps: AnsweringDeps): Answer {
  const { knowledge } = deps;
  const groundings = allGroundings(draft);
  const citations: Citation[] = [];
  const cite = (grounding: Grounding): number[] => citeInto(citations, grounding, draft.language, deps);
  const statements: Statement[] = composition.statements.map(({ text, language, groundings: at, worked, more }) => ({
    text,
    language,
    citations: [...new Set(at.flatMap((index) => (groundings[index] ? cite(groundings[index]) : [])))],
    ...(worked ? { worked } : {}),
    ...(more ? { more } : {}),
  }));
  const restOn = (drafts: readonly DraftStatement[]): Grounding[] =>
    [...new Set(drafts.flatMap(({ groundings: at }) => at))].flatMap((index) => groundings[index] ?? []);
  const used = restOn(composition.statements);
  const isSecondary = ({ passage }: Grounding): boolean => confidenceOf(passage, knowledge) === "secondary";
  const [first, more] = [statements.filter((statement) => !statement.more), statements.filter((statement) => statement.more)];
  const saidFirst = restOn(composition.statements.filter((statement) => !statement.more));
  const secondary = saidFirst.find(isSecondary);
  const secondaryMore = secondary ? undefined : used.find(isSecondary);
  const notice = (grounding: Grounding | undefined): Statement[] => (grounding ? [secondaryNotice(grounding, draft, { cite, citations }, deps)] : []);
  const title = draft.groundings[0]?.passage.title ?? "";
  return {
    conversation: draft.conversation,
    message: draft.message,
    language: draft.language,
    outcome: "answered",
    status: draft.subject.startsWith("library:") ? "answered_library" : "answered",
    statements: withLanguageNotice(
      [
        ...first,
        ...notice(secondary),
        ...draftNotice(saidFirst, draft, cite, knowledge),
        ...more,
        ...notice(secondaryMore).map((said) => ({ ...said, more: true as const })),
      ],
      draft.language,
      knowledge,
    ),
    original: originalOf(used, draft, deps),
    citations,
    escalation: null,
    suggestions: [
      ...draft.otherTitles.map((other) => offerFacet(other, "summary", draft.language, deps)),
      ...draft.otherFacets
        .filter((facet) => !used.some(({ passage }) => passage.subject === draft.subject && passage.facet === facet))
        .map((facet) => offerFacet(title, facet, draft.language, deps)),
    ].slice(0, SUGGESTIONS),
    composer: composition.composer,
    subject: draft.subject,
    facet: draft.facet,
    masked: draft.masked,
  };
}

/** Where the first statement in another language than the person's stands, it is said why; the two ways to write Japanese are one language here. */
function withLanguageNotice(
  statements: readonly Statement[],
  own: Answer["language"],
  { messages }: Pick<AnsweringDeps["knowledge"], "messages">,
): Statement[] {
  const at = statements.findIndex(({ language }) => isOtherLanguage(language, own));
  const foreign = statements[at];
  if (!foreign) return [...statements];
  const notice: Statement = { text: say(messages, own, "notInYourLanguage"), language: own, citations: [], ...(foreign.more ? { more: true } : {}) };
  return [...statements.slice(0, at), notice, ...statements.slice(at)];
}

/** What nobody has reviewed is said to be a draft, once, behind what rests on it. */
function draftNotice(
  said: readonly Grounding[],
  { language }: Draft,
  cite: (grounding: Grounding) => number[],
  { messages }: AnsweringDeps["knowledge"],
): Statement[] {
  const drafts = said.filter(({ passage }) => passage.draft && passage.language === language);
  return drafts.length === 0 ? [] : [{ text: say(messages, language, "draft"), language, citations: [...new Set(drafts.flatMap(cite))] }];
}

/** What is known only from a text that repeats the official one is said with its date and where to confirm it: the office or the line that its topic names. */
function secondaryNotice(
  grounding: Grounding,
  draft: Draft,
  { cite, citations }: { readonly cite: (grounding: Grounding) => number[]; readonly citations: readonly Citation[] },
  deps: AnsweringDeps,
): Statement {
  const { knowledge } = deps;
  const [own = 0] = cite(grounding);
  // Passages that rest on one place share a citation: its date is the one that the reader can look up.
  const date = formatDay(citations[own - 1]?.checked ?? grounding.passage.checked, draft.language);
  const said = (key: string, values: Readonly<Record<string, string>>, more: readonly number[] = []): Statement => ({
    text: say(knowledge.messages, draft.language, key, { date, ...values }),
    language: draft.language,
    citations: [own, ...more],
  });
  const { confirmAt } = grounding.passage;
  if (confirmAt !== undefined) return said("secondaryAt", { place: say(knowledge.messages, draft.language, `confirmAt.${confirmAt}`) });
  const line = knowledge.hotlines.get(lineOf(grounding, deps));
  const phones = line?.phones.filter(({ use }) => use === "main") ?? [];
  const contact = line ? groundingOf(`hotline:${line.id}`, "contact", draft.language, deps) : null;
  const markers = contact ? cite({ ...contact, passage: { ...contact.passage, sources: contact.passage.sources.slice(0, 1) } }) : [];
  const name = line?.names[draft.language] ?? line?.names.en ?? "";
  return said("secondary", { name, phone: showPhones(phones, draft.language, knowledge.messages) }, markers);
}

/** The first telephone line that the topic itself names, on its contact side before the others; the Information Center where it names none. */
function lineOf({ passage }: Grounding, { passages, knowledge }: AnsweringDeps): string {
  const sides = passages.get(passage.subject);
  const texts = [sides?.get("contact"), ...(sides?.values() ?? [])].map((side) => side?.get(passage.language)?.text ?? "");
  const named = texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].flatMap(([, kind, id = ""]) => (kind === "hotline" ? [id] : [])));
  return named.find((id) => knowledge.hotlines.get(id)?.themes.some((theme) => !NOT_FOR_QUESTIONS.has(theme))) ?? CENTER;
}

/** Lines for a moment of need: nobody confirms a fact there. */
const NOT_FOR_QUESTIONS: ReadonlySet<string> = new Set(["danger", "disaster", "feelings", "violence", "lost-card"]);

/** The Japanese text of the same facets, for readers of other languages and of plain Japanese. */
function originalOf(used: readonly Grounding[], draft: Draft, { passages, knowledge, clock }: AnsweringDeps): string | null {
  if (draft.language === "ja") return null;
  const texts = used.flatMap(({ passage }) => {
    const japanese = passages.get(passage.subject)?.get(passage.facet)?.get("ja");
    const text = japanese ? fillFigures(japanese.text, "ja", japanDay(clock()), knowledge) : null;
    return text === null ? [] : splitSentences(text);
  });
  return texts.length > 0 ? texts.join("\n") : null;
}
