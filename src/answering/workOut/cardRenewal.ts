import { addDays } from "../../shared/days.ts";
import { ageOn, birthdayAfter, birthdayAt, monthsBefore } from "./periods.ts";
import { type Asked, day, type Role, type Rule, type Sentence, type Worked, type WorkOut } from "./types.ts";

const OPENS = "residence-card-renewal-opens";
const NEW_STYLE = "new-card-date";
const CHILD_AGE = "new-card-old-child-age";

/** When a residence card itself must be renewed: a permanent resident's by its date or by birthdays, a child's at sixteen in the old style. */
export const workOutCardRenewal: WorkOut = (asked, rule) =>
  asked.traits.has("permanentResident") || PERMANENT.has(asked.subject) ? permanent(asked, rule) : child(asked, rule);

const PERMANENT = new Set(["topic:card-expiry-permanent", "status:permanent-resident", "status:highly-skilled-professional-2"]);

function permanent(asked: Asked, rule: Rule): Worked | null {
  const { days, today } = asked;
  const opensBefore = rule.number(OPENS);
  const printed = days.get("cardEnds")?.day;
  const byBirthday = printed === undefined ? lastBirthday(asked, rule) : null;
  const end = printed ?? byBirthday?.day;
  if (opensBefore === null || end === undefined) return null;
  const opens = monthsBefore(end, opensBefore);
  const values = { opens: day(opens), end: day(end), months: { rule: OPENS } };
  const renew: Sentence =
    today > end ? { says: "cardEnded", rests: [{ rule: OPENS }] } : today >= opens ? { says: "cardRenewNow", values } : { says: "cardRenewFrom", values };
  const used: readonly Role[] = byBirthday ? ["born", "cardIssued"] : ["cardEnds"];
  return { used, sentences: [...(byBirthday ? [byBirthday.sentence] : []), renew] };
}

/** The day on which a new-style card of a permanent resident ends: a birthday after its issue. Older cards have their day printed on them only. */
function lastBirthday({ days, amounts }: Asked, rule: Rule): { day: string; sentence: Sentence } | null {
  const [birth, issued, since] = [days.get("born")?.day, days.get("cardIssued")?.day, rule.day(NEW_STYLE)];
  const adult = rule.number("residence-card-adult-age");
  if (birth === undefined || issued === undefined || since === null || adult === null || issued < since || birth >= issued) return null;
  const [age] = amounts.flatMap((amount) => (amount.kind === "age" ? [amount.age] : []));
  const figure = (age ?? ageOn(birth, issued)) < adult ? "residence-card-pr-minor-birthday" : "residence-card-pr-birthday";
  const count = rule.number(figure);
  if (count === null) return null;
  const end = birthdayAfter(birth, issued, count);
  return { day: end, sentence: { says: "cardEndsOnBirthday", values: { count: { rule: figure }, end: day(end) } } };
}

/** A card in the old style may end on the day before the birthday; a new one ends with the stay. */
function child({ days, amounts, today }: Asked, rule: Rule): Worked | null {
  const [age, since] = [rule.number(CHILD_AGE), rule.day(NEW_STYLE)];
  if (age === null || since === null) return null;
  const turns = days.get("turnsAge")?.day;
  const born = days.get("born")?.day;
  const named = amounts.some((amount) => amount.kind === "age" && amount.age === age);
  const role: Role | null = turns !== undefined && named ? "turnsAge" : born !== undefined ? "born" : null;
  const birthday = role === "turnsAge" ? turns : born === undefined ? undefined : birthdayAt(born, age);
  if (role === null || birthday === undefined || birthday < today) return null;
  const issued = days.get("cardIssued")?.day;
  const [old, fresh] = [issued === undefined || issued < since, issued === undefined || issued >= since];
  return {
    used: issued === undefined ? [role] : [role, "cardIssued"],
    sentences: [
      ...(role === "born" ? [{ says: "childBirthday", values: { age: { rule: CHILD_AGE }, birthday: day(birthday) } }] : []),
      ...(old ? [{ says: "childOldCard", values: { since: { rule: NEW_STYLE }, end: day(addDays(birthday, -1)) } }] : []),
      ...(fresh ? [{ says: "childNewCard", values: { since: { rule: NEW_STYLE } } }] : []),
    ],
  };
}
