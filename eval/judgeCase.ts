import type { Answer } from "../src/answering/types.ts";
import { figuresOf } from "../src/language/figuresOf.ts";
import { isOtherLanguage } from "../src/language/languages.ts";
import type { EvalCase } from "./cases.ts";

/** Why an answer is not strictly right; empty when it is. A partly right answer is wrong. */
export type Fault = `outcome ${string}` | `language ${string}` | `lacks ${string}` | `has ${string}` | `uncited ${string}` | `invented ${string}`;

/** Judges one answer: outcome, language, every `must`, no `must_not`, each statement cited, each figure in a cited passage or worked out. */
export function judgeCase(expected: EvalCase, answer: Answer): Fault[] {
  const text = judgedText(answer);
  const faults: Fault[] = [];
  if (!outcomeFits(expected.expect, answer)) faults.push(`outcome ${answer.status}`);
  if (answer.language !== expected.lang) faults.push(`language ${answer.language}`);
  for (const pattern of expected.must) if (!new RegExp(pattern, "i").test(text)) faults.push(`lacks ${pattern}`);
  for (const pattern of expected.must_not) if (new RegExp(pattern, "i").test(text)) faults.push(`has ${pattern}`);
  return [...faults, ...citationFaults(answer)];
}

/** The answer as a reader meets it: statements, then the contacts' lines. */
export function judgedText({ statements, escalation }: Answer): string {
  const contacts = (escalation?.contacts ?? []).map(({ name, phones, hours, address }) => [name, ...phones, hours, address].filter(Boolean).join(" "));
  return [...statements.map(({ text }) => text), ...contacts].join("\n").normalize("NFKC");
}

function outcomeFits(expect: EvalCase["expect"], { outcome, escalation }: Answer): boolean {
  const escalated = escalation !== null && escalation.contacts.length > 0;
  switch (expect) {
    case "answer":
      return outcome === "answered" || outcome === "greeting";
    case "answer+escalate":
      return outcome === "answered" && escalated;
    case "escalate":
      return escalated && outcome !== "clarify";
    case "refuse":
      return outcome === "refused" || outcome === "out_of_scope" || outcome === "unanswerable";
    case "clarify":
      return outcome === "clarify";
    default:
      return expect satisfies never;
  }
}

/** Only answers from documents are held to citations; the service's own words (greetings, refusals, the notice of another language) make no claims. */
function citationFaults({ outcome, statements, citations, language }: Answer): Fault[] {
  if (outcome !== "answered") return [];
  return statements.flatMap(({ text, citations: markers, language: written, worked = [] }, at): Fault[] => {
    const cited = citations.filter(({ marker }) => markers.includes(marker));
    const next = statements[at + 1];
    const notice = markers.length === 0 && written === language && next !== undefined && isOtherLanguage(next.language, language);
    if (cited.length === 0) return notice ? [] : [`uncited ${text.slice(0, 40)}`];
    const quoted = cited.flatMap(({ quote, checked, title, place }) => figuresOf(`${quote}\n${checked.replaceAll("-", " ")}\n${title}\n${place}`));
    // What code calculated or read in the question stands in no passage; the figures of the rule are not among it.
    const held = new Set([...quoted, ...worked]);
    return figuresOf(text)
      .filter((figure) => !held.has(figure))
      .map((figure) => `invented ${figure} in ${text.slice(0, 40)}` as const);
  });
}

/** The one sentence without a citation in an answer is the notice that it is shown in another language; the two kinds of Japanese need none. */
