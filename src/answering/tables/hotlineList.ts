import { hoursOn, isSilentOn } from "../../counters/hoursOn.ts";
import { DAYS, showHours } from "../../knowledge/hours.ts";
import { languageList, showPhones } from "../../knowledge/phones.ts";
import type { Hotline, OpeningHours } from "../../knowledge/schemas.ts";
import { isJapanese, LANGUAGES, type Language } from "../../language/languages.ts";
import type { AnsweringDeps } from "../deps.ts";
import { groundingOf } from "../groundingOf.ts";
import type { DraftStatement, Grounding } from "../types.ts";
import { listOf, showMoment, statementOf, tableText } from "./sayTable.ts";
import type { AskTable, Moment, TableAnswer, TableQuestion } from "./types.ts";

const REST = { words: 1, characters: 4 };
const CENTER = "immigration-information-center";
const BULLET = "• ";
/** Lines for one moment of need, which nobody looks for by their hours. */
const NOT_LISTED = ["danger", "disaster", "lost-card"];

type Line = { readonly row: Hotline; readonly hours: readonly OpeningHours[]; readonly grounding: Grounding };

/** "Who speaks Nepali on the phone", "which line answers on Sunday": the lines that speak it and are open then, from their rows. */
export const answerHotlineList: AskTable = (asked, deps) => {
  const { has, languages, moment, rest, rows, understood } = asked;
  if (rest > (isJapanese(understood.language) ? REST.characters : REST.words) || has("otherPlace") || has("notLine")) return null;
  const line = rows.find((subject) => subject.startsWith("hotline:"));
  if (line) return languages.length > 0 && has("speak") ? sayOwnLanguages(line, asked, deps) : null;
  if (rows.some((subject) => subject.startsWith("office:") || subject.startsWith("prefecture:"))) return null;
  if (languages.length > 0 ? !(has("line") || has("speaker")) : !(moment && has("whichLine"))) return null;
  return sayLines(asked, deps);
};

function sayLines(asked: TableQuestion, deps: AnsweringDeps): TableAnswer | null {
  const { moment, languages, themes, understood } = asked;
  const { language } = understood;
  const speaking = linesOf(asked, deps);
  const fitting = speaking.filter(({ row }) => themes.some((theme) => row.themes.includes(theme)));
  const lines = fitting.length > 0 ? fitting : speaking;
  const names = eitherOf(languages, language);
  const when = moment ? showMoment(moment, language, deps) : "";
  if (lines.length === 0) return languages.length > 0 ? sayNoLine(names, asked, deps) : null;
  const day = moment?.day ?? null;
  const unknown = lines.filter(({ row, hours }) => hours.length === 0 || (day !== null && isSilentOn(hours, row.closed, day)));
  const open = lines.filter((line) => !unknown.includes(line) && (!moment || isOpenThen(line.row, line.hours, moment)));
  const closed = lines.filter((line) => !open.includes(line) && !unknown.includes(line));
  const groups: [string, readonly Line[]][] = moment
    ? languages.length > 0
      ? [
          [open.length > 0 ? "linesOpen" : "linesNoneOpen", open],
          ["linesUnknown", unknown],
          ["linesClosed", closed],
        ]
      : [["linesOpenAny", open]]
    : [["lines", lines]];
  const statements = groups.flatMap(([key, group]) => {
    if (group.length === 0 && key !== "linesNoneOpen") return [];
    const cited = (group.length > 0 ? group : lines).map((line) => lines.indexOf(line));
    return [
      statementOf(key, { asked: { when, language: names } }, cited, language, deps),
      ...group.map((line) => bullet(line, lines.indexOf(line), asked, deps)),
    ];
  });
  const [first] = moment ? [...open, ...lines] : lines;
  return statements.length > 0 && first
    ? { subject: first.grounding.passage.subject, facet: "who", groundings: lines.map(({ grounding }) => grounding), statements }
    : null;
}

/** Lines that speak the language (any, where none is named), with its own hours where hours go by language. */
function linesOf({ languages, understood }: TableQuestion, deps: AnsweringDeps): Line[] {
  return [...deps.knowledge.hotlines.values()].flatMap((row) => {
    const speaks = languages.length === 0 ? row.languages.length > 0 : row.languages.some((tag) => languages.includes(tag));
    if (!speaks || row.themes.some((theme) => NOT_LISTED.includes(theme))) return [];
    const hours = row.hours.filter((entry) => languages.length === 0 || !entry.languages || entry.languages.some((tag) => languages.includes(tag)));
    const grounding = groundingOf(`hotline:${row.id}`, "who", understood.language, deps);
    return grounding ? [{ row, hours, grounding }] : [];
  });
}

function isOpenThen({ closed }: Hotline, hours: readonly OpeningHours[], { day, weekdays, onHolidays, time }: Moment): boolean {
  const ofDays = day
    ? hoursOn(hours, closed, day).hours
    : onHolidays
      ? closed.includes("holidays")
        ? []
        : hours.filter(({ holidays }) => holidays === true)
      : weekdays.length > 0
        ? hours.filter((entry) => DAYS[entry.days].some((at) => weekdays.includes(at)))
        : hours;
  return ofDays.some(({ from, to }) => time === null || (from <= time && time < to));
}

/** One line: its name and what it is for, phone, hours; which languages, where none was asked for. */
function bullet({ row, hours }: Line, at: number, { languages, understood }: TableQuestion, deps: AnsweringDeps): DraftStatement {
  const { language } = understood;
  const { messages } = deps.knowledge;
  const say = (key: string, values: Readonly<Record<string, string>> = {}): string => tableText(key, values, language, deps);
  const themes = listOf(
    row.themes.map((theme) => say(`theme.${theme}`)),
    language,
  );
  const note = row.hoursNote?.[language] ?? row.hoursNote?.en;
  const held = hours.length > 0 ? showHours(hours, row.closed, language, messages, languages) : (note ?? say("hoursNotHeld"));
  const shown = hours.length > 0 && note && languages.length === 0 ? say("hoursAndNote", { hours: held, note }) : held;
  const spoken = languages.length === 0 ? row.languages : row.languages.filter((tag) => languages.includes(tag));
  const name = (row.names[language] ?? row.names.en).replace(/（＝.*?）/u, "");
  const text = say("line", { name, themes, phones: showPhones(row.phones, language, messages, languages), hours: shown });
  // Where one language was asked for, every line speaks it.
  const inLanguages = languages.length === 1 ? "" : say("lineLanguages", { languages: languageList(spoken, language) });
  return { text: `${BULLET}${text}${inLanguages}`, language, groundings: [at] };
}

/** "Does … speak Burmese": said by the row; a language that it does not name may have been added. A row with Japanese alone is no list of languages. */
function sayOwnLanguages(subject: string, { languages, understood }: TableQuestion, deps: AnsweringDeps): TableAnswer | null {
  const { language } = understood;
  const row = deps.knowledge.hotlines.get(subject.split(":")[1] ?? "");
  const grounding = groundingOf(subject, "who", language, deps);
  if (!row || !grounding || row.languages.length < 2 || row.themes.includes("danger")) return null;
  const name = row.names[language] ?? row.names.en;
  const spoken = languages.filter((tag) => row.languages.some((own) => own === tag));
  const others = languages.filter((tag) => !spoken.includes(tag));
  const said = (key: string, tags: readonly string[]): DraftStatement[] =>
    tags.length > 0 ? [statementOf(key, { held: { name }, asked: { language: languageList(tags, language) } }, [0], language, deps)] : [];
  return {
    subject,
    facet: "who",
    groundings: [grounding],
    statements: [...said("speaks", spoken), ...said("speaksNot", others), ...grounding.text.split("\n").map((text) => ({ text, language, groundings: [0] }))],
  };
}

/** Several languages as a choice. @example eitherOf(["ne", "th"], "en") // "Nepali or Thai" */
const eitherOf = (tags: readonly string[], language: Language): string =>
  isJapanese(language)
    ? languageList(tags, language)
    : new Intl.ListFormat(LANGUAGES[language].locale, { type: "disjunction" }).format(tags.map((tag) => languageList([tag], language)));

/** No line is known to speak it: said plainly, with the line that may know more. */
function sayNoLine(names: string, { understood }: TableQuestion, deps: AnsweringDeps): TableAnswer | null {
  const { language } = understood;
  const grounding = groundingOf(`hotline:${CENTER}`, "who", language, deps);
  const center = deps.knowledge.hotlines.get(CENTER);
  if (!grounding || !center) return null;
  const phones = showPhones(center.phones, language, deps.knowledge.messages);
  return {
    subject: `hotline:${CENTER}`,
    facet: "who",
    groundings: [grounding],
    statements: [statementOf("noLine", { held: { phones }, asked: { language: names } }, [0], language, deps)],
  };
}
