import type { Facet } from "../../knowledge/schemas.ts";
import { workOutAppeal } from "./appeal.ts";
import { workOutBirth } from "./birth.ts";
import { workOutBirthLumpSum, workOutPregnancySupport } from "./birthMoney.ts";
import { workOutCardRenewal } from "./cardRenewal.ts";
import { workOutChildAllowance } from "./childAllowance.ts";
import { workOutDeath } from "./death.ts";
import { workOutDisasterWater } from "./disasterWater.ts";
import { workOutFee } from "./fee.ts";
import { workOutLumpSum } from "./lumpSum.ts";
import { workOutMedicalShare } from "./medicalShare.ts";
import { workOutMinimumWage } from "./minimumWage.ts";
import { workOutPoints } from "./points.ts";
import { workOutReentry } from "./reentry.ts";
import { workOutReport } from "./report.ts";
import { workOutStayEnd } from "./stayEnd.ts";
import type { Calculation } from "./types.ts";
import { workOutWeeklyHours } from "./weeklyHours.ts";

const TIME: readonly Facet[] = ["summary", "when", "how", "rules", "penalty"];
const COST: readonly Facet[] = ["cost"];
const MONEY: readonly Facet[] = ["summary", "cost", "rules", "how"];
const REPORT_DAYS = "residence-management-report-days";
const JOBS = ["job-loss", "change-employer-same-status", "ssw-change-of-employer", "highly-skilled-change-employer"];
const REPORTED = {
  trait: "reports",
  also: ["resigning", "contract-period-ends", "dismissal-notice", "papers-when-leaving-job", "student-to-work", "status:"],
} as const;

/** Every calculation that there is. Topics that knowledge/ does not hold (yet) are passed over. */
export const CALCULATIONS: readonly Calculation[] = [
  {
    roles: ["stayEnds", "cardEnds"],
    holds: ["extension-of-stay", "special-period", "residence-examination", "stay-ends-soon", "extension-apply-early"],
    also: [
      "overstayed-what-to-do",
      "change-of-status",
      "permanent-residence",
      "processing-times",
      "online-applications",
      "law-changes-since-2023",
      "residence-card",
      "status-of-residence-overview",
      "status:",
    ],
    sides: TIME,
    isBackground: (traits) => traits.has("renewsOther") || (traits.has("asksPermanent") && !traits.has("asksRenewal") && !traits.has("permanentPending")),
    ways: [
      { roles: ["stayEnds"], shows: ["asksRenewal"], unless: ["permanentResident"] },
      { roles: ["stayEnds", "cardEnds"], shows: ["permanentPending"] },
      { roles: ["stayEnds"], shows: ["hasApplied", "asksToWait"] },
      {
        roles: ["stayEnds"],
        shows: ["asksWhatNow"],
        unless: ["hasApplied"],
        only: ({ days, today }) => (days.get("stayEnds")?.day ?? today) < today,
        topics: ["overstayed-what-to-do"],
      },
    ],
    workOut: workOutStayEnd,
  },
  {
    roles: ["moved"],
    holds: ["moving-within-the-city", "moving-to-another-city", "first-address-report", "late-address-report", "residence-card"],
    also: ["residence-management-system", "city-office-procedures", "resident-record", "status:"],
    ifNamed: { trait: "reports", also: ["moving-out-of-a-home"] },
    sides: TIME,
    ways: [{ roles: ["moved"], shows: ["asksAddress"] }],
    workOut: workOutReport("moved", "residence-card-report-days"),
  },
  {
    roles: ["leaves"],
    holds: ["notify-job-change", "notify-school-change", "notifications-organisation-spouse", "residence-management-system"],
    also: JOBS,
    ifNamed: REPORTED,
    sides: TIME,
    ways: [{ roles: ["leaves"], shows: ["asksReport"] }],
    workOut: workOutReport("leaves", REPORT_DAYS),
  },
  {
    roles: ["joins"],
    holds: ["notify-job-change", "notify-school-change", "notifications-organisation-spouse", "residence-management-system"],
    also: JOBS,
    ifNamed: REPORTED,
    sides: TIME,
    ways: [{ roles: ["joins"], shows: ["asksReport"] }],
    workOut: workOutReport("joins", REPORT_DAYS),
  },
  {
    roles: ["leaves"],
    holds: ["insurance-after-leaving-a-job", "national-health-insurance-join"],
    also: ["which-health-insurance", "no-health-insurance", "nhi-premium-and-cannot-pay"],
    ifNamed: { trait: "insurance", also: ["resigning", "job-loss", "papers-when-leaving-job"] },
    sides: TIME,
    ways: [{ roles: ["leaves"], shows: ["asksInsurance"], surely: true }],
    workOut: workOutReport("leaves", "nhi-join-days", { says: "insuranceJoin", late: "insuranceLate" }),
  },
  {
    roles: ["moved"],
    holds: ["national-health-insurance-join"],
    sides: TIME,
    workOut: workOutReport("moved", "nhi-join-days", { says: "insuranceJoin", late: "insuranceLate" }),
  },
  {
    roles: ["divorced"],
    holds: ["notify-divorce-or-death", "notifications-organisation-spouse", "divorce-and-status", "divorce-registration", "residence-management-system"],
    also: ["status:"],
    sides: TIME,
    ways: [{ roles: ["divorced"], shows: ["asksReport"] }],
    workOut: workOutReport("divorced", REPORT_DAYS),
  },
  {
    roles: ["widowed"],
    holds: ["notify-divorce-or-death", "notifications-organisation-spouse", "death-of-spouse-and-status", "residence-management-system"],
    also: ["status:"],
    sides: TIME,
    ways: [{ roles: ["widowed"], shows: ["asksReport"] }],
    workOut: workOutReport("widowed", REPORT_DAYS),
  },
  {
    roles: ["died", "widowed"],
    holds: ["death-registration", "card-return"],
    sides: TIME,
    ways: [{ roles: ["died", "widowed"], shows: ["asksDeath"] }],
    workOut: workOutDeath,
  },
  {
    roles: ["lostCard"],
    holds: ["card-lost-or-stolen", "residence-card"],
    also: ["new-residence-card-2026"],
    sides: TIME,
    ways: [{ roles: ["lostCard"], shows: ["asksNewCard"] }],
    workOut: workOutReport("lostCard", "residence-card-lost-days"),
  },
  {
    roles: ["born"],
    holds: ["birth-registration", "after-birth-steps", "birth-late-application", "birth-acquisition"],
    also: ["baby-nationality-and-embassy", "status-of-residence-overview"],
    sides: TIME,
    ways: [{ roles: ["born"], shows: ["asksBirth"] }],
    workOut: workOutBirth,
  },
  {
    roles: ["leftJapan", "stayEnds"],
    holds: ["re-entry", "re-entry-too-late"],
    also: ["permanent-residence", "status:"],
    only: ["re-entry", "re-entry-too-late"],
    sides: TIME,
    ways: [{ roles: ["leftJapan"], shows: ["asksBack"] }],
    workOut: workOutReentry,
  },
  {
    roles: ["leftJapan"],
    holds: ["lump-sum-withdrawal", "lump-sum-or-pension-later"],
    also: ["lump-sum-amount", "lump-sum-new-rule"],
    sides: TIME,
    ways: [{ roles: ["leftJapan"], shows: ["asksLumpSum"], surely: true }],
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
      "student-to-work",
      "residence-examination",
      "pay-the-fee",
      "online-or-counter",
      "online-applications",
      "law-changes-since-2023",
      "status:",
    ],
    only: ["residence-fees", "fee-old-or-new"],
    sides: COST,
    ways: [
      { roles: ["filed"], shows: ["asksAmount", "ofStay"], unless: ["reentryPermit"] },
      {
        roles: [],
        shows: ["asksAmount", "ofStay"],
        unless: ["reentryPermit", "permanentResident", "permanentPending"],
        only: ({ people, amounts }) => people !== null || amounts.some(({ kind }) => kind === "length"),
      },
    ],
    workOut: workOutFee,
  },
  {
    roles: ["cardEnds", "born", "cardIssued", "turnsAge"],
    holds: ["card-expiry-permanent", "residence-card", "new-residence-card-2026", "child-turns-sixteen"],
    also: ["permanent-residence", "status:permanent-resident", "status:highly-skilled-professional"],
    sides: TIME,
    ways: [
      { roles: ["cardEnds"], shows: ["asksCardRenewal", "permanentResident"], topics: ["card-expiry-permanent"] },
      { roles: ["turnsAge"], shows: ["asksCardRenewal"], topics: ["child-turns-sixteen"] },
    ],
    workOut: workOutCardRenewal,
  },
  {
    roles: ["pointsSince"],
    holds: ["highly-skilled-points", "highly-skilled-2-or-permanent-residence", "permanent-residence"],
    also: ["j-skip-or-points", "permanent-residence-draft-rules", "status:permanent-resident", "status:highly-skilled-professional"],
    sides: [...TIME, "who"],
    ways: [{ roles: ["pointsSince"], shows: ["asksPermanent"] }],
    workOut: workOutPoints,
  },
  {
    roles: [],
    holds: ["cost-at-the-counter", "high-cost-medical"],
    also: ["national-health-insurance-join", "employees-health-insurance", "which-health-insurance", "child-medical-costs"],
    only: ["cost-at-the-counter"],
    sides: COST,
    ways: [{ roles: [], shows: ["treatment", "insurance", "asksAmount"], unless: ["notCovered"], surely: true }],
    workOut: workOutMedicalShare,
  },
  {
    roles: [],
    holds: ["child-allowance"],
    only: ["child-allowance"],
    sides: ["summary", ...COST],
    workOut: workOutChildAllowance,
  },
  {
    roles: ["notice"],
    holds: ["refugee-review-request"],
    also: ["refugee-recognition", "application-refused", "refugee-examination-counsellors", "removal-during-refugee-application"],
    only: ["refugee-review-request"],
    sides: TIME,
    ways: [{ roles: ["notice"], shows: ["refugee", "asksDeadline"], surely: true }],
    workOut: workOutAppeal({ figure: "refugee-review-days", says: "reviewBy", of: "refugee" }),
  },
  {
    roles: ["notice"],
    holds: ["oral-hearing"],
    also: ["deportation-procedure"],
    only: ["oral-hearing"],
    sides: TIME,
    ways: [{ roles: ["notice"], shows: ["oralHearing", "asksDeadline"], unless: ["objection", "specialPermission"], surely: true }],
    workOut: workOutAppeal({ figure: "oral-hearing-days", says: "hearingBy", of: "oralHearing", not: "objection" }),
  },
  {
    roles: ["notice"],
    holds: ["objection-to-the-minister"],
    also: ["oral-hearing", "deportation-procedure"],
    only: ["objection-to-the-minister"],
    sides: TIME,
    ways: [{ roles: ["notice"], shows: ["objection", "asksDeadline"], unless: ["specialPermission"], surely: true }],
    workOut: workOutAppeal({ figure: "objection-days", says: "objectionBy", of: "objection", not: "specialPermission" }),
  },
  {
    roles: ["notice"],
    holds: ["special-permission-to-stay", "objection-to-the-minister"],
    only: ["special-permission-to-stay"],
    sides: TIME,
    ways: [{ roles: ["notice"], shows: ["specialPermission", "asksDeadline"], surely: true }],
    workOut: workOutAppeal({ figure: "special-permission-days", says: "permissionBy", of: "specialPermission" }),
  },
  {
    roles: [],
    holds: ["birth-lump-sum"],
    only: ["birth-lump-sum"],
    sides: MONEY,
    ways: [{ roles: [], shows: ["birthMoney", "asksAmount"] }],
    workOut: workOutBirthLumpSum,
  },
  {
    roles: [],
    holds: ["pregnancy-support-payment"],
    only: ["pregnancy-support-payment"],
    sides: MONEY,
    ways: [{ roles: [], shows: ["pregnancyMoney", "asksAmount"] }],
    workOut: workOutPregnancySupport,
  },
  {
    roles: [],
    holds: ["minimum-wage"],
    only: ["minimum-wage"],
    sides: MONEY,
    ways: [{ roles: [], shows: ["minimumWage", "tokyo"] }],
    workOut: workOutMinimumWage,
  },
  {
    roles: [],
    holds: ["prepare-kit"],
    only: ["prepare-kit"],
    sides: ["summary", "documents", "cost", "when", "how"],
    ways: [{ roles: [], shows: ["water", "disaster"] }],
    workOut: workOutDisasterWater,
  },
];
