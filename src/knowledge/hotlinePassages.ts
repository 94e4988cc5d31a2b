import { isLanguage, type Language } from "../language/languages.ts";
import { aliasesOf, askListsOf } from "./asks.ts";
import { facetPassages } from "./facetPassages.ts";
import { showHours } from "./hours.ts";
import type { Knowledge } from "./knowledge.ts";
import { fill, type Messages } from "./messages.ts";
import type { Passage, PassageSet } from "./passages.ts";
import { languageList, showPhones } from "./phones.ts";
import { rowText } from "./rowText.ts";
import type { Facet, Hotline } from "./schemas.ts";

/** The rows of hotlines.yaml, read out: what to ask there, phone, hours, languages, price of the call. */
export function hotlinePassages({ hotlines, messages }: Knowledge): PassageSet {
  const rows = [...hotlines.values()];
  return {
    passages: rows.flatMap((hotline) =>
      Object.keys(hotline.topic)
        .filter(isLanguage)
        .flatMap((language) => rowPassages(hotline, language, messages)),
    ),
    asks: rows.flatMap((hotline) => askListsOf(`hotline:${hotline.id}`, hotline.asks)),
    aliases: rows.flatMap((hotline) => aliasesOf(`hotline:${hotline.id}`, hotline.names, hotline.also)),
  };
}

function rowPassages(hotline: Hotline, language: Language, messages: Messages): Passage[] {
  const name = hotline.names[language] ?? hotline.names.en;
  const say = (cell: string, values: Readonly<Record<string, string>>): string => fill(rowText(messages, language, "hotline", cell), { name, ...values });
  const phones = say("phones", { phones: showPhones(hotline.phones, language, messages) });
  const hours = hotline.hours.length > 0 ? say("hours", { hours: showHours(hotline.hours, hotline.closed, language, messages) }) : "";
  const languages = hotline.languages.length > 0 ? say("languages", { languages: languageList(hotline.languages, language) }) : "";
  const allPhones = say("phones", { phones: showPhones(hotline.phones, language, messages, []) });
  const allHours = hotline.hours.length > 0 ? say("hours", { hours: showHours(hotline.hours, hotline.closed, language, messages, []) }) : "";
  const note = hotline.hoursNote ? say("hoursNote", { note: hotline.hoursNote[language] ?? hotline.hoursNote.en }) : "";
  const cost = hotline.cost === "unknown" ? "" : say(hotline.cost === "free" ? "free" : "callCharge", {});
  const topic = say("summary", { topic: hotline.topic[language] ?? hotline.topic.en });
  const facets: [Facet, (string | undefined)[]][] = [
    ["summary", [topic, phones, hours, languages, cost]],
    ["contact", [phones, hours, languages]],
    ["when", hours || note ? [hours, note, phones] : []],
    ["who", [languages, allPhones, allHours, note]],
    ["cost", cost ? [cost, phones] : []],
  ];
  return facetPassages(
    { subject: `hotline:${hotline.id}`, language, title: name, sources: hotline.sources, checked: hotline.checked, concerns: [] },
    facets.map(([facet, lines]) => [facet, lines.filter(Boolean).join("\n")] as const),
  );
}
