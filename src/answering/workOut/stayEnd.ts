import { daysBetween } from "../../shared/days.ts";
import { lastOfMonths, monthsBefore } from "./periods.ts";
import { day, type Role, type Sentence, type WorkOut } from "./types.ts";

const WINDOW = "residence-examination-window";
const WAIT = "residence-examination-special-period";

/** So near to the end there is no time to say since when the extension has been open. */
const AT_ONCE_DAYS = 7;

/** The end of a stay: from when it can be extended, and how long someone who applied in time may wait for the decision. */
export const workOutStayEnd: WorkOut = ({ days, today, traits }, rule) => {
  // Someone who is abroad asks about coming back (reentry.ts).
  if (days.has("leftJapan")) return null;
  // For most people the card ends with the stay; a permanent resident's does not.
  const role: Role = days.has("stayEnds") || traits.has("permanentResident") ? "stayEnds" : "cardEnds";
  const end = days.get(role)?.day;
  const [before, wait] = [rule.number(WINDOW), rule.number(WAIT)];
  if (end === undefined || before === null || wait === null) return null;
  const opens = monthsBefore(end, before);
  const until = lastOfMonths(end, wait);
  const window = { window: { rule: WINDOW } };
  const apply: Sentence =
    today > end
      ? { says: "stayEnded", rests: [{ rule: WAIT }] }
      : today >= opens && daysBetween(today, end) <= AT_ONCE_DAYS
        ? { says: "extendAtOnce", values: { end: day(end) }, rests: [{ rule: WINDOW }] }
        : today >= opens
          ? { says: "extendNow", values: { opens: day(opens), end: day(end), ...window } }
          : { says: "extendFrom", values: { opens: day(opens), end: day(end), stay: { rule: "residence-examination-window-stay" }, ...window } };
  const waiting: Sentence = {
    says: today > until ? "waitingIsOver" : "waitUntil",
    values: { until: day(until), period: { rule: WAIT }, ...(today > until ? {} : { short: { rule: "residence-examination-special-period-excluded" } }) },
  };
  // What waits is the application for permanence, which gives no time beyond the stay.
  if (traits.has("permanentPending") && today <= end) return { used: [role], sentences: [{ says: "permanentPending", rests: [{ rule: WAIT }] }, apply] };
  // Who let the day go by without an application has nothing to wait for.
  if (today > end && traits.has("hasNotApplied")) return { used: [role], sentences: [{ says: "stayEndedNotApplied", rests: [{ rule: WAIT }] }] };
  return { used: [role], sentences: traits.has("hasApplied") || today > until ? [waiting] : [apply, waiting] };
};
