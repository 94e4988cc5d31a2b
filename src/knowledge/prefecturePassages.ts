import { isLanguage, LANGUAGES, type Language } from "../language/languages.ts";
import { aliasesOf } from "./asks.ts";
import { showHours } from "./hours.ts";
import type { Knowledge } from "./knowledge.ts";
import { fill, type Messages } from "./messages.ts";
import { officePlace, officeSources } from "./officePassages.ts";
import type { Alias, Passage, PassageSet } from "./passages.ts";
import { showPhones } from "./phones.ts";
import { rowText } from "./rowText.ts";
import type { Office, Prefecture } from "./schemas.ts";

const BRANCHES: readonly Office["kind"][] = ["branch", "port-branch"];

/** For each prefecture the office that is in charge, its address and phone, and the branches that stand there. */
export function prefecturePassages(knowledge: Knowledge): PassageSet {
  return {
    passages: knowledge.prefectures.flatMap((prefecture) =>
      Object.keys(prefecture.names)
        .filter(isLanguage)
        .filter((language) => knowledge.messages.get(language)?.rows.prefecture !== undefined)
        .flatMap((language) => rowPassages(prefecture, language, knowledge)),
    ),
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

function rowPassages(prefecture: Prefecture, language: Language, knowledge: Knowledge): Passage[] {
  const bureau = knowledge.offices.get(prefecture.bureau);
  if (!bureau) return [];
  const say = (cell: string, values: Readonly<Record<string, string>>): string =>
    fill(rowText(knowledge.messages, language, "prefecture", cell), { prefecture: nameOf(prefecture, language), ...values });
  const district = prefecture.district ? knowledge.offices.get(prefecture.district) : undefined;
  const nearest = district ?? bureau;
  const branches = [...knowledge.offices.values()].filter((office) => BRANCHES.includes(office.kind) && office.prefecture === prefecture.id);
  const inCharge = district
    ? say("district", { district: nameOf(district, language), bureau: nameOf(bureau, language) })
    : say("bureau", { bureau: nameOf(bureau, language) });
  const phones =
    nearest.phones.length > 0 ? say("phones", { office: nameOf(nearest, language), phones: showPhones(nearest.phones, language, knowledge.messages) }) : "";
  const further =
    branches.length > 0
      ? say("branches", { branches: branchList(branches, language, knowledge.messages), phone: CENTER })
      : say("noBranches", { phone: CENTER });
  const hours = nearest.hours
    ? fill(rowText(knowledge.messages, language, "office", "hours"), {
        name: nameOf(nearest, language),
        official: nearest.names.ja,
        hours: showHours(nearest.hours, nearest.closed, language, knowledge.messages),
      })
    : "";
  const sides = {
    where: [inCharge, officePlace(nearest, language, knowledge), phones, further],
    contact: [phones, inCharge, say("noBranches", { phone: CENTER })],
    when: hours ? [hours, inCharge, phones] : [],
  };
  const officesOf = {
    where: [bureau, nearest, ...branches.filter(({ phones }, at) => at === 0 || phones.length > 0)],
    contact: [bureau, nearest],
    when: [bureau, nearest],
  };
  const subject = `prefecture:${prefecture.id}`;
  return (["where", "contact", "when"] as const)
    .filter((facet) => sides[facet].length > 0)
    .map((facet) => ({
      id: `${subject}/${facet}/${language}`,
      subject,
      facet,
      language,
      title: say("title", {}),
      text: sides[facet].filter(Boolean).join("\n"),
      sources: officesOf[facet].flatMap((office) => officeSources(facet === "when" ? "contact" : facet, office)).filter(unique),
      checked: bureau.checked,
      concerns: [],
    }));
}

/** The line to ask first, filled in when the answer is given. */
const CENTER = "{{hotline:immigration-information-center}}";

const nameOf = (row: Prefecture | Office, language: Language): string => row.names[language] ?? row.names.en;

const unique = <T extends { source: string; place: string }>(ref: T, index: number, refs: readonly T[]): boolean =>
  refs.findIndex((other) => other.source === ref.source && other.place === ref.place) === index;

function branchList(branches: readonly Office[], language: Language, messages: Messages): string {
  // "Hakodate Branch Office, Sapporo Regional …" and "札幌出入国在留管理局函館出張所": the bureau has been named already.
  const names = branches.map((office) => {
    const name = nameOf(office, language)
      .replace(/,.*$/, "")
      .replace(/^.+?(?:局|支局)(?=.+出張所)/u, "");
    return office.phones.length > 0 ? `${name} ${showPhones(office.phones, language, messages)}` : name;
  });
  return language === "ja" || language === "ja-simple" ? names.join("、") : new Intl.ListFormat(LANGUAGES[language].locale).format(names);
}
