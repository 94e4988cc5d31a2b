import type { Facet } from "../../knowledge/schemas.ts";
import type { Grounded } from "../types.ts";
import { workOutBirth } from "./birth.ts";
import { workOutCardRenewal } from "./cardRenewal.ts";
import { workOutFee } from "./fee.ts";
import { workOutLumpSum } from "./lumpSum.ts";
import { workOutPoints } from "./points.ts";
import { workOutReentry } from "./reentry.ts";
import { workOutReport } from "./report.ts";
import { workOutStayEnd } from "./stayEnd.ts";
import type { Role, WorkOut } from "./types.ts";
import { workOutWeeklyHours } from "./weeklyHours.ts";

/** One calculation: when it is asked for, where its rules stand, and how it goes. */
export type Calculation = {
  /** Dates that it is about. */
  readonly roles: readonly Role[];
  /** Topics that hold its rules, the most particular first; questions about them ask for it. */
  readonly holds: readonly string[];
  /** Other subjects whose questions can ask for it; "status:" stands for every row of the table. */
  readonly also?: readonly string[];
  /** Sides of a question that it answers; a question that names other sides only asks about something else. */
  readonly sides: readonly Facet[];
  readonly workOut: WorkOut;
};

const TIME: readonly Facet[] = ["summary", "when", "how", "rules", "penalty"];
const COST: readonly Facet[] = ["cost"];
const REPORT_DAYS = "residence-management-report-days";
const JOBS = ["job-loss", "resigning", "change-employer-same-status", "ssw-change-of-employer", "highly-skilled-change-employer", "student-to-work", "status:"];

/** Every calculation that there is. Topics that knowledge/ does not hold (yet) are passed over. */
export const CALCULATIONS: readonly Calculation[] = [
  {
    roles: ["stayEnds", "cardEnds"],
    holds: ["extension-of-stay", "special-period", "residence-examination", "stay-ends-soon", "extension-apply-early"],
    also: ["overstayed-what-to-do", "change-of-status", "permanent-residence", "processing-times", "online-applications", "law-changes-since-2023", "status:"],
    sides: TIME,
    workOut: workOutStayEnd,
  },
  {
    roles: ["moved"],
    holds: ["moving-within-the-city", "moving-to-another-city", "first-address-report", "late-address-report", "residence-card"],
    also: ["residence-management-system", "moving-out-of-a-home", "city-office-procedures", "resident-record", "status:"],
    sides: TIME,
    workOut: workOutReport("moved", "residence-card-report-days"),
  },
  {
    roles: ["leaves"],
    holds: ["notify-job-change", "notify-school-change", "notifications-organisation-spouse", "residence-management-system"],
    also: JOBS,
    sides: TIME,
    workOut: workOutReport("leaves", REPORT_DAYS),
  },
  {
    roles: ["joins"],
    holds: ["notify-job-change", "notify-school-change", "notifications-organisation-spouse", "residence-management-system"],
    also: JOBS,
    sides: TIME,
    workOut: workOutReport("joins", REPORT_DAYS),
  },
  {
    roles: ["divorced"],
    holds: ["notify-divorce-or-death", "notifications-organisation-spouse", "divorce-and-status", "divorce-registration", "residence-management-system"],
    also: ["status:"],
    sides: TIME,
    workOut: workOutReport("divorced", REPORT_DAYS),
  },
  {
    roles: ["widowed"],
    holds: ["notify-divorce-or-death", "notifications-organisation-spouse", "death-of-spouse-and-status", "residence-management-system"],
    also: ["status:"],
    sides: TIME,
    workOut: workOutReport("widowed", REPORT_DAYS),
  },
  {
    roles: ["lostCard"],
    holds: ["card-lost-or-stolen", "residence-card"],
    also: ["new-residence-card-2026"],
    sides: TIME,
    workOut: workOutReport("lostCard", "residence-card-lost-days"),
  },
  {
    roles: ["born"],
    holds: ["birth-registration", "after-birth-steps", "birth-late-application", "birth-acquisition"],
    also: ["baby-nationality-and-embassy", "status-of-residence-overview"],
    sides: TIME,
    workOut: workOutBirth,
  },
  {
    roles: ["leftJapan", "stayEnds"],
    holds: ["re-entry", "re-entry-too-late"],
    also: ["permanent-residence", "status:"],
    sides: TIME,
    workOut: workOutReentry,
  },
  {
    roles: ["leftJapan"],
    holds: ["lump-sum-withdrawal", "lump-sum-or-pension-later"],
    also: ["lump-sum-amount", "lump-sum-new-rule"],
    sides: TIME,
    workOut: workOutLumpSum,
  },
  {
    roles: [],
    holds: ["part-time-hours-count", "other-activity-permission", "part-time-work-by-status", "dependent-wants-to-work"],
    also: ["status:student", "status:dependent"],
    sides: TIME,
    workOut: workOutWeeklyHours,
  },
  {
    roles: ["filed"],
    holds: ["residence-fees", "fee-old-or-new", "online-application-benefits", "permanent-residence"],
    also: [
      "extension-of-stay",
      "change-of-status",
      "residence-examination",
      "pay-the-fee",
      "online-or-counter",
      "online-applications",
      "law-changes-since-2023",
      "status:",
    ],
    sides: COST,
    workOut: workOutFee,
  },
  {
    roles: ["cardEnds", "born", "cardIssued", "turnsAge"],
    holds: ["card-expiry-permanent", "residence-card", "new-residence-card-2026", "child-turns-sixteen"],
    also: ["permanent-residence", "status:permanent-resident", "status:highly-skilled-professional"],
    sides: TIME,
    workOut: workOutCardRenewal,
  },
  {
    roles: ["pointsSince"],
    holds: ["highly-skilled-points", "highly-skilled-2-or-permanent-residence", "permanent-residence"],
    also: ["j-skip-or-points", "permanent-residence-draft-rules", "status:permanent-resident", "status:highly-skilled-professional"],
    sides: [...TIME, "who"],
    workOut: workOutPoints,
  },
];

/** The calculations that a question may ask for, by its subject and the sides that it names. */
export const calculationsFor = ({ subject, facet, cues }: Pick<Grounded, "subject" | "facet" | "cues">): readonly Calculation[] =>
  CALCULATIONS.filter(
    ({ holds, also = [], sides }) =>
      [...holds.map((topic) => `topic:${topic}`), ...also.map(subjectOf)].some(
        (known) => subject === known || (known.includes("status:") && subject.startsWith(known)),
      ) && (cues.length > 0 ? cues : [facet]).some((side) => sides.includes(side)),
  );

const subjectOf = (name: string): string => (name.startsWith("status:") ? name : `topic:${name}`);
