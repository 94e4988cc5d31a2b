import { isLanguage, LANGUAGES, type Language } from "../language/languages.ts";
import { aliasesOf } from "./asks.ts";
import type { Knowledge } from "./knowledge.ts";
import { fill } from "./messages.ts";
import { officePlace } from "./officePassages.ts";
import type { Alias, Passage, PassageSet } from "./passages.ts";
import { showPhones } from "./phones.ts";
import { rowText } from "./rowText.ts";
import type { Office, Prefecture } from "./schemas.ts";

/** For each prefecture the office that is in charge, its address and phone, and the branches that stand there. */
export function prefecturePassages(knowledge: Knowledge): PassageSet {
  return {
    passages: knowledge.prefectures.flatMap((prefecture) => Object.keys(prefecture.names).filter(isLanguage).flatMap((language) => rowPassage(prefecture, language, knowledge) ?? [])),
    asks: [],
    aliases: knowledge.prefectures.flatMap(prefectureAliases),
  };
}

/** A prefecture is also known by its cities. */
function prefectureAliases({ id, names, also, cities }: Prefecture): Alias[] {
  const subject = `prefecture:${id}`;
  return [
    ...aliasesOf(subject, names, also),
    ...cities.en.map((name) => ({ subject, language: "en" as const, name })),
    ...cities.ja.map((name) => ({ subject, language: "ja" as const, name })),
    ...cities.kana.map((name) => ({ subject, language: "ja-simple" as const, name })),
  ];
}

function rowPassage(prefecture: Prefecture, language: Language, knowledge: Knowledge): Passage | null {
  const bureau = knowledge.offices.get(prefecture.bureau);
  if (!bureau) return null;
  const say = (cell: string, values: Readonly<Record<string, string>>): string => fill(rowText(knowledge.messages, language, "prefecture", cell), { prefecture: nameOf(prefecture, language), ...values });
  const district = prefecture.district ? knowledge.offices.get(prefecture.district) : undefined;
  const nearest = district ?? bureau;
  const branches = [...knowledge.offices.values()].filter((office) => office.kind === "branch" && office.prefecture === prefecture.id);
  const text = [
    district ? say("district", { district: nameOf(district, language), bureau: nameOf(bureau, language) }) : say("bureau", { bureau: nameOf(bureau, language) }),
    officePlace(nearest, language, knowledge),
    nearest.phones.length > 0 ? say("phones", { office: nameOf(nearest, language), phones: showPhones(nearest.phones, language, knowledge.messages) }) : "",
    branches.length > 0 ? say("branches", { branches: branchList(branches, language), phone: "{{hotline:immigration-information-center}}" }) : say("noBranches", { phone: "{{hotline:immigration-information-center}}" }),
  ].filter(Boolean);
  const subject = `prefecture:${prefecture.id}`;
  return {
    id: `${subject}/where/${language}`,
    subject,
    facet: "where",
    language,
    title: say("title", {}),
    text: text.join("\n"),
    sources: [...bureau.sources, ...(district ? district.sources : []), ...(branches[0]?.sources ?? [])].filter(unique),
    checked: bureau.checked,
    concerns: [],
  };
}

const nameOf = (row: Prefecture | Office, language: Language): string => row.names[language] ?? row.names.en;

const unique = <T extends { source: string; place: string }>(ref: T, index: number, refs: readonly T[]): boolean => refs.findIndex((other) => other.source === ref.source && other.place === ref.place) === index;

function branchList(branches: readonly Office[], language: Language): string {
  const names = branches.map((office) => nameOf(office, language));
  return language === "ja" || language === "ja-simple" ? names.join("、") : new Intl.ListFormat(LANGUAGES[language].locale).format(names);
}
