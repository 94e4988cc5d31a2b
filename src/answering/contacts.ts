import { isOpen } from "../counters/isOpen.ts";
import { showHours } from "../knowledge/hours.ts";
import type { Language } from "../language/languages.ts";
import type { AnsweringDeps } from "./deps.ts";
import type { Contact } from "./types.ts";

/** Hotlines as contacts, in the reader's language, with whether they are open at this moment. */
export function contactsOf(
  hotlines: readonly string[],
  { language }: { readonly language: Language },
  { knowledge, clock }: Pick<AnsweringDeps, "knowledge" | "clock">,
): Contact[] {
  return hotlines.flatMap((id) => {
    const hotline = knowledge.hotlines.get(id);
    if (!hotline) return [];
    const own = hotline.phones.filter(({ languages }) => languages?.includes(language));
    return [
      {
        id: `hotline:${id}`,
        name: hotline.names[language] ?? hotline.names.en,
        phones: (own.length > 0 ? own : hotline.phones).map(({ number }) => number),
        hours: hotline.hours.length > 0 ? showHours(hotline.hours, hotline.closed, language, knowledge.messages) : "",
        openNow: isOpen(hotline.hours, hotline.closed, clock()),
        languages: hotline.languages,
        address: null,
        url: knowledge.sources.get(hotline.sources[0]?.source ?? "")?.url ?? "",
      },
    ];
  });
}
