import { hasWholeTexts, isJapanese, isLanguage, type Language } from "../language/languages.ts";
import { aliasesOf, askListsOf } from "./asks.ts";
import { facetPassages } from "./facetPassages.ts";
import { showHours } from "./hours.ts";
import type { Knowledge } from "./knowledge.ts";
import { fill } from "./messages.ts";
import type { Passage, PassageSet } from "./passages.ts";
import { showPhones } from "./phones.ts";
import { rowText } from "./rowText.ts";
import type { Facet, Office, SourceRef } from "./schemas.ts";

/** The rows of offices.yaml, read out: what the office is for, address, hours, phone. */
export function officePassages(knowledge: Knowledge): PassageSet {
  const offices = [...knowledge.offices.values()];
  return {
    passages: offices.flatMap((office) =>
      Object.keys(office.names)
        .filter(isLanguage)
        .filter((language) => office.does[language] !== undefined || knowledge.messages.get(language)?.rows.office !== undefined)
        .flatMap((language) => rowPassages(office, language, knowledge)),
    ),
    asks: offices.flatMap((office) => askListsOf(`office:${office.id}`, office.asks)),
    aliases: offices.flatMap((office) => aliasesOf(`office:${office.id}`, office.names, office.also)),
  };
}

function rowPassages(office: Office, language: Language, knowledge: Knowledge): Passage[] {
  const { messages } = knowledge;
  const name = office.names[language] ?? office.names.en;
  const say = (cell: string, values: Readonly<Record<string, string>> = {}): string =>
    fill(rowText(messages, language, "office", cell), { name, official: office.names.ja, ...values });
  const where = officePlace(office, language, knowledge);
  const phones = office.phones.length > 0 ? say("phones", { phones: showPhones(office.phones, language, messages) }) : say("noPhone");
  // What an office does, and its account, is written out in the languages that hold everything; address, phone and hours read the same in all.
  const does = office.does[language] === undefined ? "" : say("summary", { does: office.does[language] });
  const hours = office.hours ? say("hours", { hours: showHours(office.hours, office.closed, language, messages) }) : say("noHours");
  const account = [
    office.account?.handle ? say("handle", { handle: office.account.handle }) : "",
    office.account?.mascot ? say("mascot", { mascot: office.account.mascot }) : "",
  ]
    .filter(Boolean)
    .join("\n");
  const facets: [Facet, string][] = [
    ["summary", does && [does, where, phones].filter(Boolean).join("\n")],
    ["where", [where || say("noAddress"), phones].join("\n")],
    ["contact", [phones, hours].join("\n")],
    ["when", office.hours ? hours : [hours, phones].join("\n")],
    ["rules", does],
    ["notes", does && account],
  ];
  const concerns = [...(office.phones.length > 0 ? [] : ["number-not-held"]), ...(office.kind === "center" ? ["detention"] : [])];
  return facetPassages(
    { subject: `office:${office.id}`, language, title: name, sources: (facet) => officeSources(facet, office), checked: office.checked, concerns },
    facets,
  );
}

/** The sources of a side: those that are for it alone (hours, the way there) in place of the others for the hours, beside them else. */
export function officeSources(side: Facet, { sources, hours }: Office): SourceRef[] {
  const own = sources.filter(({ sides }) => sides?.includes(side));
  const held = side === "when" && hours !== undefined && own.length > 0 ? own : sources.filter(({ sides }) => sides === undefined || sides.includes(side));
  return held.map(({ source, place, confidence }) => ({ source, place, confidence }));
}

/** Address and way there of an office, or "" when the facts hold neither. */
export function officePlace(office: Office, language: Language, { messages }: Pick<Knowledge, "messages">): string {
  const name = office.names[language] ?? office.names.en;
  const japanese = isJapanese(language) || language.startsWith("zh");
  const address = japanese ? (office.address?.ja ?? office.address?.en) : office.address?.en;
  const lines = [];
  if (address) lines.push(fill(rowText(messages, language, "office", "where"), { name, official: office.names.ja, address }));
  const access = office.access?.[language] ?? (hasWholeTexts(language) ? office.access?.en : undefined);
  if (access) lines.push(fill(rowText(messages, language, "office", "access"), { name, official: office.names.ja, access }));
  return lines.join("\n");
}
