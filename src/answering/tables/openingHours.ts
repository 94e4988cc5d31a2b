import { type DayHours, holidayName, hoursOn, isSilentOn } from "../../counters/hoursOn.ts";
import { DAYS, showTimes } from "../../knowledge/hours.ts";
import type { Hotline, Office, OpeningHours } from "../../knowledge/schemas.ts";
import { isJapanese } from "../../language/languages.ts";
import { splitSentences } from "../../language/sentences.ts";
import { addDays } from "../../shared/days.ts";
import type { AnsweringDeps } from "../deps.ts";
import { groundingOf } from "../groundingOf.ts";
import type { DraftStatement, Grounding } from "../types.ts";
import { showDay, showMoment, statementOf } from "./sayTable.ts";
import type { AskTable, Moment, TableAnswer, TableQuestion } from "./types.ts";

/** What opens and closes: an office or a line, with the subject that holds its row. */
type Counter = { readonly subject: string; readonly row: Office | Hotline; readonly hours: readonly OpeningHours[] };

/** Words beside the place, the time and "open" that the question may hold: "can i hand in papers at …". */
const REST = { words: 2, characters: 6 };
/** Who asks for the phone of immigration and its hours, without a place, means this line. */
const CENTER = "immigration-information-center";
/** The longest pause, with a weekend at both ends, is shorter. */
const NEXT_DAYS = 14;

/** "Is … open on Saturday", "until when is …": from the hours of the row and the calendar, with why it is closed and when it opens next. */
export const answerOpeningHours: AskTable = (asked, deps) => {
  const { has, moment, rest, understood } = asked;
  if (
    !(has("open") || (moment !== null && has("visit"))) ||
    has("notOpen") ||
    (has("otherPlace") && !has("immigration")) ||
    rest > (isJapanese(understood.language) ? REST.characters : REST.words)
  )
    return null;
  const { counters, place } = countersOf(asked, deps);
  if (counters.length > 0) return sayCounters(counters, place, asked, deps);
  return asked.rows.length === 0 && has("immigration") && moment ? sayAllOffices(moment, asked, deps) : null;
};

/** The counters that are meant: rows that are named, the line of immigration for its phone, else the office for the prefecture that is named (with immigration) or told, and its branches whose hours are held. */
function countersOf(
  { rows, has, moment, understood }: TableQuestion,
  { knowledge }: AnsweringDeps,
): { readonly counters: Counter[] /** The subject of the prefecture that they were found by. */; readonly place: string | null } {
  const of = (subject: string, row: Office | Hotline | undefined): Counter[] => (row ? [{ subject, row, hours: row.hours ?? [] }] : []);
  const byName = rows.flatMap((subject) => {
    const [table, id = ""] = subject.split(":");
    return table === "office" ? of(subject, knowledge.offices.get(id)) : table === "hotline" ? of(subject, knowledge.hotlines.get(id)) : [];
  });
  if (byName.length > 0) return { counters: byName.slice(0, 1), place: null };
  const place = rows.find((subject) => subject.startsWith("prefecture:"))?.split(":")[1] ?? (rows.length === 0 ? understood.prefecture : null);
  if (!place && rows.length === 0 && has("immigration") && has("line") && (moment === null || !has("open")))
    return { counters: of(`hotline:${CENTER}`, knowledge.hotlines.get(CENTER)), place: null };
  const prefecture = has("immigration") || (has("office") && !has("otherPlace")) ? knowledge.prefectures.find(({ id }) => id === place) : undefined;
  if (!prefecture) return { counters: [], place: null };
  const nearest = prefecture.district ?? prefecture.bureau;
  const branches = [...knowledge.offices.values()].filter((office) => office.kind === "branch" && office.prefecture === prefecture.id && office.hours);
  const counters = [nearest, ...branches.map(({ id }) => id)].flatMap((id) => of(`office:${id}`, knowledge.offices.get(id)));
  return { counters, place: `prefecture:${prefecture.id}` };
}

/** @param place the prefecture whose office it is: which office that is, is said too */
function sayCounters(counters: readonly Counter[], place: string | null, asked: TableQuestion, deps: AnsweringDeps): TableAnswer | null {
  const { language } = asked.understood;
  const groundings: Grounding[] = [];
  const statements: DraftStatement[] = [];
  const add = (counter: Counter, side: "when" | "contact"): { at: number; text: string } | null => {
    const grounding = groundingOf(counter.subject, side, language, deps);
    return grounding ? { at: groundings.push(grounding) - 1, text: grounding.text } : null;
  };
  for (const counter of counters) {
    const held = add(counter, "when");
    if (!held) return null;
    if (counter.hours.length > 0 && asked.moment) statements.push(...sayMoment(counter, asked.moment, held.at, asked, deps));
    statements.push(...splitSentences(held.text).map((text) => ({ text, language, groundings: [held.at] })));
  }
  const [first] = counters;
  const inCharge = place === null ? null : groundingOf(place, "where", language, deps);
  if (inCharge) statements.push({ text: inCharge.text.split("\n")[0] ?? "", language, groundings: [groundings.push(inCharge) - 1] });
  const phone = first && first.hours.length > 0 && first.row.phones.length > 0 && first.subject.startsWith("office:") ? add(first, "contact") : null;
  if (phone) statements.push({ text: phone.text.split("\n")[0] ?? "", language, groundings: [phone.at] });
  return first ? { subject: first.subject, facet: "when", groundings, statements } : null;
}

/** Open or closed then, why, and when next. */
function sayMoment({ row, hours }: Counter, moment: Moment, at: number, { understood, now }: TableQuestion, deps: AnsweringDeps): DraftStatement[] {
  const { language } = understood;
  const when = showMoment(moment, language, deps);
  const name = row.names[language] ?? row.names.en;
  if (moment.day !== null && isSilentOn(hours, row.closed, moment.day))
    return [statementOf("silent", { held: { name }, asked: { when } }, [at], language, deps)];
  const day = onDay(hours, row.closed, moment);
  const then = hoursAt(hours, row.closed, moment, day);
  if (then.length > 0) {
    const key = moment.time === null ? "openTimes" : "openThen";
    return [statementOf(key, { held: { name, times: showTimes(then, language, deps.knowledge.messages) }, asked: { when } }, [at], language, deps)];
  }
  return [
    statementOf("closedThen", { held: { name }, asked: { when } }, [at], language, deps),
    ...(day && moment.day ? sayWhy(day, moment.day, at, understood.language, deps) : []),
    ...(moment.day === null
      ? []
      : sayNext(hours, row.closed, moment.day, moment.day === now.day ? (moment.time ?? now.time) : (moment.time ?? "00:00"), at, language, deps)),
  ];
}

const onDay = (hours: readonly OpeningHours[], closed: Hotline["closed"], { day }: Moment): DayHours | null =>
  day === null ? null : hoursOn(hours, closed, day);

/** The hours that hold at a moment; at a time of day in general, those of any day. */
function hoursAt(hours: readonly OpeningHours[], closed: Hotline["closed"], moment: Moment, day: DayHours | null): readonly OpeningHours[] {
  const ofDays = day
    ? day.hours
    : moment.onHolidays
      ? closed.includes("holidays")
        ? []
        : [hours.filter(({ holidays }) => holidays === true), hours].find((entries) => entries.length > 0)
      : moment.weekdays.length > 0
        ? hours.filter((entry) => DAYS[entry.days].some((at) => moment.weekdays.includes(at)))
        : hours;
  return (ofDays ?? []).filter(({ from, to }) => moment.time === null || (from <= moment.time && moment.time < to));
}

/** The public holiday or the year-end pause, where it is that. */
function sayWhy({ why }: DayHours, day: string, at: number, language: TableQuestion["understood"]["language"], deps: AnsweringDeps): DraftStatement[] {
  const holiday = holidayName(day);
  if (why === "year-end") return [statementOf("yearEnd", {}, [at], language, deps)];
  if (why !== "holiday" || !holiday) return [];
  return [statementOf("holiday", { asked: { holiday: isJapanese(language) ? holiday.ja : holiday.en } }, [at], language, deps)];
}

/** The next opening after a time of a day. */
function sayNext(
  hours: readonly OpeningHours[],
  closed: Hotline["closed"],
  from: string,
  time: string,
  at: number,
  language: TableQuestion["understood"]["language"],
  deps: AnsweringDeps,
): DraftStatement[] {
  for (let after = 0; after < NEXT_DAYS; after++) {
    const day = addDays(from, after);
    const open = hoursOn(hours, closed, day).hours.filter((entry) => after > 0 || entry.from > time);
    if (open.length > 0)
      return [
        statementOf(
          "opensNext",
          { held: { times: showTimes(open, language, deps.knowledge.messages) }, asked: { day: showDay(day, language) } },
          [at],
          language,
          deps,
        ),
      ];
  }
  return [];
}

/** "Is immigration open on 2 January": said of all bureaus and district offices whose hours are held, where they agree. */
function sayAllOffices(moment: Moment, { understood }: TableQuestion, deps: AnsweringDeps): TableAnswer | null {
  const { language } = understood;
  const offices = [...deps.knowledge.offices.values()].filter(({ kind, hours }) => (kind === "bureau" || kind === "district") && hours);
  const open = offices.map(({ hours = [], closed }) => hoursAt(hours, closed, moment, onDay(hours, closed, moment)).length > 0);
  if (open.some((is) => is !== open[0])) return null;
  const groundings = offices.flatMap(({ id }) => groundingOf(`office:${id}`, "when", language, deps) ?? []);
  const all = groundings.map((_, at) => at);
  const [first] = offices;
  if (!first || groundings.length === 0) return null;
  const when = showMoment(moment, language, deps);
  const own = onDay(first.hours ?? [], first.closed, moment);
  return {
    subject: `office:${first.id}`,
    facet: "when",
    groundings,
    statements: [
      statementOf(open[0] ? "allOpen" : "allClosed", { asked: { when } }, all, language, deps),
      ...(open[0] ? [] : [...(own && moment.day ? sayWhy(own, moment.day, 0, language, deps) : []), statementOf("allDays", {}, all, language, deps)]),
      statementOf("allAsk", {}, all, language, deps),
    ],
  };
}
